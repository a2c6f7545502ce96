import type * as v from "valibot";
import type { Expectation, ValueType } from "#domain/problem.ts";
import { placeOf, shorten } from "./issues.ts";
import type { IssueCollector } from "./issues.ts";

type SchemaIssue = v.BaseIssue<unknown>;

/** Puts what the schema refused into the reader's terms. */
export function addSchemaIssues(
  schema: v.GenericSchema,
  found: readonly SchemaIssue[],
  issues: IssueCollector,
): void {
  for (const issue of found) {
    const keys = (issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)));
    issues.add(placeOf(keys), expectationOf(schema, issue, keys), shorten(issue.input));
  }
}

function expectationOf(
  schema: v.GenericSchema,
  issue: SchemaIssue,
  keys: readonly (string | number)[],
): Expectation {
  switch (issue.type) {
    case "variant":
      // Of what is no object at all, Valibot says only that.
      if (issue.expected === "Object") return { kind: "type", type: "object" };
      return { kind: "one-of", options: optionsOf(issue.expected ?? "") };
    case "picklist":
    case "literal":
      return { kind: "one-of", options: optionsOf(issue.expected ?? "") };
    case "max_length":
      return { kind: "shorter", limit: Number(issue.requirement) };
    case "non_empty":
      return { kind: "type", type: "filled-text" };
    case "safe_integer":
    case "min_value":
      return { kind: "type", type: "whole-number" };
    case "check":
      return checkExpectation(issue.message);
    case "loose_object":
    case "object":
    case "strict_object":
      // A missing field is reported by its object, which does not say what the field should hold.
      return { kind: "type", type: typeName(expectedAt(schema, keys)) };
    default:
      return { kind: "type", type: typeName(issue.expected ?? "unknown") };
  }
}

function checkExpectation(code: string): Expectation {
  switch (code) {
    case "http-address":
    case "language-tag":
    case "time":
      return { kind: code };
    default:
      return { kind: "type", type: typeName(code) };
  }
}

/** Valibot writes `("image" | "video")`. */
function optionsOf(expected: string): string {
  return expected.replace(/^\(|\)$/gu, "").replaceAll(" | ", ", ");
}

const TYPE_NAMES: Readonly<Record<string, ValueType>> = {
  Array: "list",
  Object: "object",
  object: "object",
  string: "text",
  number: "number",
  boolean: "yes-or-no",
};

function typeName(expects: string): ValueType {
  return TYPE_NAMES[expects] ?? "other";
}

/** As far as Valibot's schemas differ in where they keep the schemas inside them. */
interface AnySchema {
  readonly expects: string;
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly value?: AnySchema;
  readonly item?: AnySchema;
  readonly items?: readonly AnySchema[];
  readonly wrapped?: AnySchema;
  readonly options?: readonly unknown[];
}

/** What the schema wants at a place; "" where that depends on something else or is not known. */
function expectedAt(top: AnySchema, keys: readonly (string | number)[]): string {
  let schemas = alternatives(top);
  for (const key of keys) schemas = schemas.flatMap((schema) => inside(schema, key));
  const expected = new Set(schemas.map(({ expects }) => expects));
  return expected.size === 1 ? [...expected].join("") : "";
}

function inside(schema: AnySchema, key: string | number): readonly AnySchema[] {
  const inner =
    typeof key === "number"
      ? (schema.item ?? schema.items?.[key])
      : (schema.entries?.[key] ?? schema.value);
  return inner === undefined ? [] : alternatives(inner);
}

/** The schemas of which a value must fit one. */
function alternatives(schema: AnySchema): readonly AnySchema[] {
  if (schema.wrapped !== undefined) return alternatives(schema.wrapped);
  const options = (schema.options ?? []).filter(isSchema);
  return options.length === 0 ? [schema] : options.flatMap(alternatives);
}

/** The options of a picklist are plain values. */
const isSchema = (option: unknown): option is AnySchema =>
  typeof option === "object" && option !== null && "expects" in option;
