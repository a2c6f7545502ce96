const VOWEL = /[аеёіоуыэюя]/u;
const REFLEXIVE = /(?:ся|цца)$/u;
/** The soft sign that the classic spelling writes between consonants: сьнег, палітычнасьць. */
const SOFT_BEFORE_CONSONANT = /ь(?=[^аеёіоуыэюя'])/gu;

/** Ends of nouns and adjectives. */
const NOMINAL =
  "а я о ё е э і ы у ю ь й ай яй ой ёй эй ей ый ій ам ям ом ём ем эм ым ім ах ях ох ёх аў яў оў ёў " +
  "ою аю яю ею эю ёю ую юю ая яя ое ее ае яе ыя ія амі ямі ымі імі аму яму ому ага яга ога ых іх";
/** Ends of verbs after the vowel of their stem, as -ць of чыта-ць. */
const AFTER_VOWEL = "ць ю еш е ем еце юць ў ла лі ло й йце ўшы ючы";
const STEM_VOWELS = "а я ы і у э е";
/** Ends of verbs after a consonant. */
const VERBAL = "еш эш аш яш ыш іш уць юць аць яць учы ачы ячы";
/** Suffixes of verbs that some forms lack: працаваць, працую. */
const SUFFIXES = "ав яв ыв ів";
/** Ends of participles in full: арыштаваны. */
const PARTICIPLE = "аны аная анага анаму аным анай аную анае аныя аных анымі ана ані";
/** Suffixes of nouns: рашэнне, затрыманне, магчымасць. */
const NOUNS = "анн янн енн энн";

const list = (words: string): readonly string[] => words.split(" ");

/** Every start before every end. */
const joined = (starts: string, ends: readonly string[]): readonly string[] =>
  list(starts).flatMap((start) => ends.map((end) => start + end));

const OF_VERBS = [...joined(STEM_VOWELS, list(AFTER_VOWEL)), ...list(VERBAL)];
const ENDINGS: ReadonlySet<string> = new Set([
  ...list(NOMINAL),
  ...OF_VERBS,
  ...joined(SUFFIXES, [...OF_VERBS, ...list(PARTICIPLE)]),
  ...joined(`${NOUNS} асц`, ["", ...list(NOMINAL)]),
  // Past tense and nouns such as журнал end alike, so both lose it.
  ...joined("ал ял іл ыл", ["", ...list(NOMINAL)]),
]);
const LONGEST = Math.max(...Array.from(ENDINGS, ({ length }) => length));
const LEAST_STEM = 3;

/** к becomes ц before -ы and -э: навуцы of навука; after other letters ц is the word's own. */
const WAS_K = /(?<=[счшжтбуы])ц$/u;
/** украінец, украінцы. */
const FLEETING = /(?<=.[^аеёіоуыэюя])ец$/u;
/** One letter for vowels that change with the stress: вада, воды; зямля, землі. */
const VOWELS: Readonly<Record<string, string>> = { о: "а", э: "а", ё: "е", я: "е" };

/**
 * A light stem of a Belarusian word in either orthography: without reflexive particle, endings of case,
 * number, person and tense and the commonest suffixes of verbs, verbal nouns and participles, and with one
 * letter for the sounds that alternate within a word (вада, воды; газета, газеце; моў, мова). A key, not a
 * word. Takes linear time.
 *
 * @param word in lower case. The short ў at its start is taken as у.
 */
export function stemBelarusian(word: string): string {
  const start = word.replace(/^ў/u, "у").replace(SOFT_BEFORE_CONSONANT, "");
  const cut = start.replace(REFLEXIVE, "");
  const bare = isStem(cut) ? cut : start;
  const stem = bare.slice(0, bare.length - endingLength(bare));
  const ending = bare.slice(stem.length);
  if (ending === "") return levelled(stem.replace(FLEETING, "ц"));
  return levelled(ending === "ы" || ending === "э" ? stem.replace(WAS_K, "к") : stem);
}

function endingLength(word: string): number {
  for (let length = Math.min(LONGEST, word.length); length > 0; length--) {
    const ending = word.slice(-length);
    if (ENDINGS.has(ending) && isStem(word.slice(0, -length))) return length;
  }
  return 0;
}

const isStem = (stem: string): boolean => stem.length >= LEAST_STEM && VOWEL.test(stem);

/** The stem with one letter for each alternation. */
const levelled = (stem: string): string =>
  stem
    .replace(/(?<=.)[ьй]$/u, "")
    .replace(/ў$/u, "в")
    .replace(/дз$/u, "д")
    // рынак, рынку.
    .replace(/(?<=..[^аеёіоуыэюя])[ао]к$/u, "к")
    .replace(/ц$/u, "т")
    // раблю, робіць.
    .replace(/(?<=[бпмвф])л$/u, "")
    .replace(/[оэёя]/gu, (vowel) => VOWELS[vowel] ?? vowel)
    .replace(/([^аеіуыю])\1$/u, "$1");
