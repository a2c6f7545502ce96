import fc from "fast-check";
import type { Correction, CorrectionSet } from "#domain/corrections/correction.ts";
import { postId, sourceId } from "#domain/ids.ts";

const ADDRESS = "https://example.org/nitka/t/how-to-read-a-source";
export { ADDRESS as THREAD_ADDRESS };

const words = fc.oneof(
  fc.constantFrom(
    "Да.",
    "Завод стоит…",
    "«Ў» — гэта літара",
    "łódź",
    "Yes, it’s 2 + 2",
    "好",
    "👍🏽",
    "",
  ),
  fc.string({ unit: "grapheme", maxLength: 40 }),
);
/** Anything that is no code of a page and has no control characters. */
const text = words.map((one) => one.replaceAll(/[<>\p{Cc}]|script:|data:/gu, ""));
const name = text.map((one) => `n${one}`);
const hash = fc.stringMatching(/^[\da-f]{6,20}$/u);
const time = fc.oneof(
  fc
    .date({ min: new Date("1970-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString()),
  fc.constantFrom(
    "2026-11-22T10:00:00Z",
    "2026-11-22T10:01:00Z",
    "2026-11-22T10:00:30Z",
    "2026-11-22",
    "2026-11-22T13:00:00.5+03:00",
  ),
);

const correction: fc.Arbitrary<Correction> = fc.record(
  {
    of: fc.oneof(
      name.map((id) => ({ kind: "post" as const, id: postId(id) })),
      name.map((id) => ({ kind: "source" as const, id: sourceId(id) })),
    ),
    language: fc.constantFrom("ru", "be", "be-tarask", "en-GB"),
    source: fc.oneof(hash, fc.constant("e3b0c44298fc1c149afb")),
    segments: fc.oneof(
      fc.nat(3),
      fc.maxSafeNat().map((n) => Math.floor(n / 4)),
    ),
    at: fc.oneof(
      fc.nat(30),
      fc.maxSafeNat().map((n) => Math.floor(n / 8)),
    ),
    base: fc.oneof(hash, fc.constant("e3b0c44298fc1c149afb")),
    text: fc.option(text),
    state: fc.constantFrom("edited", "confirmed"),
    origin: fc.constantFrom("human", "machine", "memory"),
    by: name,
    when: time,
  },
  {
    requiredKeys: ["of", "language", "source", "segments", "at", "base", "text", "state", "origin"],
  },
);

export const anySet: fc.Arbitrary<CorrectionSet> = fc.record(
  {
    thread: fc.record({ id: name, title: text }),
    by: name,
    at: time,
    corrections: fc.array(correction, { maxLength: 12 }),
  },
  { requiredKeys: ["thread", "at", "corrections"] },
);

/** What of a set a link keeps. */
export function asInLink(set: CorrectionSet): CorrectionSet {
  const title = Array.from(set.thread.title);
  const short = title.length > 40 ? `${title.slice(0, 39).join("")}…` : set.thread.title;
  return {
    ...set,
    thread: { id: set.thread.id, title: short },
    corrections: set.corrections.map((one) =>
      Object.assign({}, one, {
        source: one.source.slice(0, one.source.length < 8 ? 6 : 8),
        base: one.base.slice(0, 6),
      }),
    ),
  };
}
