import type { ExportWords } from "../exporter.ts";
import type { LaidPair, LaidTarget, LaidText } from "./laid-text.ts";
import { linkedPieces } from "./linked-pieces.ts";
import { type Makers, makerOf, makersOf } from "./makers.ts";
import { type Child, element, inLanguage, link, type Markup } from "./markup.ts";
import { STATE_SHAPES } from "./state-shapes.ts";

/**
 * A text beside its translation, a row for each pair, then who made the translation. A text without one stands
 * in its paragraphs.
 */
export function textMarkup(text: LaidText, words: ExportWords): Child {
  const { translation } = text;
  if (translation === null) return wholeMarkup(text);
  const makers = makersOf(text, words);
  const rows = text.pairs.map((pair) => pairMarkup({ text, pair, makers, words }));
  const heads = [text.language, translation.language].map((tag) =>
    element("span", {}, words.languageName(tag)),
  );
  return [
    element(
      "div",
      { class: "pairs" },
      element("p", { class: "languages" }, heads[0] ?? null, " ", heads[1] ?? null),
      ...rows,
    ),
    makersMarkup(makers, words),
  ];
}

/** The words of a text, a paragraph each line. */
function wholeMarkup({ text, language, links }: LaidText): Child {
  return [...text.matchAll(/[^\n\r\u2028\u2029]+/gu)]
    .filter(([line]) => line.trim() !== "")
    .map(({ 0: line, index }) =>
      element(
        "p",
        { class: "whole", "data-side": "original", ...inLanguage(language) },
        linkedMarkup(linkedPieces(text, { start: index, end: index + line.length }, links)),
      ),
    );
}

const linkedMarkup = (pieces: ReturnType<typeof linkedPieces>): Child =>
  pieces.map(({ text, href }) =>
    href === null ? text : link(href, { class: text === href ? "address" : null }, text),
  );

interface PairProps {
  readonly text: LaidText;
  readonly pair: LaidPair;
  readonly makers: Makers;
  readonly words: ExportWords;
}

function pairMarkup(props: PairProps): Markup {
  const { text, pair, words } = props;
  const side = { "data-unit": pair.key, "data-side": "original" };
  const original =
    pair.original === null
      ? element("p", { class: "original missing", ...side }, words.label("added"))
      : element(
          "p",
          { class: "original", ...side, ...inLanguage(text.language) },
          linkedMarkup(linkedPieces(text.text, pair.original, text.links)),
        );
  // Between the two a space, for whoever reads the file without its style or as plain text.
  return element(
    "div",
    { class: pair.begins ? "pair begins" : "pair" },
    original,
    " ",
    targetMarkup(props),
  );
}

function targetMarkup({ text, pair, makers, words }: PairProps): Child {
  const { target } = pair;
  const side = { "data-unit": pair.key, "data-side": "translation" };
  const language = inLanguage(text.translation?.language ?? "und");
  switch (target.kind) {
    case "words":
      return element(
        "p",
        { class: "translation", ...side, "data-unit-state": target.state, ...language },
        target.unit.text.trim(),
        markMarkup(target, makers, words),
      );
    case "no-counterpart":
      return element(
        "p",
        { class: "translation missing", ...side, "data-unit-state": target.state },
        words.label("no-counterpart"),
        markMarkup(target, makers, words),
      );
    case "untranslated":
      return element(
        "p",
        { class: "translation missing", ...side, "data-unit-state": "none" },
        words.label("not-translated"),
      );
    case "none":
      return null;
  }
}

/** A shape for the state, and where several people and machines translated, the number of this one. */
function markMarkup(target: LaidTarget, makers: Makers, words: ExportWords): Child {
  const maker = makerOf(target, words);
  if (maker === null || !("state" in target)) return null;
  const number = makers.size > 1 ? `${makers.get(maker) ?? ""}` : "";
  return [
    " ",
    element(
      "span",
      {
        class: "mark",
        lang: words.language,
        dir: "ltr",
        role: "img",
        "aria-label": maker,
        title: maker,
      },
      `${STATE_SHAPES[target.state]}${number}`,
    ),
  ];
}

function makersMarkup(makers: Makers, words: ExportWords): Child {
  const [only] = makers.keys();
  if (only === undefined) return null;
  if (makers.size === 1) return element("p", { class: "makers" }, only);
  return element(
    "div",
    { class: "makers" },
    element("p", {}, words.label("translators")),
    element("ol", {}, ...[...makers.keys()].map((maker) => element("li", {}, maker))),
  );
}
