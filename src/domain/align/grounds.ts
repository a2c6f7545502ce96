import type { Grounds } from "./bead.ts";
import type { Counterparts, Ground } from "./counterparts.ts";
import type { Step } from "./lattice.ts";
import type { Vocabulary } from "./vocabulary.ts";

const NONE: Grounds = {
  words: 0,
  names: 0,
  numbers: 0,
  addresses: 0,
  marks: 0,
  learnt: 0,
  bridge: 0,
};
const FIELD: Readonly<Record<Ground, keyof Grounds>> = {
  same: "words",
  meaning: "words",
  sound: "names",
  number: "numbers",
  address: "addresses",
  mark: "marks",
  learnt: "learnt",
};

/** What a bead rests on: the source's tokens that have a counterpart in the target, by the likeliest ground. */
export function groundsOf(
  { source: [i0, i1], target: [j0, j1] }: Step,
  source: Vocabulary,
  target: Vocabulary,
  counterparts: Counterparts,
): Grounds {
  const grounds: Record<keyof Grounds, number> = { ...NONE };
  const there = new Set(target.sentences.slice(j0, j1).flat());
  for (const type of new Set(source.sentences.slice(i0, i1).flat())) {
    const ground = (counterparts.source[type] ?? [])
      .filter((other) => there.has(other.type))
      .toSorted((a, b) => b.likely - a.likely)[0]?.ground;
    if (ground !== undefined) grounds[FIELD[ground]]++;
  }
  return grounds;
}
