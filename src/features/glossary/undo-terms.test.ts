import { describe, expect, it } from "vitest";
import { mergeTerms } from "#domain/glossary/merge-terms.ts";
import type { Term } from "#domain/thread.ts";
import { undoTerms } from "./undo-terms.ts";

const term = (id: string, ...texts: readonly string[]): Term => ({
  id,
  forms: texts.map((text) => ({ language: "en", text })),
});

const before = [term("a", "Minsk"), term("b", "Hrodna")];
const after = mergeTerms(before, [term("x", "Minsk", "Miensk"), term("y", "Brest")]).terms;

describe("undoTerms", () => {
  it("takes away what was added and what was learnt", () => {
    expect(undoTerms(before, after)(after)).toEqual(before);
  });

  it("leaves alone what was added, changed or deleted since", () => {
    const since = term("c", "Pinsk");
    const [, hrodna, brest] = after;
    if (hrodna === undefined || brest === undefined) throw new Error("three terms");
    const changed = { ...brest, note: "a town" };
    expect(undoTerms(before, after)([hrodna, changed, since])).toEqual([hrodna, changed, since]);
  });
});
