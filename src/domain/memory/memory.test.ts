import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segmentId, threadId, unitId } from "../ids.ts";
import type { MemoryEntry } from "./entries.ts";
import { differenceOf } from "./likeness.ts";
import { makeMemory, type MemoryQuery } from "./memory.ts";
import { entry, stem } from "./memory.fixtures.ts";
import { readSentence } from "./sentence.ts";

const T = threadId("t");
const query = (text: string, more: Partial<MemoryQuery> = {}): MemoryQuery => ({
  text,
  from: "en",
  to: "be",
  limit: 5,
  ...more,
});

function memoryOf(...entries: readonly MemoryEntry[]) {
  const memory = makeMemory(stem);
  memory.put(T, entries);
  return memory;
}

const targets = (memory: ReturnType<typeof memoryOf>, asked: MemoryQuery) =>
  memory.find(asked).map(({ entry: { target } }) => target);

describe("a memory", () => {
  test("offers the same sentence, then the same words, then sentences like it", () => {
    const memory = memoryOf(
      entry("1", "The plant stopped again on Tuesday.", "Завод зноў спыніўся ў аўторак."),
      entry("2", "The plant stopped again, on Monday!", "Завод зноў спыніўся, у панядзелак!"),
      entry("3", "The director is silent.", "Дырэктар маўчыць."),
      entry("4", "The plant stopped again on Monday", "Завод зноў спыніўся ў панядзелак."),
    );
    const found = memory.find(query("The plant stopped again on Monday."));
    expect(
      found.map(({ entry: { unit }, likeness, changed }) => [unit, likeness, changed]),
    ).toEqual([
      ["4", "same", 0],
      ["2", "marks", 0],
      ["1", "near", 1],
    ]);
  });

  test("finds a sentence though a word in it is inflected, inserted or left out", () => {
    const memory = memoryOf(entry("1", "The workers of our plant have stopped today", "…"));
    expect(memory.find(query("The workers of our big plant stopped today"))).toMatchObject([
      { likeness: "near", changed: 2 },
    ]);
    expect(memory.find(query("The worker of our plant has stopped today"))).toMatchObject([
      { likeness: "near", changed: 2 },
    ]);
  });

  test("people come before machines, checked before edited, the newest first", () => {
    const made = (state: "edited" | "confirmed", at: string) => ({
      made: { text: "", origin: "human", state, at } as const,
    });
    const memory = memoryOf(
      entry("machine", "We wait.", "1", {
        machine: true,
        made: { text: "1", origin: "machine", state: "machine", at: "2026-12-01T00:00:00Z" },
      }),
      entry("old", "We wait.", "2", made("edited", "2026-01-01T00:00:00Z")),
      entry("new", "We wait.", "3", made("edited", "2026-02-01T00:00:00Z")),
      entry("checked", "We wait.", "4", made("confirmed", "2025-01-01T00:00:00Z")),
    );
    expect(targets(memory, query("We wait."))).toEqual(["4", "3", "2", "1"]);
    expect(targets(memory, query("We wait.", { limit: 2 }))).toEqual(["4", "3"]);
    expect(targets(memory, query("We wait.", { limit: 0 }))).toEqual([]);
  });

  test("says each translation once, and in how many places the original stands", () => {
    const memory = memoryOf(
      entry("1", "We wait.", "Чакаем."),
      entry("2", "we wait", "Чакаем. "),
      entry("3", "We wait.", "Мы чакаем."),
      entry("4", "We wait.", "Чакаем жа.", { segment: segmentId("3") }),
    );
    const found = memory.find(query("We wait!", { limit: 9 }));
    expect(found.map(({ entry: { target }, repeated }) => [target, repeated])).toEqual([
      ["Чакаем.", 3],
      ["Мы чакаем.", 3],
      ["Чакаем жа.", 3],
    ]);
  });

  test("keeps languages apart by their main part", () => {
    const memory = memoryOf(entry("1", "We wait.", "Чакаем.", { from: "en-GB", to: "be-tarask" }));
    expect(targets(memory, query("We wait."))).toEqual(["Чакаем."]);
    expect(targets(memory, query("We wait.", { to: "ru" }))).toEqual([]);
    expect(targets(memory, query("We wait.", { from: "und" }))).toEqual([]);
  });

  test("what a thread says now takes the place of what it said", () => {
    const memory = memoryOf(entry("1", "We wait.", "Чакаем."));
    memory.put(threadId("other"), [entry("1", "We wait.", "Мы чакаем.")]);
    memory.put(T, [entry("1", "We wait for them here.", "Чакаем іх тут.")]);
    expect(targets(memory, query("We wait."))).toEqual(["Мы чакаем."]);
    memory.drop(threadId("other"));
    expect(targets(memory, query("We wait."))).toEqual([]);
    expect(targets(memory, query("We wait for them here!"))).toEqual(["Чакаем іх тут."]);
  });

  test("a hundred thousand characters are no hardship", () => {
    const long = "a".repeat(50_000) + " .".repeat(25_000) + "'a".repeat(1000);
    const memory = memoryOf(entry("1", long, "…"));
    expect(memory.find(query(long))).toHaveLength(1);
  });
});

const words = fc.array(
  fc.constantFrom("We", "wait", "waits", "the", "plant", "2020", ",", "«", "."),
  {
    maxLength: 9,
  },
);
const sentence = fc.oneof(
  words.map((list) => list.join(" ")),
  fc.string({ unit: "binary", maxLength: 20 }),
);
const entries = fc
  .array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 12 })
  .map((pairs) => pairs.map(([source, target], i) => entry(`u${i}`, source, target)));

describe("any memory", () => {
  test("finds what was put into it as the same sentence", () => {
    fc.assert(
      fc.property(entries, (list) => {
        const memory = memoryOf(...list);
        for (const { source } of list) expect(memory.find(query(source))[0]?.likeness).toBe("same");
      }),
    );
  });

  test("never offers the unit it is asked for", () => {
    fc.assert(
      fc.property(entries, fc.nat(11), (list, index) => {
        const asked = list[index % list.length];
        if (asked === undefined) throw new Error("no entry");
        const found = memoryOf(...list).find(
          query(asked.source, { not: { thread: T, unit: asked.unit }, limit: 99 }),
        );
        expect(found.map(({ entry: { unit } }) => unit)).not.toContain(asked.unit);
      }),
    );
  });

  test("is empty again when all was dropped, and asking it for anything is safe", () => {
    fc.assert(
      fc.property(entries, fc.string({ unit: "binary" }), (list, text) => {
        const memory = memoryOf(...list);
        memory.find(query(text, { not: { thread: T, unit: unitId("u0") } }));
        memory.drop(T);
        for (const { source } of list) expect(memory.find(query(source))).toEqual([]);
      }),
    );
  });

  test("misses nothing that is alike", () => {
    fc.assert(
      fc.property(entries, sentence, (list, text) => {
        const asked = readSentence(text, "en", stem);
        const alike = list.filter(
          ({ source }) => differenceOf(asked, readSentence(source, "en", stem)) !== null,
        );
        const distinct = new Set(
          alike.map(({ target }) => target.normalize("NFC").replace(/\s+/gu, " ").trim()),
        );
        expect(memoryOf(...list).find(query(text, { limit: 99 }))).toHaveLength(distinct.size);
      }),
    );
  });

  test("put twice is put once", () => {
    fc.assert(
      fc.property(entries, sentence, (list, text) => {
        const memory = memoryOf(...list);
        const before = memory.find(query(text));
        memory.put(T, list);
        expect(memory.find(query(text))).toEqual(before);
      }),
    );
  });
});
