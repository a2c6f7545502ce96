import { type NameForm, nameForm } from "./name-form.ts";
import { isVowel, type Sound, sounds, type Sounds } from "./sound.ts";

/** Consonants that one spelling or another may mix up share a letter. */
const CLASSES: readonly (readonly [Sounds, string])[] = [
  [sounds("gx"), "g"],
  [sounds("szšžcčщ"), "s"],
  [sounds("q"), "q"],
  ...Array.from("bdklmnprtf", (letter) => [sounds(letter), letter] as const),
];
const [V, F] = [sounds("v"), sounds("f")];
const LENGTH = 4;
const MOST_READINGS = 8;

/**
 * Keys of a form: two forms that {@link sameForm} takes for one name share a key. A key is the classes of
 * the first consonants of the stem, in one of its readings; в counts at the start only, as elsewhere it
 * may be a vowel in another spelling (Быкаў, Bykau).
 */
export function soundKeys({ sounds: found, stems }: NameForm): readonly string[] {
  const keys = new Set<string>();
  let readings = [""];
  for (let i = 0; i < found.length; i++) {
    const sound = found[i];
    if (sound !== undefined) readings = longer(readings, lettersOf(sound, i === 0));
    const isFull = readings.every((key) => key.length >= LENGTH);
    if (isFull || stems.some(({ length }) => length === i + 1))
      for (const key of readings) if (key !== "") keys.add(key);
    if (isFull) break;
  }
  return [...keys];
}

/** The keys under which to index a word of a text for `nameSpellings`; some microseconds each. */
export const nameWordKeys = (word: string): readonly string[] => soundKeys(nameForm(word));

function longer(keys: string[], letters: readonly string[]): string[] {
  if (letters === NONE) return keys;
  const [only] = letters;
  if (keys.length === 1 && letters.length === 1) return [`${keys[0] ?? ""}${only ?? ""}`];
  return keys
    .flatMap((key) => (key.length < LENGTH ? letters.map((letter) => key + letter) : [key]))
    .slice(0, MOST_READINGS);
}

/** The classes a place may stand for, the likeliest first; "" where it may be no consonant. */
function lettersOf(sound: Sound, first: boolean): readonly string[] {
  const { main, also, loss } = sound;
  if (isVowel(sound) && also === 0) return NONE;
  const plain = loss === undefined && !first;
  const known = plain ? KNOWN.get(main * 2 ** 26 + also) : undefined;
  if (known !== undefined) return known;
  const letters = new Set<string>();
  for (const sounds of [main, also])
    for (const [set, letter] of CLASSES) if ((set & sounds) !== 0) letters.add(letter);
  if (((main | also) & V) !== 0) letters.add(first && (main & F) === 0 ? "v" : "");
  if (loss !== undefined || isVowel(sound)) letters.add("");
  const list = [...letters];
  if (plain) KNOWN.set(main * 2 ** 26 + also, list);
  return list;
}

const NONE: readonly string[] = [""];
/** What was found for the pairs of sets that there are, which are few. */
const KNOWN = new Map<number, readonly string[]>();
