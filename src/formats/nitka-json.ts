import * as v from "valibot";
import type { Note } from "#domain/note.ts";
import { LIMITS } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { THREAD_FORMAT, THREAD_VERSION } from "#domain/thread.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { checkReferences } from "./check-references.ts";
import type { ThreadImporter } from "./importer.ts";
import { collectIssues, shorten } from "./issues.ts";
import { countNodes } from "./json-guard.ts";
import { parseJson } from "./json-part.ts";
import { oldestFirst } from "./notes-json.ts";
import { addSchemaIssues } from "./schema-issues.ts";
import { ThreadSchema } from "./thread-schema.ts";

/**
 * Reads a thread document from JSON. Fields Nitka does not know are kept, except those that would
 * reach an object's prototype.
 *
 * Problems: `json-too-deep`, `json-cut`, `json-bad`, and those of {@link validateThreadDocument}.
 */
export function parseThreadDocument(text: string): Result<ThreadDocument> {
  const value = parseJson(text, LIMITS.depth);
  return value.ok ? validateThreadDocument(value.value) : value;
}

/**
 * Checks that a value is a thread document of a version Nitka knows, and gives it back as a copy with
 * its fields in the order of the schema. The value is not changed. Notes that travel beside the thread
 * are no part of the document, and are not in the copy: see {@link notesBeside}.
 *
 * Problems: `not-a-thread`, `newer-version`, `json-too-deep`, `no-posts`, `too-many-posts`, and
 * `invalid-document` with each issue's place, what was wanted there and what was found.
 */
export function validateThreadDocument(value: unknown): Result<ThreadDocument> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return failed({ kind: "not-a-thread", found: shorten(value) });
  }
  const nodes = countNodes(value, LIMITS.depth);
  if (nodes === null) return failed({ kind: "json-too-deep", limit: LIMITS.depth });
  const head = value as Readonly<Record<"format" | "version" | "posts", unknown>>;
  if (head.format !== THREAD_FORMAT) {
    return failed({ kind: "not-a-thread", found: shorten(head.format) });
  }
  if (typeof head.version === "number" && head.version > THREAD_VERSION) {
    return failed({ kind: "newer-version", found: String(head.version), known: THREAD_VERSION });
  }
  if (Array.isArray(head.posts)) {
    const count = head.posts.length;
    if (count === 0) return failed({ kind: "no-posts" });
    if (count > LIMITS.posts) {
      return failed({ kind: "too-many-posts", count, limit: LIMITS.posts });
    }
  }
  return checkFields(value, nodes);
}

/** An issue of the schema takes about 500 bytes; a file can be made to have millions. */
const NODES_TOLD_IN_FULL = 500_000;

function checkFields(value: object, nodes: number): Result<ThreadDocument> {
  const issues = collectIssues();
  const parsed = v.safeParse(ThreadSchema, value, { abortEarly: nodes > NODES_TOLD_IN_FULL });
  if (!parsed.success) addSchemaIssues(ThreadSchema, parsed.issues, issues);
  // A value of the right shape with, say, a bad address still has references worth checking.
  if (parsed.typed) checkReferences(parsed.output, issues);
  if (!parsed.success || issues.total() > 0) {
    return failed({ kind: "invalid-document", issues: issues.issues, total: issues.total() });
  }
  return ok(withoutNotes(parsed.output));
}

function withoutNotes(document: ThreadDocument): ThreadDocument {
  if (!Object.hasOwn(document, "notes")) return document;
  const { notes: _notes, ...rest }: ThreadDocument & { readonly notes?: unknown } = document;
  return rest;
}

/**
 * The entries of `notes` in a file with a thread: the sender's notes on it, which travel only if the sender
 * said so. Whether each is a note is for the reader of notes to say; here they are whatever stands there.
 */
function notesBeside(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null || !("notes" in value)) return [];
  return Array.isArray(value.notes) ? (value.notes as readonly unknown[]) : [];
}

/**
 * The document as JSON: two spaces, a line break at the end, fields in the order of the schema, so that
 * equal documents give equal texts however they were put together.
 *
 * @param notes the reader's notes on the thread, to go beside it under `notes`; without, no note is in it.
 */
export function writeThreadDocument(document: ThreadDocument, notes: readonly Note[] = []): string {
  const parsed = v.safeParse(ThreadSchema, document);
  const thread = withoutNotes(parsed.typed ? parsed.output : document);
  const whole = notes.length === 0 ? thread : { ...thread, notes: oldestFirst(notes) };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

const SAYS_SO = /"format"\s{0,99}:\s{0,99}"nitka-thread"/u;
const LOOKS_LIKE_JSON = /^\s*(?:\{\s*(?:["}]|$)|\[\s*[[{"\]])/u;
/** A document says what it is at its beginning. */
const HEAD_CHARACTERS = 2000;

/** Nitka's own format. Any JSON no other importer knows is read here, to say what is wrong with it. */
export const nitkaJsonImporter: ThreadImporter = {
  id: "nitka-json",
  accepts: (parts) => {
    const [part] = parts;
    if (part === undefined || parts.length > 1) return 0;
    const head = part.text.slice(0, HEAD_CHARACTERS);
    if (LOOKS_LIKE_JSON.test(head)) return SAYS_SO.test(head) ? 1 : 0.3;
    return part.name.toLowerCase().endsWith(".json") ? 0.3 : 0;
  },
  parse: ([part]) => {
    const value = part?.json() ?? ok(undefined);
    if (!value.ok) return value;
    const document = validateThreadDocument(value.value);
    if (!document.ok) return document;
    const { posts, sources } = document.value;
    const notes = notesBeside(value.value);
    return ok({
      document: document.value,
      ...(notes.length > 0 && { notes }),
      report: {
        format: "nitka-json",
        posts: posts.length,
        sources: sources.length,
        dropped: [],
      },
    });
  },
};
