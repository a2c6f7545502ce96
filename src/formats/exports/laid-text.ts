import { type BitextRow, bitextRows, rowState } from "#domain/bitext.ts";
import { findAddresses } from "#domain/links/find.ts";
import { segmentText, withIds } from "#domain/segment.ts";
import type {
  Post,
  Segment,
  Source,
  Span,
  Translation,
  TranslationUnit,
  UnitState,
} from "#domain/thread.ts";
import { soundLinks, type SoundLink } from "./linked-pieces.ts";

/** What stands beside a piece of an original. */
export type LaidTarget =
  | { readonly kind: "words"; readonly unit: TranslationUnit; readonly state: UnitState }
  /** Somebody said that the translation has nothing here. */
  | { readonly kind: "no-counterpart"; readonly unit: TranslationUnit; readonly state: UnitState }
  | { readonly kind: "untranslated" }
  /** It needs no translation, as an address does not. */
  | { readonly kind: "none" };

/** A piece of an original and what stands beside it. */
export interface LaidPair {
  /** Distinct within its text. */
  readonly key: string;
  /** Where it stands in the text; null for what the translation adds. */
  readonly original: Span | null;
  /** Whether a paragraph of the original begins with it. */
  readonly begins: boolean;
  readonly target: LaidTarget;
}

/** A text with its translation, sentence by sentence. */
export interface LaidText {
  readonly text: string;
  /** BCP 47; `und` where nobody said. */
  readonly language: string;
  readonly links: readonly SoundLink[];
  /** Null where there is none into the wanted language. */
  readonly translation: Translation | null;
  /** Every word of the text and of the translation is in exactly one of them, in reading order. */
  readonly pairs: readonly LaidPair[];
}

/** The text of a post; @param fallback the thread's language. */
export function layPost(post: Post, fallback: string, translation: Translation | null): LaidText {
  const { text, language = fallback, links = [] } = post;
  const segments = post.segments ?? withIds(text, segmentText(text, language));
  return layText({ text, language, segments, links: soundLinks(text, links) }, translation);
}

/** The text of a source, or null where the thread has no word of it. */
export function laySource(source: Source, translation: Translation | null): LaidText | null {
  const { text = "", language = "und" } = source;
  const said = translation?.units.some((unit) => unit.text.trim() !== "") ?? false;
  if (text.trim() === "" && !said) return null;
  const segments = source.segments ?? withIds(text, segmentText(text, language));
  return layText(
    { text, language, segments, links: soundLinks(text, findAddresses(text)) },
    translation,
  );
}

interface Original {
  readonly text: string;
  readonly language: string;
  readonly segments: readonly Segment[];
  readonly links: readonly SoundLink[];
}

function layText(original: Original, given: Translation | null): LaidText {
  const { text, language, links } = original;
  const translation = given === null || given.units.length === 0 ? null : given;
  const pairs: LaidPair[] = [];
  let end = 0;
  const push = (key: string, span: Span, target: LaidTarget): void => {
    const begins = end === 0 || /[\n\r\u2028\u2029]/u.test(text.slice(end, span.start));
    pairs.push({ key, original: span, begins, target });
    end = Math.max(end, span.end);
  };
  /** What stands between sentences is mostly space; words that no segment covers are shown all the same. */
  const pushBetween = (to: number): void => {
    const between = text.slice(end, to);
    if (between.trim() === "") return;
    const start = end + between.length - between.trimStart().length;
    const span = { start, end: start + between.trim().length };
    push(`b:${start}`, span, { kind: translation === null ? "none" : "untranslated" });
  };
  for (const row of bitextRows(original.segments, translation?.units ?? [])) {
    const span = spanOf(row);
    const target = translation === null ? NONE : targetOf(row, original);
    if (span !== null) {
      pushBetween(span.start);
      push(row.key, span, target);
    } else if (target.kind === "words")
      pairs.push({ key: row.key, original: null, begins: false, target });
  }
  pushBetween(text.length);
  return { text, language, links, translation, pairs };
}

const NONE: LaidTarget = { kind: "none" };

function spanOf({ segments }: BitextRow): Span | null {
  const [first] = segments;
  const last = segments.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function targetOf(row: BitextRow, { text, links }: Original): LaidTarget {
  const state = rowState(row, text);
  const { unit } = row;
  const original = spanOf(row);
  const address =
    original !== null &&
    links.some((link) => link.start <= original.start && original.end <= link.end);
  if (unit === null || state === null) return address ? NONE : { kind: "untranslated" };
  const words = unit.text.trim();
  // The same address once more tells nobody anything.
  if (address && words === text.slice(original.start, original.end)) return NONE;
  return { kind: words === "" ? "no-counterpart" : "words", unit, state };
}
