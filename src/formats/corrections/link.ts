import type { CorrectionSet } from "#domain/corrections/correction.ts";
import { LIMITS } from "#domain/problem.ts";
import { failed, type Result } from "#domain/result.ts";
import { sha256 } from "#domain/sha256.ts";
import { shorten } from "../issues.ts";
import { readShape } from "../read-shape.ts";
import { fromBase64Url, toBase64Url } from "./base64url.ts";
import { checkCorrections } from "./check-corrections.ts";
import { CorrectionSetSchema } from "./correction-schema.ts";
import { setFromBytes } from "./set-from-bytes.ts";
import { setToBytes } from "./set-to-bytes.ts";

/** Links longer than this are better handed on as a file: messengers and mail cut them. UTF-16 units. */
export const LINK_OFFER_FILE = 8000;

const NAME = "corrections=";
const VERSION = 1;
/** How long the part before the fragment may be. UTF-16 units. */
const LONGEST_ADDRESS = 2000;

/** Whether an address's fragment says that it holds corrections, readable or not. */
export const isCorrectionsLink = (fragment: string): boolean =>
  fragment.startsWith(NAME) || fragment.startsWith(`#${NAME}`);

/**
 * Corrections as a link: the address with a fragment of `corrections=<version>.<length>.<checksum>.<data>`.
 * The length is that of the data in characters, so that a link that was cut can say how much is missing.
 * Hashes are cut to 8 and 6 digits and a long title is shortened; all else arrives as it is, but for halves of
 * surrogate pairs. Whether the other side takes it can be known before with `checkCorrections`.
 *
 * @param address where the thread is read; a fragment it has is replaced.
 */
export function writeCorrectionsLink(set: CorrectionSet, address: string): string {
  const data = toBase64Url(setToBytes(set));
  const [place = ""] = address.split("#");
  return `${place}#${NAME}${VERSION}.${data.length}.${checksum(data)}.${data}`;
}

/** 36 bits in six characters: one link in 69 billion that was changed passes for whole. */
function checksum(data: string): string {
  const hex = `${sha256(data).slice(0, 9)}000`;
  const bytes = hex.match(/../gu)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return toBase64Url(Uint8Array.from(bytes)).slice(0, 6);
}

/**
 * Reads the corrections in a fragment, or in a whole address with one. White space that mail put into it, and
 * what a messenger put behind it, do no harm. Never throws.
 * Problems: `too-large`, `not-corrections`, `newer-version`, `link-cut` (in characters of the data),
 * `link-damaged`, and those of `checkCorrections`.
 */
export function readCorrectionsLink(fragment: string): Result<CorrectionSet> {
  if (fragment.length > LIMITS.link + LONGEST_ADDRESS) {
    return failed({ kind: "too-large", bytes: fragment.length, limit: LIMITS.link });
  }
  const link = fragment.replaceAll(/\s+/gu, "");
  const start = link.startsWith(NAME) ? 0 : link.indexOf(`#${NAME}`) + 1;
  if (!link.startsWith(NAME, start)) {
    return failed({ kind: "not-corrections", found: shorten(fragment) });
  }
  const parts = partsOf(link.slice(start + NAME.length));
  if (!parts.ok) return parts;
  const bytes = fromBase64Url(parts.value);
  const set = bytes === null ? null : readShape(CorrectionSetSchema, setFromBytes(bytes));
  // With the right checksum and the wrong shape, it was made by nobody.
  return set?.ok === true ? checkCorrections(set.value) : failed({ kind: "link-damaged" });
}

/** The data, once it is known to be whole. */
function partsOf(text: string): Result<string> {
  const [version = "", stated = "", sum, ...rest] = text.split(".");
  if (/^[1-9]\d{0,8}$/u.test(version) && Number(version) > VERSION) {
    return failed({ kind: "newer-version", found: version, known: VERSION });
  }
  if (version !== String(VERSION) || !/^[1-9]\d{0,5}$/u.test(stated) || sum === undefined) {
    return failed({ kind: "link-damaged" });
  }
  const of = Number(stated);
  const found = /^[\w-]*/u.exec(rest.join("."))?.[0] ?? "";
  const data = found.slice(0, of);
  if (checksum(data) !== sum) {
    const missing = of - data.length;
    return failed(missing > 0 ? { kind: "link-cut", missing, of } : { kind: "link-damaged" });
  }
  return data.length === of ? { ok: true, value: data } : failed({ kind: "link-damaged" });
}
