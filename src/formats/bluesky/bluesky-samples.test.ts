import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { validateThreadDocument } from "../nitka-json.ts";
import { flatItem, flatPost, notFound, post, threadView, uri } from "./bluesky.fixtures.ts";
import { accepts, parse, read } from "./read.fixtures.ts";

const HOSTILE = ["javascript:alert(1)", "data:text/html,x", "//a.example", "https://a.example/"];

/** A whole answer with one value somewhere in it replaced. */
const damaged = fc
  .tuple(fc.nat(), fc.oneof(fc.jsonValue(), fc.constantFrom(...HOSTILE)))
  .map(([at, value]) => {
    const external = { uri: HOSTILE[at % 4], title: "t", description: "d" };
    const images = [{ fullsize: HOSTILE[at % 3], alt: "a" }];
    const view = {
      embed: {
        $type: "app.bsky.embed.recordWithMedia#view",
        media: { $type: "app.bsky.embed.images#view", images },
        record: { record: { $type: "app.bsky.embed.record#viewRecord", uri: uri("q"), value: {} } },
      },
    };
    const card = { embed: { $type: "app.bsky.embed.external#view", external } };
    const answer: unknown = JSON.parse(
      JSON.stringify([
        {
          thread: threadView(
            { key: "b", view },
            [threadView({ key: "c", view: card })],
            notFound(uri("a")),
          ),
        },
        { thread: [flatPost(0, { key: "d" }), flatItem(1, uri("e"), "threadItemBlocked")] },
        { feed: [{ post: post({ key: "f" }), reply: { parent: post({ key: "g" }) } }] },
      ]),
    );
    let left = at % 200;
    return JSON.parse(
      JSON.stringify(answer, (_, old: unknown) => (left-- === 0 ? value : old)),
    ) as unknown;
  });

test("no JSON makes it throw or yields an address that is not http(s)", () => {
  // The schema of the document allows no other address, time or language.
  const yieldsSoundDocument = fc.property(
    fc.oneof({ arbitrary: damaged, weight: 4 }, fc.jsonValue()),
    (json) => {
      accepts(json);
      const result = parse(json);
      return !result.ok || validateThreadDocument(result.value.document).ok;
    },
  );
  expect(() => fc.assert(yieldsSoundDocument, { numRuns: 500 })).not.toThrow();
});

const SAMPLES = new URL("../../../../shared/data/import-samples/bluesky/", import.meta.url);

interface Expected {
  readonly root?: { readonly url: string };
  readonly opThread: readonly string[];
  readonly placeholders: readonly { readonly kind: "notFound" | "blocked" }[];
  readonly posts: readonly {
    readonly id: string;
    readonly text: string;
    readonly links: readonly string[];
  }[];
}
const WHY = { notFound: "deleted", blocked: "blocked" } as const;

describe.skipIf(!existsSync(SAMPLES))("samples", () => {
  const cases = existsSync(SAMPLES) ? readdirSync(SAMPLES) : [];
  it.each(cases)("%s", (name) => {
    const file = (path: string) => readFileSync(new URL(`${name}/${path}`, SAMPLES), "utf8");
    const expected = JSON.parse(file("expected.json")) as Expected;
    const text = file("sample.json");
    expect(accepts(text)).toBe(1);
    const { document } = read(text);
    const line = document.posts.filter(
      ({ branch, absent }) => branch === undefined && absent === undefined,
    );
    expect(
      line.map(({ id, text: words, links = [], cards = [] }) => ({
        id,
        text: words.replace(/\s+/gu, " ").trim(),
        links: [...links, ...cards].map(({ url }) => url),
      })),
    ).toEqual(
      expected.opThread.map((id) => {
        const { text: words = "", links = [] } = expected.posts.find((one) => one.id === id) ?? {};
        return { id, text: words, links };
      }),
    );
    expect(document.thread.url).toBe(expected.root?.url ?? document.thread.url);
    expect(
      document.posts.flatMap(({ absent, answers }) => {
        const why = absent?.why ?? answers?.absent?.why;
        return why === undefined ? [] : [why];
      }),
    ).toEqual(expected.placeholders.map(({ kind }) => WHY[kind]));
  });
});
