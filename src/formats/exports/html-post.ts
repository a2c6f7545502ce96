import type { ExportWords } from "../exporter.ts";
import { oneLine } from "./clean-text.ts";
import { extrasMarkup, leadMarkup } from "./html-extras.ts";
import { textMarkup } from "./html-pairs.ts";
import { sourceMarkup } from "./html-source.ts";
import type { LaidPost, LaidSource, LaidThread } from "./laid-thread.ts";
import { addressLink, type Child, element, inLanguage, type Markup } from "./markup.ts";
import { personName, sourceTitle } from "./names.ts";

/** What the markup of a post is made with. */
export interface Scene {
  readonly thread: LaidThread;
  readonly words: ExportWords;
  /** Where a source stands, as a relative address. */
  readonly placeOf: (source: LaidSource) => string;
}

/** The name of its place in a file. */
export const postAnchor = ({ number }: LaidPost): string => `post-${number.replaceAll(".", "-")}`;

/** A post with everything that belongs to it: its words beside their translation, then its sources; then its branches. */
export function postMarkup(laid: LaidPost, scene: Scene): Child {
  const { post, body, number } = laid;
  const { words } = scene;
  return [
    element(
      "article",
      { class: number.includes(".") ? "branch" : null, id: postAnchor(laid), "data-post": post.id },
      element("h2", {}, `${words.label("post")} ${number}`),
      factsMarkup(laid, scene),
      leadMarkup(post, words),
      textMarkup(body, words),
      extrasMarkup(post, words),
      laid.sources.map((source) => sourceMarkup(source, words)),
      laid.earlier.map((source) => earlierMarkup(source, scene)),
    ),
    laid.branches.map((branch) => postMarkup(branch, scene)),
  ];
}

/** Who wrote it where that is not the thread's author, when, for whom, and where it lies. */
function factsMarkup({ post, author }: LaidPost, { thread, words }: Scene): Child {
  const stranger = author !== null && author.id !== thread.document.thread.author;
  const facts: readonly (Child | undefined)[] = [
    stranger ? element("bdi", {}, oneLine(personName(author))) : undefined,
    post.created && words.date(post.created),
    post.edited && `${words.label("edited")}: ${words.date(post.edited)}`,
    post.audience && words.audience(post.audience),
    post.url && addressLink(post.url),
  ];
  const known = facts.filter((fact) => fact !== undefined && fact !== "");
  if (known.length === 0) return null;
  return element(
    "p",
    { class: "facts" },
    known.map((fact, i) => [i > 0 ? " · " : null, fact ?? null]),
  );
}

/** The way to a source that stands below an earlier post. */
function earlierMarkup(laid: LaidSource, { words, placeOf }: Scene): Markup {
  return element(
    "p",
    { class: "facts earlier" },
    `${words.label("source")} ${laid.number}: `,
    element(
      "a",
      { href: placeOf(laid), ...inLanguage(laid.source.language ?? "und") },
      oneLine(sourceTitle(laid.source)),
    ),
  );
}
