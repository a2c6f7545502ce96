import type { CorrectionSet } from "#domain/corrections/correction.ts";
import { LIMITS } from "#domain/problem.ts";
import { failed, type Result } from "#domain/result.ts";
import { shorten } from "../issues.ts";
import { parseJson } from "../json-part.ts";
import { readShape } from "../read-shape.ts";
import { checkCorrections, checkCount } from "./check-corrections.ts";
import { CorrectionSetSchema } from "./correction-schema.ts";

const FORMAT = "nitka-corrections";
const VERSION = 1;

/** How the name of such a file ends. */
export const CORRECTIONS_EXTENSION = ".nitka-corrections.json";

const SAYS_SO = /"format"\s{0,99}:\s{0,99}"nitka-corrections"/u;
/** A file says what it is at its beginning. */
const HEAD_CHARACTERS = 2000;

/** Whether a text says near its beginning that it is a file of corrections. */
export const isCorrectionsFile = (text: string): boolean =>
  SAYS_SO.test(text.slice(0, HEAD_CHARACTERS));

/** Corrections as readable JSON: two spaces, a line break at the end; the same set gives the same text. */
export function writeCorrectionsFile(set: CorrectionSet): string {
  const { thread, by, at, corrections } = readInOrder(set);
  const count = corrections.length;
  const file = { format: FORMAT, version: VERSION, thread, by, at, count, corrections };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** With the fields in the order of the schema, where it has its shape. */
function readInOrder(set: CorrectionSet): CorrectionSet {
  const read = readShape(CorrectionSetSchema, set);
  return read.ok ? read.value : set;
}

/**
 * Reads such a file. Problems: `empty-input`, `too-large`, `json-cut`, `json-bad`, `json-too-deep`,
 * `not-corrections`, `newer-version`, `invalid-document` with places, and those of `checkCorrections`.
 */
export function readCorrectionsFile(text: string): Result<CorrectionSet> {
  if (text.trim() === "") return failed({ kind: "empty-input" });
  if (text.length > LIMITS.bytes) {
    return failed({ kind: "too-large", bytes: text.length, limit: LIMITS.bytes });
  }
  const value = parseJson(text.replace(/^\uFEFF/u, ""), LIMITS.depth);
  return value.ok ? validateCorrections(value.value) : value;
}

function validateCorrections(value: unknown): Result<CorrectionSet> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return failed({ kind: "not-corrections", found: shorten(value) });
  }
  const file = value as Readonly<Record<"format" | "version" | "count" | "corrections", unknown>>;
  if (file.format !== FORMAT)
    return failed({ kind: "not-corrections", found: shorten(file.format) });
  if (file.version !== VERSION) {
    return failed({ kind: "newer-version", found: shorten(file.version), known: VERSION });
  }
  const stated = typeof file.count === "number" ? file.count : undefined;
  const found = Array.isArray(file.corrections) ? file.corrections.length : undefined;
  // Before the entries are looked at, for there may be millions.
  const count = found === undefined ? null : checkCount(found, stated);
  if (count?.ok === false) return count;
  const set = readShape(CorrectionSetSchema, value);
  return set.ok ? checkCorrections(set.value, stated) : set;
}
