import { expect, it } from "vitest";
import { type PackedModel, readModel, scoreWords } from "./model.ts";
import { CYRILLIC, LATIN } from "./packed-model.ts";

const models: readonly (readonly [string, PackedModel])[] = Object.entries({
  CYRILLIC,
  LATIN,
});

it.each(models)("%s unpacks to as many nodes as it says, each led to once", (_, packed) => {
  const { next, weights } = readModel(packed);
  const led = [...next].filter((node) => node !== 0).toSorted((a, b) => a - b);
  expect(led).toEqual(Array.from({ length: packed.nodes - 1 }, (__, index) => index + 1));
  expect(weights).toHaveLength(packed.nodes * packed.classes.length);
});

it("gives no word no score", () => {
  const { together, each } = scoreWords(readModel(LATIN), []);
  expect(each).toEqual([]);
  expect(together.every((score) => score === 0)).toBe(true);
});

it("counts a word that may be a name for less", () => {
  const model = readModel(CYRILLIC);
  const whole = scoreWords(model, [{ text: "який", weight: 1 }]).each[0] ?? [];
  const half = scoreWords(model, [{ text: "який", weight: 0.5 }]).each[0] ?? [];
  expect(half).toEqual(whole.map((score) => score / 2));
  expect(Math.max(...whole)).toBe(whole[model.classes.indexOf("uk")]);
});
