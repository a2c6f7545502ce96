import * as v from "valibot";
import { LIMITS } from "#domain/problem.ts";
import { failed, ok, type Result } from "#domain/result.ts";
import { collectIssues, type IssueCollector, shorten } from "../issues.ts";
import { parseJson } from "../json-part.ts";
import { addSchemaIssues } from "../schema-issues.ts";
import { isFileAddress } from "./file-address.ts";
import {
  LIBRARY_FORMAT,
  LIBRARY_VERSION,
  type LibraryIndex,
  LibrarySchema,
} from "./library-schema.ts";

/** UTF-8 bytes of a list: some thousand threads. It is kept in localStorage, which holds 5 MB of everything. */
export const LIBRARY_BYTES = 1024 * 1024;

/** A list shorter than this is told all that is wrong with it; an issue takes about 500 bytes. */
const TOLD_IN_FULL = 100_000;

/**
 * Reads a `library.json`.
 *
 * @param address where it lies, for the words on what is wrong.
 *
 * Problems: `not-a-library` (anything that is no JSON object of this format, such as a page),
 * `newer-version`, `too-large`, `json-cut`, `json-bad`, `json-too-deep`, and `invalid-document` with the place of
 * each issue.
 */
export function parseLibrary(text: string, address: string): Result<LibraryIndex> {
  // A reader counts what came in bytes; this is for a text from elsewhere.
  if (text.length > LIBRARY_BYTES)
    return failed({ kind: "too-large", bytes: text.length, limit: LIBRARY_BYTES });
  const json = text.replace(/^\uFEFF/u, "").trim();
  if (!json.startsWith("{")) return failed({ kind: "not-a-library", address });
  const value = parseJson(json, LIMITS.depth);
  if (!value.ok) return value;
  const head = value.value as Readonly<Record<"format" | "version", unknown>>;
  if (head.format !== LIBRARY_FORMAT) return failed({ kind: "not-a-library", address });
  if (typeof head.version === "number" && head.version > LIBRARY_VERSION)
    return failed({ kind: "newer-version", found: String(head.version), known: LIBRARY_VERSION });
  return checkLibrary(head, json.length > TOLD_IN_FULL);
}

function checkLibrary(value: unknown, abortEarly: boolean): Result<LibraryIndex> {
  const issues = collectIssues();
  const parsed = v.safeParse(LibrarySchema, value, { abortEarly });
  if (!parsed.success) addSchemaIssues(LibrarySchema, parsed.issues, issues);
  if (parsed.typed) checkThreads(parsed.output, issues);
  return parsed.success && issues.total() === 0
    ? ok(parsed.output)
    : failed({ kind: "invalid-document", issues: issues.issues, total: issues.total() });
}

function checkThreads({ threads }: LibraryIndex, issues: IssueCollector): void {
  const ids = new Set<string>();
  threads.forEach(({ id, file }, i) => {
    if (ids.has(id)) issues.add(`threads[${i}].id`, { kind: "unique-id", id }, shorten(id));
    ids.add(id);
    if (isFileAddress(file)) return;
    const expected = { kind: "one-of", options: "name.json, folder/name.json" } as const;
    issues.add(`threads[${i}].file`, expected, shorten(file));
  });
}
