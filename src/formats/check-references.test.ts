/** What was not in step 1: branches, cards, cashtags, halves of characters. The rest: nitka-json.test.ts. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Post } from "#domain/thread.ts";
import { validateThreadDocument } from "./nitka-json.ts";

interface Loose {
  readonly posts: readonly Readonly<Record<string, unknown>>[];
}

const BRANCHES = JSON.parse(
  readFileSync(new URL("../../tests/fixtures/nitka-json/branches.json", import.meta.url), "utf8"),
) as Loose;

/** The fixture with fields of one post changed. */
function issuesWith(index: number, fields: Partial<Record<keyof Post, unknown>>) {
  const posts = BRANCHES.posts.map((post, at) => (at === index ? { ...post, ...fields } : post));
  const result = validateThreadDocument({ ...BRANCHES, posts });
  if (result.ok) return [];
  if (result.problem.kind !== "invalid-document") throw new Error(result.problem.kind);
  return result.problem.issues;
}

it("the fixture is valid and has every field of a post and a thread that step 2 added", () => {
  expect(issuesWith(0, {})).toEqual([]);
  const said = JSON.stringify(BRANCHES);
  const fields =
    "branch answers absent said cards description cashtags emoji shortcode warning audience edited versions question missing";
  for (const field of fields.split(" ")) expect(said).toContain(`"${field}":`);
});

describe("a reference that leads nowhere is told:", () => {
  it("a branch under no post", () => {
    expect(issuesWith(3, { branch: "p-9" })).toEqual([
      { place: "posts[3].branch", expected: { kind: "known-post", id: "p-9" }, found: '"p-9"' },
    ]);
  });

  it("a card's source", () => {
    const cards = [{ url: "https://b.by/" }, { url: "https://b.by/", source: "src-9" }];
    expect(issuesWith(5, { cards })).toEqual([
      {
        place: "posts[5].cards[1].source",
        expected: { kind: "known-source", id: "src-9" },
        found: '"src-9"',
      },
    ]);
  });
});

describe("a span is told", () => {
  it("of a cashtag outside the text", () => {
    expect(issuesWith(2, { cashtags: [{ start: 5, end: 90 }] })).toEqual([
      { place: "posts[2].cashtags[0]", expected: { kind: "span", length: 16 }, found: "5–90" },
    ]);
  });

  it.each(["links", "mentions", "hashtags", "cashtags", "segments"] as const)(
    "of %s that cuts a character in two, at either end",
    (field) => {
      const more = { url: "https://b.by/", id: "s-1", paragraph: 0 };
      const spans = (start: number, end: number) => ({
        text: "a😀b",
        [field]: [{ start, end, ...more }],
      });
      expect(issuesWith(2, spans(1, 3))).toEqual([]);
      for (const [start, end] of [
        [0, 2],
        [2, 4],
      ] as const) {
        expect(issuesWith(2, spans(start, end))).toEqual([
          {
            place: `posts[2].${field}[0]`,
            expected: { kind: "span", length: 4 },
            found: `${start}–${end}`,
          },
        ]);
      }
    },
  );
});

describe("a post without words", () => {
  const bare = { text: " ", poll: undefined, cards: undefined };
  const withoutFields = (fields: object) =>
    JSON.parse(JSON.stringify({ ...bare, ...fields })) as object;
  const place = "posts[6].text";

  it.each([
    ["media", [{ kind: "image" }]],
    ["cards", [{ url: "https://b.by/" }]],
    ["quote", {}],
    ["poll", { options: [] }],
    ["absent", { why: "deleted" }],
  ])("is fine beside %s", (field, value) => {
    const post = { id: "p-7", author: "a-1", ...withoutFields({ [field]: value }) };
    const result = validateThreadDocument({ ...BRANCHES, posts: [...BRANCHES.posts, post] });
    expect(result.ok).toBe(true);
  });

  it.each([
    ["media", []],
    ["cards", []],
    ["warning", "hunger"],
    ["answers", { text: "?" }],
  ])("and with nothing to show but %s is told", (field, value) => {
    const post = { id: "p-7", author: "a-1", ...withoutFields({ [field]: value }) };
    const result = validateThreadDocument({ ...BRANCHES, posts: [...BRANCHES.posts, post] });
    expect(result).toMatchObject({
      ok: false,
      problem: { total: 1, issues: [{ place, expected: { kind: "content" } }] },
    });
  });
});
