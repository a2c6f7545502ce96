/** What a token of a sentence is; each kind finds its counterpart in its own way. */
export type TokenKind = "word" | "number" | "address" | "mark";

/** A token of a sentence, once a sentence however often it stands there. */
export interface Token {
  readonly kind: TokenKind;
  /** Folded: lower case, ё as е, one apostrophe, numbers as their digits. */
  readonly form: string;
  /** Whether it is written with a capital, as names are. */
  readonly capital: boolean;
}

/** Digits with their grouping and decimal signs, words, addresses, and the marks that tell sentences apart. */
const TOKEN =
  /(?:[Hh]ttps?:\/\/|[Ww]ww\.)[^\s]+|[@#][\p{L}\p{N}_]+|\p{N}{1,3}(?:[\u00a0\u202f ]\p{N}{3})+(?!\p{N})|\p{N}+(?:[.,:]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:['’ʼ`][\p{L}\p{M}]+)*|[?!…]+|[«»„“”"()[\];:—]|\p{Regional_Indicator}{2}|\p{Extended_Pictographic}/gu;
const DIGITS = /^\p{N}/u;
const WORD = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
const ADDRESS = /^(?:https?:|www\.|[@#])/iu;
/** Several question marks ask no other question. */
const RUN = /^[?!…]/u;
const GROUPING = /[\u00a0\u202f ]|[.,](?=\p{N}{3}(?!\p{N}))/gu;
/** More of a sentence says nothing new. */
const MOST_TOKENS = 200;

/** The marks that translators keep, each under one sign for all its shapes. */
const MARKS: Readonly<Record<string, string>> = {
  "«": '"',
  "»": '"',
  "„": '"',
  "“": '"',
  "”": '"',
  "[": "(",
  ")": "(",
  "]": "(",
};

/** The tokens of a sentence in order of their first places, each once. */
export function tokensOf(sentence: string): readonly Token[] {
  const found = new Map<string, Token>();
  for (const [piece] of sentence.normalize("NFC").matchAll(TOKEN)) {
    for (const token of tokensOfPiece(piece)) {
      const key = `${token.kind}:${token.form}`;
      if (!found.has(key)) found.set(key, token);
    }
    if (found.size >= MOST_TOKENS) break;
  }
  return [...found.values()];
}

function tokensOfPiece(piece: string): readonly Token[] {
  if (DIGITS.test(piece)) return numbersOf(piece);
  if (ADDRESS.test(piece)) {
    const form = piece.toLowerCase().replace(/^[@#]|[.,;:!?)\]]+$/gu, "");
    return [{ kind: "address", form, capital: false }];
  }
  if (WORD.test(piece)) {
    return [{ kind: "word", form: foldWord(piece), capital: CAPITAL.test(piece) }];
  }
  const form = RUN.test(piece) ? piece.charAt(0) : (MARKS[piece] ?? piece);
  return [{ kind: "mark", form, capital: false }];
}

/** A number without its grouping; a time or a decimal also by its parts. */
function numbersOf(piece: string): readonly Token[] {
  const whole = piece.replace(GROUPING, "");
  const parts = whole.split(/[.,:]/u);
  const forms = parts.length > 1 ? [parts.join("."), ...parts] : parts;
  return forms.map((form) => ({
    kind: "number",
    form: form.replace(/^0+(?=\d)/u, ""),
    capital: false,
  }));
}

/** One form for the spellings of one word: lower case, ё as е, ґ as г, one apostrophe. */
export const foldWord = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll("ґ", "г")
    .replace(/['’ʼ`]/gu, "'");
