import { foldWord } from "../align/tokens.ts";
import { findEntities } from "../entities/entities.ts";
import { primaryLanguage } from "../language-tag.ts";
import type { Span } from "../thread.ts";
import type { CheckedText } from "./finding.ts";

/** A word as it stands in a text. */
export interface PlacedWord extends Span {
  /** Folded as the aligner does it: lower case, ё as е, one apostrophe. */
  readonly form: string;
  /** As it is written. */
  readonly written: string;
  /** Whether it begins the text, a sentence or a quotation, where every word has a capital. */
  readonly opens: boolean;
}

/** One side, read once for all checks. */
export interface ReadText {
  /** Of the same length as what was given, with blanks for addresses, mentions and hashtags. */
  readonly text: string;
  /** As it was given. */
  readonly whole: string;
  /** Primary language, in small letters. */
  readonly language: string;
  readonly words: readonly PlacedWord[];
}

/** Addresses on hosts that no registry knows, too. */
const ADDRESS = /https?:\/\/\S+/giu;
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’ʼ`][\p{L}\p{M}]+)*/gu;
/** After these a capital says nothing; an initial's dot is none of them. */
const OPENER =
  /(?:[!?…:;\n«»„“”"‘([\u2022*]|(?<!(?<!\p{L})\p{Lu})\.|\s[-—–]|\n\s*\d{1,2}[.)])[\s«„“"'‘(\-—–)]*$/u;
/** So far back a word looks for what stands before it. */
const BEFORE = 6;

/** Reads a side in linear time. */
export function readText({ text, language }: CheckedText): ReadText {
  const { urls, mentions, hashtags, cashtags } = findEntities(text, { federated: true });
  const addresses = Array.from(text.matchAll(ADDRESS), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const masked = withBlanks(text, [...addresses, ...urls, ...mentions, ...hashtags, ...cashtags]);
  const words = Array.from(masked.matchAll(WORD), ({ 0: written, index }): PlacedWord => {
    const before = `${index <= BEFORE ? "\n" : ""}${masked.slice(Math.max(0, index - BEFORE), index)}`;
    return {
      start: index,
      end: index + written.length,
      form: foldWord(written.normalize("NFC")),
      written,
      opens: OPENER.test(before),
    };
  });
  return { text: masked, whole: text, language: primaryLanguage(language), words };
}

function withBlanks(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    pieces.push(text.slice(from, start), " ".repeat(end - start));
    from = end;
  }
  return pieces.join("") + text.slice(from);
}

/** Whether a language is written in Cyrillic here. */
export const isSlavic = (language: string): boolean =>
  language === "ru" || language === "be" || language === "uk";
