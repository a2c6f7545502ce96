import { segmentId, sourceId, threadId, translationId, unitId } from "../ids.ts";
import { stemBelarusian } from "../stems/stem-be.ts";
import { stemEnglish } from "../stems/stem-en.ts";
import type { MemoryEntry } from "./entries.ts";

/** Stems of the two languages the domain knows itself. */
export const stem = (word: string, language: string): string =>
  language.startsWith("be")
    ? stemBelarusian(word)
    : language.startsWith("en")
      ? stemEnglish(word)
      : word;

export const AT = "2026-11-20T10:00:00Z";

/** A pair of English and Belarusian that a person edited, in a place of its own. */
export function entry(
  name: string,
  source: string,
  target: string,
  more: Partial<MemoryEntry> = {},
): MemoryEntry {
  return {
    source,
    target,
    from: "en",
    to: "be",
    thread: { id: threadId("t"), title: "A thread" },
    owner: { kind: "source", id: sourceId("s") },
    translation: translationId("tr"),
    unit: unitId(name),
    segment: segmentId(name),
    machine: false,
    made: { text: target, origin: "human", state: "edited", at: AT },
    ...more,
  };
}
