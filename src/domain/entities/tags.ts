import type { Span } from "../thread.ts";

export interface HashtagEntity extends Span {
  /** Without its `#`. */
  readonly tag: string;
}

export interface CashtagEntity extends Span {
  /** Without its `$`. */
  readonly symbol: string;
}

/** Letters, digits, and what several scripts write within words, such as the middle dot of Catalan. */
const IN_TAG = String.raw`\p{L}\p{M}\p{Nd}_\u200C\u200D\uA67E\u05BE\u05F3\u05F4\uFF5E\u301C\u309B\u309C\u30A0\u30FB\u3003\u0F0B\u0F0C\u00B7`;
const HASHTAG = new RegExp(
  // Variation selectors count as letters, but end an emoji. `#` with one, or a keycap, is an emoji.
  String.raw`(?<=^|[\uFE0E\uFE0F]|[^${IN_TAG}&])[#＃](?![\uFE0F\u20E3])(?<tag>[${IN_TAG}]+)(?![${IN_TAG}#＃]|://)`,
  "gu",
);
const LETTER = /[\p{L}\p{M}]/u;

/** Hashtags of any script, in order and not overlapping, also inside addresses. One without a letter is none. */
export function findHashtags(text: string): readonly HashtagEntity[] {
  if (!/[#＃]/u.test(text)) return [];
  return [...text.matchAll(HASHTAG)].flatMap((match) => {
    const { tag = "" } = match.groups ?? {};
    return LETTER.test(tag)
      ? [{ start: match.index, end: match.index + match[0].length, tag }]
      : [];
  });
}

const CASHTAG =
  /(?<=^|\s|\u0085|\u180E)\$(?<symbol>[A-Za-z]{1,6}(?:[._][A-Za-z]{1,2})?)(?=$|[\s!'#%&()*+,\\\-./:;<=>?@[\]^_{|}~$])/gu;

/** Cashtags (`$TSLA`, `$BRK.A`), in order and not overlapping. */
export function findCashtags(text: string): readonly CashtagEntity[] {
  return [...text.matchAll(CASHTAG)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    symbol: match.groups?.["symbol"] ?? "",
  }));
}
