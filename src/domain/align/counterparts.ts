import { soundDistance } from "./sound.ts";
import { sameNameWord } from "../names/same-name.ts";
import type { Learnt } from "./learn.ts";
import type { TokenType, Vocabulary } from "./vocabulary.ts";

/** Why two tokens are taken for each other. */
export type Ground = "number" | "address" | "mark" | "same" | "meaning" | "sound" | "learnt";

/** A token of the other side that can stand for one of this side. */
export interface Counterpart {
  /** Index of the other vocabulary's types. */
  readonly type: number;
  readonly ground: Ground;
  /** How likely a sentence with the one is to have the other in its translation, from 0 to 1. */
  readonly likely: number;
}

/** For each type of the source, and for each of the target, its counterparts on the other side. */
export interface Counterparts {
  readonly source: readonly (readonly Counterpart[])[];
  readonly target: readonly (readonly Counterpart[])[];
}

/** How often what is matched so is truly there in a translation. Rounded from what translations show. */
const LIKELY: Readonly<Record<Exclude<Ground, "sound" | "learnt"> | "name", number>> = {
  number: 0.8,
  address: 0.95,
  mark: 0.6,
  same: 0.75,
  meaning: 0.5,
  name: 0.7,
};
/** A sound this far away still counts, and how likely it is at distance 0 and at the limit. */
const FARTHEST = 0.3;
const SOUND = { least: 0.35, most: 0.8 } as const;
/** So many words of like sound are compared and kept at most: a text of made-up words has no end of them. */
const MOST_COMPARED = 120;
const MOST_KEPT = 8;
/** Shorter sounds than this agree by chance. */
const LEAST_SOUND = 4;

/** Finds which tokens of two texts can stand for each other. */
export function counterpartsOf(source: Vocabulary, target: Vocabulary): Counterparts {
  const index = indexOf(target);
  return bothWays(
    target,
    source.types.map((type) => counterpartsOfType(type, target, index)),
  );
}

/** The same, with what was learnt from aligned sentences. */
export function withLearnt(
  counterparts: Counterparts,
  source: Vocabulary,
  target: Vocabulary,
  learnt: Learnt,
): Counterparts {
  const stems = new Map<string, number>();
  target.types.forEach(({ kind, stem }, i) => {
    if (kind === "word") stems.set(stem, i);
  });
  const more = source.types.map(({ kind, stem }, i) => {
    const found = new Map((counterparts.source[i] ?? []).map((each) => [each.type, each]));
    for (const { stem: other, likely } of kind === "word" ? learnt.counterparts(stem) : []) {
      const type = stems.get(other);
      if (type === undefined || likely <= (found.get(type)?.likely ?? 0)) continue;
      found.set(type, { type, ground: "learnt", likely });
    }
    return [...found.values()];
  });
  return bothWays(target, more);
}

function bothWays(target: Vocabulary, source: Counterparts["source"]): Counterparts {
  const back = target.types.map((): Counterpart[] => []);
  source.forEach((list, type) => {
    for (const each of list) back[each.type]?.push({ ...each, type });
  });
  return { source, target: back };
}

interface TypeIndex {
  readonly stems: ReadonlyMap<string, number>;
  readonly meanings: ReadonlyMap<number, readonly number[]>;
  readonly frames: ReadonlyMap<string, readonly number[]>;
  /** By the keys of names. */
  readonly names: ReadonlyMap<string, readonly number[]>;
}

function indexOf({ types }: Vocabulary): TypeIndex {
  const stems = new Map<string, number>();
  const meanings = new Map<number, number[]>();
  const frames = new Map<string, number[]>();
  const names = new Map<string, number[]>();
  types.forEach((type, i) => {
    stems.set(`${type.kind}:${type.stem}`, i);
    for (const meaning of type.meanings) add(meanings, meaning, i);
    if (type.sound.sound.length >= LEAST_SOUND) add(frames, type.sound.frame, i);
    for (const key of type.name?.keys ?? []) add(names, key, i);
  });
  return { stems, meanings, frames, names };
}

function add<Key>(map: Map<Key, number[]>, key: Key, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function counterpartsOfType(
  type: TokenType,
  target: Vocabulary,
  index: TypeIndex,
): readonly Counterpart[] {
  const found = new Map<number, Counterpart>();
  const note = (other: number, ground: Ground, likely: number): void => {
    if (likely > (found.get(other)?.likely ?? 0)) found.set(other, { type: other, ground, likely });
  };
  const same = index.stems.get(`${type.kind}:${type.stem}`);
  const ground = type.kind === "word" ? "same" : type.kind;
  if (same !== undefined) note(same, ground, LIKELY[ground]);
  for (const meaning of type.meanings) {
    for (const other of index.meanings.get(meaning) ?? []) note(other, "meaning", LIKELY.meaning);
  }
  for (const other of namesakes(type, target, index)) note(other, "sound", LIKELY.name);
  for (const { other, distance } of alike(type, target, index)) {
    note(other, "sound", SOUND.most - ((SOUND.most - SOUND.least) * distance) / FARTHEST);
  }
  return [...found.values()];
}

/** The words of the target that sound alike, the nearest ones. */
function alike({ sound, meanings }: TokenType, target: Vocabulary, index: TypeIndex) {
  if (sound.sound.length < LEAST_SOUND) return [];
  const near: { readonly other: number; readonly distance: number }[] = [];
  for (const other of index.frames.get(sound.frame)?.slice(0, MOST_COMPARED) ?? []) {
    const there = target.types[other];
    // Two words the lexicon knows and does not pair are false friends at best.
    if (there === undefined || (meanings.length > 0 && there.meanings.length > 0)) continue;
    const distance = soundDistance(sound, there.sound, FARTHEST);
    if (distance <= FARTHEST) near.push({ other, distance });
  }
  return near.length > MOST_KEPT
    ? near.sort((a, b) => a.distance - b.distance).slice(0, MOST_KEPT)
    : near;
}

/** The words of the target that are other spellings of a name. */
function namesakes({ name }: TokenType, target: Vocabulary, index: TypeIndex): readonly number[] {
  if (name === null) return [];
  const candidates = new Set(name.keys.flatMap((key) => index.names.get(key) ?? []));
  const same = [...candidates].slice(0, MOST_COMPARED).filter((other) => {
    const there = target.types[other]?.name;
    return there != null && sameNameWord(name, there);
  });
  return same.slice(0, MOST_KEPT);
}
