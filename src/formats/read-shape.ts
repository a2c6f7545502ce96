import * as v from "valibot";
import { failed, ok } from "#domain/result.ts";
import type { Result } from "#domain/result.ts";
import { collectIssues } from "./issues.ts";
import { addSchemaIssues } from "./schema-issues.ts";

/** A field that is used where it is as it should be and passed over where it is not. */
export const maybe = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.fallback(v.optional(schema), undefined);

/**
 * Checks a platform's JSON against the part of its shape an importer needs.
 *
 * Problems: `invalid-document` with the place of each issue, what was wanted there and what was found.
 */
export function readShape<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): Result<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return ok(parsed.output);
  const issues = collectIssues();
  addSchemaIssues(schema, parsed.issues, issues);
  return failed({ kind: "invalid-document", issues: issues.issues, total: issues.total() });
}
