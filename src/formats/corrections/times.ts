import type { FieldReader, FieldWriter } from "./byte-fields.ts";

/** Times are counted from here. */
export const BEGINNING = Date.UTC(2020, 0, 1);

/** How times are mostly written, the shortest first: what a step is in milliseconds, and how it is written. */
const FORMS = [
  { unit: 60_000, write: (iso: string) => `${iso.slice(0, 16)}:00Z` },
  { unit: 1000, write: (iso: string) => `${iso.slice(0, 19)}Z` },
  { unit: 1, write: (iso: string) => iso },
] as const;

/** The last day there is; see ECMA-262, "Time Values and Time Range". */
const LAST = 8.64e15;

/**
 * Writes a time: a number for its form, and how far it is from another one; or its text, where it is
 * written otherwise.
 */
export function writeTime(out: FieldWriter, time: string, from: number): void {
  const at = Date.parse(time);
  const form = FORMS.findIndex(
    ({ write }) => !Number.isNaN(at) && write(new Date(at).toISOString()) === time,
  );
  const unit = FORMS[form]?.unit;
  out.number(form + 1);
  if (unit === undefined) out.text(time);
  else out.step(Math.floor(at / unit) - Math.floor(from / unit));
}

/** Reads one; "" where it is none. */
export function readTime(fields: FieldReader, from: number): string {
  const number = fields.number();
  if (number === 0) return fields.text();
  const form = FORMS[number - 1];
  if (form === undefined) return "";
  const at = (Math.floor(from / form.unit) + fields.step()) * form.unit;
  return Math.abs(at) <= LAST ? form.write(new Date(at).toISOString()) : "";
}

/** A time to count from: this one, or the beginning where it is none. */
export function timeFrom(time: string): number {
  const at = Date.parse(time);
  return Number.isNaN(at) ? BEGINNING : at;
}
