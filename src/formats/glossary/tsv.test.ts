import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Term, TermForm } from "#domain/thread.ts";
import { readGlossaryTsv, writeGlossaryTsv } from "./tsv.ts";

const RU_EN = { from: "ru", to: "en" } as const;

const PERSON: Term = {
  id: "t-1",
  forms: [
    { language: "ru", text: "Тихановская" },
    { language: "be", text: "Ціханоўская" },
    { language: "en", tradition: "russian", text: "Tikhanovskaya" },
    { language: "en", tradition: "belarusian", text: "Tsikhanouskaya" },
    { language: "en", tradition: "lacinka", text: "Cichanoŭskaja" },
  ],
  forbidden: ["Tichanowskaja"],
  note: "Leader of the opposition; never “Sviatlana T.”",
};

const lines = (text: string): readonly string[] =>
  text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));

describe("writeGlossaryTsv", () => {
  it("has the form of the policy in the second column, and the rest in the third", () => {
    const text = writeGlossaryTsv([PERSON], { ...RU_EN, policy: "belarusian" });
    expect(text.startsWith("# Glossary in tab-separated format")).toBe(true);
    expect(lines(text)).toEqual([
      "Тихановская\tTsikhanouskaya\tLeader of the opposition; never “Sviatlana T.” | as: belarusian | or russian: Tikhanovskaya | or lacinka: Cichanoŭskaja | not: Tichanowskaja",
    ]);
  });

  it.each([
    ["ru", "Tikhanovskaya"],
    ["be", "Tsikhanouskaya"],
    ["be-tarask", "Tsikhanouskaya"],
  ])("follows the language of the source where that is agreed: %s", (from, form) => {
    const text = writeGlossaryTsv([PERSON], { from, to: "en", policy: "source" });
    expect(lines(text)[0]?.split("\t")[1]).toBe(form);
  });

  it("leaves out what has no word in the language translated from, or nothing to say", () => {
    const terms: readonly Term[] = [
      { id: "a", forms: [{ language: "be", text: "Менск" }] },
      { id: "b", forms: [{ language: "ru", text: "завод" }] },
    ];
    expect(lines(writeGlossaryTsv(terms, { ...RU_EN, policy: "russian" }))).toEqual([]);
  });
});

describe("readGlossaryTsv", () => {
  const read = (text: string) => {
    const result = readGlossaryTsv(text, RU_EN);
    if (!result.ok) throw new Error(result.problem.kind);
    return result.value;
  };

  it("reads a glossary of OmegaT: BOM, comments, CRLF, quotation marks as they stand", () => {
    const { terms, skipped } = read(
      '\uFEFF# comment\r\nзавод\tplant\r\n"Наша Ніва"\t"Nasha Niva"\ta newspaper\textra\r\n\r\n',
    );
    expect(skipped).toBe(0);
    expect(terms.map(({ forms }) => forms)).toEqual([
      [
        { language: "ru", text: "завод" },
        { language: "en", text: "plant" },
      ],
      [
        { language: "ru", text: '"Наша Ніва"' },
        { language: "en", text: '"Nasha Niva"' },
      ],
    ]);
    expect(terms.map(({ note }) => note)).toEqual([undefined, "a newspaper"]);
    expect(new Set(terms.map(({ id }) => id)).size).toBe(2);
  });

  it("counts the lines without two columns", () => {
    const { terms, skipped } = read(`завод\tplant\nцех\n\tshop\nцех\t\n${"ы".repeat(501)}\tx\n`);
    expect(terms).toHaveLength(1);
    expect(skipped).toBe(4);
  });

  it.each(["", "# only\n# comments", "words, without tabs\n", "\uFEFF"])(
    "says that there are no terms in %j",
    (text) => {
      expect(readGlossaryTsv(text, RU_EN)).toEqual({ ok: false, problem: { kind: "no-terms" } });
    },
  );

  it("takes time linear in hostile input", () => {
    const long = "or \\: | ".repeat(20_000);
    const { terms } = read(`слово\tword\t${long}\n${"\t".repeat(100_000)}`);
    expect(terms).toHaveLength(1);
  });

  it("makes no term of a hundred thousand forms", () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => `слово${i}\tword\tsame: слово`);
    const { terms } = read(`слово\tword\n${rows.join("\n")}`);
    expect(terms.map(({ forms }) => forms.length)).toEqual([51]);
    const long = rows.map((_, i) => `or: w${i} | not: n${i}`).join(" | ");
    const [term] = read(`слово\tword\t${long}`).terms;
    expect([term?.forms.length, term?.forbidden?.length]).toEqual([51, 50]);
  });
});

const word = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/[\s\u0085\uFEFF]+/gu, " ").trim())
  .filter((text) => text !== "");
const nasty = fc.constantFrom(
  "#минск",
  "a | b",
  "not: x",
  "or: y",
  "as: z",
  "note: x",
  "\\",
  "a\\|b",
  '"q"',
);
const text = fc.oneof(word, nasty);
const traditions = fc.constantFrom("russian", "belarusian", "lacinka", "established", "a: b|c\\");
const formIn = (language: string): fc.Arbitrary<TermForm> =>
  fc.record(
    { language: fc.constant(language), text, tradition: traditions },
    {
      requiredKeys: ["language", "text"],
    },
  );

const term: fc.Arbitrary<Omit<Term, "id">> = fc
  .record({
    sources: fc.array(formIn("ru"), { minLength: 1, maxLength: 3 }),
    targets: fc.array(formIn("en"), { minLength: 1, maxLength: 4 }),
    forbidden: fc.array(text, { minLength: 1, maxLength: 3 }),
    note: fc.oneof(fc.string({ unit: "grapheme" }), text, fc.constant("a\tb\r\nc | d ")),
    has: fc.record({ forbidden: fc.boolean(), note: fc.boolean() }),
  })
  .map(({ sources, targets, forbidden, note, has }) =>
    Object.assign(
      { forms: sources.concat(targets) },
      has.forbidden && { forbidden },
      has.note && { note },
    ),
  );

/** What a term says, in whatever order its forms stand. */
const said = ({ forms, forbidden, note }: Omit<Term, "id">) => ({
  forms: forms.map((form) => JSON.stringify([form.language, form.tradition, form.text])).toSorted(),
  forbidden,
  note,
});

describe("out and in again", () => {
  it("loses nothing of a pair's forms, note and forbidden forms, under any policy", () => {
    fc.assert(
      fc.property(
        fc.array(term, { minLength: 1, maxLength: 3 }),
        fc.constantFrom("russian", "lacinka", "source"),
        fc.constantFrom("\n", "\r\n"),
        (terms, policy, end) => {
          // A further source form names the first one of its term: two terms that begin alike are one to it.
          const firsts = new Set<string>();
          const unlike = terms
            .filter(
              ({ forms }) => !firsts.has(forms[0]?.text ?? "") && firsts.add(forms[0]?.text ?? ""),
            )
            .map((one, i): Term => Object.assign({ id: `t-${i}` }, one));
          const file = writeGlossaryTsv(unlike, { ...RU_EN, policy }).replaceAll("\n", end);
          const result = readGlossaryTsv(file, RU_EN);
          if (!result.ok) throw new Error(result.problem.kind);
          expect(result.value.terms.map(said)).toEqual(unlike.map(said));
          expect(result.value.skipped).toBe(0);
        },
      ),
    );
  });

  it("never throws on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (any) => {
        expect(typeof readGlossaryTsv(any, RU_EN).ok).toBe("boolean");
      }),
    );
  });
});
