import type { Span } from "../thread.ts";

/** A word as it stands in a text. */
export interface SearchWord extends Span {
  readonly word: string;
}

/** Letters and digits, apostrophes between letters, signs between digits (2020-08-09); or one emoji. */
const WORD =
  /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:(?:['’ʼ‘`´ʹ](?=\p{L})|(?<=\p{N})[-.:,/](?=\p{N}))[\p{L}\p{M}\p{N}_]+)*|\p{Extended_Pictographic}/gu;
const APOSTROPHES = /['’ʼ‘`´ʹ]/gu;
const OTHER = /[^a-z0-9а-я]/gu;
/** Letters that are kept apart from these only by Unicode, not by those who type. */
const ALIKE: Readonly<Record<string, string>> = {
  ґ: "г",
  ł: "l",
  đ: "d",
  ø: "o",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
};

/** The words of a text in their order; UTF-16 offsets. Takes linear time. */
export const searchWords = (text: string): readonly SearchWord[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index: start }) => ({
    word,
    start,
    end: start + word.length,
  }));

/** A word composed, in lower case, without apostrophes. */
export const plainWord = (word: string): string =>
  word.toLowerCase().normalize("NFC").replace(APOSTROPHES, "").normalize("NFC");

/**
 * One form for what is typed one way or the other: ё as е, ў as у, ґ as г, Latin letters without their
 * marks, no stress marks.
 *
 * @param plain as {@link plainWord} has it.
 */
export const foldLetters = (plain: string): string =>
  plain.replace(OTHER, (letter) => ALIKE[letter] ?? letter.normalize("NFD").replace(/\p{M}/gu, ""));
