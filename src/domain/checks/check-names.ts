import type { WordKnowledge } from "../align/vocabulary.ts";
import type { Finding } from "./finding.ts";
import { isCapital, isNameBefore, mayBeSame, NameIndex, soundsOf } from "./name-index.ts";
import { isSlavic, type PlacedWord, type ReadText } from "./read-text.ts";

const ACRONYM = /^\p{Lu}{2,}/u;
/** Shorter words agree by chance, or are none; a title has more capitals than this share of its words. */
const LEAST_NAME = 4;
const MOST_CAPITALS = 0.6;
/** Names with fewer sounds, by their weight, are not told. */
const LEAST_WEIGHT = 2;
/** So many names of a text are looked at. */
const MOST_NAMES = 500;
/** Adjectives are translated: Скалистые горы, Ближний Восток. */
const ADJECTIVE =
  /(?:[ыиі]й|[ая]я|[оеа]е|[ыиі]е|[ыі]я|[оеая]го|[ая]га|[оеая]му|[ыиі]х|[ыиі]ми|[ыі]мі|[ую]ю|нем|ном|ском|скім|ск[оа]й|цк[оа]й|ск[ыі]|цк[ыі]|[оа]вой)$/u;
const PRONOUN =
  /^(?:he|him|his|she|her|hers|they|them|their|it|its|who|whose|он|она|оно|они|его|ее|их|ему|ей|им|него|нее|них|нему|ней|ним|который|которая|ён|яна|яно|яны|яго|яе|іх|яму|ёй|ей|ім|які|якая|він|вона|вони|його|її|їх)$/u;

/**
 * Names of the source that stand in the translation in no spelling. A name may be given by its initials, by
 * a pronoun, or by another word of the same person's name; all the same it is told where the translation
 * has a name of its own in its place.
 */
export function checkNames(
  source: ReadText,
  target: ReadText,
  knowledge: WordKnowledge | undefined,
): readonly Finding[] {
  const others = namesMissing(target, source, knowledge);
  const missing = [
    ...namesMissing(source, target, knowledge),
    ...(others.length > 0 ? knownNamesMissing(source, target, knowledge) : []),
  ];
  if (missing.length === 0) return [];
  const there = new NameIndex(target);
  const standIn = target.words.some(
    ({ form, written }) => PRONOUN.test(form) || ACRONYM.test(written),
  );
  return missing
    .filter((name) => {
      if (others.length === 0) return !standIn && !hasFoundNeighbour(name, there);
      return !others.some((other) => mayBeSame(name.word.form, other.word.form));
    })
    .map(({ word: { start, end, written } }) => ({
      kind: "name-missing",
      name: written,
      places: { source: [{ start, end }], target: [] },
    }));
}

/** A name and the words beside it. */
interface PlacedName {
  readonly word: PlacedWord;
  readonly before: PlacedWord | undefined;
  readonly after: PlacedWord | undefined;
}

/** The names of one side that the other has not. */
function namesMissing(
  here: ReadText,
  there: ReadText,
  knowledge: WordKnowledge | undefined,
): readonly PlacedName[] {
  if (knowledge === undefined && !isSlavic(here.language)) return [];
  const index = new NameIndex(there);
  return capitalised(here).filter(
    (name) => isName(name, here.language, knowledge) && !isThere(name, index),
  );
}

/** Names that the lexicon knows, such as those of countries, where nothing in the other text means the same. */
function knownNamesMissing(
  here: ReadText,
  there: ReadText,
  knowledge: WordKnowledge | undefined,
): readonly PlacedName[] {
  if (knowledge === undefined || !isSlavic(here.language)) return [];
  const meaningsOf = (form: string, language: string): readonly number[] =>
    casesOf(form).flatMap((each) => knowledge.meanings(knowledge.stem(each, language), language));
  const known = new Set(there.words.flatMap(({ form }) => meaningsOf(form, there.language)));
  const index = new NameIndex(there);
  return capitalised(here).filter((name) => {
    const meanings = meaningsOf(name.word.form, here.language);
    return (
      meanings.length > 0 &&
      !ADJECTIVE.test(name.word.form) &&
      !meanings.some((each) => known.has(each)) &&
      !isThere(name, index)
    );
  });
}

/** The words with a capital of their own, which may be names. */
function capitalised({ words, text }: ReadText): readonly PlacedName[] {
  const capitals = words.filter(({ written }) => isCapital(written)).length;
  if (words.length > 3 && capitals > words.length * MOST_CAPITALS) return [];
  const names: PlacedName[] = [];
  for (const [i, word] of words.entries()) {
    if (names.length >= MOST_NAMES) break;
    if (word.opens || word.form.length < LEAST_NAME || !isCapital(word.written)) continue;
    const [before, after] = [words[i - 1], words[i + 1]];
    names.push({
      word,
      before: before !== undefined && isNameBefore(before, word, text) ? before : undefined,
      after: after !== undefined && isNameBefore(word, after, text) ? after : undefined,
    });
  }
  return names;
}

/** Whether a word is likely to be the name of a person or a place which no dictionary translates. */
function isName(
  { word, before, after }: PlacedName,
  language: string,
  knowledge: WordKnowledge | undefined,
): boolean {
  const isKnown = ({ form }: PlacedWord): boolean =>
    knowledge !== undefined &&
    casesOf(form).some(
      (each) => knowledge.meanings(knowledge.stem(each, language), language).length > 0,
    );
  if (isSlavic(language)) {
    // Adjectives in the place of a surname are names all the same: Дмитрий Жуковский.
    if (before === undefined && ADJECTIVE.test(word.form)) return false;
  } else if ([before, after].some((each) => each !== undefined && !each.opens && isKnown(each))) {
    return false;
  }
  return isWeighty(word.form) && !isKnown(word);
}

/** With the cases that the stemmer keeps apart: Расіі of Расія, Кітаі of Кітай. */
const casesOf = (form: string): readonly string[] => [
  ...new Set([
    form,
    form.replace(/'s?$/u, ""),
    form.replace(/([иіы])(?:[иій]|[яе]й|ю|ям[иі]?|ях)$/u, "$1я"),
    form.replace(/(?<=[аеоуя])[иіею]$/u, "й"),
  ]),
];

const isWeighty = (form: string): boolean =>
  soundsOf(form).some(({ weight }) => weight >= LEAST_WEIGHT);

function isThere({ word, before, after }: PlacedName, index: NameIndex): boolean {
  if (index.has(word.form)) return true;
  const joined = [before, after].map((beside) => {
    if (beside === undefined) return "";
    return beside.start < word.start ? beside.form + word.form : word.form + beside.form;
  });
  return joined.some((form) => form !== "" && index.has(form));
}

const hasFoundNeighbour = ({ before, after }: PlacedName, there: NameIndex): boolean =>
  [before, after].some((beside) => beside !== undefined && there.has(beside.form));
