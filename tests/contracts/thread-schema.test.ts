import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import type * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { ThreadDocument } from "#domain/thread.ts";
import { schemaText } from "../../scripts/write-schema.ts";
import { validateThreadDocument } from "#formats/nitka-json.ts";
import type { Known, Same } from "#formats/schema-types.ts";
import type { ThreadSchema } from "#formats/thread-schema.ts";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const FULL = read("tests/fixtures/nitka-json/full.json");

/** `unicodeRegExp` as JSON Schema wants it; strict, so that a misspelt keyword is an error. */
const accepts = new Ajv2020({ strict: true, unicodeRegExp: true }).compile(
  JSON.parse(schemaText()) as object,
);

interface Node {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly oneOf?: readonly Node[];
}

function fieldsOf(node: Node, place: string): (readonly [string, Node])[] {
  const fields: (readonly [string, Node])[] = [];
  for (const [name, field] of Object.entries(node.properties ?? {})) {
    fields.push([`${place}.${name}`, field], ...fieldsOf(field, `${place}.${name}`));
  }
  if (node.items !== undefined) fields.push(...fieldsOf(node.items, `${place}[]`));
  for (const one of node.oneOf ?? []) fields.push(...fieldsOf(one, place));
  return fields;
}

/** Does not compile when the domain's type and the schema differ in a field's name, type or being optional. */
const IN_STEP: Same<Known<v.InferOutput<typeof ThreadSchema>>, Known<ThreadDocument>> = true;

it("the schema and the domain's type are in step", () => {
  expect(IN_STEP).toBe(true);
});

describe("the published schema", () => {
  it("is the one Nitka checks with (npm run schema writes it)", () => {
    expect(read("public/schema/thread-v1.schema.json")).toBe(schemaText());
  });

  it("describes every field", () => {
    const fields = fieldsOf(JSON.parse(schemaText()) as Node, "");
    expect(fields.length).toBeGreaterThan(80);
    expect(fields.filter(([, { description }]) => !description).map(([place]) => place)).toEqual(
      [],
    );
  });
});

describe("both readings agree", () => {
  const document = (): unknown => JSON.parse(FULL);

  it("on the document with every field", () => {
    expect(accepts(document())).toBe(true);
    expect(validateThreadDocument(document()).ok).toBe(true);
  });

  /** Every place of the fixture whose field the schema knows. */
  function places(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
    if (typeof value !== "object" || value === null) return [];
    const found: (string | number)[][] = [];
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [key, child] of entries as Iterable<readonly [string | number, unknown]>) {
      if (String(key).startsWith("x-")) continue;
      found.push([...path, key], ...places(child, [...path, key]));
    }
    return found;
  }

  it.each(places(document()).map((path) => [path.join("."), path] as const))("at %s", (_, path) => {
    for (const wrong of [null, -1, 1.5, {}, [], true, undefined, "", "x y", "javascript:x"]) {
      const value = document() as Record<string, unknown>;
      let at = value;
      for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
      const last = path.at(-1) ?? "";
      if (wrong !== undefined) at[last] = wrong;
      else if (Array.isArray(at)) continue;
      else delete at[last];
      const result = validateThreadDocument(value);
      // The schema cannot see references, nor calendars; it must refuse whatever is of the wrong shape.
      const shape =
        result.ok ||
        (result.problem.kind === "invalid-document" &&
          result.problem.issues.every(({ expected }) => SEEN_ONLY_BY_CODE.has(expected.kind)));
      expect({ wrong, accepted: accepts(value) }).toEqual({ wrong, accepted: shape });
    }
  });
});

const SEEN_ONLY_BY_CODE = new Set([
  "known-person",
  "known-post",
  "known-source",
  "known-segment",
  "unique-id",
  "span",
  "ordered-spans",
  "content",
]);
