import { type Kind, type Paradigm, type Reading, unchanging } from "./paradigm.ts";

/** What the ending of a word in its dictionary form says of its declension. */
export interface Rule<Table extends string> {
  /** Of the word in small letters. */
  readonly ends: RegExp;
  /** Letters of the ending in the dictionary form. */
  readonly cut: number;
  readonly as: readonly Kind[];
  readonly table: Table | "unchanging";
  /** Holds of names only, which begin with a capital, or of other words only. */
  readonly of?: "name" | "word";
  /** What becomes of the stem when something follows it. */
  readonly stem?: (stem: string) => string;
  /** Nothing after it is tried. */
  readonly last?: true;
}

/** The forms that come of a stem and an ending, the commonest first. */
export type Join = (stem: string, ending: string) => readonly string[];

/** What most names of people are, given no rule. */
const OF_PERSONS: readonly Kind[] = ["masculine", "feminine"];
const OF_LETTERS: readonly Kind[] = ["masculine", "feminine", "neuter"];
const SPOKEN_AS_WORD = /[аеёиоуыэюяі].*[бвгджзйклмнпрстфхцчшщ]$/iu;

/**
 * Every way to decline a word that its ending allows.
 *
 * @param tables endings of the seven cases, singular then plural, with a space between cases and `|` between
 *   forms of one. `*` is the word itself, `-` no ending, `/` alone no form.
 */
export function paradigmOf<Table extends string>(
  word: string,
  rules: readonly Rule<Table>[],
  tables: Readonly<Record<Table, string>>,
  join: Join,
): Paradigm {
  const lower = word.toLowerCase();
  const isName = word.charAt(0) !== lower.charAt(0);
  const spelt = isAbbreviation(word) ? OF_LETTERS.map((kind) => unchanging(kind, word)) : [];
  if (spelt.length > 0 && !SPOKEN_AS_WORD.test(word)) return spelt;
  const found: Reading[] = [];
  for (const { ends, cut, as, table, of, stem: change, last } of rules) {
    if (of === (isName ? "word" : "name") || !ends.test(lower)) continue;
    const cutStem = word.slice(0, word.length - cut);
    const stem = change === undefined ? cutStem : change(cutStem);
    for (const kind of as)
      found.push(
        table === "unchanging"
          ? unchanging(kind, word)
          : { kind, forms: formsOf(word, stem, tables[table], join) },
      );
    if (last === true) break;
  }
  found.push(...spelt);
  return found.length > 0 ? found : OF_PERSONS.map((kind) => unchanging(kind, word));
}

const isAbbreviation = (word: string): boolean =>
  word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();

function formsOf(word: string, stem: string, table: string, join: Join): Reading["forms"] {
  const formsWith = (ending: string): readonly string[] => {
    if (ending === "*") return [word];
    if (ending === "/") return [];
    return join(stem, ending === "-" ? "" : ending);
  };
  return table
    .split(" ")
    .map((cell) => Array.from(new Set(cell.split("|").flatMap((ending) => formsWith(ending)))));
}
