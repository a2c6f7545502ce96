/** What holds of all four readers of X's web answers: the samples, and that hostile input does no harm. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeHref } from "#domain/links/safe-href.ts";
import type { Post, ThreadDocument } from "#domain/thread.ts";
import type { ThreadImporter } from "../importer.ts";
import { importPart } from "../json-part.ts";
import { fxTwitterImporter } from "./fxtwitter.ts";
import { xGraphqlImporter } from "./x-graphql.ts";
import { xSyndicationImporter } from "./x-syndication.ts";
import { xV2Importer } from "./x-v2.ts";

const SAMPLES = new URL("../../../../shared/data/import-samples/", import.meta.url);
const IMPORTERS = [xV2Importer, xGraphqlImporter, xSyndicationImporter, fxTwitterImporter];
const CONTEXT = { now: "2026-01-01T00:00:00Z" };

interface ExpectedPost {
  readonly id: string;
  readonly text?: string;
  readonly links: readonly string[];
}

interface Expected {
  readonly opThread?: readonly string[];
  readonly posts: readonly ExpectedPost[];
  readonly placeholders?: readonly { readonly kind: string }[];
}

interface Sample {
  readonly name: string;
  readonly importer: ThreadImporter;
  readonly text: string;
  readonly expected: Expected;
}

function samplesOf(importer: ThreadImporter, folder: string): readonly Sample[] {
  const base = new URL(`${folder}/`, SAMPLES);
  if (!existsSync(base)) return [];
  return readdirSync(base).map((name) => ({
    name: `${folder}/${name}`,
    importer,
    text: readFileSync(new URL(`${name}/sample.json`, base), "utf8"),
    expected: JSON.parse(readFileSync(new URL(`${name}/expected.json`, base), "utf8")) as Expected,
  }));
}

const samples = [
  ...samplesOf(xV2Importer, "twitter-v2"),
  ...samplesOf(xGraphqlImporter, "x-graphql"),
  ...samplesOf(xSyndicationImporter, "x-syndication"),
  ...samplesOf(fxTwitterImporter, "fxtwitter"),
];

/** An answer of ours, for a format there are no samples of. */
const FXTWITTER = JSON.stringify({
  code: 200,
  thread: [1, 2].map((number) => ({
    type: "status",
    id: `100${number}`,
    url: `https://x.com/mtz/status/100${number}`,
    text: `Мы стаім, ${number}: https://vk.com/wall-1_${number}`,
    author: { id: "7", screen_name: "mtz", name: "МТЗ" },
    created_timestamp: 1_597_564_800 + number,
    replying_to: number === 1 ? null : { screen_name: "mtz", status: "1001" },
    media: { all: [{ type: "photo", url: "https://pbs.twimg.com/media/a.jpg", altText: "" }] },
    lang: "be",
  })),
});

const read = (importer: ThreadImporter, text: string) =>
  importer.parse([importPart("a.json", text)], CONTEXT);

const folded = (text = "") => text.normalize("NFC").replace(/\s+/gu, " ").trim();
const linksOf = ({ links = [], cards = [] }: Post) => [...links, ...cards].map(({ url }) => url);

describe.skipIf(samples.length === 0)("samples", () => {
  it.each(samples)("$name", ({ importer, text, expected }) => {
    expect(importer.accepts([importPart("a.json", text)])).toBeGreaterThanOrEqual(0.9);
    for (const other of IMPORTERS.filter(({ id }) => id !== importer.id)) {
      expect(other.accepts([importPart("a.json", text)])).toBeLessThan(0.9);
    }
    const result = read(importer, text);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    const { posts } = result.value.document;
    const line = posts.filter(({ branch, absent }) => branch === undefined && absent === undefined);
    const { opThread = [], placeholders = [] } = expected;
    const ids = line.map(({ id }) => id);
    expect(ids).toEqual(opThread.length > 0 ? opThread : ids);
    expect(posts.flatMap(({ absent }) => absent?.why ?? [])).toEqual(
      placeholders.map(({ kind }) => kind),
    );
    const wanted = expected.posts.map(({ id, text, links }) => ({ id, text: folded(text), links }));
    expect(wanted.map(({ id }) => shownAs(id, posts, expected))).toEqual(wanted);
  });
});

/** A post as the sample compares it; one of somebody else may be shown only where it is quoted. */
function shownAs(id: string, posts: readonly Post[], expected: Expected): ExpectedPost | undefined {
  const stated = expected.posts.find((post) => post.id === id);
  const post = posts.find((one) => one.id === id);
  if (post !== undefined) {
    const isTextStated = stated?.text !== undefined;
    return { id, text: isTextStated ? folded(post.text) : "", links: linksOf(post) };
  }
  const quoted = posts.some(({ quote }) => quote?.url?.endsWith(`/${id}`) === true);
  return quoted && stated !== undefined ? { id, text: "", links: stated.links } : undefined;
}

/** Everything in a document that a browser might be sent to. */
function addressesOf({ posts, people, sources, thread }: ThreadDocument): readonly string[] {
  const given = posts.flatMap((post) => [
    post.url,
    ...linksOf(post),
    ...(post.media ?? []).map(({ url }) => url),
    post.quote?.url,
    post.answers?.url,
  ]);
  const others = [thread.url, ...people.map(({ url }) => url), ...sources.map(({ url }) => url)];
  return [...given, ...others].filter((url) => url !== undefined);
}

/** What an importer does with a value that it should not: [] if nothing. */
function harmOf(importer: ThreadImporter, value: unknown): readonly unknown[] {
  const text = JSON.stringify(value);
  const confidence = importer.accepts([importPart("a.json", text)]);
  const result = read(importer, text);
  const posts = result.ok ? result.value.document.posts : [];
  return [
    ...(confidence >= 0 && confidence <= 1 ? [] : [confidence]),
    ...(result.ok ? addressesOf(result.value.document) : []).filter(
      (url) => safeHref(url) === null,
    ),
    ...posts.flatMap(({ text: words, links = [] }) =>
      links.filter(({ start, end }) => start < 0 || start >= end || end > words.length),
    ),
  ];
}

/** The value with whatever stands at one of its places replaced. */
function mutated(value: unknown, pick: number, by: unknown): unknown {
  const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
  const copy: unknown = structuredClone(value);
  const walk = (at: unknown): void => {
    if (typeof at !== "object" || at === null) return;
    const holder = at as Record<string, unknown>;
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      walk(holder[key]);
    }
  };
  walk(copy);
  const place = places[pick % Math.max(places.length, 1)];
  if (place !== undefined) place.holder[place.key] = by;
  return copy;
}

const hostile = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    "javascript:alert(1)",
    "data:text/html,x",
    "https://vk.com/wall-1_1",
    "",
    -1,
    1e300,
    [[[]]],
    { text: "x", id: "1" },
  ),
);

describe.each(IMPORTERS)("$id with anything at all", (importer) => {
  const found = samples.filter((sample) => sample.importer === importer).map(({ text }) => text);
  const own = importer === fxTwitterImporter ? [...found, FXTWITTER] : found;

  it("never throws and never leads anywhere but http(s)", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(harmOf(importer, value)).toEqual([]);
      }),
    );
  });

  it.skipIf(own.length === 0)("nor with damaged samples", () => {
    fc.assert(
      fc.property(fc.constantFrom(...own), fc.nat(), hostile, (text, pick, by) => {
        expect(harmOf(importer, mutated(JSON.parse(text), pick, by))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.skipIf(own.length === 0)("says where a file broken off ends", () => {
    const text = own[0] ?? "";
    const cut = importPart("a.json", text.slice(0, text.length / 2));
    expect(importer.accepts([cut])).toBeGreaterThanOrEqual(0.5);
    expect(importer.parse([cut], CONTEXT)).toMatchObject({
      ok: false,
      problem: { kind: "json-cut" },
    });
  });
});
