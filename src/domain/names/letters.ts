import { readSounds, type Sound } from "./sound.ts";

/** Cyrillic of Russian, Belarusian and Ukrainian; signs that are no sound of their own are not here. */
const CYRILLIC: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  дз: "d/z",
  дж: "ž/d",
  е: "e",
  ё: "i a",
  є: "e",
  ж: "ž",
  з: "z",
  и: "i",
  і: "i",
  ї: "i",
  й: "i",
  к: "k",
  кс: "q",
  л: "l",
  м: "m",
  н: "n",
  о: "a",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  тс: "c/t",
  тч: "t? č",
  у: "u",
  ў: "v",
  ф: "f",
  х: "x",
  ц: "c",
  ч: "č",
  ш: "š",
  шч: "щ/š",
  щ: "щ/š",
  ы: "i",
  ѣ: "e",
  э: "e",
  ю: "i u",
  я: "i a",
};

/**
 * What Latin letters stand for in the spellings in use: English (BGN/PCGN, passports), scholarly, ISO 9,
 * GOST, łacinka, Polish, German, French.
 */
const LATIN: Readonly<Record<string, string>> = {
  a: "a",
  â: "i a",
  b: "b",
  c: "kc/čt",
  ć: "ct/č",
  č: "č",
  ch: "č/xš",
  chtch: "щ/š",
  ck: "c? k",
  cz: "č/c",
  d: "d",
  dj: "ž/d",
  ds: "d s",
  dsh: "d š",
  dsch: "ž/d",
  dz: "d/z",
  dź: "d/z",
  dž: "ž/d",
  dzh: "ž/d",
  e: "e",
  ë: "i a",
  f: "f",
  ff: "f/v",
  g: "g",
  gh: "g",
  gu: "g u",
  h: "g/x",
  i: "i",
  j: "i",
  k: "k",
  kh: "x",
  ks: "q",
  ksh: "k š",
  l: "l",
  ł: "l",
  m: "m",
  n: "n",
  ń: "n",
  o: "a",
  ö: "ae",
  ou: "a? uv",
  p: "p",
  ph: "f",
  q: "k",
  qu: "k",
  r: "r",
  s: "s",
  ś: "s/š",
  š: "š",
  ŝ: "щ/š",
  sch: "šž/щ",
  schtsch: "щ/š",
  šč: "щ/š",
  sh: "š/щ",
  shch: "щ/š",
  shh: "щ/š",
  ß: "s",
  sz: "š",
  szcz: "щ/š",
  t: "t",
  tch: "t? č",
  th: "t",
  ts: "c/t",
  tsch: "č",
  tsh: "č/š",
  tz: "c/t",
  u: "u",
  û: "i u",
  ŭ: "v",
  v: "v",
  w: "v",
  x: "q/x",
  y: "i",
  z: "z",
  ź: "z/ž",
  ż: "ž",
  ž: "ž",
  zh: "ž",
};

/** Letters whose sounds hang on their place; `spelling.ts` chooses these. */
const IN_PLACE = {
  /** Belarusian ц of what is т in Russian, and of к before an ending. */
  softCyrillicTs: "ct",
  endCyrillicTs: "c/k",
  endCyrillicZ: "z/g",
  /** Belarusian ў of what is л in Russian: воўк. */
  shortU: "v/l",
  /** The у of оў written in haste, or in Latin letters without a breve. */
  uAfterVowel: "uv",
  uBeforeConsonant: "uv/l",
  ouBeforeConsonant: "a? uv/l",
  softC: "ct/čk",
  onlyC: "ct",
  bareS: "s/š",
  voicedS: "s/šz",
  bareZ: "z/ž",
  hardZ: "z/žc",
  germanS: "s/z",
  germanZ: "zc",
  germanV: "v/f",
  germanCh: "x/č",
  germanDs: "d/z",
  dzBeforeK: "d s",
  frenchGu: "g",
  jBeforeVoiced: "j?/ž",
  frenchJ: "ž",
} as const;

export type LetterInPlace = keyof typeof IN_PLACE;

const readAll = (table: Readonly<Record<string, string>>) =>
  Object.entries(table).map(([letters, written]) => [letters, readSounds(written)] as const);

/** What letters stand for, wherever they are. */
export const LETTERS: ReadonlyMap<string, readonly Sound[]> = new Map(
  readAll({ ...CYRILLIC, ...LATIN }),
);

export const LETTERS_IN_PLACE: ReadonlyMap<string, readonly Sound[]> = new Map(readAll(IN_PLACE));

/** The letters that start a group, with the length of the longest. */
const STARTS = new Map<string, number>();
for (const letters of LETTERS.keys()) {
  const start = letters.charAt(0);
  STARTS.set(start, Math.max(letters.length, STARTS.get(start) ?? 0));
}

/** How many letters from there on are an entry of {@link LETTERS}, the longest that fits; 0 where none is. */
export function groupLength(word: string, at: number): number {
  const longest = STARTS.get(word.charAt(at)) ?? 0;
  for (let length = Math.min(longest, word.length - at); length > 1; length--)
    if (LETTERS.has(word.slice(at, at + length))) return length;
  return longest > 0 ? 1 : 0;
}
