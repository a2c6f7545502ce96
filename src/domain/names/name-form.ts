import { cutsOf, type Declensions } from "./endings.ts";
import { groupLength, LETTERS, LETTERS_IN_PLACE } from "./letters.ts";
import { isVowel, sounds, type PlacedSound, type Sound } from "./sound.ts";
import { inPlace, spellingOf } from "./spelling.ts";

/** A word as it is compared with other spellings of names. */
export interface NameForm {
  readonly sounds: readonly Sound[];
  /** How many of the sounds are stem, and the declensions that end in the rest. */
  readonly stems: readonly { readonly length: number; readonly of: Declensions }[];
}

const CYRILLIC = /[\u0400-\u04ff]/u;
/** All but letters known to the tables, whose marks change the sound. */
const OTHER = /[^a-z\u0430-\u044f\u0454\u0456\u0491йёўїšžčŭćśźńłŝżâûëöß]/gu;
const DOUBLED = /([^аеиоуыэюяіaeiouyf])\1+/gu;
/** Longer than any name; the rest says nothing. */
const LONGEST = 40;

/**
 * Lower case, composed, without apostrophes and hyphens, marks only where they change the sound, each
 * consonant once; cut after 40 letters.
 */
function foldName(word: string): string {
  return word
    .slice(0, 2 * LONGEST)
    .normalize("NFC")
    .toLowerCase()
    .replace(OTHER, withoutMark)
    .replace(DOUBLED, "$1")
    .slice(0, LONGEST);
}

const withoutMark = (letter: string): string => letter.normalize("NFKD").replace(/\P{L}/gu, "");

/** The form of one word of a name; empty for what has no letter of either script. */
export function nameForm(word: string): NameForm {
  const folded = foldName(word);
  const isCyrillic = CYRILLIC.test(folded);
  const found = withGlides(soundsOf(folded, isCyrillic), folded);
  const stems: { length: number; of: Declensions }[] = [];
  for (const { at, of } of cutsOf(folded, isCyrillic)) {
    let length = found.length;
    while (length > 0 && (found[length - 1]?.at ?? 0) >= at) length--;
    if (length === found.length || isStem(found, length)) stems.push({ length, of });
  }
  return { sounds: found, stems };
}

const isStem = (found: readonly Sound[], length: number): boolean =>
  length >= 2 && found.slice(0, length).some((sound) => !isVowel(sound));

function soundsOf(word: string, isCyrillic: boolean): readonly PlacedSound[] {
  const spelling = spellingOf(word, isCyrillic);
  const found: PlacedSound[] = [];
  let step: number;
  for (let at = 0; at < word.length; at += step) {
    step = groupLength(word, at);
    if (step > 0) {
      const letters = word.slice(at, at + step);
      const place = inPlace(word, at, letters, spelling);
      const pieces = place === undefined ? LETTERS.get(letters) : LETTERS_IN_PLACE.get(place);
      for (const { main, also, loss } of pieces ?? []) found.push({ main, also, loss, at });
    } else step = 1;
  }
  return found;
}

const [A, E, I, J] = [sounds("a"), sounds("e"), sounds("i"), sounds("j")];
/** Unstressed е after these is а in Belarusian: Шевчук, Шаўчук. */
const HARDENED = sounds("šžčщrc");
/** Яна and Анна are two names, Юрий and Урий are; Есенин, Ясенін and Esenin are one. */
const GLIDE_LOSS = { strong: 0.7, weak: 0.05 };

/** Merges й and its like into the vowel beside it: Мария, Maryia, Maria. */
function withGlides(raw: readonly PlacedSound[], word: string): readonly PlacedSound[] {
  const found: PlacedSound[] = [];
  let soft = false;
  for (let i = 0; i < raw.length; i++) {
    const [sound, last] = [raw[i], found.at(-1)];
    if (sound === undefined) break;
    if (sound.main === I && vowelFollows(raw, i)) {
      soft = true;
    } else if (sound.main === last?.main && !isVowel(sound)) {
      // A doubled consonant with a mark on one of the two: ńn.
    } else if (sound.main !== I || last === undefined || !isVowel(last)) {
      if (last === undefined) found.push(...glideBefore(sound, soft, word));
      const main = isVowel(sound) ? vowelAfter(sound.main, last, soft) : sound.main;
      found.push(main === sound.main ? sound : { ...sound, main });
      soft = false;
    }
  }
  return found;
}

/** Whether the first sound that is not й or its like is a vowel. */
function vowelFollows(raw: readonly Sound[], at: number): boolean {
  let next = at + 1;
  while (raw[next]?.main === I) next++;
  const sound = raw[next];
  return sound !== undefined && isVowel(sound);
}

/** The sound before the first vowel of a word, where there is one or may be one. */
function glideBefore({ main, also }: Sound, soft: boolean, word: string): readonly PlacedSound[] {
  const loss = GLIDE_LOSS[main === E ? "weak" : "strong"];
  const isGlide = main === E ? !word.startsWith("э") : soft;
  return isGlide && isVowel({ main, also }) ? [{ at: 0, main: J, also: 0, loss }] : [];
}

function vowelAfter(main: number, last: Sound | undefined, soft: boolean): number {
  if (soft && (main & A) !== 0) return main | E;
  if (main === E && last !== undefined && (last.main & HARDENED) !== 0) return main | A;
  return main;
}
