import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitextRows, rowState } from "./bitext.ts";
import { unitId } from "./ids.ts";
import { unitsFromText } from "./make-units.ts";
import { actOnRow, type RowAction } from "./row-actions.ts";
import { segmentText, withIds } from "./segment.ts";
import type { TranslationUnit } from "./thread.ts";
import { undoUnits } from "./undo-units.ts";
import { markNoCounterpart, saveUnit } from "./unit-save.ts";
import { machineVersion, revertUnit } from "./unit-versions.ts";

const AT = "2026-11-22T10:00:00Z";
const HAND = { at: "2026-11-23T10:00:00Z", by: "Алесь" };
const TEXT = "Раз и ещё. Два и ещё.\nТри и ещё. Пять и ещё.";
const OWNER = { text: TEXT, segments: withIds(TEXT, segmentText(TEXT, "ru")) };
const UNITS = unitsFromText(
  { text: TEXT, language: "ru", segments: OWNER.segments },
  { text: "One and more. Two and more.\nThree and more. Five and more.", language: "en" },
  { origin: "machine", state: "machine", at: AT, engine: "local" },
);

const shown = (units: readonly TranslationUnit[]) =>
  bitextRows(OWNER.segments, units).map((row) => {
    const source = row.segments.map((segment) => OWNER.segments.indexOf(segment)).join("+");
    return `${source}: ${row.unit?.text ?? "-"} (${rowState(row, TEXT) ?? "none"})`;
  });

describe("saving the field of a row", () => {
  it("takes other words for an edit, with the words before among its versions", () => {
    const [unit] = saveUnit(OWNER, UNITS, 0, "Once more.", HAND);
    expect(unit).toMatchObject({ text: "Once more.", origin: "human", state: "edited", ...HAND });
    expect(unit?.versions).toMatchObject([{ text: "One and more.", engine: "local" }]);
  });
  it("takes the same words for a check of them", () => {
    const [unit] = saveUnit(OWNER, UNITS, 0, "One and more.", HAND);
    expect(unit).toMatchObject({ text: "One and more.", origin: "machine", state: "confirmed" });
  });
  it("takes white space around the words for nothing", () => {
    const [first, ...rest] = UNITS;
    if (first === undefined) throw new Error("no unit");
    const [unit] = saveUnit(OWNER, [{ ...first, text: "One. \n" }, ...rest], 0, "One.", HAND);
    expect(unit).toMatchObject({ origin: "machine", state: "confirmed" });
  });
  it("of words the memory gave keeps whose they are", () => {
    const copied = unitId("u-elsewhere");
    const saved = saveUnit(OWNER, UNITS, 1, "Twice more.", HAND, copied);
    expect(saved[1]).toMatchObject({
      text: "Twice more.",
      origin: "memory",
      state: "confirmed",
      copiedFrom: copied,
    });
    const changed = saveUnit(OWNER, saved, 1, "Twice, once more.", HAND);
    expect(changed[1]).toMatchObject({ origin: "human" });
    expect(changed[1]).not.toHaveProperty("copiedFrom");
  });
  it("does nothing where nothing stood and nothing was written, or there is no such row", () => {
    expect(saveUnit(OWNER, [], 0, "", HAND)).toEqual([]);
    expect(saveUnit(OWNER, UNITS, 9, "x", HAND)).toBe(UNITS);
  });
});

describe("no counterpart", () => {
  it("keeps the words, as something the translation adds", () => {
    expect(shown(markNoCounterpart(OWNER, UNITS, 1, HAND))).toEqual([
      "0: One and more. (machine)",
      "1:  (confirmed)",
      ": Two and more. (machine)",
      "2: Three and more. (machine)",
      "3: Five and more. (machine)",
    ]);
  });
  it("is said of what nobody translated, once", () => {
    const said = markNoCounterpart(OWNER, UNITS.slice(1), 0, HAND);
    expect(shown(said)[0]).toBe("0:  (confirmed)");
    expect(markNoCounterpart(OWNER, said, 0, HAND)).toBe(said);
  });
});

describe("the way back", () => {
  it("to the machine's words keeps what the person wrote", () => {
    const edited = saveUnit(OWNER, UNITS, 0, "Once more.", HAND);
    const [unit] = edited;
    if (unit === undefined) throw new Error("no unit");
    const version = machineVersion(unit);
    expect(version).toBe(0);
    const [back] = revertUnit(edited, unit.id, version ?? -1);
    expect(back).toMatchObject({
      text: "One and more.",
      origin: "machine",
      engine: "local",
      at: AT,
    });
    expect(back?.by).toBeUndefined();
    expect(back?.versions?.map(({ text }) => text)).toEqual(["One and more.", "Once more."]);
    expect(back === undefined ? 0 : machineVersion(back)).toBeNull();
  });
  it("is none where no machine wrote", () => {
    expect(machineVersion({ ...(UNITS[0] as TranslationUnit), origin: "human" })).toBeNull();
  });
});

const arbitraryAction: fc.Arbitrary<RowAction> = fc.oneof(
  fc.record({
    kind: fc.constant("save" as const),
    words: fc.constantFrom("", "New. Words.", "One and more."),
  }),
  fc.constantFrom<RowAction>(
    { kind: "confirm" },
    { kind: "join" },
    { kind: "no-counterpart" },
    { kind: "move", direction: "up" },
    { kind: "move", direction: "down" },
    { kind: "split", sources: 1, targets: 0 },
    { kind: "split", sources: 1, targets: 1 },
    { kind: "revert", version: 0 },
  ),
);
const arbitrarySteps = fc.array(fc.tuple(fc.nat(6), arbitraryAction), { maxLength: 12 });
const run = (units: readonly TranslationUnit[], row: number, action: RowAction) =>
  actOnRow(OWNER, units, row, action, "en", HAND);

describe("whatever a person does", () => {
  it("every sentence of the original stays in one row, and ids stay distinct", () => {
    fc.assert(
      fc.property(arbitrarySteps, (steps) => {
        let units = UNITS;
        for (const [row, action] of steps) units = run(units, row, action);
        const rows = bitextRows(OWNER.segments, units);
        expect(rows.flatMap(({ segments }) => segments)).toEqual(OWNER.segments);
        expect(new Set(units.map(({ id }) => id)).size).toBe(units.length);
      }),
    );
  });
  it("rows it does not touch keep their very units", () => {
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.constantFrom<RowAction>({ kind: "confirm" }, { kind: "save", words: "X." }),
        (row, action) => {
          const after = run(UNITS, row, action);
          const changed = UNITS.flatMap((unit, i) => (after[i] === unit ? [] : [i]));
          expect(changed).toEqual([row]);
        },
      ),
    );
  });
  it("can be taken back, all the way and step by step", () => {
    fc.assert(
      fc.property(arbitrarySteps, (steps) => {
        const history = [UNITS];
        for (const [row, action] of steps) history.push(run(history.at(-1) ?? UNITS, row, action));
        let units = history.at(-1) ?? UNITS;
        for (let i = history.length - 1; i > 0; i--) {
          const step = { before: history[i - 1] ?? [], after: history[i] ?? [] };
          units = undoUnits(units, step) ?? [];
          expect(units).toEqual(step.before);
        }
      }),
    );
  });
});

describe("taking back beside others", () => {
  it("leaves what a machine added since", () => {
    const some = UNITS.slice(0, 2);
    const edited = saveUnit(OWNER, some, 0, "Once more.", HAND);
    const grown = [...edited, ...UNITS.slice(2)];
    expect(undoUnits(grown, { before: some, after: edited })).toEqual(UNITS);
  });
  it("refuses where the same unit was changed again", () => {
    const edited = saveUnit(OWNER, UNITS, 0, "Once more.", HAND);
    const again = saveUnit(OWNER, edited, 0, "And again.", HAND);
    expect(undoUnits(again, { before: UNITS, after: edited })).toBeNull();
  });
});
