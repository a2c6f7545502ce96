import { type NameWord, nameWord } from "../names/same-name.ts";
import { soundOf, type Spoken, spokenOf } from "./sound.ts";
import { type Token, type TokenKind, tokensOf } from "./tokens.ts";

/** What is known about words beyond the two texts: stems, and which words of two languages mean the same. */
export interface WordKnowledge {
  /** A key shared by the forms of one word. `word` is in lower case, `language` a BCP 47 tag. */
  readonly stem: (word: string, language: string) => string;
  /** Numbers of the meanings a stem can have; words of two languages that share one can translate each other. */
  readonly meanings: (stem: string, language: string) => readonly number[];
}

/** A distinct word or sign of one side; the forms of one word count as one. */
export interface TokenType {
  readonly kind: TokenKind;
  /** For a word its stem, else the token itself. */
  readonly stem: string;
  readonly meanings: readonly number[];
  readonly sound: Spoken;
  /** A word that no lexicon knows, or with a capital, may be a name; null for all others. */
  readonly name: NameWord | null;
  /** The sentences it stands in, ascending. */
  readonly places: readonly number[];
}

/** All types of one side, and which of them stand in each sentence (as indices of `types`). */
export interface Vocabulary {
  readonly types: readonly TokenType[];
  readonly sentences: readonly (readonly number[])[];
}

/** The vocabulary of one side of a bitext. */
export function vocabularyOf(
  sentences: readonly string[],
  language: string,
  knowledge: WordKnowledge,
): Vocabulary {
  const stems = new Map<string, string>();
  const index = new Map<string, number>();
  const types: (TokenType & { readonly places: number[] })[] = [];
  const read = (token: Token, place: number): number => {
    const { kind, form } = token;
    const stem = kind === "word" ? (stems.get(form) ?? knowledge.stem(form, language)) : form;
    stems.set(form, stem);
    const key = `${kind}:${stem}`;
    const known = index.get(key) ?? types.length;
    if (known === types.length) {
      index.set(key, known);
      types.push({ ...describe(token, stem, language, knowledge), places: [] });
    }
    const places = types[known]?.places;
    if (places?.at(-1) !== place) places?.push(place);
    return known;
  };
  return {
    sentences: sentences.map((sentence, place) => [
      ...new Set(tokensOf(sentence).map((token) => read(token, place))),
    ]),
    types,
  };
}

/** Shorter words agree by chance. */
const LEAST_NAME = 4;
const SILENT = spokenOf("");

function describe(
  { kind, form, capital }: Token,
  stem: string,
  language: string,
  knowledge: WordKnowledge,
): Omit<TokenType, "places"> {
  if (kind !== "word") return { kind, stem, meanings: [], sound: SILENT, name: null };
  const meanings = knowledge.meanings(stem, language);
  const maybeName = (meanings.length === 0 || capital) && form.length >= LEAST_NAME;
  const name = maybeName ? nameWord(form) : null;
  return { kind, stem, meanings, sound: spokenOf(soundOf(stem)), name };
}
