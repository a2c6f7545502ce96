import { hashText } from "#domain/hash.ts";
import type { TextOwner, UnitOrigin } from "#domain/thread.ts";

/*
 * A set of corrections as few bytes (`set-to-bytes.ts`, `set-from-bytes.ts`): the number of bytes that its
 * fields take, the fields squeezed, then the hashes, which nothing squeezes. The fields: thread, title, time, sender,
 * number of corrections; the people, languages and owners that corrections name; then all first fields of the
 * corrections, all second ones and so on, most as the step from the one before; last the texts.
 */

/** Hashes are cut to so many hexadecimal digits. */
export const SOURCE_DIGITS = 8;
/** Of `base`, and of `source` where it has fewer than `SOURCE_DIGITS`. */
export const SHORT_DIGITS = 6;

/** Bits of what is said of a correction; above them stands its origin. */
export const CONFIRMED = 1;
export const WITHOUT_TEXT = 2;
export const SHORT_SOURCE = 4;
export const NO_SOURCE = 8;
export const NO_BASE = 16;
export const HAS_TIME = 32;
export const FLAGS = 64;

export const ORIGINS: readonly UnitOrigin[] = ["human", "machine", "memory"];

const HASH_OF_NOTHING = hashText("");
export const NO_SOURCE_HASH = HASH_OF_NOTHING.slice(0, SOURCE_DIGITS);
export const NO_BASE_HASH = HASH_OF_NOTHING.slice(0, SHORT_DIGITS);

export const ownerToText = ({ kind, id }: TextOwner): string =>
  `${kind === "post" ? "p" : "s"}${id}`;

/** Null where the text names no owner. */
export function ownerFromText(text: string): { readonly kind: string; readonly id: string } | null {
  const kind = text.startsWith("p") ? "post" : "source";
  return /^[ps]/u.test(text) ? { kind, id: text.slice(1) } : null;
}
