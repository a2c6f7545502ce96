import type { ExportRequest, ExportWords } from "../exporter.ts";
import { oneLine } from "./clean-text.ts";
import { postAnchor } from "./html-post.ts";
import { sourceAnchor } from "./html-source.ts";
import {
  allPosts,
  allTexts,
  type LaidPost,
  type LaidSource,
  type LaidThread,
} from "./laid-thread.ts";
import { addressLink, type Child, element, inLanguage, type Markup } from "./markup.ts";
import { beginning, personName, sourceTitle } from "./names.ts";
import { STATE_SHAPES, statesIn } from "./state-shapes.ts";

/** The title, who wrote the thread, when and where, into what it is translated. */
export function titleMarkup({ document, author, into }: LaidThread, words: ExportWords): Markup {
  const { title, language, created, url } = document.thread;
  const facts = [
    author === null ? null : element("bdi", {}, oneLine(personName(author))),
    created === undefined ? null : words.date(created),
    into === null ? null : `${words.label("translation")}: ${words.languageName(into)}`,
  ].filter((fact) => fact !== null);
  return element(
    "header",
    { class: "title" },
    element("h1", inLanguage(language), oneLine(title)),
    element(
      "p",
      { class: "facts" },
      facts.map((fact, i) => [i > 0 ? " · " : null, fact]),
    ),
    url === undefined ? null : element("p", { class: "facts" }, addressLink(url)),
  );
}

/** What the shapes at the sentences say; only those that occur. */
export function legendMarkup(thread: LaidThread, words: ExportWords): Child {
  const states = statesIn(allTexts(thread));
  if (states.length === 0) return null;
  return element(
    "section",
    { class: "legend" },
    element("h2", {}, words.label("states")),
    element(
      "ul",
      {},
      ...states.map((state) =>
        element(
          "li",
          {},
          element("span", { class: "mark" }, STATE_SHAPES[state]),
          ` ${words.state(state)}`,
        ),
      ),
    ),
  );
}

/** An entry of the contents. */
export interface ContentsEntry {
  readonly words: Child;
  readonly href: string;
  readonly below: readonly ContentsEntry[];
}

/** Posts by their first words, with their sources below; sources that no post names at the end. */
export function contentsOf(
  thread: LaidThread,
  words: ExportWords,
  fileOf: {
    readonly post: (post: LaidPost) => string;
    readonly source: (source: LaidSource) => string;
  },
): readonly ContentsEntry[] {
  const sourceEntry = (laid: LaidSource): ContentsEntry => ({
    words: element(
      "span",
      inLanguage(laid.source.language ?? "und"),
      oneLine(sourceTitle(laid.source)),
    ),
    href: `${fileOf.source(laid)}#${sourceAnchor(laid)}`,
    below: [],
  });
  const posts = allPosts(thread.posts).map((laid) => ({
    words: postWords(laid, words),
    href: `${fileOf.post(laid)}#${postAnchor(laid)}`,
    below: laid.sources.map(sourceEntry),
  }));
  return [...posts, ...thread.others.map(sourceEntry)];
}

function postWords({ number, post, body }: LaidPost, words: ExportWords): Child {
  const first =
    post.absent === undefined ? beginning(oneLine(post.text)) : words.absence(post.absent.why);
  if (first === "") return `${words.label("post")} ${number}`;
  return [
    `${number}. `,
    element("span", post.absent === undefined ? inLanguage(body.language) : {}, first),
  ];
}

/** The contents as nested lists. */
export const contentsMarkup = (entries: readonly ContentsEntry[]): Child =>
  entries.length === 0
    ? null
    : element(
        "ol",
        {},
        ...entries.map(({ words, href, below }) =>
          element("li", {}, element("a", { href }, words), contentsMarkup(below)),
        ),
      );

/** What made the file, when, and the way back to it. */
export function colophonMarkup({ words, now, address }: ExportRequest): Markup {
  return element(
    "footer",
    {},
    element("p", { class: "facts" }, `${words.label("made-with")} · ${words.date(now)}`),
    address === undefined ? null : element("p", { class: "facts" }, addressLink(address)),
  );
}
