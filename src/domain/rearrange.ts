/**
 * Corrections to a thread just imported: join, split, drop and move posts, and set what stands at its
 * head. Pure; the document given is not changed. Spans keep their words, references keep leading
 * somewhere. What cannot be done (dropping the only post, a cut at the edge of a text, a text or a thread
 * over the limits) gives the same document back; an index outside the list throws a RangeError.
 */
import { contentId, uniqueIds } from "./hash.ts";
import { postId } from "./ids.ts";
import type { PostId } from "./ids.ts";
import { isLanguageTag } from "./language-tag.ts";
import { joinTexts, joinTranslations } from "./join-post-texts.ts";
import { LIMITS } from "./problem.ts";
import { sourcesOf } from "./post-sources.ts";
import { cutOffset, splitText, splitTranslations } from "./split-post-text.ts";
import type { Person, Post, ThreadDocument } from "./thread.ts";

/** Joins a post with the next one, a line break between their texts. The first one's id remains. */
export function joinPosts(document: ThreadDocument, index: number): ThreadDocument {
  const first = postAt(document, index);
  const second = postAt(document, index + 1);
  const { post, renamed } = joinTexts(first, second, document.thread.language);
  if (post.text.length > LIMITS.field) return document;
  const posts = document.posts.toSpliced(index, 2, post);
  return {
    ...document,
    posts: redirectReplies(posts, second.id, first.id),
    translations: joinTranslations(document.translations, first.id, second.id, renamed),
  };
}

/**
 * Splits a post in two at a UTF-16 offset. White space at the cut goes; a cut inside a surrogate pair or
 * a link moves before it. The first part keeps the id and what is not text (pictures, quote, poll).
 */
export function splitPost(document: ThreadDocument, index: number, offset: number): ThreadDocument {
  const post = postAt(document, index);
  const cut = cutOffset(post, offset);
  const [first, rest] = splitText(post, cut);
  const full = document.posts.length >= LIMITS.posts;
  if (full || first.text === "" || rest.text === "") return document;
  const id = freshPostId(document, rest.text);
  const second: Post = { ...rest, id };
  return {
    ...document,
    posts: document.posts.toSpliced(index, 1, first, second),
    translations: splitTranslations(document.translations, first, second),
  };
}

/** Leaves a post out. Answers to it become answers to what it answered. */
export function dropPost(document: ThreadDocument, index: number): ThreadDocument {
  const dropped = postAt(document, index);
  if (document.posts.length === 1) return document;
  return dropPosts(document, ({ id }) => id === dropped.id);
}

/**
 * Leaves out every post the test names; gives a document without posts where it names all, which is for
 * showing only.
 */
export function dropPosts(document: ThreadDocument, test: (post: Post) => boolean): ThreadDocument {
  const gone = new Map(document.posts.filter(test).map((post) => [post.id, post]));
  if (gone.size === 0) return document;
  const kept = document.posts.filter(({ id }) => !gone.has(id));
  const next = (id: PostId | undefined): PostId | undefined => standingFor(id, gone);
  return dropUnlinkedSources(document, {
    ...document,
    posts: kept.map((post) => rehung(post, next)),
    translations: document.translations.filter(({ of }) => of.kind !== "post" || !gone.has(of.id)),
  });
}

/** The post itself, or what the one left out hung under or answered; nothing in the end. */
function standingFor(id: PostId | undefined, gone: ReadonlyMap<PostId, Post>): PostId | undefined {
  const seen = new Set<PostId>();
  let at = id;
  for (let post = at && gone.get(at); post !== undefined; post = at && gone.get(at)) {
    if (seen.has(post.id)) return undefined;
    seen.add(post.id);
    at = post.branch ?? post.replyTo;
  }
  return at;
}

/** Moves a post so that it stands at index `to`. */
export function movePost(document: ThreadDocument, from: number, to: number): ThreadDocument {
  const post = postAt(document, from);
  postAt(document, to);
  return { ...document, posts: document.posts.toSpliced(from, 1).toSpliced(to, 0, post) };
}

/** What a reader may set at a thread's head; what is absent or blank stays, save for a handle. */
export interface HeadChange {
  readonly title?: string;
  /** BCP 47; anything else is not taken. */
  readonly language?: string;
  readonly authorName?: string;
  /** With or without its `@`; blank takes the handle away. */
  readonly authorHandle?: string;
}

/** Sets title and language of the thread, name and handle of its author. Ids remain. */
export function setHead(document: ThreadDocument, change: HeadChange): ThreadDocument {
  const title = change.title?.trim();
  const language = change.language?.trim();
  const { thread } = document;
  return {
    ...document,
    thread: {
      ...thread,
      ...(title !== undefined && title !== "" && { title }),
      ...(language !== undefined && isLanguageTag(language) && { language }),
    },
    people: document.people.map((person) =>
      person.id === thread.author ? changePerson(person, change) : person,
    ),
  };
}

function changePerson(person: Person, { authorName, authorHandle }: HeadChange): Person {
  const name = authorName?.trim() ?? "";
  const named = name === "" ? person : { ...person, name };
  if (authorHandle === undefined) return named;
  const handle = authorHandle.trim().replace(/^@+/u, "");
  if (handle !== "") return { ...named, handle: `@${handle}` };
  const { handle: _handle, ...rest } = named;
  return rest;
}

function postAt(document: ThreadDocument, index: number): Post {
  const post = document.posts[index];
  if (post === undefined) throw new RangeError(`There is no post ${index}.`);
  return post;
}

function freshPostId(document: ThreadDocument, text: string): PostId {
  const unique = uniqueIds();
  const taken = new Set<string>(document.posts.map(({ id }) => id));
  const name = contentId("p", text.normalize("NFC").replace(/\s+/gu, " ").trim());
  let id = unique(name);
  while (taken.has(id)) id = unique(name);
  return postId(id);
}

/** What answered or hung under one post answers or hangs under another. */
function redirectReplies(posts: readonly Post[], from: PostId, to: PostId): readonly Post[] {
  return posts.map((post) => {
    if (post.replyTo !== from && post.branch !== from) return post;
    return rehung(post, (id) => (id === from ? to : id));
  });
}

/** The post with what it answers and hangs under led elsewhere. It cannot answer itself, as after a join. */
function rehung(post: Post, next: (id: PostId | undefined) => PostId | undefined): Post {
  const { replyTo, branch, ...rest } = post;
  return {
    ...rest,
    ...elsewhere("replyTo", next(replyTo), post.id),
    ...elsewhere("branch", next(branch), post.id),
  };
}

const elsewhere = (field: "replyTo" | "branch", id: PostId | undefined, self: PostId) =>
  id === undefined || id === self ? {} : { [field]: id };

/** Sources that no post links to any more go, unless somebody captured or translated their text. */
function dropUnlinkedSources(before: ThreadDocument, after: ThreadDocument): ThreadDocument {
  const linkedIn = (posts: readonly Post[]) => new Set(posts.flatMap((post) => sourcesOf(post)));
  const linkedBefore = linkedIn(before.posts);
  const linked = linkedIn(after.posts);
  const translated = new Set<string>(
    after.translations.flatMap(({ of }) => (of.kind === "source" ? [of.id] : [])),
  );
  return {
    ...after,
    sources: after.sources.filter(
      ({ id, text = "" }) =>
        linked.has(id) || !linkedBefore.has(id) || text !== "" || translated.has(id),
    ),
  };
}
