import type { Post, Quote } from "#domain/thread.ts";
import type { ExportWords } from "../exporter.ts";
import type { LaidPair, LaidText } from "./laid-text.ts";
import type { LaidSource } from "./laid-thread.ts";
import { linkedPieces } from "./linked-pieces.ts";
import { makerOf, makersOf, type Makers } from "./makers.ts";
import {
  markdownAddress,
  markdownLine,
  markdownPieces,
  markdownText,
  quoted,
} from "./markdown-text.ts";
import { sourceTitle } from "./names.ts";
import { STATE_SHAPES } from "./state-shapes.ts";

/** Paragraphs, in order; each is Markdown on its own, with a blank line to the next. */
export type Blocks = readonly string[];

/**
 * A text: each pair is the original as a quotation and the translation as a paragraph under it. A text without a
 * translation is its paragraphs.
 */
export function textBlocks(laid: LaidText, words: ExportWords): Blocks {
  const { text, links, translation } = laid;
  if (translation === null)
    return [markdownPieces(linkedPieces(text, { start: 0, end: text.length }, links))];
  const makers = makersOf(laid, words);
  return [
    `*${words.languageName(laid.language)} → ${words.languageName(translation.language)}*`,
    ...laid.pairs.flatMap((pair) => pairBlocks(laid, pair, makers, words)),
    ...makerBlocks(makers, words),
  ];
}

function pairBlocks(laid: LaidText, pair: LaidPair, makers: Makers, words: ExportWords): Blocks {
  const original =
    pair.original === null
      ? `*(${words.label("added")})*`
      : markdownPieces(linkedPieces(laid.text, pair.original, laid.links));
  return [quoted(original), ...targetBlocks(pair, makers, words)];
}

function targetBlocks({ target }: LaidPair, makers: Makers, words: ExportWords): Blocks {
  const number = makers.size > 1 ? `${makers.get(makerOf(target, words) ?? "") ?? ""}` : "";
  switch (target.kind) {
    case "words":
      return [`${markdownText(target.unit.text)} ${STATE_SHAPES[target.state]}${number}`];
    case "no-counterpart":
      return [`*(${words.label("no-counterpart")})* ${STATE_SHAPES[target.state]}${number}`];
    case "untranslated":
      return [`*(${words.label("not-translated")})*`];
    case "none":
      return [];
  }
}

function makerBlocks(makers: Makers, words: ExportWords): Blocks {
  const all = [...makers.keys()].map(markdownLine);
  if (all.length < 2) return all.map((maker) => `— ${maker}`);
  return [words.label("translators"), all.map((maker, i) => `${i + 1}. ${maker}`).join("\n")];
}

/** A source: what it is, where it lies, and its text beside the translation. */
export function sourceBlocks({ source, body, number }: LaidSource, words: ExportWords): Blocks {
  const { author = "", published, captured, archived } = source;
  const facts = [
    markdownLine(author),
    published === undefined ? "" : markdownLine(words.date(published)),
    markdownLine(words.platform(source.platform)),
  ].filter((fact) => fact !== "");
  const places = [
    markdownAddress(source.url),
    archived === undefined ? "" : `${words.label("archived")}: ${markdownAddress(archived)}`,
    captured === undefined
      ? ""
      : `${words.label("accessed")}: ${markdownLine(words.date(captured.at))}`,
  ].filter((place) => place !== "");
  return [
    `### ${words.label("source")} ${number}: ${markdownLine(sourceTitle(source))}`,
    facts.join(" · "),
    places.map((place) => `- ${place}`).join("\n"),
    ...(body === null ? [`*(${words.label("without-text")})*`] : textBlocks(body, words)),
  ];
}

/** What stands before the words of a post. */
export const leadBlocks = ({ answers, warning = "" }: Post, words: ExportWords): Blocks => [
  ...(answers === undefined ? [] : quoteBlocks(words.label("answers"), answers, words)),
  ...(warning === "" ? [] : [`**${words.label("warning")}:** ${markdownText(warning)}`]),
];

/** What stands after them. */
export function extraBlocks(post: Post, words: ExportWords): Blocks {
  const { absent, cut, media = [], quote, poll, cards = [] } = post;
  return [
    ...(absent === undefined ? [] : [words.absence(absent.why), markdownText(absent.said ?? "")]),
    ...(cut === undefined ? [] : [`*(${words.label("cut")})*`]),
    ...media.map(({ kind, name = "", alt = "", url }) =>
      [
        words.label(kind),
        markdownLine(name),
        markdownLine(alt),
        url === undefined ? "" : markdownAddress(url),
      ]
        .filter((part) => part !== "")
        .join(" · "),
    ),
    ...(quote === undefined ? [] : quoteBlocks(words.label("quote"), quote, words)),
    ...(poll === undefined ? [] : pollBlocks(poll, words)),
    ...cards.flatMap(({ title = "", description = "", url }) => [
      markdownLine(title),
      markdownText(description),
      markdownAddress(url),
    ]),
  ];
}

function quoteBlocks(label: string, quote: Quote, words: ExportWords): Blocks {
  const { author = "", text = "", url, absent } = quote;
  const parts = [
    author === "" ? `*${label}*` : `*${label}:* ${markdownLine(author)}`,
    markdownText(text),
    absent === undefined ? "" : `${words.absence(absent.why)} ${markdownLine(absent.said ?? "")}`,
    url === undefined ? "" : markdownAddress(url),
  ];
  return [quoted(parts.filter((part) => part !== "").join("\n\n"))];
}

function pollBlocks({ question = "", options }: NonNullable<Post["poll"]>, words: ExportWords) {
  return [
    `*${words.label("poll")}*`,
    markdownText(question),
    options
      .map(
        ({ text, votes }) => `- ${markdownLine(text)}${votes === undefined ? "" : ` (${votes})`}`,
      )
      .join("\n"),
  ];
}
