import { foldWord } from "../align/tokens.ts";
import type { Span } from "../thread.ts";
import { GLUED_SCALES, type NumberWord, numberWord } from "./number-words.ts";
import type { PlacedWord, ReadText } from "./read-text.ts";

/** A number of a text, in figures or in words. */
export interface Figure extends Span {
  readonly written: string;
  /** Whether it is told where the other side lacks it; `words` only where the other has one too many. */
  readonly told: "always" | "words" | "never";
  /** What it may be equal to; two figures that share one are the same number. */
  readonly keys: readonly string[];
  /** It is there as well if something of each of these lists is. */
  readonly parts: readonly (readonly string[])[];
  /** Its value where it is one plain number. */
  readonly value: number | null;
}

const NUMBER = /(?<!\d)\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?![\d])|\d+(?:[.,:]\d+)*/gu;
/** 50 million, 50 или больше миллионов. */
const SCALE_GAP =
  /^(?:\s(?:и более|и больше|с лишним|з лішнім|і болей|і больш|ці болей|or more|plus)\s|[\s\u00a0-])?/u;
const HALF_DAY =
  /^\s?(?:p\.?\s?m\b|час\p{L}* (?:дня|вечера)|гадзін\p{L}* (?:дня|вечара)|(?:дня|вечера|вечара)(?!\p{L}))/iu;
const DECADE = /^(?:['’]?s\b|-?[еэыі]?[хяе](?!\p{L})|-(?:ті|га|го|м|му|й|ы|я)(?!\p{L}))/iu;
const ROMAN = /^[IVXХІ]{2,}$/u;
const JOINT = /^(?:[\s\u00a0]+|-|[\s\u00a0]+and[\s\u00a0]+)$/u;

/** The key of a number. */
export const keyOf = (value: number): string => String(Math.round(value * 1e6) / 1e6);
const timeKey = (hours: number, minutes: number): string => `t${(hours * 60 + minutes) % 720}`;

/** The numbers of a text in order. */
export function figuresOf(read: ReadText): readonly Figure[] {
  const figures = [...digitFigures(read), ...wordFigures(read)];
  figures.sort((a, b) => a.start - b.start || b.end - a.end);
  return figures.map((figure, i) => sharingScale(figure, figures[i + 1], read.text));
}

function digitFigures({ text, words }: ReadText): readonly Figure[] {
  const wordAt = new Map(words.map((word) => [word.start, word]));
  return Array.from(text.matchAll(NUMBER), ({ 0: written, index: start }) => {
    const end = start + written.length;
    const { values, parts } = readDigits(written);
    const scale = values.length === 0 ? null : scaleAfter(text, end, wordAt);
    const keys = new Set(values.map((value) => keyOf(value * (scale?.by ?? 1))));
    const [first] = values;
    if (scale === null) {
      const tail = text.slice(end, end + 20);
      for (const key of otherKeys(written, tail)) keys.add(key);
      const before = text.slice(Math.max(0, start - 6), start);
      const century = /(?<!\d)(\d\d)\d\d\s?[-–—/]$/u.exec(before)?.[1];
      if (century !== undefined && written.length === 2) keys.add(`${century}${written}`);
    }
    return {
      start,
      end: scale?.end ?? end,
      written: text.slice(start, scale?.end ?? end),
      told: isGlued(text, start, end) ? "never" : "always",
      keys: [...keys],
      parts: scale === null ? parts : [],
      value: scale === null && values.length === 1 ? (first ?? null) : null,
    };
  });
}

/** Of a name, a formula: A320, mm2, 4x4, HJR-3. */
const isGlued = (text: string, start: number, end: number): boolean =>
  /\p{L}-?$/u.test(text.slice(Math.max(0, start - 2), start)) ||
  /^[xх×]\d/u.test(text.slice(end, end + 2));

function scaleAfter(text: string, end: number, wordAt: ReadonlyMap<number, PlacedWord>) {
  const gap = SCALE_GAP.exec(text.slice(end, end + 14))?.[0] ?? "";
  const word = wordAt.get(end + gap.length);
  if (word === undefined) return null;
  const glued = gap === "" ? GLUED_SCALES.get(word.form) : undefined;
  const found = numberWord(word.form);
  const by = glued ?? (found?.role === "scale" ? found.values[0] : undefined);
  return by === undefined ? null : { by, end: word.end };
}

/** The values that digits with their signs may have, and the parts they may be come apart to. */
function readDigits(written: string): {
  readonly values: readonly number[];
  readonly parts: readonly (readonly string[])[];
} {
  const pieces = written.split(/[^\d]/u);
  const parts = pieces.length > 1 ? pieces.map((piece) => [keyOf(Number(piece))]) : [];
  const joined = Number(pieces.join(""));
  if (pieces.length === 1 || /[\s\u00a0\u202f\u2009]/u.test(written))
    return { values: [joined], parts };
  if (written.includes(":")) return { values: [], parts: timeParts(pieces) };
  const decimal = Number(`${pieces.slice(0, -1).join("")}.${pieces.at(-1) ?? ""}`);
  const grouped = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/u.test(written);
  if (grouped) return { values: pieces.length === 2 ? [joined, decimal] : [joined], parts };
  const mixed = written.includes(".") && written.includes(",");
  return { values: pieces.length === 2 || mixed ? [decimal] : [], parts };
}

const timeParts = ([hours = "", ...rest]: readonly string[]): readonly (readonly string[])[] => [
  [...new Set([Number(hours), Number(hours) % 12, (Number(hours) + 12) % 24])].map(keyOf),
  ...rest.map((piece) => [keyOf(Number(piece))]),
];

/** As an hour of the clock, as a decade. */
function otherKeys(written: string, tail: string): readonly string[] {
  const keys: string[] = [];
  const [, hours, minutes] = /^(\d{1,2})(?:[:.](\d\d))?$/u.exec(written) ?? [];
  const hour = Number(hours);
  const afternoon = HALF_DAY.test(tail);
  if (hours !== undefined && hour < 25 && (minutes !== undefined || afternoon)) {
    if (Number(minutes ?? 0) < 60) keys.push(timeKey(hour, Number(minutes ?? 0)));
  }
  if (hours !== undefined && hour <= 12 && afternoon) keys.push(keyOf(hour + 12));
  if (DECADE.test(tail) && /^\d\d$|^1\d\d0$/u.test(written)) {
    keys.push(...(written.length === 2 ? [`19${written}`, `20${written}`] : [written.slice(2)]));
  }
  if (/^0\d{3}$/u.test(written))
    keys.push(timeKey(Number(written.slice(0, 2)), Number(written.slice(2))));
  return keys;
}

interface Run {
  start: number;
  end: number;
  total: number;
  current: number;
  /** What may still be added without another number beginning: 5 after 20, nothing after 5. */
  room: number;
  told: boolean;
}

/** Numbers in words: двадцать пять тысяч, a hundred and five, XX. */
function wordFigures({ text, words }: ReadText): readonly Figure[] {
  const figures: Figure[] = [];
  let run: Run | null = null;
  const close = (): void => {
    if (run !== null) figures.push(figureOf(run, text));
    run = null;
  };
  for (const word of words) {
    const number = ROMAN.test(word.written) ? romanWord(word.written) : numberWord(word.form);
    if (number === null) continue;
    const [value = 0] = number.values;
    if (run !== null && !JOINT.test(text.slice(run.end, word.start))) close();
    if (number.role === "hint") figures.push(hintOf(word, number, run));
    if (number.role === "hint" && (value < 1 || value > 2)) continue;
    if (!extend(run, value, number, word.end)) {
      close();
      run = { ...startOf(word, value), told: number.role === "plain" };
    }
  }
  close();
  return figures;
}

const startOf = ({ start, end }: Span, value: number): Run => ({
  start,
  end,
  total: 0,
  current: value,
  room: value >= 1000 ? 1000 : roomOf(value),
  told: false,
});

const roomOf = (value: number): number =>
  value >= 100 ? 100 : value >= 20 && value % 10 === 0 ? 10 : 0;

function extend(run: Run | null, value: number, { role }: NumberWord, end: number): boolean {
  if (run === null) return false;
  if (role === "scale") {
    if (value === 100) [run.current, run.room] = [run.current * 100, 100];
    else [run.total, run.current, run.room] = [run.total + run.current * value, 0, 1000];
  } else {
    if (value >= run.room) return false;
    [run.current, run.room] = [run.current + value, Math.min(run.room, roomOf(value))];
  }
  run.end = end;
  run.told = true;
  return true;
}

const bare = ({ start, end, written }: PlacedWord) =>
  ({ start, end, written, parts: [], value: null }) as const;

function figureOf({ start, end, total, current, told }: Run, text: string): Figure {
  const value = total + current;
  const key = keyOf(value);
  return {
    start,
    end,
    written: text.slice(start, end),
    told: told ? "words" : "never",
    keys: value >= 20 && value < 100 && value % 10 === 0 ? [key, `19${key}`] : [key],
    parts: [],
    value,
  };
}

/** A word that may stand for numbers, and for so many times them: two decades. */
function hintOf(word: PlacedWord, { values }: NumberWord, run: Run | null): Figure {
  const times = run === null ? 1 : run.total + run.current;
  const keys = new Set(values.flatMap((value) => [keyOf(value), keyOf(value * times)]));
  return { ...bare(word), keys: [...keys], told: "never" };
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, І: 1, V: 5, X: 10, Х: 10 };

function romanWord(written: string): NumberWord {
  const digits = Array.from(written, (letter) => ROMAN_VALUES[letter] ?? 0);
  let value = 0;
  digits.forEach((digit, i) => {
    value += digit < (digits[i + 1] ?? 0) ? -digit : digit;
  });
  return { values: [value], role: value >= 3 ? "plain" : "hint" };
}

const RANGE = /^(?:\s?[-–—]\s?|\s(?:or|to|and|или|до|по|и|ці|або|да|і)\s)$/u;

/** The first number of 5–6 thousand may be five thousand. */
function sharingScale(figure: Figure, next: Figure | undefined, text: string): Figure {
  if (next === undefined || figure.value === null || next.start - figure.end > 5) return figure;
  if (!RANGE.test(text.slice(figure.end, next.start))) return figure;
  const scale = /\p{L}{2,}\.?$/u.exec(next.written)?.[0];
  const word = scale === undefined ? null : numberWord(foldWord(scale));
  const by = word?.role === "scale" ? word.values[0] : undefined;
  if (by === undefined || by < 1000) return figure;
  return { ...figure, keys: [...figure.keys, keyOf(figure.value * by)] };
}
