import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS } from "#domain/problem.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { buildDocument, type DraftPost, type DraftThread } from "./build-document.ts";
import { validateThreadDocument } from "./nitka-json.ts";

const CONTEXT = { now: "2026-11-22T10:00:00Z" };
const DRAFT: DraftThread = {
  format: "test",
  author: { handle: "@volha" },
  posts: [{ text: "Хлеб" }],
};

function build(draft: Partial<DraftThread>): ThreadDocument {
  const built = buildDocument({ ...DRAFT, ...draft }, CONTEXT);
  if (!built.ok) throw new Error(built.problem.kind);
  const valid = validateThreadDocument(built.value);
  expect(valid.ok ? null : valid.problem).toBeNull();
  return built.value;
}

const threadIdOf = (first: DraftPost, more: Partial<DraftThread> = {}): string =>
  build({ posts: [first], ...more }).thread.id;

describe("the thread's id", () => {
  const words = { id: "7", text: "Хлеб  закончился" };
  const url = "https://x.com/volha/status/1295000000000000000";

  it("is that of its first post's address, whatever else is known of it", () => {
    const id = threadIdOf({ ...words, url });
    expect(
      threadIdOf(
        { text: "other words", url: url.replace("x.com", "mobile.twitter.com") },
        { author: { name: "Вольга" } },
      ),
    ).toBe(id);
    expect(threadIdOf({ ...words, url: `${url}1` })).not.toBe(id);
  });

  it("without one is that of its id, words and author, however they are wrapped or written", () => {
    const id = threadIdOf(words);
    expect(threadIdOf({ ...words, text: "Хлеб\nзакончился" })).toBe(id);
    expect(threadIdOf(words, { author: { handle: "@Volha" } })).toBe(id);
    for (const other of [
      { ...words, id: "8" },
      { ...words, text: "Соль" },
    ]) {
      expect(threadIdOf(other)).not.toBe(id);
    }
    expect(threadIdOf(words, { author: { handle: "@ales" } })).not.toBe(id);
  });
});

describe("the language", () => {
  const russian = "Завод сегодня не работает, рабочие вышли на улицу и ждут директора.";
  const stated = (...languages: readonly (string | undefined)[]) => languages.map(inRussian);
  const inRussian = (language: string | undefined): DraftPost =>
    language === undefined ? { text: russian } : { text: russian, language };

  it("is the one stated for the thread, else by most posts, else recognised", () => {
    expect(build({ posts: stated("en"), language: "be" }).thread.language).toBe("be");
    expect(build({ posts: stated("en", "en", "be") }).thread.language).toBe("en");
    expect(build({ posts: stated("en", undefined, undefined) }).thread.language).toBe("ru");
    expect(build({ posts: [{ text: "42" }] }).thread.language).toBe("en");
  });

  it("is never what is no language", () => {
    expect(build({ posts: stated("zxx!"), language: "no language" }).thread.language).toBe("ru");
    expect(build({ posts: stated("zxx!") }).posts[0]).not.toHaveProperty("language");
  });
});

describe("people", () => {
  const peopleOf = (...authors: readonly NonNullable<DraftPost["author"]>[]) =>
    build({ posts: authors.map((author) => ({ text: "x", author })) }).people.slice(1);

  it.each([
    ["handle", { handle: "@ales", name: "Алесь" }, { handle: "@ALES" }, { handle: "@nina" }],
    ["key", { key: "1", name: "Алесь" }, { key: "1" }, { key: "2", name: "Алесь" }],
    ["address", { url: "https://b.by/1" }, { url: "https://b.by/1" }, { url: "https://b.by/2" }],
    ["name", { name: "Алесь" }, { name: "Алесь" }, { name: "Ніна" }],
  ])("are told apart by %s", (_, one, same, other) => {
    const people = peopleOf(one, same, other);
    expect(people).toHaveLength(2);
    expect(peopleOf(one)).toEqual(people.slice(0, 1));
  });

  it("come again without a handle under the same key", () => {
    expect(peopleOf({ handle: "@ales", key: "1" }, { key: "1" })).toHaveLength(1);
    expect(peopleOf({ handle: "@ales", key: "1" }, { handle: "@nina", key: "1" })).toHaveLength(2);
  });

  it("are known where somebody mentions them, before they write too", () => {
    const { posts, people } = build({
      posts: [{ text: "as @Nina says" }, { text: "x", author: { handle: "@nina" } }],
    });
    expect(posts[0]?.mentions?.[0]?.person).toBe(people[1]?.id);
  });

  it("without anything to call them by are `?`", () => {
    expect(peopleOf({ key: "1" })).toMatchObject([{ name: "?" }]);
    expect(peopleOf({ name: "", handle: "" })).toEqual([{ id: expect.any(String), name: "?" }]);
  });
});

it("links and cards of one address stand for one source; mail and scripts for none", () => {
  const text = "https://vk.com/wall-1_2";
  const cards = [{ url: "https://m.vk.com/wall-1_2", title: "Завод" }, { url: "javascript:1" }];
  const { posts, sources } = build({ posts: [{ text, cards }] });
  expect(sources).toHaveLength(1);
  expect(posts[0]?.cards).toEqual([{ ...cards[0], source: sources[0]?.id }]);
  expect(posts[0]?.links).toMatchObject([{ start: 0, end: text.length, source: sources[0]?.id }]);
});

it("a post that came with nothing to show keeps its place", () => {
  expect(build({ posts: [{ text: " " }, { text: "Соль" }] }).posts).toMatchObject([
    { text: " ", absent: { why: "unreadable" } },
    { text: "Соль" },
  ]);
});

it("answers and branches lead to posts of the draft or nowhere", () => {
  const { posts } = build({
    posts: [
      { id: "1", text: "a" },
      { id: "2", text: "b", replyTo: "1", branch: "1" },
      { id: "3", text: "c", replyTo: "9", branch: "" },
      { id: "x".repeat(9000), text: "d" },
      { id: "5", text: "e", branch: "x".repeat(9000) },
    ],
  });
  expect(posts[1]).toMatchObject({ replyTo: "1", branch: "1" });
  expect(Object.keys(posts[2] ?? {})).not.toContain("replyTo");
  expect(Object.keys(posts[2] ?? {})).not.toContain("branch");
  expect(posts[4]?.branch).toBe(posts[3]?.id);
});

describe("too much", () => {
  const problemOf = (posts: readonly DraftPost[]) => {
    const built = buildDocument({ ...DRAFT, posts }, CONTEXT);
    return built.ok ? null : built.problem;
  };

  it("and too little are told", () => {
    expect(problemOf([])).toEqual({ kind: "no-posts" });
    expect(problemOf(Array.from({ length: 20_001 }, () => ({ text: "x" })))).toEqual({
      kind: "too-many-posts",
      count: 20_001,
      limit: LIMITS.posts,
    });
    expect(problemOf([{ text: "x" }, { text: "x".repeat(LIMITS.field + 1) }])).toEqual({
      kind: "text-too-long",
      post: 2,
      length: LIMITS.field + 1,
      limit: LIMITS.field,
    });
  });

  it("beside the words is cut", () => {
    const long = "ж".repeat(LIMITS.field + 1);
    const address = `https://example.org/${long}`;
    const { thread } = build({
      title: long,
      url: address,
      author: { name: long, handle: long, url: address, key: long },
      posts: [
        { id: long, text: "x", url: address, cards: [{ url: "https://b.by/", title: long }] },
      ],
    });
    expect(thread.title).toHaveLength(LIMITS.field);
    expect(thread).not.toHaveProperty("url");
  });
});

/** Fields of any wrong kind of string, as an importer hands them on unchecked. */
const word = fc.oneof(
  fc.constantFrom("", " ", "https://vk.com/wall-1_2", "javascript:1", "2020-02-31", "@a", "ru"),
  fc.string({ unit: "binary" }),
  fc.webUrl(),
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const quote = fc.record({ url: optional(word), author: optional(word), text: optional(word) });
const person = fc.record({
  name: optional(word),
  handle: optional(word),
  url: optional(word),
  key: optional(word),
});
const draftPosts = fc.record({
  id: optional(word),
  author: optional(person),
  text: word,
  created: optional(word),
  edited: optional(word),
  language: optional(word),
  url: optional(word),
  replyTo: optional(word),
  branch: optional(word),
  warning: optional(word),
  links: optional(
    fc.array(fc.record({ start: fc.integer({ min: -2, max: 20 }), end: fc.nat(20), url: word })),
  ),
  cards: optional(fc.array(fc.record({ url: word, title: optional(word) }))),
  media: optional(
    fc.array(fc.record({ kind: fc.constant("video"), url: optional(word), name: optional(word) })),
  ),
  emoji: optional(fc.array(fc.record({ shortcode: word, url: word }))),
  answers: optional(quote),
  quote: optional(quote),
  poll: optional(
    fc.record({
      question: optional(word),
      options: fc.array(fc.record({ text: word, votes: optional(fc.double()) })),
      ends: optional(word),
    }),
  ),
  versions: optional(fc.array(fc.record({ text: word, at: optional(word) }))),
  absent: optional(fc.record({ why: fc.constant("deleted"), said: optional(word) })),
});

it("whatever an importer hands on, the document is valid and every address in it http(s)", () => {
  const drafts = fc.record({
    author: person,
    posts: fc.array(draftPosts, { minLength: 1, maxLength: 5 }),
    title: optional(word),
    url: optional(word),
    created: optional(word),
    language: optional(word),
    missing: optional(fc.oneof(fc.integer(), fc.double())),
  });
  fc.assert(
    fc.property(drafts, (draft) => {
      const plain = JSON.parse(JSON.stringify(draft)) as Omit<DraftThread, "format">;
      const document = build(plain);
      const addresses = JSON.stringify(document).match(
        /"(?:url|canonical|mobile|archive)":"[^"]*/gu,
      );
      for (const address of addresses ?? []) expect(address).toMatch(/:"https?:/iu);
    }),
    { numRuns: 500 },
  );
});
