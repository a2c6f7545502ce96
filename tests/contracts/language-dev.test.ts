/** The languages of the development set are recognised, and so are short posts as people write them. */
import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { detectLanguage } from "#domain/language-id.ts";

const DATA = new URL("../../../shared/data/text/", import.meta.url);
const SET = new URL("langid/parallel-dev.json", DATA);

interface Item {
  readonly lang: string;
  readonly len: number;
  readonly text: string;
}

const read = (file: URL): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { items: [] };

const rightOf = (items: readonly Item[]): number =>
  items.filter(({ lang, text }) => detectLanguage(text).language === lang).length / items.length;

describe.skipIf(!existsSync(SET))("the development set", () => {
  const { items } = read(SET) as { readonly items: readonly Item[] };

  it("is recognised to 99 of 100", () => {
    expect(rightOf(items)).toBeGreaterThanOrEqual(0.99);
  });

  it.each(["ru", "be", "uk", "bg", "pl", "en"])("%s is, at every length", (language) => {
    for (const length of [20, 50, 100, 200]) {
      const some = items.filter(({ lang, len }) => lang === language && len === length);
      expect(rightOf(some)).toBeGreaterThanOrEqual(length === 20 ? 0.93 : 0.985);
    }
  });

  it("has confidences that mean something", () => {
    const answers = items.map(({ lang, text }) => {
      const { language, confidence } = detectLanguage(text);
      return { right: language === lang, confidence };
    });
    const share = (from: number, to: number) => {
      const some = answers.filter(({ confidence }) => confidence >= from && confidence < to);
      return some.filter(({ right }) => right).length / some.length;
    };
    expect(share(0.9, 1.01)).toBeGreaterThan(0.995);
    expect(share(0.5, 0.7)).toBeLessThan(share(0.7, 1.01));
    expect(share(0.2, 0.5)).toBeLessThan(share(0.5, 0.7));
  });

  it.each([
    ["be", "social-be-dev"],
    ["ru", "social-ru-dev"],
    ["en", "social-en-lower-dev"],
  ])("posts in %s are recognised", (lang, name) => {
    const posts = read(new URL(`segment/${name}.json`, DATA)) as {
      readonly items: readonly { readonly text: string }[];
    };
    const right = posts.items.filter(({ text }) => detectLanguage(text).language === lang);
    expect(right.length / posts.items.length).toBeGreaterThanOrEqual(lang === "ru" ? 0.9 : 0.95);
  });
});

it("has a model that fits into a small chunk", () => {
  const file = new URL("../../src/domain/language/packed-model.ts", import.meta.url);
  expect(gzipSync(readFileSync(file)).length).toBeLessThan(17_000);
});
