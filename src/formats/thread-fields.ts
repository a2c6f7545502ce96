/**
 * The kinds of field a thread document is made of. Each says twice what it takes: as a check for Nitka,
 * and as `pattern` for the published JSON Schema, which cannot run the check.
 */
import * as v from "valibot";
import { isLanguageTag, LANGUAGE_TAG } from "#domain/language-tag.ts";
import { LIMITS } from "#domain/problem.ts";

const ADDRESS = /^[hH][tT][tT][pP][sS]?:\/\/\S+$/u;
const TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/u;

/** Whether the text is an address a browser may open: http or https and nothing else. */
export function isHttpAddress(text: string): boolean {
  return ADDRESS.test(text) && URL.canParse(text);
}

/** Whether the text is a time or a day of the calendar as RFC 3339 writes them. */
export function isTime(text: string): boolean {
  if (!TIME.test(text) || Number.isNaN(Date.parse(text))) return false;
  const day = text.slice(0, 10);
  // Date.parse takes the 31st of February for a day in March.
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

const text = () => v.pipe(v.string(), v.maxLength(LIMITS.field));

/** A text of any language, possibly empty. */
export const textField = (description: string) => v.pipe(text(), v.description(description));

/** A short name or code that must not be empty. */
export const nameField = (description: string) =>
  v.pipe(text(), v.nonEmpty(), v.description(description));

export const addressField = (description: string) =>
  v.pipe(
    text(),
    v.check(isHttpAddress, "http-address"),
    v.metadata({ pattern: ADDRESS.source }),
    v.description(description),
  );

export const languageField = (description: string) =>
  v.pipe(
    text(),
    v.check(isLanguageTag, "language-tag"),
    v.metadata({ pattern: LANGUAGE_TAG.source }),
    v.description(description),
  );

export const timeField = (description: string) =>
  v.pipe(
    text(),
    v.check(isTime, "time"),
    v.metadata({ pattern: TIME.source }),
    v.description(description),
  );

/** An id of the given brand: the one place where a string from outside becomes one. */
export const idField = <Id extends string>(description: string) =>
  nameField(description) as unknown as v.GenericSchema<string, Id>;

export const countField = (description: string) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.description(description));

/** An optional field: absent is allowed, `null` is not. */
export const optional = v.exactOptional;
