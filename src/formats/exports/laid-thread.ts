import type { SourceId } from "#domain/ids.ts";
import { sameLanguage } from "#domain/language-tag.ts";
import { sourcesOf } from "#domain/post-sources.ts";
import { readingOrder } from "#domain/reading-order.ts";
import type {
  Person,
  Post,
  Source,
  TextOwner,
  ThreadDocument,
  Translation,
} from "#domain/thread.ts";
import { preferredTranslation } from "#domain/translations.ts";
import { type LaidText, layPost, laySource } from "./laid-text.ts";

export interface LaidSource {
  /** From 1, in the order the thread names them. */
  readonly number: number;
  readonly source: Source;
  /** Null where the thread has no text of it. */
  readonly body: LaidText | null;
}

export interface LaidPost {
  /** `3`; `3.1` for the first post of a branch under it. */
  readonly number: string;
  readonly post: Post;
  readonly author: Person | null;
  readonly body: LaidText;
  /** Those it is the first to name: they stand below it. */
  readonly sources: readonly LaidSource[];
  /** Those that stand below an earlier post. */
  readonly earlier: readonly LaidSource[];
  /** The posts that hang under it. */
  readonly branches: readonly LaidPost[];
}

/** A thread as a book has it: posts in reading order, each text beside its translation into one language. */
export interface LaidThread {
  readonly document: ThreadDocument;
  /** BCP 47; null where the thread has no translation at all. */
  readonly into: string | null;
  readonly author: Person | null;
  readonly posts: readonly LaidPost[];
  /** Sources that no post names. */
  readonly others: readonly LaidSource[];
}

/** Lays a thread out; @param into BCP 47; without, the language most of it is translated into. */
export function layThread(document: ThreadDocument, into?: string): LaidThread {
  const language = into ?? usualLanguage(document);
  const people = new Map(document.people.map((person) => [person.id, person]));
  const find = translationFinder(document, language);
  const shelf = makeShelf(document, find);
  const lay = (post: Post, number: string, branches: readonly Post[]): LaidPost => ({
    number,
    post,
    author: people.get(post.author) ?? null,
    body: layPost(post, document.thread.language, find({ kind: "post", id: post.id })),
    ...shelf.take(post),
    branches: branches.map((branch, i) => lay(branch, `${number}.${i + 1}`, [])),
  });
  return {
    document,
    into: language,
    author: people.get(document.thread.author) ?? null,
    posts: readingOrder(document.posts).map(({ post, branches }, i) =>
      lay(post, `${i + 1}`, branches),
    ),
    others: shelf.rest(),
  };
}

/** Every post, those of branches after the one they hang under. */
export const allPosts = (posts: readonly LaidPost[]): readonly LaidPost[] =>
  posts.flatMap((post) => [post, ...allPosts(post.branches)]);

/** Every source, in the order of their numbers. */
export const allSources = ({ posts, others }: LaidThread): readonly LaidSource[] => [
  ...allPosts(posts).flatMap(({ sources }) => sources),
  ...others,
];

/** Every text there is: of posts and of sources. */
export const allTexts = (thread: LaidThread): readonly LaidText[] =>
  [...allPosts(thread.posts), ...allSources(thread)].flatMap(({ body }) => body ?? []);

/** The language most units are in. */
function usualLanguage({ translations }: ThreadDocument): string | null {
  const counts = new Map<string, number>();
  for (const { language, units } of translations)
    if (units.length > 0) counts.set(language, (counts.get(language) ?? 0) + units.length);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

type Finder = (of: TextOwner) => Translation | null;

function translationFinder({ translations }: ThreadDocument, language: string | null): Finder {
  const byOwner = new Map<string, Translation[]>();
  for (const translation of translations) {
    if (language === null || !sameLanguage(translation.language, language)) continue;
    const key = `${translation.of.kind}:${translation.of.id}`;
    const known = byOwner.get(key);
    if (known === undefined) byOwner.set(key, [translation]);
    else known.push(translation);
  }
  return ({ kind, id }) => preferredTranslation(byOwner.get(`${kind}:${id}`) ?? [], [language]);
}

/** Hands each source to the first post that names it. */
function makeShelf({ sources }: ThreadDocument, find: Finder) {
  const waiting = new Map(sources.map((source) => [source.id, source]));
  const given = new Map<SourceId, LaidSource>();
  const give = (source: Source): LaidSource => {
    const body = laySource(source, find({ kind: "source", id: source.id }));
    const laid = { number: given.size + 1, source, body };
    given.set(source.id, laid);
    waiting.delete(source.id);
    return laid;
  };
  return {
    take: (post: Post): Pick<LaidPost, "sources" | "earlier"> => {
      const named = sourcesOf(post);
      const earlier = named.flatMap((id) => given.get(id) ?? []);
      const fresh = named.flatMap((id) => waiting.get(id) ?? []);
      return { earlier, sources: fresh.map(give) };
    },
    rest: (): readonly LaidSource[] => [...waiting.values()].map(give),
  };
}
