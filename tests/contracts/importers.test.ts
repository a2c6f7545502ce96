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

/** What is wrong with what the importers make of an input, a line each. */
function faults(parts: readonly ImportPart[]): readonly string[] {
  return IMPORTERS.flatMap((importer) => {
    const confidence = importer.accepts(parts);
    const sure = confidence >= 0 && confidence <= 1 ? [] : [`confidence ${confidence}`];
    const result = importer.parse(parts, { now: NOW });
    const found = result.ok ? documentFaults(result.value.document) : [];
    return [...sure, ...found].map((fault) => `${importer.id}: ${fault}`);
  });
}

/** A document is valid, leads nowhere but to http(s), and survives its own format. */
function documentFaults(document: ThreadDocument): readonly string[] {
  const valid = validateThreadDocument(document);
  const leads = addressesOf(document).filter((address) => !/^https?:\/\//iu.test(address));
  const written = writeThreadDocument(document);
  const again = importNow({ name: "again.json", content: written }, { now: NOW }, "nitka-json");
  const same = again.ok && writeThreadDocument(again.value.document) === written;
  return [
    ...(valid.ok ? [] : [JSON.stringify(valid.problem)]),
    ...leads.map((address) => `leads to ${address}`),
    ...(same ? [] : ["does not survive its own format"]),
  ];
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
        expect(faults([importPart("x", text)])).toEqual([]);
      }),
    );
  });

  it("takes any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(faults([importPart("x.json", JSON.stringify(value))])).toEqual([]);
      }),
    );
  });

  it("takes several parts, and none", () => {
    expect(faults([])).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.json(), { maxLength: 3 }), (texts) => {
        expect(faults(texts.map((text, index) => importPart(`${index}.json`, text)))).toEqual([]);
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
          expect(faults([importPart("x.json", JSON.stringify(value))])).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
