import { visit } from "jsonc-parser";
import type { Problem } from "#domain/problem.ts";

/**
 * Why and where a text is not JSON: `json-cut` if it ends in the middle (a download broken off),
 * `json-bad` otherwise, with the line and column, from 1, of the first error. Call it only after
 * JSON.parse refused the text and its depth is known to be small: the visitor recurses.
 */
export function jsonTrouble(text: string): Problem {
  const error = firstError(text) ?? { offset: firstStrangeCharacter(text), length: 1 };
  const end = text.trimEnd().length;
  const cut = error.offset + error.length >= end && endsInside(text) && !isWord(text, error);
  return { kind: cut ? "json-cut" : "json-bad", ...position(text, cut ? end : error.offset) };
}

interface Place {
  readonly offset: number;
  readonly length: number;
}

/** Ends a visit; the visitor knows no other way. */
class Found extends Error {}

/**
 * What the visitor stumbles over first. It goes no further: behind a mistake brackets no longer nest as
 * they were counted to, and 100,000 of them would exhaust the stack.
 */
function firstError(text: string): Place | undefined {
  let first: Place | undefined;
  const onError = (_code: unknown, offset: number, length: number): never => {
    first = { offset, length };
    throw new Found();
  };
  try {
    visit(text, { onError }, { disallowComments: true, allowTrailingComma: false });
  } catch (error) {
    if (!(error instanceof Found)) throw error;
  }
  return first;
}

/** The visitor lets control characters and odd white space pass, which JSON does not. */
function firstStrangeCharacter(text: string): number {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  const index = text.search(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u00a0\u2028\u2029\ufeff]/u);
  return Math.max(index, 0);
}

/** Whether a string, list or object is still open at the end of the text. */
function endsInside(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (inString) {
      if (character === "\\") index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth--;
  }
  return depth > 0 || inString;
}

/** A bare word at the end is a mistake, unless it is the beginning of one that JSON knows. */
function isWord(text: string, { offset, length }: Place): boolean {
  const word = text.slice(offset, offset + length).trim();
  return (
    /^\p{L}+$/u.test(word) && !["true", "false", "null"].some((known) => known.startsWith(word))
  );
}

function position(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|[\n\r]/u);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
