/**
 * Endings of names in their cases, in Russian, Belarusian and Ukrainian, and what stands in their place in
 * Latin spellings. Each names the declensions it belongs to; two forms of a name share one.
 */
const DECLENSION = {
  /** Иван, Петров, Минск. */
  hard: 1,
  /** Гомель, Андрей, Беларусь. */
  soft: 2,
  /** Анна, Бабарыка. */
  a: 4,
  /** Мария, Наталля. */
  ya: 8,
  /** Жуковский, Чорны. */
  masculine: 16,
  /** Жуковская. */
  feminine: 32,
  /** Лукашенко, Лукашэнка; Гродно. */
  o: 64,
  /** Барановичи. */
  plural: 128,
  /** Толстой. */
  oy: 256,
  /** Юрий, Юры. */
  iy: 512,
} as const;

type Declension = keyof typeof DECLENSION;

/** A set of declensions, a bit each. */
export type Declensions = number;

const declensions = (...names: readonly Declension[]): Declensions => {
  let set = 0;
  for (const name of names) set |= DECLENSION[name];
  return set;
};

/** Each declension with its endings. */
const table = (endings: Readonly<Partial<Record<Declension, string>>>) => {
  const found = new Map<string, Declensions>([["", declensions("hard", "soft")]]);
  for (const name of Object.keys(DECLENSION) as Declension[])
    for (const ending of (endings[name] ?? "").split(" "))
      if (ending !== "") found.set(ending, (found.get(ending) ?? 0) | DECLENSION[name]);
  return found;
};

const CYRILLIC = table({
  hard: "а у ом ам ем эм ым е э ы и і",
  soft: "ь й я ю ем ём ям е і и",
  a: "а ы и і е э у ой ай ою аю ей эй ею эю",
  ya: "я и і ю ей ёй яй ею ёю яю е",
  masculine: "ий ый і ы ого ага его яга ому аму ему яму им ім ым ом",
  feminine: "ая яя ой ай ей яй ою аю ею яю ую юю",
  o: "о а у ом ам е ы и і ой ай ою аю",
  plural: "и ы і ей аў ам ям ами амі ями ямі ах ях",
  oy: "ой ы ого ага ому аму ым им ом",
  iy: "ий ый ы й я ю ем и",
});

const LATIN = table({
  soft: "y i j",
  a: "a",
  ya: "a ia ya ja",
  masculine: "y i iy ij yi yj ii yy",
  feminine: "aya aja aia",
  o: "o a",
  plural: "y i e",
  oy: "oy oj oi y",
  iy: "y i iy ij yi ii yy",
});

/** Cases of łacinka besides. */
const LACINKA = table({
  hard: "u am om em ym ie e y i a",
  a: "y i u aj ej aju oj",
  masculine: "aha amu im ym oho omu",
  feminine: "aj aju uju",
  o: "u am om y i aj",
  plural: "au aŭ am ami ach",
});

const LONGEST = 3;
const FEMININE_SKA = /(?:ськ[ау]|[sc]ka)$/u;
const FEMININE = declensions("feminine");
/** French: Pouchkine. */
const SILENT_E = /[iy]ne$/u;
const ADJECTIVE = /[сцsc][кk][иіыiy]$/u;
const HARD_Y = /[^aeiouyëа-яёіў][yij]$/u;
const HARD = declensions("hard");
const HARD_OR_SOFT = declensions("hard", "soft");
const LACINKA_LETTER = /[jšžčŭćśźńł]/u;

/** Where a word may be cut into stem and ending. */
export interface Cut {
  /** Offset at which the ending starts. */
  readonly at: number;
  readonly of: Declensions;
}

/** Every cut of a folded word, the empty ending first. */
export function cutsOf(word: string, isCyrillic: boolean): readonly Cut[] {
  const lacinka = !isCyrillic && LACINKA_LETTER.test(word);
  const cuts: Cut[] = [];
  for (let length = 0; length <= Math.min(LONGEST, word.length - 2); length++) {
    const at = word.length - length;
    const ending = word.slice(at);
    let of = (isCyrillic ? CYRILLIC : LATIN).get(ending) ?? 0;
    if (lacinka) of |= LACINKA.get(ending) ?? 0;
    of = length === 1 ? afterStem(word, of) : of;
    // Soft in Russian, hard in Belarusian: Игоря, Ігара.
    if ((of & HARD_OR_SOFT) !== 0 && word.charAt(at - 1) === "р") of |= HARD_OR_SOFT;
    if (of !== 0) cuts.push({ at, of });
  }
  return cuts;
}

/** What the letters before an ending of one letter add to it, or rule out. */
function afterStem(word: string, of: Declensions): Declensions {
  if (FEMININE_SKA.test(word)) return of | FEMININE;
  if (SILENT_E.test(word)) return of | HARD;
  // A town's Минск has no Мінскі; in Latin letters only Sergei and its like are soft.
  return ADJECTIVE.test(word) || HARD_Y.test(word) ? of & ~HARD_OR_SOFT : of;
}
