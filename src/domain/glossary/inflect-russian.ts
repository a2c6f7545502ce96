import { paradigmOf, type Rule } from "./declension.ts";
import type { Kind, Paradigm } from "./paradigm.ts";

/** Endings of each declension; see `declined`. `0` is no ending, with a vowel let in where it is hard to say. */
const TABLE = {
  adjective: "* ого ому * ого ым ом ые ых ым ые ых ыми ых",
  softAdjective: "* его ему * его им ем ие их им ие их ими их",
  feminineAdjective: "* ой ой ую ую ой|ою ой ые ых ым ые ых ыми ых",
  softFeminineAdjective: "* ей ей юю юю ей|ею ей ие их им ие их ими их",
  neuterAdjective: "* ого ому * * ым ом ые ых ым ые ых ыми ых",
  softNeuterAdjective: "* его ему * * им ем ие их им ие их ими их",
  pluralAdjective: "/ / / / / / / * ых ым * ых ыми ых",
  hard: "* а у * а ом е ы ов ам ы ов ами ах",
  surname: "* а у * а ым е ы ых ым ых ых ыми ых",
  surnameA: "* ой ой у у ой|ою ой ы ых ым ых ых ыми ых",
  a: "* ы е у у ой|ою е ы 0 ам ы 0 ами ах",
  ya: "* и е ю ю ей|ею е и 0ь ям и 0ь ями ях",
  iya: "* и и ю ю ей|ею и и й ям и й ями ях",
  soft: "* я ю * я ем е и ей ям и ей ями ях",
  softFeminine: "* и и * * ью и и ей ям и ей ями ях",
  y: "* я ю * я ем е и ев ям и ев ями ях",
  iy: "* я ю * я ем и и ев ям и ев ями ях",
  o: "* а у * * ом е а 0 ам а 0 ами ах",
  e: "* я ю * * ем е я ей ям я ей ями ях",
  ie: "* я ю * * ем и я й ям я й ями ях",
  zeroPlural: "/ / / / / / / * 0 ам * 0 ами ах",
  plural: "/ / / / / / / * ов|0 ам * ов|0 ами ах",
  softPlural: "/ / / / / / / * ей|0ь ям * ей|0ь ями ях",
} as const;

const M: readonly Kind[] = ["masculine"];
const F: readonly Kind[] = ["feminine"];
const N: readonly Kind[] = ["neuter"];
const PLURAL: readonly Kind[] = ["plural"];
const PERSONS: readonly Kind[] = ["masculine", "feminine"];
const ANY: readonly Kind[] = ["neuter", "masculine", "feminine"];

const VOWELS = "аеёиоуыэюя";
const CONSONANT = "[бвгджзклмнпрстфхцчшщ]";

/** Слонимец, Слонимца; Китаец, Китайца; Гомелец, Гомельца. */
const withoutVowelOfEc = (stem: string): string =>
  stem
    .replace(new RegExp(`([${VOWELS}])ец$`, "iu"), "$1йц")
    .replace(/лец$/iu, "льц")
    .replace(/ец$/iu, "ц");

const ADJECTIVES: readonly Rule<keyof typeof TABLE>[] = [
  { ends: /(?:к|[жшчщ])ий$/u, cut: 2, as: M, table: "adjective", last: true },
  { ends: /[гх]ий$/u, cut: 2, as: M, table: "adjective", of: "word", last: true },
  { ends: /ый$/u, cut: 2, as: M, table: "adjective", last: true },
  { ends: /(?:[^аеоиу]н|син)ий$/u, cut: 2, as: M, table: "softAdjective", last: true },
  { ends: /ой$/u, cut: 2, as: M, table: "adjective" },
  { ends: /[^аоеиуыэюя]ая$/u, cut: 2, as: F, table: "feminineAdjective", last: true },
  { ends: /яя$/u, cut: 2, as: F, table: "softFeminineAdjective", last: true },
  { ends: /ое$/u, cut: 2, as: N, table: "neuterAdjective", last: true },
  { ends: /ее$/u, cut: 2, as: N, table: "softNeuterAdjective", last: true },
  { ends: /(?:ы|[кгхжшчщ]и)е$/u, cut: 2, as: PLURAL, table: "pluralAdjective", last: true },
];

const WITH_VOWEL: readonly Rule<keyof typeof TABLE>[] = [
  { ends: /ия$/u, cut: 1, as: PERSONS, table: "iya", last: true },
  { ends: /я$/u, cut: 1, as: F, table: "ya" },
  { ends: /я$/u, cut: 1, as: M, table: "ya", of: "name", last: true },
  { ends: /(?:[оеё]в|[иы]н)а$/u, cut: 1, as: ["surname-feminine"], table: "surnameA", of: "name" },
  { ends: /а$/u, cut: 1, as: F, table: "a" },
  { ends: /а$/u, cut: 1, as: M, table: "a", of: "name", last: true },
  { ends: /[нв]о$/u, cut: 1, as: N, table: "o", of: "name" },
  { ends: /[нв]о$/u, cut: 0, as: ANY, table: "unchanging", of: "name", last: true },
  { ends: /о$/u, cut: 1, as: PERSONS, table: "unchanging", of: "name" },
  { ends: /[^к]о$/u, cut: 1, as: N, table: "o" },
  { ends: /ко$/u, cut: 1, as: N, table: "o", of: "word" },
  { ends: /ие$/u, cut: 1, as: N, table: "ie", last: true },
  { ends: /[щцжшч]е$/u, cut: 1, as: N, table: "o", last: true },
  { ends: /е$/u, cut: 1, as: N, table: "e" },
  { ends: /е$/u, cut: 0, as: PERSONS, table: "unchanging", of: "name", last: true },
  { ends: /щи$/u, cut: 1, as: PLURAL, table: "zeroPlural", last: true },
  { ends: /(?:ы|[кгхжшчщ]и)$/u, cut: 1, as: PLURAL, table: "plural", last: true },
  { ends: /и$/u, cut: 1, as: PLURAL, table: "softPlural" },
  { ends: /и$/u, cut: 0, as: M, table: "unchanging", of: "name", last: true },
];

const WITH_CONSONANT: readonly Rule<keyof typeof TABLE>[] = [
  { ends: /[ыи]х$/u, cut: 0, as: PERSONS, table: "unchanging", of: "name" },
  { ends: /ий$/u, cut: 1, as: M, table: "iy", last: true },
  { ends: /й$/u, cut: 1, as: M, table: "y" },
  {
    ends: /^лев$/u,
    cut: 0,
    as: M,
    table: "hard",
    stem: (stem) => stem.replace(/ев$/iu, "ьв"),
    last: true,
  },
  { ends: /(?:[оеё]в|[иы]н)$/u, cut: 0, as: ["surname-masculine"], table: "surname", of: "name" },
  { ends: /[аеёиоуыэюя].*ец$/u, cut: 0, as: M, table: "hard", stem: withoutVowelOfEc },
  {
    ends: /.[бвгджзклмнпрстфхцчшщ]ок$/u,
    cut: 0,
    as: M,
    table: "hard",
    stem: (stem) => stem.replace(/ок$/iu, "к"),
  },
  {
    ends: /[аеиоуыэюя].*[чш]ек$/u,
    cut: 0,
    as: M,
    table: "hard",
    stem: (stem) => stem.replace(/ек$/iu, "к"),
  },
  {
    ends: /вел$/u,
    cut: 0,
    as: M,
    table: "hard",
    stem: (stem) => stem.replace(/ел$/iu, "л"),
    last: true,
  },
  {
    ends: /п[её]тр$/u,
    cut: 0,
    as: M,
    table: "hard",
    stem: (stem) => stem.replace(/ё/giu, "е"),
    last: true,
  },
  {
    ends: /(?:[бвгджзклмнпрстфхчшщ]|[^е]ц|^[бвгджзклмнпрстфхцчшщ]+ец)$/u,
    cut: 0,
    as: M,
    table: "hard",
  },
  { ends: /[бвгджзклмнпрстфхцчшщй]$/u, cut: 0, as: F, table: "unchanging", of: "name", last: true },
  { ends: /[чшжщ]ь$|(?:вь|сть|знь|русь)$/u, cut: 1, as: F, table: "softFeminine", last: true },
  {
    ends: /[бвгджзклмнпрстфхцчшщ]ень$/u,
    cut: 1,
    as: M,
    table: "soft",
    of: "word",
    stem: (stem) => stem.replace(/ен$/iu, "н"),
  },
  { ends: /ь$/u, cut: 1, as: M, table: "soft" },
  { ends: /ь$/u, cut: 1, as: F, table: "softFeminine" },
  { ends: /ь$/u, cut: 0, as: F, table: "unchanging", of: "name", last: true },
];

const RULES = [...ADJECTIVES, ...WITH_VOWEL, ...WITH_CONSONANT];

const SIBILANT = /[жшчщц]$/iu;
const VELAR_OR_SIBILANT = /[гкхжшчщ]$/iu;
const HARD_TO_SAY = new RegExp(`(${CONSONANT}|ь|й)(к|ц|н|л)$`, "iu");

function join(stem: string, ending: string): readonly string[] {
  if (ending.startsWith("0")) return [withVowel(stem) + ending.slice(1)];
  if (ending === "ов" && /[жшчщ]$/iu.test(stem)) return [`${stem}ей`];
  if (ending.startsWith("ы") && VELAR_OR_SIBILANT.test(stem)) return [`${stem}и${ending.slice(1)}`];
  if (ending.startsWith("о") && SIBILANT.test(stem))
    return [`${stem}е${ending.slice(1)}`, stem + ending];
  return [stem + ending];
}

/** Сумка, сумок; письмо keeps its stem. */
function withVowel(stem: string): string {
  return stem.replace(HARD_TO_SAY, (_, before: string, last: string) => {
    if (/[ьй]/iu.test(before)) return `е${last}`;
    return before + (last === "к" && !SIBILANT.test(before) ? "о" : "е") + last;
  });
}

/**
 * How a Russian word in its dictionary form may be declined, by its ending. The stress is not known: where it
 * decides, both forms are given.
 */
export const russianParadigm = (word: string): Paradigm => paradigmOf(word, RULES, TABLE, join);
