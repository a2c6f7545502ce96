/** Any document goes out as TMX and XLIFF and comes back as it was. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageOfOwner, languagePairs } from "#domain/language-pairs.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import {
  documents,
  grammarFault,
  readDocument,
  valid,
  withEachUnit,
  wordsIn,
  written,
} from "./bilingual.fixtures.ts";
import { cleanThread, strikeThread } from "../support/thread.ts";

/** The document with the translations of its first pair of languages. */
function ofFirstPair(document: ThreadDocument): ThreadDocument {
  const [pair] = languagePairs(document);
  return valid({
    ...document,
    translations: document.translations.filter(
      ({ of, language }) => languageOfOwner(document, of) === pair?.from && language === pair.to,
    ),
  });
}

describe("TMX", () => {
  it("gives any document back, all pairs of it", async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const file = await written("tmx", document);
        expect(readDocument(file)).toEqual(document);
      }),
    );
  });

  it("is the same file when written again, and valid", async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const file = await written("tmx", document);
        expect(await written("tmx", readDocument(file))).toBe(file);
        expect(grammarFault("tmx", file)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it("holds only the pair asked", async () => {
    const file = await written("tmx", cleanThread(), { from: "en", to: "be" });
    const { translations } = readDocument(file);
    expect(translations.map(({ id }) => id)).toEqual(["p1-be"]);
    expect(file).toContain('srclang="en"');
    expect(file.match(/<tuv xml:lang="[^"]+"/gu)).toEqual([
      '<tuv xml:lang="en"',
      '<tuv xml:lang="be"',
    ]);
  });

  it("says *all* where there are several languages of originals", async () => {
    expect(await written("tmx", cleanThread())).toContain('srclang="*all*"');
  });
});

describe("XLIFF", () => {
  it("gives any document back with the pair of most units", async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const file = await written("xliff", document);
        expect(readDocument(file)).toEqual(ofFirstPair(document));
      }),
    );
  });

  it("is the same file when written again, and valid", async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (document) => {
        const file = await written("xliff", document);
        expect(await written("xliff", readDocument(file))).toBe(file);
        expect(grammarFault("xliff", file)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it("has a unit for each row, translated or not, and a file for each text of the language", async () => {
    const file = await written("xliff", cleanThread(), { from: "en", to: "be" });
    expect(wordsIn(file, "//*[local-name()='file']/@original")).toEqual(["p1", "p2"]);
    expect(wordsIn(file, "//*[local-name()='source']")).toEqual([
      "The plant stopped on Monday.",
      "Read what they wrote: https://vk.com/wall-1_2",
      "The same post again: https://vk.com/wall-1_2 and another: https://t.me/zavod/7 and https://example.org/page?from=thread",
    ]);
    expect(wordsIn(file, "//*[local-name()='target']")).toEqual(["Завод спыніўся ў панядзелак."]);
  });

  it("says how far each row is", async () => {
    const file = await written("xliff", cleanThread(), { from: "ru", to: "en" });
    expect(Array.from(file.matchAll(/<segment id="s1" (.*)>/gu), ([, states]) => states)).toEqual([
      'state="initial" subState="nitka:machine"',
      'state="translated" subState="nitka:edited"',
      'state="reviewed" subState="nitka:confirmed"',
      'state="initial" subState="nitka:stale"',
      'state="translated" subState="nitka:edited"',
      'state="translated" subState="nitka:edited"',
      'state="initial"',
    ]);
  });

  it("writes what XML cannot hold as cp", async () => {
    const odd = withEachUnit(cleanThread(), (unit) => ({ ...unit, text: "a\u0000b\ud83dc" }));
    expect(await written("xliff", odd)).toContain(
      '<target>a<cp hex="0000"/>b<cp hex="D83D"/>c</target>',
    );
  });
});

describe.each(["tmx", "xliff"] as const)("%s", (format) => {
  it("is opened by a public parser with the words as they are", async () => {
    const file = await written(format, cleanThread(), { from: "ru", to: "en" });
    const path = format === "tmx" ? "//tuv[2]/seg" : "//*[local-name()='target']";
    expect(wordsIn(file, path)).toEqual([
      "The plant stands still.",
      "People went out into the yard.",
      "The director is silent.",
      "Everybody will come.",
      "",
      "(A remark by the translator.)",
    ]);
  });

  it("is not written where nothing is translated, or not in these languages", async () => {
    const { translations: _translations, ...rest } = strikeThread();
    await expect(written(format, { ...rest, translations: [] })).rejects.toThrow(
      "nothing-to-export",
    );
    await expect(written(format, cleanThread(), { from: "en", to: "fr" })).rejects.toThrow(
      "nothing-to-export",
    );
  });
});
