import { soundDistance, soundOf, type Spoken, spokenOf } from "../align/sound.ts";
import { type NameWord, nameWord, sameNameWord } from "../names/same-name.ts";
import type { PlacedWord, ReadText } from "./read-text.ts";

/** A sound this far away is still the same name. */
const FARTHEST = 0.45;
/** So far away it may be, where neither name has another counterpart. */
const FARTHEST_LEFT = 0.75;
/** A text of made-up words has no end of those that sound alike. */
const MOST_COMPARED = 60;
/** Гарвардский, ньюпортское: what is left is the name. */
const ADJECTIVE =
  /(?:[еэ]?[сц]?к|[оеаэ][вў]|[иі]н)(?:[ыиі]й|[ыиі]|[ао]я|[ао]е|[ая]я|[ыиі]я|[ао]га|[ао]го|[ао]му|[оа]й|[ую]ю|[ыиі]м|[оа]м|[ыиі]х|[ыиі]м[иі])$/u;

interface Heard {
  readonly name: NameWord;
  readonly spoken: readonly Spoken[];
}

/** Possessives are no part of a name. */
const bare = (form: string): string => form.replace(/'s?$/u, "");

/** The sounds a word may have: English letters are heard otherwise, adjectives end otherwise. */
export function soundsOf(form: string): readonly Spoken[] {
  const sounds = new Set([soundOf(form)]);
  if (/[jwgc]|дж/u.test(form)) {
    const english = form.replace(/j|g(?=[eiy])/gu, "zh").replace(/wh?/gu, "u");
    sounds.add(soundOf(form.replaceAll("дж", "ж")));
    sounds.add(soundOf(english));
    sounds.add(soundOf(english.replaceAll("ch", "tch")));
  }
  const stem = form.replace(ADJECTIVE, "");
  if (stem.length > 3 && stem !== form) sounds.add(soundOf(stem));
  return [...sounds].map(spokenOf);
}

const bucketOf = ({ frame }: Spoken): string => frame.charAt(0).replace("k", "g");

/** The words of a side by how they sound as names: those with capitals, the others where these do not do. */
export class NameIndex {
  readonly #side: ReadText;
  readonly #seen = new Set<string>();
  #hasSmall = false;
  readonly #byKey = new Map<string, NameWord[]>();
  readonly #bySound = new Map<string, Set<Spoken>>();

  constructor(side: ReadText) {
    this.#side = side;
    const { words, text } = side;
    words.forEach((word, i) => {
      const next = words[i + 1];
      if (!isCapital(word.written)) return;
      this.#add(bare(word.form), true);
      // Tonle Sap, Тонлесап.
      if (next !== undefined && isNameBefore(word, next, text)) {
        this.#add(word.form + bare(next.form), true);
      }
    });
  }

  #addSmall(): void {
    this.#hasSmall = true;
    const small = this.#side.words.filter(({ written }) => !isCapital(written));
    for (const { form } of small) this.#add(form, false);
  }

  #add(form: string, isName: boolean): void {
    if (this.#seen.has(form)) return;
    this.#seen.add(form);
    if (isName) {
      const name = nameWord(form);
      for (const key of name.keys) put(this.#byKey, key, () => []).push(name);
    }
    for (const spoken of soundsOf(form))
      put(this.#bySound, bucketOf(spoken), () => new Set<Spoken>()).add(spoken);
  }

  /** Whether a word of the other side is here in any spelling. */
  has(form: string): boolean {
    const asked: Heard = { name: nameWord(bare(form)), spoken: soundsOf(bare(form)) };
    const isNamed = asked.name.keys.some((key) =>
      this.#byKey
        .get(key)
        ?.slice(0, MOST_COMPARED)
        .some((other) => sameNameWord(asked.name, other)),
    );
    if (isNamed || asked.spoken.some((spoken) => this.#sounds(spoken))) return true;
    if (this.#hasSmall) return false;
    this.#addSmall();
    return asked.spoken.some((spoken) => this.#sounds(spoken));
  }

  #sounds(spoken: Spoken): boolean {
    let compared = 0;
    for (const other of this.#bySound.get(bucketOf(spoken)) ?? []) {
      if (soundDistance(spoken, other, FARTHEST) <= FARTHEST) return true;
      if (++compared >= MOST_COMPARED * 4) return false;
    }
    return false;
  }
}

/** Whether two names may be one in spellings far apart: Dechambeau, Дечебмо. */
export const mayBeSame = (a: string, b: string): boolean =>
  soundsOf(bare(a)).some((x) =>
    soundsOf(bare(b)).some(
      (y) => bucketOf(x) === bucketOf(y) && soundDistance(x, y, FARTHEST_LEFT) <= FARTHEST_LEFT,
    ),
  );

const CAPITAL = /^\p{Lu}[\p{L}\p{M}]*\p{Ll}/u;
/** Whether a word is written as names are, and not in capitals only. */
export const isCapital = (written: string): boolean => CAPITAL.test(written);

/** Whether two words with capitals stand side by side. */
export const isNameBefore = (word: PlacedWord, next: PlacedWord, text: string): boolean =>
  isCapital(word.written) &&
  isCapital(next.written) &&
  next.start === word.end + 1 &&
  /[\s\u00a0-]/u.test(text.charAt(word.end));

function put<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
