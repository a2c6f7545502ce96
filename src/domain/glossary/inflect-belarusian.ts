import { paradigmOf, type Rule } from "./declension.ts";
import type { Kind, Paradigm } from "./paradigm.ts";

/**
 * Endings of each declension; see `declined`. `E` is the е that softens or changes the consonant before it, `U`
 * the ю before which a consonant is doubled, `0` no ending.
 */
const TABLE = {
  adjective: "* ага|ога аму|ому * ага|ога ым ым ыя ых ым ыя ых ымі ых",
  softAdjective: "* яга яму * яга ім ім ія іх ім ія іх імі іх",
  feminineAdjective: "* ай|ае|ой ай|ой ую ую ай|аю|ой|ою ай|ой ыя ых ым ыя ых ымі ых",
  softFeminineAdjective: "* яй|яе яй юю юю яй|яю яй ія іх ім ія іх імі іх",
  neuterAdjective: "* ага|ога аму|ому * * ым ым ыя ых ым ыя ых ымі ых",
  softNeuterAdjective: "* яга яму * * ім ім ія іх ім ія іх імі іх",
  pluralAdjective: "/ / / / / / / * ых ым * ых ымі ых",
  softPluralAdjective: "/ / / / / / / * іх ім * іх імі іх",
  hard: "* а|у у * а ам|ом E|у ы аў|оў ам ы аў|оў амі ах",
  stressed: "* а|у у * а ом|ам у|ы ы оў|аў ам ы оў|аў амі ах",
  k: "* а|у у * а ам|ом у ы аў|оў ам ы аў|оў амі ах",
  velar: "* а|у у * а ам|ом у|E ы аў|оў ам ы аў|оў амі ах",
  hardened: "* а|у у * а ам|ом у|ы|э ы аў|оў ам ы аў|оў амі ах",
  surname: "* а у * а ым E|у ы ых ым ых ых ымі ых",
  surnameA: "* ай|ой ай|ой у у ай|аю|ой|ою ай|ой ы ых ым ых ых ымі ых",
  a: "* ы E у у ай|аю|ой|ою E ы 0|аў ам ы 0|аў амі ах",
  masculineA: "* ы у|E у у ам|ай|ом|ой у|E ы аў|0 ам ы аў|0 амі ах",
  neuterA: "* а у * * ам E|у ы 0|аў ам ы 0|аў амі ах",
  ya: "* і і ю ю яй|яю|ёй|ёю|ей|ею і і яў|0ь ям і яў|0ь ямі ях",
  masculineYa: "* і ю|і ю ю ем|ём|яй|ёй ю|і і яў ям і яў ямі ях",
  iya: "* і і ю ю яй|яю і і й|яў ям і й|яў ямі ях",
  soft: "* я|ю ю * я ем|ём і|ю і яў|ёў|ей ям і яў|ёў|ей ямі ях",
  softFeminine: "* і і * * U і і яў|ей ям і яў|ей ямі ях",
  y: "* я|ю ю * я ем|ём ю|і і яў|ёў ям і яў|ёў ямі ях",
  o: "* а у * * ом E|у ы 0|аў ам ы 0|аў амі ах",
  neuterO: "* а у * * ам|ом E|у ы 0|аў ам ы 0|аў амі ах",
  masculineO: "* а у а а ом у|E ы оў ам ы оў амі ах",
  e: "* я ю * * ем|ём і і яў|0ь ям і яў|0ь ямі ях",
  plural: "/ / / / / / / * аў|оў|0 ам * аў|оў|0 амі ах",
  softPlural: "/ / / / / / / * яў|ёў|0ь|ей ям * яў|ёў|0ь|ей ямі ях",
} as const;

const M: readonly Kind[] = ["masculine"];
const F: readonly Kind[] = ["feminine"];
const N: readonly Kind[] = ["neuter"];
const PLURAL: readonly Kind[] = ["plural"];
const PERSONS: readonly Kind[] = ["masculine", "feminine"];
const ANY: readonly Kind[] = ["neuter", "masculine", "feminine"];

/** Севярынец, Севярынца; Кравец, Краўца; вайсковец, вайскоўца; гомелец, гомельца; кітаец, кітайца. */
const withoutVowelOfEc = (stem: string): string =>
  stem
    .replace(/вец$/iu, "ўц")
    .replace(/лец$/iu, "льц")
    .replace(/([аеёіоуыэюя])ец$/iu, "$1йц")
    .replace(/ец$/iu, "ц");

const ADJECTIVES: readonly Rule<keyof typeof TABLE>[] = [
  { ends: /[сцз]кі$/u, cut: 1, as: M, table: "adjective", last: true },
  { ends: /[гкх]і$/u, cut: 1, as: M, table: "adjective", of: "word" },
  { ends: /ні$/u, cut: 1, as: M, table: "softAdjective", of: "word" },
  {
    ends: /^.{1,4}[еая]ры$|[^еа]тры$|юры$|[аі]ры$/u,
    cut: 0,
    as: M,
    table: "y",
    of: "name",
    last: true,
  },
  { ends: /(?:[^чц]|[^і]ч)ы$/u, cut: 1, as: M, table: "adjective" },
  { ends: /[^аеіоуыэюя]ая$/u, cut: 2, as: F, table: "feminineAdjective", last: true },
  { ends: /яя$/u, cut: 2, as: F, table: "softFeminineAdjective", last: true },
  { ends: /[ао]е$/u, cut: 2, as: N, table: "neuterAdjective", last: true },
  { ends: /яе$/u, cut: 2, as: N, table: "softNeuterAdjective", last: true },
  { ends: /[нвчшжк]ыя$/u, cut: 2, as: PLURAL, table: "pluralAdjective", of: "word", last: true },
  { ends: /[гкх]ія$/u, cut: 2, as: PLURAL, table: "softPluralAdjective", last: true },
];

const WITH_VOWEL: readonly Rule<keyof typeof TABLE>[] = [
  { ends: /[ыі]я$/u, cut: 1, as: PERSONS, table: "iya", last: true },
  { ends: /я$/u, cut: 1, as: F, table: "ya" },
  { ends: /я$/u, cut: 1, as: M, table: "masculineYa", of: "name", last: true },
  { ends: /(?:[аеоё]в|[іы]н)а$/u, cut: 1, as: ["surname-feminine"], table: "surnameA", of: "name" },
  { ends: /[бвгджзклмпрстфхцчшў]на$/u, cut: 1, as: N, table: "neuterA", of: "name" },
  { ends: /[аеёяіоуыэюбвгджзйклмнпрстфхцчшў]а$/u, cut: 1, as: F, table: "a" },
  { ends: /а$/u, cut: 1, as: M, table: "masculineA", of: "name" },
  { ends: /[ае]ва$/u, cut: 1, as: N, table: "neuterA", of: "name", last: true },
  { ends: /а$/u, cut: 1, as: N, table: "neuterA", of: "word", last: true },
  { ends: /[нв]о$/u, cut: 1, as: N, table: "neuterO", of: "name" },
  { ends: /[нв]о$/u, cut: 0, as: ANY, table: "unchanging", of: "name", last: true },
  { ends: /о$/u, cut: 1, as: M, table: "masculineO", of: "name" },
  { ends: /о$/u, cut: 0, as: PERSONS, table: "unchanging", of: "name", last: true },
  { ends: /о$/u, cut: 1, as: N, table: "o", last: true },
  { ends: /[её]$/u, cut: 1, as: N, table: "e", last: true },
  { ends: /(?:ы|[гкх]і)$/u, cut: 1, as: PLURAL, table: "plural", last: true },
  { ends: /і$/u, cut: 1, as: PLURAL, table: "softPlural" },
  { ends: /і$/u, cut: 0, as: M, table: "unchanging", of: "name", last: true },
];

const WITH_CONSONANT: readonly Rule<keyof typeof TABLE>[] = [
  { ends: /[ыі]х$/u, cut: 0, as: PERSONS, table: "unchanging", of: "name" },
  { ends: /й$/u, cut: 1, as: M, table: "y" },
  { ends: /(?:[аеоё]ў|[іы]н)$/u, cut: 0, as: ["surname-masculine"], table: "surname", of: "name" },
  { ends: /[аеёіоуыэюя].*[еэ]ц$/u, cut: 0, as: M, table: "hardened", stem: withoutVowelOfEc },
  {
    ends: /.[бвгджзклмнпрстфхцчшў]ок$/u,
    cut: 0,
    as: M,
    table: "k",
    stem: (stem) => stem.replace(/ок$/iu, "к"),
  },
  {
    ends: /..[бвгджзклмнпрстфхцчшў]ак$/u,
    cut: 0,
    as: M,
    table: "k",
    of: "word",
    stem: (stem) => stem.replace(/ак$/iu, "к"),
  },
  {
    ends: /в[еа]л$/u,
    cut: 0,
    as: M,
    table: "hard",
    stem: (stem) => stem.replace(/в[еа]л$/iu, "ўл"),
    last: true,
  },
  {
    ends: /пётр$/u,
    cut: 0,
    as: M,
    table: "stressed",
    stem: (stem) => stem.replace(/ё/iu, "я"),
    last: true,
  },
  { ends: /[аеёіоуыэюя].*(?:[аяую]к|ач)$/u, cut: 0, as: M, table: "stressed" },
  { ends: /к$/u, cut: 0, as: M, table: "k" },
  { ends: /[гх]$/u, cut: 0, as: M, table: "velar" },
  { ends: /(?:[жшчр]|[^еэ]ц|^[бвгджзклмнпрстфхцчш]+ец)$/u, cut: 0, as: M, table: "hardened" },
  { ends: /[бвдзлмнпстфў]$/u, cut: 0, as: M, table: "hard" },
  {
    ends: /^[бвгджзклмнпрстфхцчш]+о[бвгджзклмнпрстфхцчшў]+$/u,
    cut: 0,
    as: M,
    table: "hard",
    stem: (stem) => stem.replace(/о/iu, "а"),
  },
  { ends: /[бвгджзйклмнпрстфхцчшў]$/u, cut: 0, as: F, table: "unchanging", of: "name", last: true },
  {
    ends: /[бвгджзклмнпрстфхцчш]ень$/u,
    cut: 1,
    as: M,
    table: "soft",
    of: "word",
    stem: (stem) => stem.replace(/ен$/iu, "н"),
  },
  { ends: /(?:сць|знь|русь)$/u, cut: 1, as: F, table: "softFeminine", last: true },
  { ends: /ь$/u, cut: 1, as: M, table: "soft" },
  { ends: /ь$/u, cut: 1, as: F, table: "softFeminine" },
  { ends: /ь$/u, cut: 0, as: F, table: "unchanging", of: "name", last: true },
];

const RULES = [...ADJECTIVES, ...WITH_VOWEL, ...WITH_CONSONANT];

/** Consonants before the е of the dative and the prepositional; after the hardened ones it is ы or э. */
const BEFORE_E: Readonly<Record<string, readonly string[]>> = {
  г: ["зе"],
  к: ["цы", "цэ"],
  х: ["се"],
  т: ["це"],
  д: ["дзе"],
  ў: ["ве"],
  ж: ["жы", "жэ"],
  ш: ["шы", "шэ"],
  ч: ["чы", "чэ"],
  ц: ["цы", "цэ"],
  р: ["ры", "рэ"],
};
const DOUBLED = /([аеёіоуыэюя])(дз|[жзлнсцчш])$/iu;
/** Assimilation as Taraškievič's spelling shows it: Брэсьце. */
const ASSIMILATED = /([сз])([тдлн])$/iu;

function join(stem: string, ending: string): readonly string[] {
  if (ending === "E") return withE(stem);
  if (ending === "U") return [`${stem.replace(DOUBLED, doubled)}ю`];
  if (ending.startsWith("0")) return [stem + ending.slice(1)];
  if (/[гкх]$/iu.test(stem) && ending.startsWith("ы")) return [`${stem}і${ending.slice(1)}`];
  // ў stands after vowels and before consonants only.
  const before = ending === "" ? stem : stem.replace(/ў$/u, "в");
  return [before + ending];
}

function withE(stem: string): readonly string[] {
  const last = stem.slice(-1).toLowerCase();
  const changed = (BEFORE_E[last] ?? [`${last}е`]).map((end) => stem.slice(0, -1) + end);
  if (!ASSIMILATED.test(stem)) return changed;
  return [...changed, ...changed.map((form) => form.replace(/([сз])(дз|[цлн])е$/iu, "$1ь$2е"))];
}

const doubled = (_: string, vowel: string, consonant: string): string =>
  vowel + (consonant.length > 1 ? "д" : consonant) + consonant;

/**
 * How a Belarusian word in its dictionary form may be declined, by its ending, in either spelling. The stress
 * is not known: where it decides, both forms are given.
 */
export const belarusianParadigm = (word: string): Paradigm => paradigmOf(word, RULES, TABLE, join);
