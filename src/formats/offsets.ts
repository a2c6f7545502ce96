/**
 * Offsets as platforms count them, turned into UTF-16 code units. A wrong unit is the commonest silent
 * bug of importers: each function here has one, named.
 */
import type { Span } from "#domain/thread.ts";
import { isHttpAddress } from "./thread-fields.ts";

/** Gives the UTF-16 offset for an offset in another unit, or null where it lies outside or inside a character. */
export type OffsetReader = (offset: number) => number | null;

/** Offsets in code points (X: archive, v1.1, v2). */
export function codePointOffsets(text: string): OffsetReader {
  const table: number[] = [];
  let at = 0;
  for (const character of text) {
    table.push(at);
    at += character.length;
  }
  table.push(at);
  return (offset) => table[offset] ?? null;
}

/** Offsets in UTF-8 bytes (Bluesky). */
export function utf8Offsets(text: string): OffsetReader {
  const table = new Map<number, number>([[0, 0]]);
  let bytes = 0;
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
    at += character.length;
    table.set(bytes, at);
  }
  return (offset) => table.get(offset) ?? null;
}

export interface DraftLink extends Span {
  readonly url: string;
}

/**
 * Links in order, without those that lie outside the text, are empty or reversed, cut a character, overlap
 * an earlier one or are not http(s).
 *
 * @returns the links, and how many were left out.
 */
export function soundLinks<Link extends DraftLink>(
  text: string,
  links: readonly Link[],
): { readonly links: readonly Link[]; readonly dropped: number } {
  const sound: Link[] = [];
  let end = 0;
  const inText = links.filter((link) => isSoundSpan(text, link));
  for (const link of inText.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (link.start < end || !isHttpAddress(link.url)) continue;
    sound.push(link);
    end = link.end;
  }
  return { links: sound, dropped: links.length - sound.length };
}

/** Whether a span lies in the text, is not empty and cuts no character in two. */
export function isSoundSpan(text: string, { start, end }: Span): boolean {
  return (
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    start >= 0 &&
    start < end &&
    end <= text.length &&
    !cutsCharacter(text, start) &&
    !cutsCharacter(text, end)
  );
}

/** Whether the offset lies between the two halves of a surrogate pair. */
export function cutsCharacter(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
