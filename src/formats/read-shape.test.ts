import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { readShape } from "./read-shape.ts";

const PostSchema = v.looseObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  likes: v.number(),
  pinned: v.optional(v.boolean()),
  author: v.nullable(v.object({ name: v.string() })),
  embed: v.variant("kind", [
    v.looseObject({ kind: v.literal("link"), url: v.string(), extra: v.string() }),
    v.looseObject({ kind: v.literal("poll"), options: v.array(v.string()), extra: v.number() }),
  ]),
  sizes: v.record(v.string(), v.looseObject({ width: v.number() })),
  place: v.tuple([v.number(), v.number()]),
  either: v.union([v.string(), v.number()]),
});

const POST = {
  id: "1",
  likes: 3,
  author: { name: "Алесь" },
  embed: { kind: "poll", options: ["yes"], extra: 1 },
  sizes: { small: { width: 1 } },
  place: [53.9, 27.56],
  either: 1,
};

/** Each issue as `place: expected, found`. */
function issuesOf(schema: v.GenericSchema, value: unknown): readonly string[] {
  const read = readShape(schema, value);
  if (read.ok) return [];
  if (read.problem.kind !== "invalid-document") return [read.problem.kind];
  expect(read.problem.total).toBe(read.problem.issues.length);
  return read.problem.issues.map(({ place, expected, found }) => {
    const { kind, ...more } = expected;
    return `${place}: ${[kind, ...Object.values(more)].join(" ")}, ${found}`;
  });
}

const withFields = (fields: object) => ({ feed: [{ ...POST, ...fields }] });
const without = (field: keyof typeof POST) => {
  const { [field]: _gone, ...rest } = POST;
  return { feed: [rest] };
};

const FeedSchema = v.looseObject({ feed: v.array(PostSchema) });

it("what fits is given back whole", () => {
  const value = withFields({ unknown: { kept: true } });
  expect(readShape(FeedSchema, value)).toEqual({ ok: true, value });
});

describe("a wrong value", () => {
  it.each([
    [withFields({ id: 1 }), "feed[0].id: type text, 1"],
    [withFields({ id: "" }), 'feed[0].id: type filled-text, ""'],
    [withFields({ likes: "3" }), 'feed[0].likes: type number, "3"'],
    [withFields({ pinned: 1 }), "feed[0].pinned: type yes-or-no, 1"],
    [withFields({ author: "Алесь" }), 'feed[0].author: type object, "Алесь"'],
    [withFields({ embed: 1 }), "feed[0].embed: type object, 1"],
    [withFields({ embed: { kind: "film" } }), 'feed[0].embed.kind: one-of "link", "poll", "film"'],
    [withFields({ place: [1, "2"] }), 'feed[0].place[1]: type number, "2"'],
    [withFields({ sizes: { "a b": [] } }), 'feed[0].sizes["a b"].width: type number, nothing'],
    [withFields({ either: [] }), "feed[0].either: type other, []"],
    [{ feed: {} }, "feed: type list, {…}"],
    [{ feed: [null] }, "feed[0]: type object, null"],
    ["Завод", ': type object, "Завод"'],
  ])("%# is told with its place, what was wanted and what is there", (value, issue) => {
    expect(issuesOf(FeedSchema, value)).toEqual([issue]);
  });
});

describe("a missing field", () => {
  it.each([
    [without("id"), "feed[0].id: type text, nothing"],
    [without("likes"), "feed[0].likes: type number, nothing"],
    [without("author"), "feed[0].author: type object, nothing"],
    [without("place"), "feed[0].place: type list, nothing"],
    [withFields({ author: {} }), "feed[0].author.name: type text, nothing"],
    [withFields({ sizes: { s: {} } }), "feed[0].sizes.s.width: type number, nothing"],
    [withFields({ place: [1] }), "feed[0].place[1]: type number, nothing"],
    [{}, "feed: type list, nothing"],
  ])("%# is told by what it should hold", (value, issue) => {
    expect(issuesOf(FeedSchema, value)).toEqual([issue]);
  });

  it("of one of several shapes too, as far as they agree", () => {
    expect(issuesOf(FeedSchema, withFields({ embed: { kind: "poll" } }))).toEqual([
      "feed[0].embed.options: type list, nothing",
      "feed[0].embed.extra: type other, nothing",
    ]);
  });
});

it("a list at the top has places too; of many issues the first are told, all are counted", () => {
  expect(issuesOf(v.array(PostSchema), [POST, { ...POST, id: null }])).toEqual([
    "[1].id: type text, null",
  ]);
  const read = readShape(v.array(v.number()), Array<string>(1000).fill("x"));
  expect(read).toMatchObject({ ok: false, problem: { total: 1000, issues: { length: 20 } } });
  const issues = issuesOf(v.array(v.number()), Array<string>(9).fill("x"));
  expect(issues).toHaveLength(9);
});
