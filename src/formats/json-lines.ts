import { LIMITS, type Problem } from "#domain/problem.ts";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import type { ImportPart } from "./importer.ts";
import { parseJson } from "./json-part.ts";

/** So much of a line is looked at to recognise it; a tweet with everything X says of it has 30,000. */
const LONGEST_FIRST_LINE = 1_000_000;

/**
 * Whether a text is JSON Lines: its first line that is not blank is a whole JSON object or list, and more
 * follows. Of one line nobody can tell, and need not: it is JSON.
 */
export function isJsonLines({ text }: ImportPart): boolean {
  const begin = text.search(/\S/u);
  const end = text.indexOf("\n", begin);
  if (begin < 0 || end < 0 || end - begin > LONGEST_FIRST_LINE) return false;
  if (text.charAt(begin) !== "{" && text.charAt(begin) !== "[") return false;
  return parseJson(text.slice(begin, end), LIMITS.depth).ok && /\S/u.test(text.slice(end));
}

/**
 * The values of a text with one JSON value a line; blank lines are left out.
 *
 * Problems, with the line of the text: `json-cut` if its last line ends in the middle, `json-bad`,
 * `json-too-deep`.
 */
export function jsonLines({ text }: ImportPart): Result<readonly unknown[]> {
  const values: unknown[] = [];
  const lines = text.trimEnd().split("\n");
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const value = parseJson(line, LIMITS.depth);
    if (!value.ok) return failed(inLine(value.problem, index + 1, index === lines.length - 1));
    values.push(value.value);
  }
  return ok(values);
}

/** A line can only be cut off at the end of the text; what ends early elsewhere is wrong. */
function inLine(problem: Problem, line: number, last: boolean): Problem {
  if (problem.kind !== "json-cut" && problem.kind !== "json-bad") return problem;
  return { ...problem, kind: last ? problem.kind : "json-bad", line };
}
