/** What every importer promises, whatever it is given. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ThreadDocument } from "#domain/thread.ts";
import type { ImportPart } from "#formats/importer.ts";
import { IMPORTERS } from "#formats/importers.ts";
import { importPart } from "#formats/json-part.ts";
import { validateThreadDocument, writeThreadDocument } from "#formats/nitka-json.ts";
import { importNow } from "../support/import-now.ts";

const NOW = "2026-11-22T10:00:00.000Z";
const SAMPLES = new URL("../../../shared/data/import-samples/", import.meta.url);

/** Addresses in every field that may be followed or loaded. */
function addressesOf({ thread, people, posts, sources }: ThreadDocument): readonly string[] {
  const found = [
    thread.url,
    ...people.map(({ url }) => url),
    ...posts.flatMap((post) => [
      post.url,
      post.quote?.url,
      post.answers?.url,
      ...[post.links, post.cards, post.media, post.emoji].flatMap((list) =>
        (list ?? []).map(({ url }) => url),
      ),
    ]),
    ...sources.flatMap(({ url, canonical, mobile, archive, archived }) => [
      url,
      canonical,
      mobile,
      archive,
      archived,
    ]),
  ];
  return found.filter((address) => address !== undefined);
}

/** A document an importer gives is valid, leads nowhere but to http(s), and survives its own format. */
function check(parts: readonly ImportPart[]): void {
  for (const importer of IMPORTERS) {
    const confidence = importer.accepts(parts);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
    const result = importer.parse(parts, { now: NOW });
    if (!result.ok) continue;
    const { document } = result.value;
    const valid = validateThreadDocument(document);
    if (!valid.ok) throw new Error(`${importer.id}: ${JSON.stringify(valid.problem)}`);
    for (const address of addressesOf(document)) expect(address).toMatch(/^https?:\/\//iu);
    const written = writeThreadDocument(document);
    const again = importNow({ name: "again.json", content: written }, { now: NOW }, "nitka-json");
    if (!again.ok) throw new Error(`${importer.id}: ${JSON.stringify(again.problem)}`);
    expect(writeThreadDocument(again.value.document)).toBe(written);
  }
}

const hostile = fc.constantFrom(
  "javascript:alert(1)",
  "data:text/html,x",
  "//evil.example",
  "https://vk.com/wall-1_2",
  "1".repeat(40),
  "2020-08-16T08:00:00Z",
  "__proto__",
  "\ud83d",
  "",
);

const samples: readonly unknown[] = existsSync(SAMPLES)
  ? readdirSync(SAMPLES, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".json") && !path.startsWith("live"))
      .map((path) => JSON.parse(readFileSync(new URL(path, SAMPLES), "utf8")) as unknown)
  : [];

/** The value with some of its leaves and branches replaced by others. */
function mutated(value: unknown, dice: () => number, other: () => unknown): unknown {
  if (dice() < 3) return other();
  if (Array.isArray(value)) return value.map((item: unknown) => mutated(item, dice, other));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(() => dice() !== 99)
      .map(([key, item]) => [key, mutated(item, dice, other)]),
  );
}

describe("every importer", () => {
  it("takes any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), hostile), (text) => {
        check([importPart("x", text)]);
      }),
    );
  });

  it("takes any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        check([importPart("x.json", JSON.stringify(value))]);
      }),
    );
  });

  it("takes several parts, and none", () => {
    check([]);
    fc.assert(
      fc.property(fc.array(fc.json(), { maxLength: 3 }), (texts) => {
        check(texts.map((text, index) => importPart(`${index}.json`, text)));
      }),
    );
  });

  it.skipIf(samples.length === 0)("takes real answers with parts of them replaced", () => {
    fc.assert(
      fc.property(
        fc.nat(samples.length - 1),
        fc.infiniteStream(fc.nat(99)),
        fc.infiniteStream(fc.oneof(hostile, fc.jsonValue({ maxDepth: 1 }))),
        (index, rolls, others) => {
          const dice = () => rolls.next().value as number;
          const value = mutated(samples[index], dice, () => others.next().value as unknown);
          check([importPart("x.json", JSON.stringify(value))]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
