import type { Correction, CorrectionSet } from "#domain/corrections/correction.ts";
import { type FieldWriter, makeFieldWriter } from "./byte-fields.ts";
import {
  CONFIRMED,
  FLAGS,
  HAS_TIME,
  NO_BASE,
  NO_BASE_HASH,
  NO_SOURCE,
  NO_SOURCE_HASH,
  ORIGINS,
  ownerToText,
  SHORT_DIGITS,
  SHORT_SOURCE,
  SOURCE_DIGITS,
  WITHOUT_TEXT,
} from "./set-layout.ts";
import { squeeze } from "./squeeze.ts";
import { BEGINNING, timeFrom, writeTime } from "./times.ts";

/** A title only tells the reader which thread is meant. Characters. */
const LONGEST_TITLE = 40;

/** A set in the bytes that `set-layout.ts` tells of: its hashes and the title cut short, all else as it is. */
export function setToBytes(set: CorrectionSet): Uint8Array {
  const out = makeFieldWriter();
  out.text(set.thread.id);
  out.text(shortTitle(set.thread.title));
  writeTime(out, set.at, BEGINNING);
  out.number(set.by === undefined ? 0 : 1);
  if (set.by !== undefined) out.text(set.by);
  out.number(set.corrections.length);
  writeCorrections(out, set);
  const fields = out.bytes();
  const head = makeFieldWriter();
  head.number(fields.length);
  const hashes = set.corrections.flatMap((correction) => hexToBytes(hashesOf(correction)));
  return Uint8Array.from([...head.bytes(), ...squeeze(fields), ...hashes]);
}

function shortTitle(title: string): string {
  const characters = Array.from(title);
  return characters.length <= LONGEST_TITLE
    ? title
    : `${characters.slice(0, LONGEST_TITLE - 1).join("")}…`;
}

function writeCorrections(out: FieldWriter, { at, corrections }: CorrectionSet): void {
  const people = writeList(
    out,
    corrections.flatMap(({ by }) => by ?? []),
  );
  const languages = writeList(
    out,
    corrections.map(({ language }) => language),
  );
  const owners = writeList(
    out,
    corrections.map(({ of }) => ownerToText(of)),
  );
  for (const correction of corrections) out.number(flagsOf(correction));
  for (const { segments } of corrections) out.number(segments);
  for (const { by } of corrections) out.number(by === undefined ? 0 : (people.get(by) ?? 0) + 1);
  writeSteps(
    out,
    corrections.map(({ language }) => languages.get(language) ?? 0),
  );
  writeSteps(
    out,
    corrections.map(({ of }) => owners.get(ownerToText(of)) ?? 0),
  );
  let expected = 0;
  for (const { at, segments } of corrections) {
    out.step(at - expected);
    expected = at + segments;
  }
  let before = timeFrom(at);
  for (const { when } of corrections) {
    if (when === undefined) continue;
    writeTime(out, when, before);
    before = timeFrom(when);
  }
  for (const { text } of corrections) if (text !== null) out.text(text);
}

/** Writes the texts, each once, and gives the number of each. */
function writeList(out: FieldWriter, texts: readonly string[]): ReadonlyMap<string, number> {
  const distinct = [...new Set(texts)];
  out.number(distinct.length);
  for (const text of distinct) out.text(text);
  return new Map(distinct.map((text, i) => [text, i]));
}

function writeSteps(out: FieldWriter, numbers: readonly number[]): void {
  numbers.forEach((number, i) => out.step(number - (numbers[i - 1] ?? 0)));
}

const hasNoSource = ({ source }: Correction): boolean => source.startsWith(NO_SOURCE_HASH);
const hasNoBase = ({ base }: Correction): boolean => base.startsWith(NO_BASE_HASH);

const flagsOf = (correction: Correction): number =>
  (correction.state === "confirmed" ? CONFIRMED : 0) +
  (correction.text === null ? WITHOUT_TEXT : 0) +
  (correction.source.length < SOURCE_DIGITS ? SHORT_SOURCE : 0) +
  (hasNoSource(correction) ? NO_SOURCE : 0) +
  (hasNoBase(correction) ? NO_BASE : 0) +
  (correction.when === undefined ? 0 : HAS_TIME) +
  FLAGS * ORIGINS.indexOf(correction.origin);

function hashesOf(correction: Correction): string {
  const { source, base } = correction;
  const digits = source.length < SOURCE_DIGITS ? SHORT_DIGITS : SOURCE_DIGITS;
  return (
    (hasNoSource(correction) ? "" : source.slice(0, digits)) +
    (hasNoBase(correction) ? "" : base.slice(0, SHORT_DIGITS))
  );
}

const hexToBytes = (hex: string): readonly number[] =>
  (hex.match(/../gu) ?? []).map((pair) => Number.parseInt(pair, 16));
