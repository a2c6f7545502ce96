import type { Finding } from "./finding.ts";
import { mayDeny, negationWords, type NegationWords } from "./negation-words.ts";
import type { PlacedWord, ReadText } from "./read-text.ts";

/** A tag asks for consent and denies nothing: isn't it? */
const TAG = /^n['’]t\s+(?:it|you|they|he|she|we|i|there)\s*\?/iu;
/** How far an idle phrase may reach. */
const PHRASE = 60;
/** What a denial in the same clause turns into "until": пока не придёт. */
const UNTIL =
  /(?<!\p{L})(?:не мо[гж]\p{L}*|не маг\p{L}*|нельзя|пока|покуда|пакуль|поки|чуть|едва|ледзь|ледве|ледва|амаль|если|калі|або|или|ли|ці|ни|ні|чем|чым|как|як|разве|хіба|unless|or|whether|why|чего|почему|чаму)(?!\p{L})[^.,;!?]{0,40}$/iu;

/**
 * A denial of the one side where the other side denies nothing. Only sentences without any word that may
 * stand for a denial are told, as good translations turn one denial into another.
 */
export function checkNegation(source: ReadText, target: ReadText): readonly Finding[] {
  const [here, there] = [negationWords(source.language), negationWords(target.language)];
  if (here === null || there === null) return [];
  const missing = denies(target, there) ? undefined : denialsOf(source, here)[0];
  const added = denies(source, here) ? undefined : denialsOf(target, there)[0];
  return [
    ...(missing === undefined
      ? []
      : [
          {
            kind: "negation-missing",
            word: missing.written,
            places: { source: [{ start: missing.start, end: missing.end }], target: [] },
          } as const,
        ]),
    ...(added === undefined
      ? []
      : [
          {
            kind: "negation-added",
            word: added.written,
            places: { source: [], target: [{ start: added.start, end: added.end }] },
          } as const,
        ]),
  ];
}

const isContraction = (form: string): boolean => form.endsWith("n't") || form === "cannot";

/** The words that deny for certain. */
function denialsOf(
  { text, words }: ReadText,
  { told, idle }: NegationWords,
): readonly PlacedWord[] {
  return words.filter(({ form, start, end, written }) => {
    if (isContraction(form)) {
      return !TAG.test(text.slice(end - 3, end + PHRASE));
    }
    if (!told.has(form)) return false;
    idle.lastIndex = start;
    if (idle.test(text)) return false;
    if (form === "no" && written === "No" && /^\.?\s?\d/u.test(text.slice(end, end + 3)))
      return false;
    return !UNTIL.test(text.slice(Math.max(0, start - PHRASE), start));
  });
}

const denies = ({ words }: ReadText, language: NegationWords): boolean =>
  words.some(({ form }) => isContraction(form) || mayDeny(form, language));
