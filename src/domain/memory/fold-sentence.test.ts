import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldSentence } from "./fold-sentence.ts";

describe("foldSentence", () => {
  test.each([
    ["Мы стоим.", "мы  стоим"],
    ["«Мы стоим»", '"мы стоим"'],
    ["Он пришёл — и ушёл…", "он пришёл - и ушёл"],
    ["Аб’ект", "аб'ект"],
    ["Мы ста\u00ADім\u00A0тут;", "мы стаім тут"],
    ["и\u0306од", "йод"],
  ])("takes %j for %j", (one, other) => {
    expect(foldSentence(one)).toBe(foldSentence(other));
  });

  test.each([
    ["В 2020 году.", "В 2021 году."],
    ["Ты придёшь?", "Ты придёшь."],
    ["Казнить нельзя, помиловать.", "Казнить, нельзя помиловать."],
    ["Все пришли.", "Всё пришли."],
    ["…", "?"],
  ])("keeps %j apart from %j", (one, other) => {
    expect(foldSentence(one)).not.toBe(foldSentence(other));
  });

  test("folded twice is folded once, for any string", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      fc.string({
        unit: fc.constantFrom(...Array.from(" .…;:'’\"«—-aИ\u0301\u0306\u00AD\u200Bİẞ")),
      }),
    );
    fc.assert(
      fc.property(text, (any) => {
        const once = foldSentence(any);
        expect(foldSentence(once)).toBe(once);
      }),
    );
  });

  test("of a text of marks alone the marks are left", () => {
    expect(foldSentence(" ... ")).toBe("...");
  });
});
