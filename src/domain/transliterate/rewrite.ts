/** The engine under every scheme: it interprets a table and knows no letter itself. */
import type { Letters, Rule, SchemeTable } from "./scheme.ts";

/** The apostrophe of Belarusian is typed in many ways; only between letters is it one. */
const WORD = /\p{L}\p{M}*(?:['’ʼ´]?\p{L}\p{M}*)*/gu;
const SIGN = /([\p{L}'’ʼ´])(\p{M}*)/gu;
const APOSTROPHE = /['’ʼ´]/u;
const LONE_CAPITAL = /^\p{Lu}\p{M}*$/u;
const SPACE = /^\s+$/u;

/** A table made ready to be looked into. */
export interface ReadyTable {
  readonly letters: ReadonlyMap<string, string>;
  readonly capitals: ReadonlyMap<string, string>;
  /** By the first letter of what they are about. */
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
}

export function readyTable({ letters, rules = [], capitals = {} }: SchemeTable): ReadyTable {
  const byFirst = new Map<string, Rule[]>();
  for (const rule of rules) {
    const first = rule.from.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), rule]);
  }
  return { letters: mapOf(letters), capitals: mapOf(capitals), rules: byFirst };
}

const mapOf = (letters: Letters): ReadonlyMap<string, string> => new Map(Object.entries(letters));

/**
 * Writes by the table every word that has a letter of the script; the rest stays. In and out may be any
 * string; out is in NFC. Takes time linear in the text.
 */
export function rewrite(text: string, table: ReadyTable, script: RegExp): string {
  const source = text.normalize("NFC");
  const words = Array.from(source.matchAll(WORD), ({ 0: word, index }) => ({ word, index }));
  const loud = amongCapitals(words.map(({ word }) => word));
  // Joined at the end: to look at the end of a string that grows makes the engine copy it each time.
  const parts: string[] = [];
  let written = "";
  let done = 0;
  for (const [at, { word, index }] of words.entries()) {
    const between = source.slice(done, index);
    const tail = SPACE.test(between) ? written.slice(-1).toLowerCase() : "";
    const around = { tail, loud: loud[at] === true };
    written = script.test(word) ? writtenWord(signsOf(word), table, around) : word;
    parts.push(between, written);
    done = index + word.length;
  }
  parts.push(source.slice(done));
  return parts.join("").normalize("NFC");
}

/**
 * For each word, whether the words around it are in capitals: nothing else can say whether "Я" alone is "Ya"
 * or "YA". Words of one capital do not count as neighbours.
 */
function amongCapitals(words: readonly string[]): readonly boolean[] {
  const kinds = words.map((word) => {
    if (LONE_CAPITAL.test(word)) return undefined;
    return word === word.toUpperCase() ? "capitals" : "small";
  });
  const before = nearest(kinds);
  const after = nearest(kinds.toReversed()).toReversed();
  return kinds.map((_, at) => {
    const [left, right] = [before[at], after[at]];
    return (left ?? right) === "capitals" && (right ?? left) === "capitals";
  });
}

/** For each place the last value up to it. */
function nearest<T>(values: readonly (T | undefined)[]): readonly (T | undefined)[] {
  let last: T | undefined;
  return values.map((value) => (last = value ?? last));
}

/** A letter or an apostrophe within a word, with the marks upon it (stress, for one). */
interface Sign {
  readonly written: string;
  /** What the tables call it. */
  readonly small: string;
  readonly capital: boolean;
  readonly marks: string;
}

function signsOf(word: string): readonly Sign[] {
  return Array.from(word.matchAll(SIGN), ([, written = "", marks = ""]) => {
    const small = APOSTROPHE.test(written) ? "'" : written.toLowerCase();
    return { written, small, capital: written !== small && small !== "'", marks };
  });
}

/** What a word must know of those beside it. */
interface Around {
  /** The letter the word before ends in as it is written now, where only space is between. */
  readonly tail: string;
  /** Whether the words around are in capitals. */
  readonly loud: boolean;
}

function writtenWord(signs: readonly Sign[], table: ReadyTable, around: Around): string {
  let out = "";
  let at = 0;
  for (let sign = signs[at]; sign !== undefined; sign = signs[at]) {
    const rule = table.rules.get(sign.small)?.find((each) => fits(each, signs, at, around.tail));
    const length = rule?.from.length ?? 1;
    const to = rule?.to ?? table.letters.get(sign.small);
    if (to === undefined) out += sign.written;
    else if (!sign.capital) out += to;
    else if (isLoud(signs, at, around.loud)) out += to.toUpperCase();
    else out += table.capitals.get(sign.small) ?? capitalised(to);
    for (const { marks } of signs.slice(at, at + length)) out += marks;
    at += length;
  }
  return out;
}

function fits(rule: Rule, signs: readonly Sign[], at: number, tail: string): boolean {
  const { from, after, before, afterWord } = rule;
  for (let offset = 1; offset < from.length; offset++) {
    if (signs[at + offset]?.small !== from.charAt(offset)) return false;
  }
  if (afterWord !== undefined && (at > 0 || tail === "" || !afterWord.includes(tail))) return false;
  return (
    (after?.includes(signs[at - 1]?.small ?? "^") ?? true) &&
    (before?.includes(signs[at + from.length]?.small ?? "$") ?? true)
  );
}

/** Whether all that a capital becomes is large: as the letter beside it is, else as the words around. */
function isLoud(signs: readonly Sign[], at: number, around: boolean): boolean {
  const beside = letterFrom(signs, at, 1) ?? letterFrom(signs, at, -1);
  return beside?.capital ?? around;
}

/** The next letter in a direction, past an apostrophe. */
function letterFrom(signs: readonly Sign[], at: number, step: 1 | -1): Sign | undefined {
  const next = signs[at + step];
  return next?.small === "'" ? signs[at + 2 * step] : next;
}

const capitalised = (letters: string): string =>
  letters.replace(/\p{L}/u, (first) => first.toUpperCase());
