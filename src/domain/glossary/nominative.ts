import { inflections } from "./inflect.ts";
import { PLACES } from "./paradigm.ts";
import { termWords } from "./term-words.ts";

/** Endings of oblique cases with those of the nominative they may come from, the likeliest first. */
const RUSSIAN: readonly (readonly [string, string])[] = [
  ["ца цу цем цом це", "ец"],
  ["ской цкой ую", "ая"],
  ["ого ому им ом", "ий ый"],
  ["ого ому ым", "ый"],
  ["ой ы и е у ю ей", "а"],
  ["а у е ом ем ым", "-"],
  ["и е ю ей", "я"],
  ["я ю ем е и", "ь й"],
  ["ьи ье ью ьей", "ья"],
  ["ка ку ком ке", "ок"],
  ["ов ей ам ами ах", "ы и"],
];

const BELARUSIAN: readonly (readonly [string, string])[] = [
  ["ца цу цам", "ец"],
  ["скай цкай ую", "ая"],
  ["ага аму ім", "і"],
  ["ага аму ым", "ы"],
  ["ай ы і е у ам", "а"],
  ["цы цэ", "ка"],
  ["зе", "га г"],
  ["а у е ам ом ым", "-"],
  ["це", "та т"],
  ["дзе", "да д"],
  ["ва ву вам ве вым", "ў"],
  ["і ю яй", "я"],
  ["я ю ем і", "ь й"],
  ["ка ку ком", "ок"],
  ["аў ам амі ах", "ы і"],
];

const TABLE = { ru: RUSSIAN, be: BELARUSIAN };
/** Hardly nominatives, though by their ending they might be: Виктора, Тихановской. */
const OBLIQUE = {
  ru: /(?:[ую]|[сц]кой|[оеё]вой|иной|[сц]кого|..[оеэ]ра|(?:ик|ич|[ую]к|як|[бвглнрц]ск|ст|[^аеи]ц)а)$/iu,
  be: /(?:[ую]|[сц]кай|[аеё]вай|інай|[сц]кага|(?:ік|іч|[ую]к|як|[бвглнрц]ск|ст|[^аеі]ц)а)$/iu,
};
const LEAST_STEM = 2;

/**
 * The likeliest dictionary form of a name from the forms it was met in, each with how often: the one that
 * explains most of them, one that was met before one that was not.
 */
export function likelyNominative(met: ReadonlyMap<string, number>, language: "ru" | "be"): string {
  let best = { text: "", score: -1 };
  for (const text of guesses([...met.keys()], language)) {
    const score = scoreOf(text, met, language);
    if (score > best.score) best = { text, score };
  }
  return best.text;
}

const fold = (text: string): string => termWords(text)[0]?.folded ?? text;

function scoreOf(text: string, met: ReadonlyMap<string, number>, language: "ru" | "be"): number {
  const forms = new Set(
    inflections(text, language).flatMap(({ kind, forms: all }) =>
      (kind === "plural" ? all : all.slice(0, PLACES / 2)).flat().map(fold),
    ),
  );
  // Less than one occurrence: it decides between guesses that explain the same.
  let score = met.has(text) ? (OBLIQUE[language].test(text) ? -1 / 2 : 1 / 2) : 0;
  for (const [form, count] of met) if (forms.has(fold(form))) score += count;
  return score;
}

/** The forms themselves and what they may come from, those met first. */
function guesses(met: readonly string[], language: "ru" | "be"): ReadonlySet<string> {
  const found = new Set(met);
  for (const [endings, nominatives] of TABLE[language])
    for (const ending of endings.split(" "))
      for (const text of met) {
        const stem = stemOf(text, ending);
        if (stem === null) continue;
        for (const nominative of nominatives.split(" "))
          found.add(stem + (nominative === "-" ? "" : nominative));
      }
  return found;
}

/** For `ской` and `цкой` the last two letters alone are the ending: the first two say what it is of. */
function stemOf(text: string, ending: string): string | null {
  if (!text.toLowerCase().endsWith(ending)) return null;
  const length = /^[сц]к/u.test(ending) ? 2 : ending.length;
  return text.length - length < LEAST_STEM ? null : text.slice(0, text.length - length);
}
