/**
 * Times the translation memory: `npx tsx bench/memory.ts [ENTRIES]`. Makes sentences of words as unevenly
 * frequent as in a language, remembers them, and asks for sentences that are there, that differ in two
 * words, and that nobody wrote.
 */
import type { MemoryEntry } from "../src/domain/memory/entries.ts";
import { segmentId, sourceId, threadId, translationId, unitId } from "../src/domain/ids.ts";
import { makeMemory } from "../src/domain/memory/memory.ts";
import { stemOf } from "../src/words/stem.ts";

const LETTERS = Array.from("абвгдежзиклмнопрстуфхцчшыэюя");
const WORDS = 20_000;
const ASKED = 500;
const THREAD = threadId("bench");

/** The same numbers from 0 to 1 each time (Park and Miller's generator). */
let state = 1;
const chance = (): number => (state = (state * 48_271) % (2 ** 31 - 1)) / 2 ** 31;

const letter = (): string => LETTERS[Math.floor(chance() * LETTERS.length)] ?? "а";
const vocabulary = Array.from({ length: WORDS }, () =>
  Array.from({ length: 2 + Math.floor(chance() * 9) }, letter).join(""),
);
/** Zipf's law: the word of rank r stands about 1/r as often as the first. */
const word = (): string => vocabulary[Math.floor(WORDS ** chance()) - 1] ?? "и";
const sentence = (): string[] => Array.from({ length: 5 + Math.floor(chance() * 25) }, word);

function entry(source: string, i: number): MemoryEntry {
  return {
    source,
    target: `translation ${i}`,
    from: "ru",
    to: "en",
    thread: { id: THREAD, title: "Bench" },
    owner: { kind: "source", id: sourceId("s") },
    translation: translationId("tr"),
    unit: unitId(`u${i}`),
    segment: segmentId(`s${i}`),
    machine: false,
    made: { text: "", origin: "human", state: "edited", at: "2026-11-22T10:00:00Z" },
  };
}

/** Processor time in ms: a busy machine makes the clock lie. */
function spent(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const count = Number(process.argv[2] ?? 10_000);
const sentences = Array.from({ length: count }, sentence);
const entries = sentences.map((words, i) => entry(`${words.join(" ")}.`, i));
const memory = makeMemory(stemOf);
const tell = (what: string, ms: number) => {
  console.log(`${what.padEnd(40)} ${ms.toFixed(2).padStart(9)} ms`);
};
tell(
  `remember ${count} sentences`,
  spent(() => memory.put(THREAD, entries)),
);
tell(
  "remember them again",
  spent(() => memory.put(THREAD, entries)),
);

const there = sentences.slice(0, ASKED);
const KINDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "one that is there": there,
  "one with two other words": there.map((words) =>
    words.map((one, i) => (i === 1 || i === 3 ? word() : one)),
  ),
  "one nobody wrote": Array.from({ length: ASKED }, sentence),
};
for (const [kind, asked] of Object.entries(KINDS)) {
  const texts = asked.map((words) => words.join(" "));
  let found = 0;
  const all = spent(() => {
    for (const text of texts)
      found += memory.find({ text, from: "ru", to: "en", limit: 5 }).length > 0 ? 1 : 0;
  });
  const slowest = Math.max(
    ...texts.map((text) => spent(() => memory.find({ text, from: "ru", to: "en", limit: 5 }))),
  );
  tell(`find ${kind} (${found} of ${asked.length})`, all / asked.length);
  tell("  the slowest", slowest);
}
