import { describe, expect, test } from "vitest";
import type { BitextRow } from "#domain/bitext.ts";
import { segmentId, sourceId, translationId, unitId } from "#domain/ids.ts";
import type { EngineProblem } from "#domain/problem.ts";
import type { Translation, TranslationUnit } from "#domain/thread.ts";
import type { DeskHandle, Job } from "#queries/desk/use-desk.ts";
import { rowMachine } from "./row-machine.ts";

const OF = { kind: "source", id: sourceId("s") } as const;
const [A, B] = [segmentId("a"), segmentId("b")];
const BAD: EngineProblem = { kind: "engine-crashed" } as EngineProblem;

const unit: TranslationUnit = {
  id: unitId("u"),
  segments: [A],
  text: "We stand.",
  origin: "machine",
  state: "machine",
  at: "2026-01-01T10:00:00Z",
  sourceHash: "",
};
const row = (of: BitextRow["unit"] = null, ...ids: readonly (typeof A)[]): BitextRow => ({
  key: "s:a",
  unit: of,
  segments: (ids.length === 0 ? [A] : ids).map((id, i) => ({
    id,
    start: i,
    end: i + 1,
    paragraph: 0,
  })),
});
const shown: Translation = { id: translationId("mt"), of: OF, language: "en", units: [] };

const job = (part: Partial<Job> = {}): Job => ({
  key: "source:s",
  of: OF,
  from: "ru",
  to: "en",
  engine: "bergamot",
  runsAt: { kind: "device" },
  translation: shown.id,
  state: "translating",
  total: 2,
  done: 0,
  preparing: null,
  waiting: new Set([A, B]),
  fresh: new Map(),
  failures: new Map(),
  problem: null,
  ...part,
});

describe("rowMachine", () => {
  test("has nothing to do with a row of another translation, or without a job", () => {
    expect(rowMachine(row(), { ...shown, id: translationId("person") }, job(), null)).toBeNull();
    expect(rowMachine(row(), null, job(), null)).toBeNull();
    expect(rowMachine(row(), shown, null, null)).toBeNull();
  });

  test("waits where a sentence is still to come, while somebody works at it", () => {
    const waits = (part: Partial<Job>, one = row()) =>
      rowMachine(one, shown, job(part), null)?.waiting;
    for (const state of ["waiting", "preparing", "translating"] as const)
      expect(waits({ state })).toBe(true);
    for (const state of ["done", "stopped", "failed"] as const)
      expect(waits({ state })).toBe(false);
    expect(waits({ waiting: new Set([B]) })).toBe(false);
    expect(waits({}, row(unit))).toBe(false);
  });

  test("says why a sentence failed, and tries again those of the row that did", () => {
    const asked: unknown[] = [];
    const desk = { retry: (...call: unknown[]) => void asked.push(call) } as unknown as DeskHandle;
    const failed = job({ failures: new Map([[B, BAD]]), waiting: new Set() });
    expect(rowMachine(row(), shown, failed, desk)?.problem).toBeNull();
    const machine = rowMachine(row(null, A, B), shown, failed, desk);
    expect(machine).toMatchObject({ waiting: false, problem: BAD });
    machine?.retry();
    expect(asked).toEqual([["source:s", [B]]]);
  });

  test("is the same for every row there is nothing to say of: they need not be drawn again", () => {
    const done = job({ state: "done", waiting: new Set() });
    expect(rowMachine(row(unit), shown, done, null)).toBe(rowMachine(row(), shown, done, null));
  });
});
