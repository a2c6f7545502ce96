import { readyTable, rewrite } from "./rewrite.ts";
import { lettersAfter, lettersBefore } from "./scheme.ts";
import type { SchemeTable } from "./scheme.ts";

const VOWELS = "aeiouy";
/** Consonants that show by themselves that they are soft; what follows them needs no apostrophe. */
const SHOWN_SOFT = "lśźćńĺ";
const CONSONANTS = "bcčdfghkłmnprsštvzž";

const IOTATED = { ja: "я", je: "е", jo: "ё", ju: "ю" } as const;
const apostrophised = Object.fromEntries(
  Object.entries({ ...IOTATED, ji: "і" }).map(([from, to]) => [from, `’${to}`]),
);

const TABLE: SchemeTable = {
  letters: {
    a: "а",
    b: "б",
    c: "ц",
    ć: "ць",
    č: "ч",
    d: "д",
    e: "э",
    f: "ф",
    g: "ґ",
    h: "г",
    i: "і",
    j: "й",
    k: "к",
    l: "ль",
    ĺ: "ль",
    ł: "л",
    m: "м",
    n: "н",
    ń: "нь",
    o: "о",
    p: "п",
    r: "р",
    s: "с",
    ś: "сь",
    š: "ш",
    t: "т",
    u: "у",
    ŭ: "ў",
    v: "в",
    w: "в",
    y: "ы",
    z: "з",
    ź: "зь",
    ž: "ж",
  },
  rules: [
    { from: "ch", to: "х" },
    ...lettersBefore(`il${VOWELS}`, { l: "л" }),
    ...lettersAfter("l", { a: "я", e: "е", o: "ё", u: "ю" }),
    ...lettersAfter(`${CONSONANTS}l`, { ia: "я", ie: "е", io: "ё", iu: "ю" }),
    ...lettersAfter(CONSONANTS, apostrophised),
    ...lettersAfter(`^ŭj${VOWELS}${SHOWN_SOFT}`, { ...IOTATED, ji: "і" }),
  ],
};

const LATIN = /\p{Script=Latin}/u;
let ready: ReturnType<typeof readyTable> | undefined;

/**
 * Turns the Belarusian Latin alphabet (with ł or with ĺ) into Cyrillic letters, so that a text can be found
 * and recognised: every word of Latin letters becomes Cyrillic, whatever its language. What the alphabet does
 * not tell apart comes out the commoner way ("jo" is ё, never йо). In and out may be any string; out is in
 * NFC. Takes time linear in the text.
 */
export function lacinkaToCyrillic(text: string): string {
  ready ??= readyTable(TABLE);
  return rewrite(text, ready, LATIN);
}
