import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ThreadDocument } from "../thread.ts";
import { applyNames } from "./apply-names.ts";
import { proposeNames } from "./propose-names.ts";
import { quotedSpans } from "./quoted.ts";
import { type Tradition, TRADITIONS } from "./tradition.ts";

const FIXTURE = new URL("../../../tests/fixtures/glossary/two-capitals.json", import.meta.url);
const russian = JSON.parse(readFileSync(FIXTURE, "utf8")) as ThreadDocument;

function ordersOf(items: readonly Tradition[]): readonly (readonly Tradition[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first) =>
    ordersOf(items.filter((item) => item !== first)).map((rest) => [first].concat(rest)),
  );
}

/** Through what a thread goes that is stored and read again. */
const stored = (document: ThreadDocument): ThreadDocument =>
  JSON.parse(JSON.stringify(document)) as ThreadDocument;

const switched = (document: ThreadDocument, policy: Tradition): ThreadDocument =>
  stored(applyNames(document, proposeNames(document, policy)).document);

const NAMES = (russian.glossary ?? []).flatMap(({ forms }) => forms);

/** The beginnings that tell each name, in every spelling, from all other words of the thread. */
const STEMS = [...new Set(NAMES.map(({ text }) => text.slice(0, 4).toLowerCase()))];

/** A text with all its names left out, by their beginnings alone: nothing of the glossary's code is asked. */
const withoutNames = (text: string): string =>
  text.replace(/[\p{L}\p{M}]+(?:['’]s)?/giu, (word) =>
    STEMS.some((stem) => word.toLowerCase().startsWith(stem)) ? "*" : word,
  );

const units = ({ translations }: ThreadDocument) =>
  translations.flatMap((translation) => translation.units.map((unit) => ({ translation, unit })));

const frame = (document: ThreadDocument): unknown => ({
  ...document,
  translations: document.translations.map((translation) => ({
    ...translation,
    units: translation.units.map(({ versions: _versions, ...unit }) => ({
      ...unit,
      text: withoutNames(unit.text),
    })),
  })),
});

/** What stands in quotation marks, in their order. */
const quotationsOf = ({ translations }: ThreadDocument): readonly string[] =>
  translations.flatMap((translation) => {
    const texts = translation.units.map(({ text }) => text);
    return quotedSpans(texts).flatMap((spans, i) =>
      spans.map(({ start, end }) => texts[i]?.slice(start, end) ?? ""),
    );
  });

/** Addresses, mentions and hashtags: what has such a mark within it or before it. */
const addressesOf = (document: ThreadDocument): readonly string[] =>
  units(document).flatMap(
    ({ unit }) => unit.text.match(/[@#][^\s,.]+|\S+(?:@|\.\w+\.)[^\s,]+/gu) ?? [],
  );

const orders = ordersOf(TRADITIONS);

describe("the fixture", () => {
  const places = proposeNames(russian, "belarusian").filter((each) => each.protected === null);
  const formsIn = (language: string) => [
    ...new Set(
      places
        .filter(({ translation }) => translation.endsWith(`-${language}`))
        .map(({ written }) => written.toLowerCase()),
    ),
  ];

  it("has thirty places and more, in the six cases of Russian and of Belarusian, and in English", () => {
    expect(places.length).toBeGreaterThanOrEqual(30);
    for (const language of ["ru", "be", "en"]) expect(formsIn(language).length).toBeGreaterThan(5);
    const cases = new Map([
      ["ru", "ая ой ую ий ого ому им ом".split(" ")],
      ["be", "ая ай ую ага аму ім".split(" ")],
    ]);
    for (const [language, endings] of cases)
      for (const ending of endings)
        expect(formsIn(language).some((form) => form.endsWith(ending)) || ending === "ий").toBe(
          true,
        );
  });

  it("has names in quotations of one sentence and of two, in addresses, mentions and hashtags", () => {
    const quoted = quotationsOf(russian).filter((text) => withoutNames(text) !== text);
    expect(quoted).toContain("“I vote for Tikhanovskaya,”");
    expect(quoted).toContain("«Пишите Тихановской, — говорили они.");
    expect(quoted).toContain("— И ждите: Тихановская отвечает»");
    expect(quoted).toContain("“Is Babariko");
    expect(addressesOf(russian).toSorted()).toEqual([
      "#Babariko",
      "#Тихановская",
      "@Тіханоўская",
      "pochta@tihanovskaya.example",
      "tikhanovskaya.example.com",
    ]);
  });
});

describe("every order of the policies", () => {
  it("is one of twenty-four", () => {
    expect(new Set(orders.map((order) => order.join(" "))).size).toBe(24);
  });

  it.each(orders.map((order) => [order.join(", "), order] as const))(
    "%s, and back: nothing else changes, and in the end nothing at all",
    (_, order) => {
      let document = russian;
      for (const policy of [...order, "russian" as const]) {
        document = switched(document, policy);
        expect(frame(document)).toEqual(frame(russian));
        expect(quotationsOf(document)).toEqual(quotationsOf(russian));
        expect(addressesOf(document)).toEqual(addressesOf(russian));
        const left = proposeNames(document, policy).filter((each) => each.protected === null);
        expect(left).toEqual([]);
      }
      expect(JSON.stringify(document)).toBe(JSON.stringify(russian));
    },
  );
});
