import { LIMITS } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { ImportPart } from "./importer.ts";
import { deletePrototypeKeys, textNestsDeeper } from "./json-guard.ts";
import { jsonTrouble } from "./json-trouble.ts";

/** A text of the input, its JSON parsed when first asked for and then kept. */
export function importPart(name: string, text: string): ImportPart {
  let parsed: Result<unknown> | undefined;
  return { name, text, json: () => (parsed ??= parseJson(text, LIMITS.platformDepth)) };
}

const HEAD_CHARACTERS = 4000;

/**
 * The beginning of a part that may be a JSON object or list, by which broken JSON can be recognised; null
 * for any other text, which is not worth an attempt to parse.
 */
export function jsonHead({ text }: ImportPart): string | null {
  const head = text.slice(0, HEAD_CHARACTERS);
  return /^\s*[[{]/u.test(head) ? head : null;
}

/**
 * Parses JSON from outside: without keys that reach a prototype.
 *
 * @param depth how many levels it may nest.
 *
 * Problems: `json-too-deep`, `json-cut`, `json-bad` with line and column.
 */
export function parseJson(text: string, depth: number): Result<unknown> {
  if (textNestsDeeper(text, depth)) return failed({ kind: "json-too-deep", limit: depth });
  try {
    const value: unknown = JSON.parse(text);
    deletePrototypeKeys(value);
    return ok(value);
  } catch {
    return failed(jsonTrouble(text));
  }
}
