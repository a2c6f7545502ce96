/**
 * How words sound, roughly and in one small alphabet for both scripts, so that names and borrowed words of
 * two languages can be compared: парламент and parliament, Ціханоўская and Tsikhanouskaya.
 */

const CYRILLIC: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "i",
  є: "i",
  ж: "x",
  з: "s",
  и: "i",
  і: "i",
  ї: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "a",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ў: "v",
  ф: "f",
  х: "g",
  ц: "s",
  ч: "x",
  ш: "x",
  щ: "x",
  ы: "i",
  э: "i",
  ю: "u",
  я: "a",
};
/** What Latin letters and groups of letters stand for, in English and in Belarusian Latin spellings. */
const LATIN: Readonly<Record<string, string>> = {
  shch: "x",
  sch: "x",
  tch: "x",
  sh: "x",
  zh: "x",
  cz: "x",
  sz: "x",
  rz: "x",
  ck: "k",
  qu: "k",
  q: "k",
  kh: "g",
  gh: "g",
  ch: "g",
  ph: "f",
  th: "t",
  ts: "s",
  tz: "s",
  dz: "s",
  c: "k",
  e: "i",
  o: "a",
  y: "i",
  j: "i",
  h: "g",
  w: "v",
  x: "ks",
  z: "s",
};
const LATIN_PIECE = /shch|sch|tch|[sz]h|cz|sz|rz|ck|qu?|[kgcpt]h|t[sz]|dz|[a-z]/gu;
const SOFT_C = /c(?=[eiy])|t(?=i(?:on|a))/gu;
const MARKS = /\p{M}/gu;
const DOUBLED = /(.)\1+/gu;
const CYRILLIC_LETTER = /\p{Script=Cyrillic}/u;

/** The sound of a lower-case word in the letters a i u b v g d x s k l m n p r t f; "" if it has none. */
export function soundOf(word: string): string {
  if (CYRILLIC_LETTER.test(word)) {
    return Array.from(word, (letter) => CYRILLIC[letter] ?? "")
      .join("")
      .replace(DOUBLED, "$1");
  }
  const plain = word.normalize("NFD").replace(MARKS, "").replaceAll("ł", "l");
  const sounds = plain.replace(SOFT_C, "s").match(LATIN_PIECE) ?? [];
  return sounds
    .map((sound) => LATIN[sound] ?? sound)
    .join("")
    .replace(DOUBLED, "$1");
}

const SOUNDS = "aiubvgdxsklmnprtf";
const VOWELS = 3;
/** Sounds that one spelling or the other mixes up: ч and х (ch), ц and ч, г and х, k and c. */
const NEAR = ["gx", "sx", "ks", "gk", "sd", "tx", "ts", "iv", "uv"];
/** What it costs to take a sound away. */
const VOWEL_WEIGHT = 0.35;
const COSTS = { vowels: 0.25, near: 0.4, other: 1, vowelForConsonant: 1.2 } as const;
/** What it costs to put one sound for another, a row for each of {@link SOUNDS}. */
const EXCHANGE = exchangeTable();

function exchangeTable(): Float32Array {
  const table = new Float32Array(SOUNDS.length ** 2);
  for (let a = 0; a < SOUNDS.length; a++) {
    for (let b = 0; b < SOUNDS.length; b++) {
      const pair = SOUNDS.charAt(a) + SOUNDS.charAt(b);
      const both = a < VOWELS && b < VOWELS;
      const near = NEAR.some((each) => each === pair || each === pair.charAt(1) + pair.charAt(0));
      const apart = a < VOWELS === b < VOWELS ? COSTS.other : COSTS.vowelForConsonant;
      const cost = both ? COSTS.vowels : near ? COSTS.near : apart;
      table[a * SOUNDS.length + b] = a === b ? 0 : cost;
    }
  }
  return table;
}

/** A sound made ready for comparing. */
export interface Spoken {
  readonly sound: string;
  readonly codes: Uint8Array;
  /** The sum of the weights of its sounds. */
  readonly weight: number;
  /** The first consonants: words that do not share them are not compared. */
  readonly frame: string;
}

/** Makes what {@link soundOf} gives ready for comparing. */
export function spokenOf(sound: string): Spoken {
  const codes = Uint8Array.from(sound, (letter) => Math.max(0, SOUNDS.indexOf(letter)));
  let weight = 0;
  for (const code of codes) weight += weightOf(code);
  const frame = sound.replace(/[aiu]/gu, "").replace(/[xg]/gu, "g").slice(0, 2);
  return { sound, codes, weight, frame };
}

const weightOf = (code: number): number => (code < VOWELS ? VOWEL_WEIGHT : 1);

/** Two rows of the table, used again by each comparison: to make them anew took half of its time. */
let scratch: readonly [Float32Array, Float32Array] = [new Float32Array(64), new Float32Array(64)];

/**
 * How far two sounds are from each other, from 0 (equal) to 1 (nothing in common): the weighted edit
 * distance by the mean weight of the two, vowels counting little. What is farther than `limit` is 1.
 */
export function soundDistance(a: Spoken, b: Spoken, limit = 1): number {
  const mean = (a.weight + b.weight) / 2;
  if (mean === 0 || Math.abs(a.weight - b.weight) > limit * mean) return 1;
  if (b.codes.length >= scratch[0].length) {
    scratch = [new Float32Array(2 * b.codes.length), new Float32Array(2 * b.codes.length)];
  }
  let [row, next] = scratch;
  row[0] = 0;
  for (let j = 0; j < b.codes.length; j++) {
    row[j + 1] = (row[j] ?? 0) + weightOf(b.codes[j] ?? 0);
  }
  for (const code of a.codes) {
    const [weight, start] = [weightOf(code), code * SOUNDS.length];
    let least = (row[0] ?? 0) + weight;
    next[0] = least;
    for (let j = 0; j < b.codes.length; j++) {
      const other = b.codes[j] ?? 0;
      const cost = Math.min(
        (row[j] ?? 0) + (EXCHANGE[start + other] ?? 0),
        (row[j + 1] ?? 0) + weight,
        (next[j] ?? 0) + weightOf(other),
      );
      next[j + 1] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit * mean) return 1;
    [row, next] = [next, row];
  }
  const distance = (row[b.codes.length] ?? 0) / mean;
  return distance <= limit ? Math.min(1, distance) : 1;
}
