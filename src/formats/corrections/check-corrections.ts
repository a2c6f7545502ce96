import type { CorrectionSet } from "#domain/corrections/correction.ts";
import { LIMITS } from "#domain/problem.ts";
import { failed, ok, type Result } from "#domain/result.ts";
import { collectIssues, shorten } from "../issues.ts";

/**
 * Refuses what no translator sends. Problems: `corrections-count` where it says how many there are and there
 * are not as many, `corrections-markup` for code of a page where words should be, `invalid-document` for control
 * characters, texts over the limits and too many corrections.
 *
 * @param stated how many corrections the link or file says it holds.
 */
export function checkCorrections(
  set: CorrectionSet,
  stated: number = set.corrections.length,
): Result<CorrectionSet> {
  const count = checkCount(set.corrections.length, stated);
  if (!count.ok) return count;
  const issues = collectIssues();
  for (const [place, text] of textsOf(set)) {
    const markup = markupIn(text);
    if (markup !== null) return failed({ kind: "corrections-markup", found: shorten(markup) });
    if (text.length > LIMITS.field) {
      issues.add(place, { kind: "shorter", limit: LIMITS.field }, shorten(text));
    } else if (CONTROL.test(text)) {
      issues.add(place, { kind: "type", type: "text" }, shorten(text));
    }
  }
  if (issues.total() === 0) return ok(set);
  return failed({ kind: "invalid-document", issues: issues.issues, total: issues.total() });
}

/** Whether there are as many as it says, and not too many. Problems: `corrections-count`, `invalid-document`. */
export function checkCount(found: number, stated: number = found): Result<number> {
  if (stated !== found) return failed({ kind: "corrections-count", stated, found });
  const limit = LIMITS.corrections;
  if (found <= limit) return ok(found);
  const issue = {
    place: "corrections",
    expected: { kind: "shorter", limit },
    found: String(found),
  } as const;
  return failed({ kind: "invalid-document", issues: [issue], total: 1 });
}

/** Every text of a set that may reach the screen, with its place. */
function textsOf({
  thread,
  by,
  corrections,
}: CorrectionSet): readonly (readonly [string, string])[] {
  return [
    ["thread.id", thread.id],
    ["thread.title", thread.title],
    ["by", by ?? ""],
    ...corrections.flatMap((one, i): readonly (readonly [string, string])[] => [
      [`corrections[${i}].of.id`, one.of.id],
      [`corrections[${i}].by`, one.by ?? ""],
      [`corrections[${i}].text`, one.text ?? ""],
    ]),
  ];
}

/** All but tab and line breaks. */
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/u;

const TAG_BEGINS = /<[/]?[a-z]/iu;
const NO_WORDS = /<!--|<!doctype|<!\[cdata|<\?|\b(?:javascript|vbscript):\S|\bdata:text\/html/iu;

/**
 * What is code of a page in a text; null where there is none. Nothing of a correction is ever shown as
 * anything but letters: this is for those who would be told to paste it elsewhere.
 */
function markupIn(text: string): string | null {
  const start = text.search(TAG_BEGINS);
  const end = start === -1 ? -1 : text.indexOf(">", start);
  if (end !== -1) return text.slice(start, end + 1);
  const other = text.search(NO_WORDS);
  return other === -1 ? null : text.slice(other);
}
