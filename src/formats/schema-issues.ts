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
    case "picklist":
    case "literal":
    case "variant":
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
      // A missing field is reported by its object, which does not say what the field should hold.
      return { kind: "type", type: typeName(schemaAt(schema, keys)?.expects ?? "Object") };
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

interface AnySchema {
  readonly expects: string;
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly item?: AnySchema;
  readonly wrapped?: AnySchema;
}

function schemaAt(top: AnySchema, keys: readonly (string | number)[]): AnySchema | undefined {
  let schema: AnySchema | undefined = top;
  for (const key of keys) {
    const inner: AnySchema | undefined = schema?.wrapped ?? schema;
    schema = typeof key === "number" ? inner?.item : inner?.entries?.[key];
  }
  return schema?.wrapped ?? schema;
}
