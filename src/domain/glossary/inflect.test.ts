import { describe, expect, it } from "vitest";
import { inflections } from "./inflect.ts";
import { CASES, formAt, KINDS, type Kind, placeNumber, PLACES } from "./paradigm.ts";
import { BELARUSIAN_PARADIGMS, RUSSIAN_PARADIGMS } from "./paradigms.fixtures.ts";

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
    const found = paradigm.flatMap((reading) => places.flatMap((place) => reading.forms[place] ?? []));
    return cell.some((form) => found.includes(form)) ? [] : [`${CASES[at] ?? ""} ${cell.join("/")}`];
  });
}

/** Forms that would be written though they are not those of the name. */
function wrong({ kind, name, forms }: Expected, language: string): readonly string[] {
  const paradigm = inflections(name, language);
  return forms.flatMap((cell, at) => {
    const written = (SIX[at] ?? []).map((place) =>
      formAt(paradigm, placeNumber(kind, place + numberOf(kind))),
    );
    return written.some((form) => cell.includes(form)) ? [] : [`${written.join("|")} for ${cell.join("/")}`];
  });
}

/** Forms of the number that belong to no case of the name, in readings of whatever kind. */
function foreign({ kind, name, forms }: Expected, language: string) {
  const own = new Set(forms.flat());
  const from = numberOf(kind);
  const made = new Set(
    inflections(name, language).flatMap((reading) => reading.forms.slice(from, from + CASES.length).flat()),
  );
  return { made: made.size, foreign: [...made].filter((form) => !own.has(form)) };
}

describe.each([
  ["ru", RUSSIAN_PARADIGMS],
  ["be", BELARUSIAN_PARADIGMS],
])("names in %s", (language, table) => {
  const names = read(table);

  it.each(names)("$name ($kind) has its six cases", (expected) => {
    expect(missing(expected, language)).toEqual([]);
  });

  it("writes the right form where the case is known", () => {
    const failures = names.flatMap((expected) => wrong(expected, language));
    console.info(language, names.length, failures);
    expect(failures.length).toBeLessThanOrEqual(names.length * 0);
  });

  it("makes few forms that are none", () => {
    const counts = names.map((expected) => foreign(expected, language));
    const made = counts.reduce((sum, each) => sum + each.made, 0);
    const others = counts.flatMap((each) => each.foreign);
    console.info(language, made, others.length, others.join(" "));
    expect(others.length / made).toBeLessThan(0);
  });
});
