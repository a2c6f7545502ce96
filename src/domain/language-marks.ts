/** What tells languages apart: shares of letters, frequent words, ends of words. */
export type KnownLanguage = "ru" | "be" | "uk" | "bg" | "en" | "pl";

export const CYRILLIC_LETTERS = "абвгґдежзийклмнопрстуфхцчшщъыьэюяёўіїє";

/** How many of a thousand letters each of {@link CYRILLIC_LETTERS} makes up. */
export const LETTER_SHARES: Readonly<Record<KnownLanguage, readonly number[]>> = {
  ru: [
    75, 17, 45, 18, 0, 29, 82, 8, 17, 73, 12, 32, 43, 31, 65, 111, 28, 49, 53, 67, 27, 3, 10, 5, 14,
    6, 3, 0.3, 21, 17, 4, 8, 20, 2, 0, 0, 0, 0,
  ],
  be: [
    162, 17, 30, 21, 0, 34, 38, 7, 27, 0, 11, 37, 36, 34, 69, 35, 30, 45, 40, 38, 22, 3, 11, 31, 13,
    11, 0, 0, 47, 16, 14, 7, 34, 4, 21, 51, 0, 0,
  ],
  uk: [
    81, 17, 54, 15, 0.2, 35, 47, 9, 22, 61, 13, 35, 35, 31, 69, 92, 29, 47, 41, 55, 34, 3, 10, 9,
    14, 8, 6, 0, 0, 19, 0, 9, 22, 0, 0, 63, 6, 6,
  ],
  bg: [
    122, 13, 42, 15, 0, 33, 88, 7, 24, 92, 6, 34, 35, 22, 73, 90, 29, 51, 50, 80, 13, 3, 4, 6, 12,
    4, 5, 16, 0, 0.2, 0, 2, 17, 0, 0, 0, 0, 0,
  ],
  en: [],
  pl: [],
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Words that are frequent in one language and rare or unknown in the others of its script. */
export const WORDS: Readonly<Record<KnownLanguage, ReadonlySet<string>>> = {
  ru: set(
    "и что как это был была были было только если или от его её их когда чтобы который которые также после " +
      "может очень нет есть ещё еще уже во со из при без под между где сейчас они мы вы она он кто тоже потом " +
      "к бы же ли для про не по до",
  ),
  be: set(
    "і ў як гэта быў была былі было толькі калі або ад яго яе іх каб які якія таксама пасля можа вельмі няма " +
      "ёсць яшчэ ужо ўжо з са пры без пад паміж дзе цяпер яны мы вы яна ён хто што да не па для ці бы жа",
  ),
  uk: set(
    "і й та що як це був була були було тільки якщо або від його її їх коли щоб який які також після може дуже " +
      "немає є ще вже з зі із при без під між де зараз вони ми ви вона він хто до не по для чи б у",
  ),
  bg: set(
    "и че как това беше бяха само ако или от него нея тях когато да който които също след може много няма има " +
      "още вече с със при без под между къде сега те ние вие тя той кой за на се ще е са си не по до ли му ги",
  ),
  en: set(
    "the and of to in is was were that this it for on with as at by from are be have has had not but they their " +
      "he she his her we our you your i who what when where which will would there been or an a so if all can do " +
      "no out up about more just one people my me than then them its it's don't into only other some how after before",
  ),
  pl: set(
    "i w z na do nie się to jest że jak ale o od po za przez dla czy tak już był była było były są ze co jego jej " +
      "ich który która które oraz tylko może przed bardzo gdy przy bez pod między gdzie teraz oni my wy ona on kto a",
  ),
};

/** Ends (and insides) of words that only one of a script's languages is used to. */
export const ENDINGS: Readonly<Record<KnownLanguage, RegExp>> = {
  ru: /(?:ого|его|ться|тся|ение|ений|ения|ость|ости|ия|ие|ии|ый|ые|ых|ать|ить|ет|ют|ал|ил|ла|ли)$/u,
  be: /(?:ага|яга|цца|нне|ння|асць|асці|ыя|аў|яў|ць|ам|аюць|ская|скі|дз.+)$/u,
  uk: /(?:ого|ться|ння|ння|ість|ості|ія|ії|ий|их|ати|ити|ає|ють|ав|ив|ів)$/u,
  bg: /(?:ът|ят|ата|ята|то|ите|ване|ние|ния|ост|ски|ват|яват|ха|ени)$/u,
  en: /(?:ing|ed|tion|tions|ly|ness|ment|ments|ous|ful|ght|ck|th|ish|ive|able|'s|’s|'t|’t|ers?|ies|al)$|^(?:wh|th|sh|kn)/u,
  pl: /(?:ego|emu|ach|ami|owi|ów|nie|ość|ości|ych|ymi|rz|cz|sz|ski|ska|skie|ać|ić|ował|owa|wy|cie|dzi)$|rz|cz|sz|dz/u,
};

/** Frequent words of other languages in Latin letters: German, French, Spanish, Italian, Portuguese, Dutch,
 * Czech, Lithuanian, Swedish, Turkish. */
export const OTHER_WORDS: ReadonlySet<string> = set(
  "der die das und ist nicht ein eine mit von zu den auf für im dem des auch sich es wir ich sie le la les et est " +
    "une du dans pour pas que qui sur avec ce il elle nous vous el los las y en por con para su una del al lo se no " +
    "gli che non di sono della per più com não um uma os dos da het een van ik niet dat op te zijn je se byl jsem jako " +
    "která ir yra kad su iš tai bet och att det som är på av ett ve bir bu için ile çok da de",
);
