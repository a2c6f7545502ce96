import { existsSync, readFileSync } from "node:fs";

/** The development data lies beside the project and is no part of it. */
const DATA = new URL("../../../shared/data/text/", import.meta.url);

export const haveData = (): boolean => existsSync(DATA);

/** Where a file of the development data lies. */
export const dataFile = (path: string): URL => new URL(path, DATA);

const read = (path: string): unknown => JSON.parse(readFileSync(dataFile(path), "utf8"));

/** The sentences of both sides that say the same, as indices. */
export type Beads = readonly (readonly [readonly number[], readonly number[]])[];

/** A text and its translation: as paragraphs, as sentences, and which sentences say the same. */
export interface Bitext {
  readonly id: string;
  readonly srcLang: string;
  readonly tgtLang: string;
  readonly src: readonly string[];
  readonly tgt: readonly string[];
  readonly srcSents: readonly string[];
  readonly tgtSents: readonly string[];
  readonly gold: Beads;
}

/** Sets made by a recipe from human translations: those that the thresholds are about. */
export const MADE_SETS = ["ntrex-ru", "ntrex-be", "flores-ru", "flores-be"] as const;
export const OTHER_SETS = ["authored-ru", "authored-be", "udhr-ru", "udhr-be"] as const;
/** Those of them that machine translations of every source sentence came with. */
export const BRIDGED_SETS = ["flores-ru", "flores-be"] as const;
/** The names of the engines in the data: a small one and a large one. */
export const ENGINES = { small: "bergamot-tiny", large: "google" } as const;

export type SetName = (typeof MADE_SETS | typeof OTHER_SETS)[number];
export type Engine = (typeof ENGINES)[keyof typeof ENGINES];

export const bitexts = (set: SetName): readonly Bitext[] =>
  (read(`align/${set}.json`) as { readonly docs: readonly Bitext[] }).docs;

/** An engine's translations of the source sentences of each document, by its id. */
export const bridges = (
  set: (typeof BRIDGED_SETS)[number],
): Readonly<Record<string, Readonly<Record<Engine, readonly string[]>>>> =>
  read(`align/${set}.mt.json`) as ReturnType<typeof bridges>;

/** Texts and the sentences they consist of. */
export interface BoundarySet {
  readonly lang: string;
  readonly items: readonly { readonly text: string; readonly sents: readonly string[] }[];
}

export const boundarySet = (file: string): BoundarySet =>
  read(`segment/${file}.json`) as BoundarySet;

export interface LanguageItem {
  readonly lang: string;
  /** About how many characters it has. */
  readonly len: number;
  readonly text: string;
}

export const languageItems = (): readonly LanguageItem[] =>
  (read("langid/parallel-dev.json") as { readonly items: readonly LanguageItem[] }).items;
