import { LIMITS } from "#domain/problem.ts";
import { type FieldReader, makeFieldReader } from "./byte-fields.ts";
import {
  CONFIRMED,
  FLAGS,
  HAS_TIME,
  NO_BASE,
  NO_BASE_HASH,
  NO_SOURCE,
  NO_SOURCE_HASH,
  ORIGINS,
  ownerFromText,
  SHORT_DIGITS,
  SHORT_SOURCE,
  SOURCE_DIGITS,
  WITHOUT_TEXT,
} from "./set-layout.ts";
import { unsqueeze } from "./squeeze.ts";
import { BEGINNING, readTime, timeFrom } from "./times.ts";

/** What few bytes may become at most. */
const MOST_FIELDS = 4 * LIMITS.link;

/**
 * What bytes of `setToBytes` say, with its shape and nothing else made sure of; null where they are others.
 */
export function setFromBytes(bytes: Uint8Array): unknown {
  const head = numberAtStart(bytes);
  if (head === null || head.value > MOST_FIELDS) return null;
  const squeezed = bytes.subarray(head.length);
  const fields = makeFieldReader(unsqueeze(squeezed, head.value));
  const thread = { id: fields.text(), title: fields.text() };
  const at = readTime(fields, BEGINNING);
  const by = fields.number() === 0 ? {} : { by: fields.text() };
  const count = fields.number();
  if (count > LIMITS.corrections) return null;
  const stated = readCorrections(fields, count, at);
  if (!fields.isWhole()) return null;
  const corrections = withHashes(stated, squeezed);
  return corrections === null ? null : { thread, ...by, at, corrections };
}

function numberAtStart(
  bytes: Uint8Array,
): { readonly value: number; readonly length: number } | null {
  const length = bytes.findIndex((byte) => byte < 128) + 1;
  const reader = makeFieldReader(bytes.subarray(0, length));
  const value = reader.number();
  return reader.isWhole() ? { value, length } : null;
}

/** A correction but for its hashes. */
interface Stated {
  readonly flags: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

function readCorrections(fields: FieldReader, count: number, at: string): readonly Stated[] {
  const people = readList(fields, count);
  const languages = readList(fields, count);
  const owners = readList(fields, count);
  const flags = column(count, fields.number);
  const segments = column(count, fields.number);
  const by = column(count, () => people[fields.number() - 1]);
  const language = column(count, summed(fields)).map((index) => languages[index]);
  const of = column(count, summed(fields)).map((index) => ownerFromText(owners[index] ?? ""));
  let expected = 0;
  const places = segments.map((length) => {
    const place = expected + fields.step();
    expected = place + length;
    return place;
  });
  let before = timeFrom(at);
  const times = flags.map((flag) => {
    if (!has(flag, HAS_TIME)) return undefined;
    const time = readTime(fields, before);
    before = timeFrom(time);
    return time;
  });
  return flags.map((flag, i) => ({
    flags: flag,
    fields: {
      of: of[i],
      language: language[i],
      segments: segments[i],
      at: places[i],
      text: has(flag, WITHOUT_TEXT) ? null : fields.text(),
      state: has(flag, CONFIRMED) ? "confirmed" : "edited",
      origin: ORIGINS[Math.floor(flag / FLAGS)],
      ...(by[i] !== undefined && { by: by[i] }),
      ...(times[i] !== undefined && { when: times[i] }),
    },
  }));
}

const has = (flags: number, flag: number): boolean => (flags & flag) !== 0;

const column = <Value>(count: number, read: () => Value): readonly Value[] =>
  Array.from({ length: count }, read);

function readList(fields: FieldReader, most: number): readonly string[] {
  const count = fields.number();
  return column(Math.min(count, most), fields.text);
}

/** Numbers that were written as steps. */
function summed(fields: FieldReader): () => number {
  let sum = 0;
  return () => (sum += fields.step());
}

/** The hashes are the last bytes. Null where there are fewer than are missing. */
function withHashes(stated: readonly Stated[], bytes: Uint8Array): readonly unknown[] | null {
  const lengths = stated.map(({ flags }) => [sourceBytes(flags), baseBytes(flags)] as const);
  const all = lengths.reduce((sum, [source, base]) => sum + source + base, 0);
  let from = bytes.length - all;
  if (from < 0) return null;
  const hex = (length: number): string => bytesToHex(bytes.subarray(from, (from += length)));
  return stated.map(({ flags, fields }, i) => {
    const [source, base] = lengths[i] ?? [0, 0];
    return {
      ...fields,
      source: has(flags, NO_SOURCE) ? NO_SOURCE_HASH : hex(source),
      base: has(flags, NO_BASE) ? NO_BASE_HASH : hex(base),
    };
  });
}

const sourceBytes = (flags: number): number =>
  has(flags, NO_SOURCE) ? 0 : (has(flags, SHORT_SOURCE) ? SHORT_DIGITS : SOURCE_DIGITS) / 2;
const baseBytes = (flags: number): number => (has(flags, NO_BASE) ? 0 : SHORT_DIGITS / 2);

const bytesToHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
