import * as v from "valibot";
import type { Note } from "#domain/note.ts";

const span = v.looseObject({ start: v.number(), end: v.number() });

const selector = v.looseObject({
  quote: v.looseObject({ exact: v.string(), prefix: v.string(), suffix: v.string() }),
  position: span,
  segment: v.optional(v.string()),
  segmentHash: v.optional(v.string()),
});

const target = v.looseObject({
  thread: v.string(),
  threadTitle: v.string(),
  post: v.string(),
  source: v.optional(v.string()),
  sourceUrl: v.optional(v.string()),
  side: v.picklist(["original", "translation"]),
  translation: v.optional(v.string()),
  language: v.optional(v.string()),
  selector: v.optional(selector),
});

const pair = v.looseObject({
  original: v.string(),
  originalLanguage: v.optional(v.string()),
  translation: v.optional(v.string()),
  translationLanguage: v.optional(v.string()),
  origin: v.optional(v.picklist(["human", "machine", "memory"])),
  by: v.optional(v.string()),
});

const note = v.looseObject({
  v: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[\w.-]{1,200}$/u)),
  created: v.pipe(v.string(), v.isoTimestamp()),
  modified: v.pipe(v.string(), v.isoTimestamp()),
  colour: v.picklist(["amber", "green", "blue", "rose", "violet"]),
  tags: v.array(v.string()),
  body: v.string(),
  target,
  pair: v.optional(pair),
});

/** A note of version 1, or null when the value is anything else. Fields it does not know are kept. */
export function readNote(value: unknown): Note | null {
  const result = v.safeParse(note, value);
  return result.success ? (result.output as unknown as Note) : null;
}
