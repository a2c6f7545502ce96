import type { Span } from "../thread.ts";
import type { Finding } from "./finding.ts";
import { isSlavic, type PlacedWord, type ReadText } from "./read-text.ts";

const LOWER = /^\p{Ll}{2}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Russian and Belarusian share many short sentences. */
const LEAST_SAME = 4;
const LEAST_SAME_SCRIPTS = 2;
/** So many words in a row are no quoted title any more. */
const LEAST_RUN = 4;

/** A translation that is the source again, or has words in a row left in the source's script. */
export function checkUntranslated(source: ReadText, target: ReadText): readonly Finding[] {
  if (source.language === target.language) return [];
  const plain = (words: readonly PlacedWord[]) =>
    words.filter(({ written }) => LOWER.test(written));
  const here = plain(source.words).filter((word) => !isForeign(word, isSlavic(source.language)));
  const sameScript = isSlavic(source.language) === isSlavic(target.language);
  if (here.length < (sameScript ? LEAST_SAME : LEAST_SAME_SCRIPTS)) return [];
  const whole = (side: ReadText) => side.words.map(({ form }) => form).join(" ");
  const everything = (side: ReadText): Span => ({ start: 0, end: side.whole.length });
  if (whole(source) === whole(target)) {
    return [
      {
        kind: "untranslated",
        places: { source: [everything(source)], target: [everything(target)] },
      },
    ];
  }
  if (sameScript) return [];
  const foreign = longestRun(
    target.words,
    isSlavic(target.language),
    new Set(source.words.map(({ form }) => form)),
  );
  const there = plain(target.words);
  const all = there.length > 0 && there.every((word) => isForeign(word, isSlavic(target.language)));
  if (!all && foreign.length < LEAST_RUN) return [];
  const [first, last] = all ? [there[0], there.at(-1)] : [foreign[0], foreign.at(-1)];
  const start = first?.start ?? 0;
  return [
    { kind: "untranslated", places: { source: [], target: [{ start, end: last?.end ?? start }] } },
  ];
}

const isForeign = ({ written }: PlacedWord, cyrillic: boolean): boolean =>
  CYRILLIC.test(written) !== cyrillic;

/** The longest run of words of the source, at least one of them in small letters. */
function longestRun(
  words: readonly PlacedWord[],
  cyrillic: boolean,
  there: ReadonlySet<string>,
): readonly PlacedWord[] {
  let best: readonly PlacedWord[] = [];
  let run: PlacedWord[] = [];
  for (const word of words) {
    if (isForeign(word, cyrillic) && there.has(word.form)) run.push(word);
    else run = [];
    if (run.length > best.length && run.some(({ written }) => LOWER.test(written))) best = run;
  }
  return best;
}
