import { findEntities } from "#domain/entities/entities.ts";
import { contentId, uniqueIds } from "#domain/hash.ts";
import { postId, threadId } from "#domain/ids.ts";
import type { PersonId, PostId, ThreadId } from "#domain/ids.ts";
import { detectLanguage } from "#domain/language-id.ts";
import { isLanguageTag } from "#domain/language-tag.ts";
import { findAddresses } from "#domain/links/find.ts";
import { recogniseAddress } from "#domain/links/recognise.ts";
import { LIMITS } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { THREAD_FORMAT, THREAD_VERSION } from "#domain/thread.ts";
import type {
  Card,
  Mention,
  Post,
  PostLink,
  Span,
  ThreadDocument,
  ThreadHead,
} from "#domain/thread.ts";
import { showsSomething } from "./check-references.ts";
import type { ImportContext } from "./importer.ts";
import { foldCase, peopleRegister } from "./people-register.ts";
import type { PeopleRegister } from "./people-register.ts";
import { soundLinks } from "./offsets.ts";
import { cut, isAddress, soundFields } from "./sound-fields.ts";
import { sourceRegister } from "./source-register.ts";
import type { SourceRegister } from "./source-register.ts";
import { isHttpAddress, isTime } from "./thread-fields.ts";
import { titleFrom } from "./title.ts";

/** What an importer knows of a person. Whoever has no name and no handle is shown as `?`. */
export interface DraftPerson {
  readonly name?: string;
  /** With its leading `@`. */
  readonly handle?: string;
  readonly url?: string;
  /** The platform's stable name for them, which tells apart people of one name, or of none. */
  readonly key?: string;
}

/** What an importer knows of a post; the rest is found in its text. */
export interface DraftPost extends Pick<
  Post,
  | "text"
  | "created"
  | "language"
  | "url"
  | "media"
  | "emoji"
  | "answers"
  | "quote"
  | "poll"
  | "warning"
  | "audience"
  | "edited"
  | "versions"
  | "cut"
  | "absent"
> {
  /** The platform's own id, where there is one. Without it the id is made from the text. */
  readonly id?: string;
  /** The thread's author, where absent. */
  readonly author?: DraftPerson;
  /** The platform's id of the post this one answers; kept if that post is in the draft. */
  readonly replyTo?: string;
  /** The platform's id of the post of the thread it hangs under; see {@link Post}.branch. */
  readonly branch?: string;
  /** Links as the platform gives them, as spans of the text; without them addresses are looked for in it. */
  readonly links?: readonly (Span & { readonly url: string })[];
  /** Links that stand beside the words. */
  readonly cards?: readonly Omit<Card, "source">[];
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
  /** The one most posts state, or else recognised from the text, where absent. */
  readonly language?: string;
  /** Posts known to exist that are not in the draft. */
  readonly missing?: number;
}

const FALLBACK_LANGUAGE = "en";
/** What is longer is no address anybody opens; percent signs can make it nine times as long again. */
export const LONGEST_ADDRESS = 8192;
/** The longest in use are addresses, as those of ActivityPub. */
const LONGEST_ID = 8192;
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
    postId(unique(idOf(post.id) ?? contentId("p", foldSpace(post.text)))),
  );
  const known = new Set<string>(ids);
  // Everybody first: a post may mention who writes only later.
  const authors = draft.posts.map((post) =>
    post.author === undefined ? author : people.add(post.author),
  );
  const posts = draft.posts.map((post, index): Post =>
    assemblePost(post, ids[index] ?? postId(""), authors[index] ?? author, {
      known,
      people,
      sources,
    }),
  );
  return {
    format: THREAD_FORMAT,
    version: THREAD_VERSION,
    thread: headOf(draft, author, context),
    people: people.all(),
    posts,
    sources: sources.all(),
    translations: [],
  };
}

interface Surroundings {
  /** Ids of all posts of the thread. */
  readonly known: ReadonlySet<string>;
  readonly people: PeopleRegister;
  readonly sources: SourceRegister;
}

function assemblePost(
  draft: DraftPost,
  id: PostId,
  author: PersonId,
  { known, people, sources }: Surroundings,
): Post {
  const {
    author: _author,
    id: _id,
    links: _links,
    cards,
    replyTo: to,
    branch: under,
    ...rest
  } = draft;
  const [replyTo, branch] = [idOf(to), idOf(under)];
  const post: Post = {
    id,
    author,
    ...soundFields(rest),
    ...entitiesOf(draft.text, linksOf(draft, sources), people),
    ...cardsOf(cards ?? [], sources),
    ...(replyTo !== undefined && known.has(replyTo) && { replyTo: postId(replyTo) }),
    ...(branch !== undefined && known.has(branch) && { branch: postId(branch) }),
  };
  if (post.text.trim() !== "" || showsSomething(post)) return post;
  return { ...post, absent: { why: "unreadable" } };
}

/** A platform's id as far as it can be one here. */
function idOf(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  return given !== "" && given.length <= LONGEST_ID ? given : contentId("p", given);
}

function headOf(draft: DraftThread, author: PersonId, context: ImportContext): ThreadHead {
  const { url, created, language, title = "", missing = 0 } = draft;
  // What the author warns of is not told in a list of threads.
  const said = draft.posts
    .map((post) => post.warning ?? post.text)
    .find((text) => text.trim() !== "");
  return {
    id: threadIdOf(draft),
    title: title.trim() === "" ? titleFrom(said ?? "") : cut(title),
    language:
      language !== undefined && isLanguageTag(language) ? language : languageOf(draft.posts),
    author,
    ...(url !== undefined && isAddress(url) && { url }),
    ...(created !== undefined && isTime(created) && { created }),
    ...(Number.isSafeInteger(missing) && missing > 0 && { missing }),
    imported: { format: draft.format, by: "nitka", at: context.now },
  };
}

/** The same thread is the same however it was had: by its first post's address, its id there, or its words. */
function threadIdOf({ posts, author }: DraftThread): ThreadId {
  const [first] = posts;
  const canonical = first?.url === undefined ? undefined : recogniseAddress(first.url)?.canonical;
  if (canonical !== undefined) return threadId(contentId("t", canonical));
  const words = [foldCase(author.handle ?? ""), foldSpace(first?.text ?? "")];
  return threadId(contentId("t", ...(first?.id === undefined ? words : [first.id, ...words])));
}

function cardsOf(
  given: readonly Omit<Card, "source">[],
  sources: SourceRegister,
): Pick<Post, "cards"> {
  const cards = given.filter(({ url }) => isHttpAddress(url) && url.length <= LONGEST_ADDRESS);
  if (cards.length === 0) return {};
  return { cards: cards.map((card) => cardOf(card, sources)) };
}

function cardOf(
  { url, title = "", description = "" }: Omit<Card, "source">,
  sources: SourceRegister,
): Card {
  const source = sources.add(url);
  return {
    url,
    ...(source !== null && { source }),
    ...(title !== "" && { title: cut(title) }),
    ...(description !== "" && { description: cut(description) }),
  };
}

function linksOf({ text, links }: DraftPost, sources: SourceRegister): readonly PostLink[] {
  return soundLinks(text, links ?? findAddresses(text))
    .links.filter(({ url }) => url.length <= LONGEST_ADDRESS)
    .map((link) => linkTo(link, sources));
}

function linkTo({ start, end, url }: Span & { readonly url: string }, sources: SourceRegister) {
  const source = sources.add(url);
  return { start, end, url, ...(source !== null && { source }) } satisfies PostLink;
}

/** @param links in order and not overlapping. */
function entitiesOf(
  text: string,
  links: readonly PostLink[],
  people: PeopleRegister,
): Pick<Post, "links" | "mentions" | "hashtags" | "cashtags"> {
  const found = findEntities(text, { federated: true, links });
  const mentions = found.mentions.map(({ start, end, handle }): Mention => {
    const person = people.byHandle(`@${handle}`);
    return person === undefined ? { start, end } : { start, end, person };
  });
  const hashtags = found.hashtags.map(({ start, end }): Span => ({ start, end }));
  const cashtags = found.cashtags.map(({ start, end }): Span => ({ start, end }));
  return {
    ...(links.length > 0 && { links }),
    ...(mentions.length > 0 && { mentions }),
    ...(hashtags.length > 0 && { hashtags }),
    ...(cashtags.length > 0 && { cashtags }),
  };
}

function languageOf(posts: readonly DraftPost[]): string {
  const stated = mostStated(posts);
  if (stated !== undefined) return stated;
  let sample = "";
  for (const { text } of posts) {
    if (sample.length >= LANGUAGE_SAMPLE) break;
    sample += `${text.slice(0, LANGUAGE_SAMPLE)}\n`;
  }
  return detectLanguage(sample).language ?? FALLBACK_LANGUAGE;
}

/** The language most posts state, where at least half of them state one. */
function mostStated(posts: readonly DraftPost[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { language } of posts) {
    if (language === undefined || !isLanguageTag(language)) continue;
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] * 2 >= posts.length ? best[0] : undefined;
}

const foldSpace = (text: string): string => text.normalize("NFC").replace(/\s+/gu, " ").trim();
