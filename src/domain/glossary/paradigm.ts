/**
 * The cases of Russian and Belarusian. The accusative stands twice: that of things, which often is as the
 * nominative, and that of beings, which often is as the genitive, so that one form is put for the other.
 * English knows two of them.
 */
export const CASES = [
  "nominative",
  "genitive",
  "dative",
  "accusative",
  "accusative-of-beings",
  "instrumental",
  "prepositional",
] as const;

export type Case = (typeof CASES)[number];

/** How a word is declined. Two spellings of a name correspond within one. */
export const KINDS = [
  "masculine",
  "feminine",
  "neuter",
  /** Быков, Быковым. */
  "surname-masculine",
  /** Быкова, Быковой. */
  "surname-feminine",
  /** Барановичи. */
  "plural",
] as const;

export type Kind = (typeof KINDS)[number];

/** Singular and plural. */
const NUMBERS = 2;
const IN_NUMBER = CASES.length;
/** Places in one reading: the cases of the singular, then of the plural. */
export const PLACES = NUMBERS * IN_NUMBER;

/** One way to decline a word or a phrase. */
export interface Reading {
  readonly kind: Kind;
  /** {@link PLACES} of them; each the forms in use, the commonest first, or none. */
  readonly forms: readonly (readonly string[])[];
}

/** All the ways a word may be declined, the likeliest first; never empty. */
export type Paradigm = readonly Reading[];

/** The number of a place in a paradigm: of its kind, number and case. */
export const placeNumber = (kind: Kind, place: number): number =>
  KINDS.indexOf(kind) * PLACES + place;

/** The case of a place in a paradigm. */
export const caseAt = (number: number): Case =>
  CASES[(number % PLACES) % IN_NUMBER] ?? "nominative";

/** Places of one kind and number have one of these in common. */
export const numberGroup = (number: number): number => Math.floor(number / IN_NUMBER);

/** Whether a place is one of the plural. */
export const isPlural = (number: number): boolean => number % PLACES >= IN_NUMBER;

/** The readings of a kind are tried in this order where it is missing. */
const NEAREST: Readonly<Record<Kind, readonly Kind[]>> = {
  masculine: ["surname-masculine"],
  feminine: ["surname-feminine"],
  // Гродно, Гродна: Гародня, Гародні. The first reading will do.
  neuter: [],
  "surname-masculine": ["masculine"],
  "surname-feminine": ["feminine"],
  plural: [],
};

/** The form of a word at a place of another word's paradigm: in the same case, and number if it has it. */
export function formAt(paradigm: Paradigm, number: number): string {
  const kind = KINDS[Math.floor(number / PLACES)] ?? "masculine";
  const reading =
    [kind, ...NEAREST[kind]]
      .map((each) => paradigm.find((one) => one.kind === each))
      .find((found) => found !== undefined) ?? paradigm[0];
  const place = number % PLACES;
  const other = (place + IN_NUMBER) % PLACES;
  const forms = reading?.forms ?? [];
  return forms[place]?.[0] ?? forms[other]?.[0] ?? forms[0]?.[0] ?? "";
}

/** A word that stays as it is, whatever its case. */
export const unchanging = (kind: Kind, word: string): Reading => ({
  kind,
  forms: Array.from({ length: PLACES }, () => [word]),
});
