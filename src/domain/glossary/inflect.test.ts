import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inflections } from "./inflect.ts";
import { CASES, formAt, KINDS, type Kind, placeNumber, PLACES } from "./paradigm.ts";
import { BELARUSIAN_PARADIGMS, RUSSIAN_PARADIGMS } from "./paradigms.fixtures.ts";

/** Texts write ё or е as they like. */
const fold = (form: string): string => form.replaceAll("ё", "е");

/** Places of the six cases a fixture names: the accusative may be either. */
const SIX = [[0], [1], [2], [3, 4], [5], [6]];

interface Expected {
  readonly kind: Kind;
  readonly name: string;
  readonly forms: readonly (readonly string[])[];
}

const read = (table: string): readonly Expected[] =>
  table
    .trim()
    .split("\n")
    .map((line) => {
      const [kind, ...forms] = line.replaceAll("#", "\u0000").split(" ");
      const cells = forms.map((form) => form.replaceAll("\u0000", " ").split("/"));
      return {
        kind: KINDS.find((one) => one === kind) ?? "masculine",
        name: cells[0]?.[0] ?? "",
        forms: cells,
      };
    });

const numberOf = (kind: Kind): number => (kind === "plural" ? PLACES / 2 : 0);

/** The forms that the paradigm does not have in their case, in any of its readings. */
function missing({ kind, name, forms }: Expected, language: string): readonly string[] {
  const paradigm = inflections(name, language);
  return forms.flatMap((cell, at) => {
    const places = (SIX[at] ?? []).map((place) => place + numberOf(kind));
    const found = paradigm.flatMap((reading) =>
      places.flatMap((place) => reading.forms[place] ?? []),
    );
    return cell.some((form) => found.map(fold).includes(fold(form))) ? [] : [cell.join("/")];
  });
}

/** Forms that would be written though they are not those of the name. */
function wrong({ kind, name, forms }: Expected, language: string): readonly string[] {
  const paradigm = inflections(name, language);
  return forms.flatMap((cell, at) => {
    const written = (SIX[at] ?? []).map((place) =>
      formAt(paradigm, placeNumber(kind, place + numberOf(kind))),
    );
    return written.some((form) => cell.map(fold).includes(fold(form)))
      ? []
      : [`${written.join("|")} for ${cell.join("/")}`];
  });
}

/** Forms of the number that belong to no case of the name, in readings of whatever kind. */
function foreign({ kind, name, forms }: Expected, language: string) {
  const own = new Set(forms.flat());
  const from = numberOf(kind);
  const made = new Set(
    inflections(name, language).flatMap((reading) =>
      reading.forms.slice(from, from + CASES.length).flat(),
    ),
  );
  return { made: made.size, foreign: [...made].filter((form) => !own.has(form)) };
}

describe.each([
  {
    language: "ru",
    names: read(RUSSIAN_PARADIGMS),
    // The stress is not written; -ов is taken for a person's.
    known: ["Швецем for Швецом", "Куропатов for Куропат", "Ростовым-на-Дону for Ростовом-на-Дону"],
    leastOwn: 0.75,
  },
  {
    language: "be",
    names: read(BELARUSIAN_PARADIGMS),
    known: [
      "Краўцам for Краўцом",
      "Брылі for Брылю",
      "Алесі for Алесю",
      "Масквай for Масквой",
      "судам for судом",
    ],
    leastOwn: 0.45,
  },
])("names in $language", ({ language, names, known, leastOwn }) => {
  it.each(names)("$name ($kind) has its six cases", (expected) => {
    expect(missing(expected, language)).toEqual([]);
  });

  it("writes the right form where the case is known, but for these", () => {
    expect(names.length).toBeGreaterThan(60);
    expect(names.flatMap((expected) => wrong(expected, language))).toEqual(known);
  });

  it("makes few forms besides", () => {
    const counts = names.map((expected) => foreign(expected, language));
    const made = counts.reduce((sum, each) => sum + each.made, 0);
    const others = counts.reduce((sum, each) => sum + each.foreign.length, 0);
    expect(1 - others / made).toBeGreaterThan(leastOwn);
  });
});

const formsOf = (form: string, language: string, tradition?: string): readonly string[] => [
  ...new Set(
    inflections(form, language, tradition === undefined ? {} : { tradition }).flatMap((reading) =>
      reading.forms.flat(),
    ),
  ),
];

describe("inflections", () => {
  it("has the genitive and the plural in English", () => {
    expect(formsOf("Tsikhanouskaya", "en")).toEqual([
      "Tsikhanouskaya",
      "Tsikhanouskaya's",
      "Tsikhanouskayas",
    ]);
    expect(formsOf("penal colony", "en")).toContain("penal colonies");
    expect(formsOf("Kolas", "en-GB")).toContain("Kolases");
  });

  it("declines łacinka by way of Cyrillic", () => {
    expect(formsOf("Cichanoŭskaja", "be", "lacinka")).toEqual(
      expect.arrayContaining(["Cichanoŭskaj", "Cichanoŭskuju"]),
    );
    expect(formsOf("Łukašenka", "ru", "lacinka")).toEqual(
      expect.arrayContaining(["Łukašenki", "Łukašenku", "Łukašenkam"]),
    );
    expect(formsOf("Miensk", "be")).toContain("Miensku");
  });

  it("leaves other languages and other scripts alone", () => {
    expect(formsOf("Cichanouska", "pl")).toEqual(["Cichanouska"]);
    expect(formsOf("Tikhanovskaya", "ru")).toEqual(["Tikhanovskaya"]);
    expect(formsOf("Тихановская", "en")).toContain("Тихановская");
  });

  it("takes any string", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("ru", "be", "en", "x"),
        (form, language) => {
          const paradigm = inflections(form, language);
          expect(paradigm.length).toBeGreaterThan(0);
          for (const { forms } of paradigm) expect(forms).toHaveLength(PLACES);
        },
      ),
    );
    expect(formsOf("а".repeat(100_000), "ru")).toHaveLength(1);
  });
});
