import type { ExportWords } from "../exporter.ts";
import { oneLine } from "./clean-text.ts";
import { textMarkup } from "./html-pairs.ts";
import type { LaidSource } from "./laid-thread.ts";
import { addressLink, type Child, element, inLanguage, type Markup } from "./markup.ts";
import { sourceTitle } from "./names.ts";

/** The name of its place in a file. */
export const sourceAnchor = ({ number }: LaidSource): string => `source-${number}`;

/** A source: what it is, where it lies, and its text beside the translation. */
export function sourceMarkup(laid: LaidSource, words: ExportWords): Markup {
  const { source, body, number } = laid;
  return element(
    "section",
    { class: "source", id: sourceAnchor(laid), "data-source": source.id },
    element(
      "header",
      {},
      element("p", { class: "kicker" }, `${words.label("source")} ${number}`),
      element("h3", inLanguage(source.language ?? "und"), oneLine(sourceTitle(source))),
      factsMarkup(laid, words),
    ),
    body === null
      ? element("p", { class: "missing" }, words.label("without-text"))
      : textMarkup(body, words),
  );
}

function factsMarkup({ source }: LaidSource, words: ExportWords): Child {
  const { author = "", published, captured, archived } = source;
  const facts = [
    author.trim() === "" ? null : element("bdi", {}, oneLine(author)),
    published === undefined ? null : words.date(published),
    words.platform(source.platform),
  ].filter((fact) => fact !== null);
  return [
    element(
      "p",
      { class: "facts" },
      facts.map((fact, i) => [i > 0 ? " · " : null, fact]),
    ),
    element("p", { class: "facts" }, addressLink(source.url)),
    archived === undefined
      ? null
      : element("p", { class: "facts" }, `${words.label("archived")}: `, addressLink(archived)),
    captured === undefined
      ? null
      : element("p", { class: "facts" }, `${words.label("accessed")}: ${words.date(captured.at)}`),
  ];
}
