import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personId, postId, threadId, translationId, unitId } from "../ids.ts";
import type { Term, ThreadDocument, TranslationUnit } from "../thread.ts";
import { applyNames } from "./apply-names.ts";
import { proposeNames } from "./propose-names.ts";

const unitOf = (text: string, id = "u-1"): TranslationUnit => ({
  id: unitId(id),
  segments: [],
  text,
  origin: "machine",
  state: "machine",
  at: "2026-11-20T10:00:00Z",
  sourceHash: "",
});

const documentOf = (
  texts: readonly string[],
  glossary: readonly Term[],
  language: string,
): ThreadDocument => ({
  format: "nitka-thread",
  version: 1,
  thread: { id: threadId("t"), title: "T", language: "en", author: personId("p") },
  people: [{ id: personId("p"), name: "P" }],
  posts: [{ id: postId("1"), author: personId("p"), text: "Minsk" }],
  sources: [],
  translations: [
    {
      id: translationId("tr"),
      of: { kind: "post", id: postId("1") },
      language,
      units: texts.map((text, i) => unitOf(text, `u-${i}`)),
    },
  ],
  glossary,
});

const termOf = (id: string, language: string, russian: string, belarusian: string): Term => ({
  id,
  forms: [
    { language, tradition: "russian", text: russian },
    { language, tradition: "belarusian", text: belarusian },
  ],
});

const MINSK = termOf("minsk", "be", "Мінск", "Менск");
const textIn = (document: ThreadDocument): string => document.translations[0]?.units[0]?.text ?? "";

describe("applyNames", () => {
  it("takes several places of a unit in any order", () => {
    const document = documentOf(["Мінск, Мінска, у Мінску."], [MINSK], "be");
    const proposals = proposeNames(document, "belarusian").toReversed();
    const result = applyNames(document, proposals);
    expect(result).toMatchObject({ applied: 3, skipped: 0 });
    expect(textIn(result.document)).toBe("Менск, Менска, у Менску.");
  });

  it("leaves out what no longer fits, what overlaps, and what is not in the document", () => {
    const document = documentOf(["Мінск і Мінск."], [MINSK], "be");
    const [first, second] = proposeNames(document, "belarusian");
    if (first === undefined || second === undefined) throw new Error("two places");
    const elsewhere = { ...first, unit: unitId("none") };
    const moved = { ...second, start: second.start - 1 };
    const result = applyNames(document, [first, first, moved, elsewhere]);
    expect(result).toMatchObject({ applied: 1, skipped: 3 });
    expect(textIn(result.document)).toBe("Менск і Мінск.");
    expect(applyNames(document, [elsewhere]).document).toBe(document);
  });

  it("leaves alone what has become part of a quotation or an address since it was listed", () => {
    const document = documentOf(["А тут", "і Мінск, # Мінск, Мінск."], [MINSK], "be");
    const proposals = proposeNames(document, "belarusian");
    const now = documentOf(["А «тут", "і Мінск», ##Мінск, Мінск."], [MINSK], "be");
    const moved = proposals.map((each, i) =>
      i === 0 ? each : Object.assign({}, each, { start: each.start + 1, end: each.end + 1 }),
    );
    const result = applyNames(now, moved);
    expect(result).toMatchObject({ applied: 1, skipped: 2 });
    expect(result.document.translations[0]?.units[1]?.text).toBe("і Мінск», ##Мінск, Менск.");
  });

  it("cuts no history that other work made", () => {
    const document = documentOf(["Мінск."], [MINSK], "be");
    const there = applyNames(document, proposeNames(document, "belarusian")).document;
    const [translation] = there.translations;
    const [unit] = translation?.units ?? [];
    if (translation === undefined || unit === undefined) throw new Error("a unit");
    const checked = { ...unit, state: "confirmed" as const };
    const worked = { ...there, translations: [{ ...translation, units: [checked] }] };
    const back = applyNames(worked, proposeNames(worked, "russian")).document;
    expect(
      back.translations[0]?.units[0]?.versions?.map(({ text, state }) => [text, state]),
    ).toEqual([
      ["Мінск.", "machine"],
      ["Менск.", "confirmed"],
    ]);
  });

  it("proposes the allowed form in place of a forbidden one", () => {
    const term: Term = {
      id: "t",
      forms: [{ language: "en", text: "Belarus" }],
      forbidden: ["Byelorussia"],
    };
    const document = documentOf(["Byelorussia's towns"], [term], "en");
    expect(textIn(applyNames(document, proposeNames(document, "russian")).document)).toBe(
      "Belarus's towns",
    );
  });
});

const CYRILLIC = Array.from("абвгдежзклмнопрстухцчшя");
const nameOf = (first: string) =>
  fc
    .array(fc.constantFrom(...CYRILLIC), { minLength: 3, maxLength: 8 })
    .chain((letters) =>
      fc
        .constantFrom(
          "ская",
          "ский",
          "ов",
          "ович",
          "енко",
          "ок",
          "ец",
          "ск",
          "а",
          "я",
          "ия",
          "ичи",
          "ь",
        )
        .map((ending) => first + letters.join("") + ending),
    );

describe("any glossary and text", () => {
  const cases = fc
    .record({
      language: fc.constantFrom("ru", "be", "en"),
      a: nameOf("А"),
      b: nameOf("Б"),
      c: nameOf("В"),
      d: nameOf("Г"),
      gaps: fc.array(fc.constantFrom(" ", ", ", " в ", " «", "» ", " — ", "\n", ". "), {
        maxLength: 8,
      }),
      shout: fc.boolean(),
      quote: fc.boolean(),
    })
    .map(({ language, a, b, c, d, gaps, shout, quote }) => {
      const names = [a, c];
      const words = gaps.map((gap, i) => gap + (names[i % 2] ?? ""));
      const text = `${quote ? "«" : ""}${a}${words.join("")} конец`;
      const terms = [termOf("1", language, a, b), termOf("2", language, c, d)];
      return documentOf([shout ? text.toUpperCase() : text, a], terms, language);
    });

  it("changes no text outside the places proposed", () => {
    fc.assert(
      fc.property(cases, (document) => {
        const proposals = proposeNames(document, "belarusian");
        const { document: after } = applyNames(document, proposals);
        for (const [i, unit] of (document.translations[0]?.units ?? []).entries()) {
          let expected = unit.text;
          for (const { start, end, wanted, unit: of } of proposals
            .filter((each) => each.protected === null)
            .toReversed())
            if (of === unit.id) expected = expected.slice(0, start) + wanted + expected.slice(end);
          expect(after.translations[0]?.units[i]?.text).toBe(expected);
        }
      }),
    );
  });

  it("comes back from there byte for byte", () => {
    fc.assert(
      fc.property(cases, (document) => {
        const there = applyNames(document, proposeNames(document, "belarusian"));
        const back = applyNames(there.document, proposeNames(there.document, "russian"));
        expect(JSON.stringify(back.document)).toBe(JSON.stringify(document));
      }),
      { numRuns: 300 },
    );
  });
});
