import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { threadOf } from "./conversation.ts";
import type { Conversation, ConversationPost } from "./conversation.ts";
import type { ImportContext, Imported } from "./importer.ts";
import { validateThreadDocument } from "./nitka-json.ts";

const CONTEXT: ImportContext = { now: "2026-11-22T10:00:00Z" };
const gone = { why: "deleted" } as const;

/**
 * `a1 < a0` is a post of @a that answers a0; `-1` is a deleted post of nobody known. Its text is its id,
 * and the number in it its minute.
 */
function post(line: string, more: Partial<ConversationPost> = {}): ConversationPost {
  const [id = "", parent] = line.split(" < ");
  const key = id.charAt(0);
  const made = { id, url: `https://example.org/p/${id}`, ...(parent !== undefined && { parent }) };
  if (key === "-") return { ...made, author: {}, authorKey: "", text: "", absent: gone, ...more };
  const minute = id.slice(1).padStart(2, "0");
  const created = `2020-08-16T12:${minute}:00Z`;
  return { ...made, author: { handle: `@${key}` }, authorKey: key, text: id, created, ...more };
}

function read(
  posts: readonly (string | ConversationPost)[],
  more: Partial<Conversation> = {},
  context: Partial<ImportContext> = {},
): Imported {
  const all = posts.map((one) => (typeof one === "string" ? post(one) : one));
  const result = threadOf({ format: "test", posts: all, ...more }, { ...CONTEXT, ...context });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  expect(validateThreadDocument(result.value.document)).toMatchObject({ ok: true });
  return result.value;
}

const idsOf = ({ document }: Imported): string => document.posts.map(({ id }) => id).join(" ");
const droppedOf = ({ report }: Imported): readonly string[] =>
  report.dropped.map(({ kind, text }) => `${kind} ${text}`);

describe("the thread of a conversation", () => {
  const given = ["a1 < a0", "b2 < a0", "a3 < a1", "a4 < b2", "a0", "a5 < a0", "c6 < a4"];

  it("is the line, then what hangs under it; others are told", () => {
    const imported = read(given);
    expect(idsOf(imported)).toBe("a0 a1 a3 a4 a5");
    expect(
      imported.document.posts.map(({ replyTo, branch }) => [replyTo, branch].join(",")),
    ).toEqual([",", "a0,", "a1,", ",a0", "a0,a0"]);
    expect(droppedOf(imported)).toEqual(["other-author @b: b2", "other-author @c: c6"]);
    expect(imported.report).toMatchObject({ format: "test", posts: 5, sources: 0 });
    expect(imported.report).not.toHaveProperty("choices");
    expect(imported.document.thread).toMatchObject({
      url: "https://example.org/p/a0",
      created: "2020-08-16T12:00:00Z",
    });
    expect(imported.document.people).toMatchObject([{ handle: "@a" }]);
  });

  it("shows with an answer to somebody else what it answers", () => {
    const { document } = read([
      "a0",
      post("b1 < a0", { text: "ж".repeat(400), author: { name: "Барыс" } }),
      "a2 < b1",
      "-3 < a0",
      "b4 < -3",
      "a5 < b4",
      "a6 < -9",
    ]);
    const [, answer, second] = document.posts;
    expect(answer?.answers).toEqual({
      url: "https://example.org/p/b1",
      author: "Барыс",
      text: `${"ж".repeat(280)}…`,
    });
    expect(second).toMatchObject({ id: "a5", branch: "a0", answers: { text: "b4" } });
  });

  it("keeps what an importer says a post answers", () => {
    const answers = { author: "@ales", text: "as the platform says" };
    const { document } = read(["a0", "b1 < a0", post("a2 < b1", { answers })]);
    expect(document.posts[1]?.answers).toEqual(answers);
  });

  it("begins at the top of what the anchor stands in", () => {
    const two = [...given, "d0", "d1 < d0", "d2 < d1", "d3 < d2"];
    expect(idsOf(read(two, { anchor: "c6" }))).toBe("a0 a1 a3 a4 a5");
    expect(idsOf(read(two))).toBe("d0 d1 d2 d3");
    expect(idsOf(read(two, { anchor: "not there" }))).toBe("d0 d1 d2 d3");
  });

  it("takes title, what is missing, repairs and earlier drops along", () => {
    const repairs = [{ kind: "control-characters", count: 2 }] as const;
    const dropped = [{ kind: "service", text: "joined" }] as const;
    const imported = read(["a0"], { title: "Хлеб", missing: 3, repairs, dropped });
    expect(imported.document.thread).toMatchObject({ title: "Хлеб", missing: 3 });
    expect(imported.report).toMatchObject({ repairs, dropped });
  });

  it("of nothing there is none", () => {
    expect(threadOf({ format: "test", posts: [] }, CONTEXT)).toEqual({
      ok: false,
      problem: { kind: "no-posts" },
    });
  });
});

describe("a placeholder", () => {
  it("alone is a thread of one post that is not there", () => {
    const { document } = read(["-0"]);
    expect(document.posts).toMatchObject([{ id: "-0", text: "", absent: gone }]);
  });

  it("within the line keeps its place as the thread's own, and answers nobody else", () => {
    const imported = read(["a0", "-1 < a0", "a2 < -1", "a3 < a2"]);
    expect(idsOf(imported)).toBe("a0 -1 a2 a3");
    for (const { answers, author } of imported.document.posts) {
      expect(answers).toBeUndefined();
      expect(author).toBe(imported.document.thread.author);
    }
    expect(imported.document.posts.map(({ replyTo }) => replyTo)).toEqual([
      undefined,
      "a0",
      "-1",
      "a2",
    ]);
    // One conversation is no choice.
    expect(imported.report).not.toHaveProperty("choices");
  });

  it("that the line does not go through is told by what answers it", () => {
    const imported = read(["a0", "-1 < a0", "-2 < -1", "a3 < -2"]);
    expect(idsOf(imported)).toBe("a0 a3");
    expect(imported.document.posts[1]).toMatchObject({ branch: "a0", answers: { absent: gone } });
    expect(droppedOf(imported)).toEqual(["placeholder deleted", "placeholder deleted"]);
    expect(imported.report).not.toHaveProperty("choices");
  });

  it("above the thread is what its first post answers", () => {
    const said = { why: "private", said: "You cannot see this" } as const;
    const imported = read(["-0", post("-1 < -0", { absent: said }), "a2 < -1", "a3 < a2"]);
    expect(idsOf(imported)).toBe("a2 a3");
    expect(imported.document.posts[0]?.answers).toEqual({
      url: "https://example.org/p/-1",
      absent: said,
    });
    expect(droppedOf(imported)).toEqual(["placeholder deleted"]);
  });

  it("gives way to the post itself, whichever comes first", () => {
    const absent = post("a1 < a0", { text: "", absent: gone });
    for (const posts of [
      ["a0", absent, "a1 < a0"],
      ["a0", "a1 < a0", absent],
    ]) {
      const { document } = read(posts);
      expect(document.posts.map(({ text }) => text)).toEqual(["a0", "a1"]);
    }
  });

  it("beside another conversation is told", () => {
    expect(droppedOf(read(["a0", "-5"]))).toEqual(["placeholder deleted"]);
  });

  it("of a known author is theirs, without a second person", () => {
    const { document } = read(["a0", post("a1 < a0", { text: "", author: {}, absent: gone })]);
    expect(document.people).toHaveLength(1);
    expect(document.posts[1]).toMatchObject({ absent: gone, author: document.thread.author });
  });
});

describe("several conversations", () => {
  const given = ["a0", "b0", "b1 < b0", "c2 < b1", "c3 < c2", "c4 < c3", "d5 < b0"];
  const choices = [
    { id: "c2", title: "c2", author: "@c", posts: 3, created: "2020-08-16T12:02:00Z" },
    { id: "b0", title: "b0", author: "@b", posts: 2, created: "2020-08-16T12:00:00Z" },
    { id: "a0", title: "a0", author: "@a", posts: 1, created: "2020-08-16T12:00:00Z" },
  ];

  it("are told, longest first, a line that answers somebody else too; the longest is taken", () => {
    const { report } = read(given);
    expect(report).toMatchObject({ picked: "c2" });
    expect(report.choices).toEqual(choices);
  });

  it("any of them can be picked, over an anchor too", () => {
    for (const { id, posts } of choices) {
      const imported = read(given, { anchor: "a0" }, { pick: id });
      expect(imported.report).toMatchObject({ picked: id, choices });
      expect(imported.document.posts[0]?.id).toBe(id);
      expect(imported.document.posts.length).toBeGreaterThanOrEqual(posts);
    }
  });

  it("posts of nobody known make no line with each other", () => {
    const unknown = { authorKey: "", author: {}, absent: undefined };
    const { absent: _a, ...first } = { ...post("x0"), ...unknown };
    const { absent: _b, ...second } = { ...post("x1 < x0"), ...unknown };
    const imported = read([first, second, "a0", "a1 < a0"]);
    expect(imported.report.choices?.map(({ id, posts }) => [id, posts])).toEqual([
      ["a0", 2],
      ["x0", 1],
    ]);
  });
});

it("20,000 posts, each below a deleted one, with a crowd at the end", () => {
  const posts = Array.from({ length: 10_000 }, (_, index) => post(`-${index} < -${index - 1}`));
  const crowd = Array.from({ length: 10_000 }, (_, index) =>
    post(`b${index} < -9999`, { authorKey: `b${index}` }),
  );
  const result = threadOf({ format: "test", posts: [...posts, ...crowd] }, CONTEXT);
  expect(result.ok && result.value.report.choices?.length).toBe(10_000);
});

const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("", " ", "@", "Завод", "https://vk.com/wall-1_2 @a #b") },
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("javascript:alert(1)", "\ud83d", "__proto__", "x".repeat(9000), "2020-02-31"),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const absent = fc.record({ why: fc.constantFrom("deleted", "not-loaded") }) as fc.Arbitrary<{
  readonly why: "deleted" | "not-loaded";
}>;

/** Forests whose every word is hostile; ids are from few, so that posts answer each other and come twice. */
const forests = fc
  .array(
    fc.record({
      id: fc.oneof(fc.nat(12).map(String), hostile),
      parent: maybe(fc.oneof(fc.nat(12).map(String), hostile)),
      authorKey: fc.constantFrom("a", "a", "b", ""),
      author: fc.record({ name: maybe(hostile), handle: maybe(hostile), url: maybe(hostile) }),
      text: hostile,
      created: maybe(fc.oneof(hostile, fc.constantFrom("2020-08-16", "2020-08-17T00:00:00Z"))),
      url: maybe(hostile),
      language: maybe(hostile),
      warning: maybe(hostile),
      cards: maybe(fc.array(fc.record({ url: hostile, title: hostile }), { maxLength: 2 })),
      media: maybe(fc.array(fc.record({ kind: fc.constant("image"), url: hostile }))),
      links: maybe(
        fc.array(
          fc.record({ start: fc.integer(), end: fc.nat(9), url: fc.oneof(fc.webUrl(), hostile) }),
          { maxLength: 3 },
        ),
      ),
      absent: maybe(absent),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((drafts) =>
    drafts.map(
      (draft) =>
        // `undefined` stands for an absent field, at every level.
        JSON.parse(JSON.stringify(draft)) as ConversationPost,
    ),
  );

describe("of any posts", () => {
  it("the document is valid", () => {
    fc.assert(
      fc.property(forests, hostile, maybe(hostile), (posts, title, anchor) => {
        const more = { title, ...(anchor !== undefined && { anchor }) };
        const result = threadOf({ format: "test", posts, ...more }, CONTEXT);
        if (!result.ok) throw new Error(result.problem.kind);
        const valid = validateThreadDocument(result.value.document);
        expect(valid.ok ? null : valid.problem).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it("none is lost unsaid: each is in the document, told as left out, or in another choice", () => {
    const shapes = fc
      .array(
        fc.record({
          key: fc.constantFrom("a", "a", "b", "-"),
          parent: maybe(fc.nat(12)),
        }),
        { minLength: 1, maxLength: 12 },
      )
      .map((drafts) => {
        const names = drafts.map(({ key }, index) => `${key}${index}`);
        return drafts.map(({ parent }, index) =>
          post(parent === undefined ? `${names[index]}` : `${names[index]} < ${names[parent]}`),
        );
      });
    fc.assert(
      fc.property(shapes, (posts) => {
        const { report } = read(posts);
        const seen = new Set<string>();
        const total = { documents: 0, dropped: 0 };
        for (const pick of [report.picked, ...(report.choices ?? []).map(({ id }) => id)]) {
          const one = read(posts, {}, pick === undefined ? {} : { pick });
          for (const { id, answers } of one.document.posts) {
            seen.add(id);
            if (answers?.url !== undefined) seen.add(answers.url.replace(/.*\//u, ""));
          }
          for (const { text, kind } of one.report.dropped) {
            if (kind === "placeholder") total.dropped++;
            else seen.add(text.replace(/.* /u, ""));
          }
          total.documents++;
        }
        const words = posts.filter(({ absent: none }) => none === undefined);
        expect(words.filter(({ id }) => !seen.has(id))).toEqual([]);
        const holes = posts.filter(({ id, absent: none }) => none !== undefined && !seen.has(id));
        expect(total.dropped).toBeGreaterThanOrEqual(holes.length);
      }),
      { numRuns: 300 },
    );
  });

  it("the line told of a choice is the line of its thread", () => {
    fc.assert(
      fc.property(forests, (posts) => {
        const first = threadOf({ format: "test", posts }, CONTEXT);
        for (const choice of (first.ok && first.value.report.choices) || []) {
          const one = threadOf({ format: "test", posts }, { ...CONTEXT, pick: choice.id });
          if (!one.ok) throw new Error(one.problem.kind);
          expect(one.value.report.picked).toBe(choice.id);
          const line = one.value.document.posts.filter(({ branch }) => branch === undefined);
          expect(line).toHaveLength(choice.posts);
        }
      }),
    );
  });
});
