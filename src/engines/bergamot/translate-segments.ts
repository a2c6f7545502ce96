import { failed } from "#domain/result.ts";
import type { Outcome, WordLink } from "../engine.ts";
import { keep } from "../keep.ts";
import type { Kept } from "../keep.ts";
import { type Marked, markUp, readMarked } from "./markup.ts";
import type { Translator } from "./runtime.ts";

/** What Bergamot is called in problems. */
export const BERGAMOT = "Bergamot";

const WORDY = /[\p{L}\p{N}]/u;

/** A segment taken apart; `marked` is null where there is nothing to translate. */
interface Prepared extends Kept {
  readonly segment: string;
  readonly marked: Marked | null;
}

/**
 * Translates segments, an outcome each, in order, with word links. Addresses, names and signs stay as they are, and
 * a segment of nothing else is its own translation. Problem: `bad-answer` where the model said nothing, as a
 * damaged one does, or where there was nothing to say. Throws when the program aborts.
 */
export function translateSegments(
  translator: Pick<Translator, "translate">,
  segments: readonly string[],
): readonly Outcome[] {
  const prepared = segments.map(prepare);
  const texts = prepared.flatMap(({ marked }) => (marked === null ? [] : [marked.html]));
  const answers = texts.length === 0 ? [] : translator.translate(texts);
  let next = 0;
  return prepared.map((one) => outcomeOf(one, one.marked === null ? "" : (answers[next++] ?? "")));
}

function prepare(segment: string): Prepared {
  const kept = keep(segment);
  return { ...kept, segment, marked: isWordy(kept) ? markUp(kept.body, kept.kept) : null };
}

/** Whether there are words apart from those within addresses and names: `(https://t.me/x)` has none. */
function isWordy({ body, kept }: Kept): boolean {
  let at = 0;
  for (const { start, end } of kept) {
    if (WORDY.test(body.slice(at, start))) return true;
    at = end;
  }
  return WORDY.test(body.slice(at));
}

function outcomeOf({ segment, head, tail, marked }: Prepared, answer: string): Outcome {
  if (segment.trim() === "") return bad("nothing to translate");
  if (marked === null) return { ok: true, text: segment, words: [] };
  const { text, words, blank } = readMarked(marked, answer);
  if (blank) return bad("an empty text");
  const shifted = words.map(([from, to, start, end]): WordLink => {
    const by = head.length;
    return [from + by, to + by, start + by, end + by];
  });
  return { ok: true, text: head + text + tail, words: shifted };
}

const bad = (detail: string): Outcome => failed({ kind: "bad-answer", who: BERGAMOT, detail });
