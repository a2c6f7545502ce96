import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentId, unitId } from "./ids.ts";
import type { TranslationUnit } from "./thread.ts";
import { combined, versionOf, withoutCredits } from "./unit-provenance.ts";

const CREDITS = ["by", "engine", "model", "version", "modelHash", "ran"] as const;

const MACHINE: TranslationUnit = {
  id: unitId("u-1"),
  segments: [segmentId("s-1")],
  text: "The plant stands still.",
  origin: "machine",
  state: "machine",
  at: "2026-11-22T10:00:00Z",
  by: "Vera",
  engine: "Bergamot",
  model: "ru-en",
  version: "2.1",
  modelHash: "0f5a",
  ran: "device",
  sourceHash: "00112233445566778899",
};

/** Units with any of the fields that say who made them, of few values, so that they often agree. */
const units: fc.Arbitrary<TranslationUnit> = fc
  .tuple(
    fc.record({
      origin: fc.constantFrom("human", "machine", "memory"),
      state: fc.constantFrom("machine", "edited", "confirmed", "stale"),
    }),
    fc.record(
      Object.fromEntries(CREDITS.map((field) => [field, fc.constantFrom("a", "b")] as const)),
      { requiredKeys: [] },
    ),
  )
  .map(([fields, credits]) => {
    const { id, segments, text, at, sourceHash } = MACHINE;
    return Object.assign({ id, segments, text, at, sourceHash }, fields, credits);
  });

describe("what a unit says of its making", () => {
  it("is kept in its version, and nothing else of the unit is", () => {
    const { id: _id, segments: _segments, sourceHash: _sourceHash, ...said } = MACHINE;
    expect(versionOf(MACHINE)).toEqual(said);
    fc.assert(
      fc.property(units, (unit) => {
        const { id: _id, segments: _segments, sourceHash: _sourceHash, ...said } = unit;
        expect(versionOf(unit)).toStrictEqual(said);
      }),
    );
  });

  it("goes with the credits, and what Nitka does not know stays", () => {
    const bare = withoutCredits(Object.assign({ "x-mood": "tired" }, MACHINE));
    for (const field of CREDITS) expect(bare).not.toHaveProperty(field);
    expect(bare).toMatchObject({ id: "u-1", sourceHash: MACHINE.sourceHash, "x-mood": "tired" });
  });
});

describe("two units together", () => {
  it("keep what both agree on, field by field", () => {
    fc.assert(
      fc.property(units, units, (first, second) => {
        const both = combined(first, second, "Both.");
        for (const field of CREDITS)
          expect(both[field]).toBe(first[field] === second[field] ? first[field] : undefined);
      }),
    );
  });

  it("made on different machines say nothing of where, and keep the model they share", () => {
    const served = { ...MACHINE, id: unitId("u-2"), ran: "libretranslate.example" };
    const both = combined(MACHINE, served, "Both.");
    expect(both).not.toHaveProperty("ran");
    expect(both).toMatchObject({ modelHash: "0f5a", model: "ru-en", state: "machine" });
  });

  it("of a person and a machine keep where the machine ran among the versions", () => {
    const { modelHash: _modelHash, ran: _ran, ...rest } = MACHINE;
    const both = combined({ ...rest, origin: "human" }, MACHINE, "Both.");
    expect(both.versions?.map(({ ran, modelHash }) => [ran, modelHash])).toEqual([
      [undefined, undefined],
      ["device", "0f5a"],
    ]);
  });
});
