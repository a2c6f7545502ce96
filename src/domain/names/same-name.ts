import { sameForm } from "./compare.ts";
import { counterpartsOf } from "./counterparts.ts";
import { type NameForm, nameForm } from "./name-form.ts";
import { soundKeys } from "./sound-keys.ts";

/** A word prepared for comparison: index it by its keys, then ask {@link sameNameWord}. */
export interface NameWord {
  readonly form: NameForm;
  /** Words that are spellings of one name share one. Empty for what has no consonant. */
  readonly keys: readonly string[];
  readonly counterparts: readonly number[];
}

/** Prepares a word for comparison, in linear time and some microseconds for a name. */
export function nameWord(word: string): NameWord {
  const form = nameForm(word);
  const keys = soundKeys(form);
  const counterparts = counterpartsOf(form, keys);
  return { form, keys: [...keys, ...counterparts.map((set) => `=${set}`)], counterparts };
}

/**
 * Short strings under which to index a word that may be a name: two words that {@link sameName} takes for
 * one share at least one of them, and most words that share one are different.
 */
export const nameKeys = (word: string): readonly string[] => nameWord(word).keys;

/** Whether two prepared words are spellings of one name, or its counterparts: Николай, Мікалаем. */
export const sameNameWord = (a: NameWord, b: NameWord): boolean =>
  sameForm(a.form, b.form) || a.counterparts.some((set) => b.counterparts.includes(set));

const WORD = /[\p{L}\p{M}]+(?:['’ʼ‘`´ʹ′\p{L}\p{M}]*[\p{L}\p{M}])?['’ʼʹ′]*\.?/gu;
/** A person has few names; the rest is not compared. */
const MOST_WORDS = 8;
const PATRONYMIC =
  /(?:[оеа][вў](?:[иі]ч|на)|ь[иі]ч|[оеаi][ŭvwu](?:i[cč]h?|na)|[іи]н[іи]чна)\p{L}{0,2}$/iu;

/**
 * Whether two names of people or places are the same in other spellings, scripts, forms of Russian and
 * Belarusian, or cases: Светлана Тихановская, Tsikhanouskaya Sviatlana. Words may change places, an initial
 * stands for what starts with its sound, and a name may lack what the other has (a patronymic, the given
 * name before the surname) as long as the surname is there.
 *
 * Never throws; names of more than eight words are compared by the first eight.
 */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  if ([few, many].some((words) => words.every(({ initial }) => initial))) return false;
  if (few.length === 1 && many.length > 1) return isSurname(few[0], many);
  return allFound(few, many);
}

interface Part {
  readonly name: NameWord;
  readonly text: string;
  readonly initial: boolean;
}

function wordsOf(name: string): readonly Part[] {
  return (name.slice(0, 1000).normalize("NFC").match(WORD) ?? [])
    .slice(0, MOST_WORDS)
    .map((text) => ({
      name: nameWord(text),
      text,
      initial: text.replace(/\P{L}/gu, "").length <= (text.endsWith(".") ? 2 : 1),
    }));
}

/** Surnames stand last, or first before given name and patronymic. */
function isSurname(word: Part | undefined, many: readonly Part[]): boolean {
  const [first, last] = [many[0], many.at(-1)];
  if (word === undefined || first === undefined || last === undefined) return false;
  if (sameNameWord(word.name, last.name)) return true;
  return many.length > 2 && PATRONYMIC.test(last.text) && sameNameWord(word.name, first.name);
}

/** Whether each of the few has a word of its own among the many (a matching by augmenting paths). */
function allFound(few: readonly Part[], many: readonly Part[]): boolean {
  const takers = new Map<Part, Part>();
  const take = (word: Part, tried: Set<Part>): boolean =>
    many.some((other) => {
      if (tried.has(other) || !samePart(word, other)) return false;
      tried.add(other);
      const taker = takers.get(other);
      if (taker !== undefined && !take(taker, tried)) return false;
      takers.set(other, word);
      return true;
    });
  return few.every((word) => take(word, new Set()));
}

function samePart(a: Part, b: Part): boolean {
  if (!a.initial && !b.initial) return sameNameWord(a.name, b.name);
  const [x, y] = [a.name.form.sounds[0], b.name.form.sounds[0]];
  return x !== undefined && y !== undefined && ((x.main | x.also) & (y.main | y.also)) !== 0;
}
