/**
 * The sounds of names, in one small alphabet for Cyrillic and Latin spellings. `a` stands for а, о and я,
 * `i` for и, ы and й, `щ` and `q` for what is one letter in one spelling and two in another (щ/shch, кс/x).
 */
const ALPHABET = "aeiujbvgdžzklmnprstfxcčšщq";

/** A set of sounds, a bit each. */
export type Sounds = number;

/** The set of the sounds written in the alphabet above. */
export const sounds = (letters: string): Sounds => {
  let set = 0;
  for (const letter of letters) {
    const bit = ALPHABET.indexOf(letter);
    if (bit < 0) throw new RangeError(`no sound ${letter}`);
    set |= 1 << bit;
  }
  return set;
};

const VOWELS = sounds("aeiu");

/** One place of a word: what its letters stand for. */
export interface Sound {
  readonly main: Sounds;
  /** What they stand for in a spelling that is possible, but less likely here. */
  readonly also: Sounds;
  /** What it costs to leave it out, where that is not what its kind costs. */
  readonly loss?: number | undefined;
}

export const isVowel = ({ main }: Sound): boolean => (main & VOWELS) !== 0;

/** A {@link Sound} and where its letters start in the word (folded, see `name-form.ts`). */
export interface PlacedSound extends Sound {
  readonly at: number;
}

/**
 * Reads a value of the tables of letters: sounds separated by spaces, each `main`, `main/also` or
 * `main?`, which may be left out for little.
 */
export function readSounds(written: string): readonly Sound[] {
  return written.split(" ").map((piece) => {
    const [main = "", also = ""] = piece.replace("?", "").split("/");
    const loss = piece.includes("?") ? CHEAP : undefined;
    return { main: sounds(main), also: sounds(also), loss };
  });
}

const CHEAP = 0.1;
