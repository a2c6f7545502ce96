import { contentId, uniqueIds } from "#domain/hash.ts";
import { personId, postId, sourceId, threadId } from "#domain/ids.ts";
import type { PersonId, SourceId } from "#domain/ids.ts";
import { detectLanguage } from "#domain/language-id.ts";
import { findAddresses } from "#domain/links/find.ts";
import { recogniseAddress } from "#domain/links/recognise.ts";
import { LIMITS } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { THREAD_FORMAT, THREAD_VERSION } from "#domain/thread.ts";
import type {
  Mention,
  Person,
  Post,
  PostLink,
  Source,
  Span,
  ThreadDocument,
} from "#domain/thread.ts";
import type { ImportContext } from "./importer.ts";
import { findHashtags, findMentions } from "./post-entities.ts";
import { isHttpAddress } from "./thread-fields.ts";
import { titleFrom } from "./title.ts";

/** What an importer knows of a person. Whoever has no name and no handle is shown as `?`. */
export interface DraftPerson {
  readonly name?: string;
  /** With its leading `@`. */
  readonly handle?: string;
  readonly url?: string;
}

/** What an importer knows of a post; the rest is found in its text. */
export interface DraftPost extends Pick<
  Post,
  "text" | "created" | "language" | "url" | "media" | "quote" | "poll"
> {
  /** The platform's own id, where there is one. Without it the id is made from the text. */
  readonly id?: string;
  /** The thread's author, where absent. */
  readonly author?: DraftPerson;
  /** The platform's id of the post this one answers; kept if that post is in the draft. */
  readonly replyTo?: string;
  /** Links as the platform gives them; without them addresses are looked for in the text. */
  readonly links?: readonly (Span & { readonly url: string })[];
}

export interface DraftThread {
  /** The importer's id. */
  readonly format: string;
  readonly author: DraftPerson;
  readonly posts: readonly DraftPost[];
  /** Made from the first post, where absent. */
  readonly title?: string;
  readonly url?: string;
  readonly created?: string;
  /** Recognised from the text, where absent. */
  readonly language?: string;
}

const FALLBACK_LANGUAGE = "en";
/** What is longer is no address anybody opens; percent signs can make it nine times as long again. */
const LONGEST_ADDRESS = 8192;
/** So much text is plenty to recognise a language by. */
const LANGUAGE_SAMPLE = 20_000;

/**
 * Makes a thread document of what an importer found: ids, people, sources from links, mentions, hashtags,
 * title and language. Ids come from the content (white space folded), so that the same thread imported
 * twice, or wrapped differently, is the same thread.
 *
 * Problems: `no-posts`, `too-many-posts`, `text-too-long` with the number of the post, from 1.
 */
export function buildDocument(draft: DraftThread, context: ImportContext): Result<ThreadDocument> {
  const { posts } = draft;
  if (posts.length === 0) return failed({ kind: "no-posts" });
  if (posts.length > LIMITS.posts) {
    return failed({ kind: "too-many-posts", count: posts.length, limit: LIMITS.posts });
  }
  const tooLong = posts.findIndex(({ text }) => text.length > LIMITS.field);
  if (tooLong >= 0) {
    const length = posts[tooLong]?.text.length ?? 0;
    return failed({ kind: "text-too-long", post: tooLong + 1, length, limit: LIMITS.field });
  }
  return ok(assemble(draft, context));
}

function assemble(draft: DraftThread, context: ImportContext): ThreadDocument {
  const people = peopleRegister();
  const sources = sourceRegister();
  const author = people.add(draft.author);
  const unique = uniqueIds();
  const ids = draft.posts.map((post) =>
    postId(unique(post.id ?? contentId("p", foldSpace(post.text)))),
  );
  const known = new Set<string>(ids);
  const authors = draft.posts.map((post) =>
    post.author === undefined ? author : people.add(post.author),
  );
  const posts = draft.posts.map((post, index): Post => {
    const { author: _author, replyTo, links: given, id: _id, text, ...rest } = post;
    const links = [...(given ?? findAddresses(text))]
      .filter(({ url }) => url.length <= LONGEST_ADDRESS && isHttpAddress(url))
      .sort((a, b) => a.start - b.start)
      .map((link) => linkTo(link, sources));
    const id = ids[index] ?? postId("");
    return {
      id,
      author: authors[index] ?? author,
      text,
      ...rest,
      ...entitiesOf(text, links, people),
      ...(replyTo !== undefined && known.has(replyTo) && { replyTo: postId(replyTo) }),
    };
  });
  const first = draft.posts[0]?.text ?? "";
  return {
    format: THREAD_FORMAT,
    version: THREAD_VERSION,
    thread: {
      id: threadId(contentId("t", foldCase(draft.author.handle ?? ""), foldSpace(first))),
      title: draft.title ?? titleFrom(first),
      language: draft.language ?? languageOf(draft.posts),
      author,
      ...(draft.url !== undefined && { url: draft.url }),
      ...(draft.created !== undefined && { created: draft.created }),
      imported: { format: draft.format, by: "nitka", at: context.now },
    },
    people: people.all(),
    posts,
    sources: sources.all(),
    translations: [],
  };
}

function linkTo({ start, end, url }: Span & { readonly url: string }, sources: SourceRegister) {
  const source = sources.add(url);
  return { start, end, url, ...(source !== null && { source }) } satisfies PostLink;
}

function entitiesOf(
  text: string,
  links: readonly PostLink[],
  people: PeopleRegister,
): Pick<Post, "links" | "mentions" | "hashtags"> {
  const mentions = findMentions(text, links).map(({ start, end }): Mention => {
    const person = people.byHandle(text.slice(start, end));
    return person === undefined ? { start, end } : { start, end, person };
  });
  const hashtags = findHashtags(text, links);
  return {
    ...(links.length > 0 && { links }),
    ...(mentions.length > 0 && { mentions }),
    ...(hashtags.length > 0 && { hashtags }),
  };
}

function languageOf(posts: readonly DraftPost[]): string {
  let sample = "";
  for (const { text } of posts) {
    if (sample.length >= LANGUAGE_SAMPLE) break;
    sample += `${text.slice(0, LANGUAGE_SAMPLE)}\n`;
  }
  return detectLanguage(sample).language ?? FALLBACK_LANGUAGE;
}

interface PeopleRegister {
  readonly add: (person: DraftPerson) => PersonId;
  readonly byHandle: (handle: string) => PersonId | undefined;
  readonly all: () => readonly Person[];
}

/** People by handle, or by name where they have none; each once. */
function peopleRegister(): PeopleRegister {
  const people = new Map<string, Person>();
  const key = ({ handle, name }: DraftPerson) => foldCase(handle ?? name ?? "");
  return {
    add: (draft) => {
      const known = people.get(key(draft));
      if (known !== undefined) return known.id;
      const id = personId(contentId("a", key(draft)));
      const { handle, url } = draft;
      people.set(key(draft), {
        id,
        name: draft.name ?? handle?.replace(/^@/u, "") ?? "?",
        ...(handle !== undefined && { handle }),
        ...(url !== undefined && { url }),
      });
      return id;
    },
    byHandle: (handle) => people.get(foldCase(handle))?.id,
    all: () => [...people.values()],
  };
}

interface SourceRegister {
  /** The source an address stands for, or `null` if the address is none Nitka can open. */
  readonly add: (url: string) => SourceId | null;
  readonly all: () => readonly Source[];
}

/** Sources by canonical address; each once, in the order the thread links to them. */
function sourceRegister(): SourceRegister {
  const sources = new Map<string, Source>();
  return {
    add: (url) => {
      const address = recogniseAddress(url);
      if (address === null) return null;
      const known = sources.get(address.canonical);
      if (known !== undefined) return known.id;
      const { canonical, platform, kind, ref, mobile, archive } = address;
      const id = sourceId(contentId("src", canonical));
      const light = mobile === null ? {} : { mobile };
      sources.set(canonical, { id, url, canonical, platform, kind, ref, ...light, archive });
      return id;
    },
    all: () => [...sources.values()],
  };
}

const foldSpace = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();
const foldCase = (text: string): string => text.normalize("NFC").toLowerCase();
