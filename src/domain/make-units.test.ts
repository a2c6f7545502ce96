import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashText } from "./hash.ts";
import { type LanguageText, type UnitProvenance, unitsFromText } from "./make-units.ts";
import { segmentText, withIds } from "./segment.ts";
import type { Segment } from "./thread.ts";

const provenance: UnitProvenance = {
  origin: "human",
  state: "edited",
  at: "2026-11-22T10:00:00Z",
  by: "Анна",
};

function owner(text: string): LanguageText & { readonly segments: readonly Segment[] } {
  return { text, language: "ru", segments: withIds(text, segmentText(text, "ru")) };
}

const english = (text: string): LanguageText => ({ text, language: "en" });

describe("unitsFromText", () => {
  it("makes one unit a bead, with the provenance, in order", () => {
    const source = owner("Вчера мы вышли на площадь. Народу было очень много, и все пели.\nКонец.");
    const units = unitsFromText(
      source,
      english(
        "Yesterday we went to the square. There were very many people. All of them sang.\nThe end.",
      ),
      provenance,
    );
    expect(units.map(({ text }) => text)).toEqual([
      "Yesterday we went to the square.",
      "There were very many people. All of them sang.",
      "The end.",
    ]);
    expect(units.map(({ segments }) => segments)).toEqual(source.segments.map(({ id }) => [id]));
    expect(units[0]).toMatchObject({
      ...provenance,
      sourceHash: hashText("Вчера мы вышли на площадь."),
    });
  });

  it("joins sentences of different paragraphs by a line break", () => {
    const [unit] = unitsFromText(
      owner("Заголовок и текст вместе."),
      english("A headline\nand text"),
      provenance,
    );
    expect(unit?.text).toBe("A headline\nand text");
  });

  it("knows empty sides", () => {
    expect(unitsFromText(owner(""), english(""), provenance)).toEqual([]);
    expect(unitsFromText(owner("Есть. Было."), english(" \n "), provenance)).toEqual([]);
    expect(unitsFromText(owner(""), english("One. Two."), provenance)).toMatchObject([
      { text: "One.", segments: [], sourceHash: hashText("") },
      { text: "Two.", segments: [] },
    ]);
  });

  it("loses no word, names no segment twice and keeps ids apart, for any two texts", () => {
    const text = fc
      .array(fc.constantFrom("Да.", "Нет. ", "Yes!", " ", "\n", "долгая речь без конца", "😀"), {
        maxLength: 30,
      })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (from, to) => {
        const source = owner(from);
        const units = unitsFromText(source, english(to), provenance);
        const solid = (value: string): string => value.replaceAll(/\s/gu, "");
        expect(solid(units.map((unit) => unit.text).join(""))).toBe(solid(to));
        const order = source.segments.map(({ id }) => id);
        const named = units.flatMap(({ segments }) => segments);
        expect(named).toEqual(order.filter((id) => named.includes(id)));
        expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
      }),
    );
  });
});
