import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS } from "#domain/problem.ts";
import type { Problem } from "#domain/problem.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import type { Imported } from "./importer.ts";
import { importNow } from "../../tests/support/import-now.ts";
import { validateThreadDocument } from "./nitka-json.ts";
import { removeUnrollerLines } from "./unroller-lines.ts";

const SEED = new URL("../../../shared/seed/thread-unrolled.txt", import.meta.url);
const FIXTURES = new URL("../../tests/fixtures/unrolled-text/", import.meta.url);
const NOW = "2026-11-22T10:00:00.000Z";

const run = (content: string | Uint8Array) =>
  importNow({ name: "thread.txt", content }, { now: NOW }, "unrolled-text");

function imported(content: string | Uint8Array): Imported {
  const result = run(content);
  if (!result.ok) throw new Error(`Refused: ${result.problem.kind}`);
  return result.value;
}

function problem(content: string): Problem {
  const result = run(content);
  if (result.ok) throw new Error("The text was taken.");
  return result.problem;
}

const texts = (content: string): string[] =>
  imported(content).document.posts.map(({ text }) => text);
const ids = ({ thread, posts, people, sources }: ThreadDocument): string[] =>
  [thread, ...people, ...posts, ...sources].map(({ id }) => id);
const LONG = "The second shift did not go down. ".repeat(9).trim();
const fixture = (name: string): string => readFileSync(new URL(name, FIXTURES), "utf8");

describe.skipIf(!existsSync(SEED))("the seed thread", () => {
  const seed = existsSync(SEED) ? readFileSync(SEED, "utf8") : "";

  it("is 32 posts in order, the lone link at the post before it", () => {
    const lines = seed.split("\n");
    const link = lines.findIndex((line) => line.startsWith("https://www.facebook.com"));
    const posts = texts(seed);
    expect(posts).toHaveLength(32);
    expect(posts[link - 1]).toBe(`${lines[link - 1]}\n${lines[link]}`);
    expect(posts.flatMap((text) => text.split("\n"))).toEqual(lines.slice(0, 33));
  });

  it("names its author and drops only what the unroller wrote", () => {
    const { document, report } = imported(seed);
    expect(document.people).toMatchObject([{ name: "kazbek", handle: "@kazbek" }]);
    expect(report).toMatchObject({ format: "unrolled-text", posts: 32, sources: 3 });
    expect(report.dropped.map(({ text }) => text)).toEqual([
      "You can follow @kazbek.",
      expect.stringContaining("mention @twtextapp"),
      "Latest Threads Unrolled:",
    ]);
  });

  it("has three sources with what it takes to open them", () => {
    const { document } = imported(seed);
    expect(
      document.sources.map(({ platform, canonical, ref }) => ({ platform, canonical, ref })),
    ).toEqual([
      {
        platform: "facebook",
        canonical: "https://www.facebook.com/alexander.bidin/posts/10216884733046939",
        ref: expect.objectContaining({ owner: "alexander.bidin", post: "10216884733046939" }),
      },
      {
        platform: "vk",
        canonical: "https://vk.com/wall-191991223_5540",
        ref: expect.objectContaining({ owner: "-191991223", post: "5540" }),
      },
      {
        platform: "vk",
        canonical: "https://vk.com/wall-22715872_557",
        ref: expect.objectContaining({ owner: "-22715872", post: "557", page: "poligraf_red" }),
      },
    ]);
    for (const source of document.sources) {
      expect(source.mobile).toMatch(/^https:/u);
      expect(source.archive).toMatch(/^https:/u);
    }
    const links = document.posts.flatMap(({ links = [] }) => links);
    expect(links.map(({ source }) => source)).toEqual(document.sources.map(({ id }) => id));
  });

  const wrap = (text: string, width: number): string =>
    text.replaceAll(new RegExp(`(?=.{${width}})(.{1,${width - 1}}\\S) +`, "gu"), "$1\n");

  it.each([
    ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
    ["lone CR", (text: string) => text.replaceAll("\n", "\r")],
    ["BOM", (text: string) => `\ufeff${text}`],
    ["trailing spaces", (text: string) => text.replaceAll("\n", " \t\u00a0\n")],
    ["no-break spaces", (text: string) => text.replaceAll("the ", "the\u00a0")],
    ["zero-width spaces", (text: string) => text.replaceAll(" ", " \u200b")],
    ["blank lines between posts", (text: string) => text.replaceAll("\n", "\n\n")],
    ["a stray blank line", (text: string) => text.replace("\nagain,", "\n\nagain,")],
    ["blank lines and wrapping", (text: string) => wrap(text.replaceAll("\n", "\n\n"), 76)],
    ["the footer at the top", (text: string) => `You can follow @kazbek.\n\n${text}`],
    ["dots in the middle", (text: string) => text.replace("\nagain,", "\n• • •\nagain,")],
  ])("is the same with %s", (_, change) => {
    const same = imported(change(seed)).document;
    expect(same.posts).toHaveLength(32);
    expect(ids(same)).toEqual(ids(imported(seed).document));
  });

  it("is the same in UTF-16", () => {
    const bytes = new Uint8Array(Buffer.from(`\ufeff${seed}`, "utf16le"));
    expect(imported(bytes).document).toEqual(imported(seed).document);
  });
});

describe("layouts", () => {
  const plain = texts(fixture("one-a-line.txt"));

  it("one post a line", () => {
    expect(plain).toHaveLength(6);
    expect(`${plain.join("\n")}\nYou can follow @olena_writes.\n`).toBe(fixture("one-a-line.txt"));
  });

  it.each([
    "blank-lines.txt",
    "wrapped.txt",
    "wrapped-no-blank-lines.txt",
    "thread-reader-page.txt",
  ])("%s", (name) => {
    expect(texts(fixture(name))).toEqual(plain);
    expect(imported(fixture(name)).document.people[0]?.handle).toBe("@olena_writes");
  });

  it.each([
    ["counters-start.txt", /^\d\/ /u],
    ["counters-end.txt", / \(\d\/6\)$/u],
  ])("%s: paragraphs stay in their post, counters in their text", (name, counter) => {
    const posts = texts(fixture(name));
    expect(posts.every((text) => counter.test(text))).toBe(true);
    expect(posts.map((text) => text.replace(counter, "").replace(".\n\n", ". "))).toEqual(plain);
  });

  it("the page's head and foot are dropped, the other thread with them", () => {
    const { document, report } = imported(fixture("thread-reader-page.txt"));
    expect(document.people[0]?.name).toBe("Olena Writes");
    expect(report.dropped.length).toBeGreaterThan(20);
    expect(report.dropped.at(-1)?.text).toMatch(/^Another thread altogether/u);
  });

  it.each([
    ["1/3 a\nb\n2/3 c\n3/3 d", ["1/3 a\nb", "2/3 c", "3/3 d"]],
    ["🧵1/ a\n\nb\n\n2/ c\n\nd", ["🧵1/ a\n\nb", "2/ c\n\nd"]],
    ["head\n\n2/n a\n\nb\n\n3/n c", ["head", "2/n a\n\nb", "3/n c"]],
    ["1. a\n\nb\n\n2. c\n\n3. d", ["1. a\n\nb", "2. c", "3. d"]],
    ["a\n1. one\n2. two\n3. three\n\nb", ["a\n1. one\n2. two\n3. three", "b"]],
    ["1) a\nb\n2) c", ["1) a", "b", "2) c"]],
    ["1/ 2) a\n\nb\n\n2/ 1 c", ["1/ 2) a\n\nb", "2/ 1 c"]],
    ["a\n\nb\n\n---\n\nc\n\n---\nd\ne", ["a\n\nb", "c", "d\ne"]],
    ["a\n\nb\n\n---\n\nc", ["a", "b", "c"]],
    ["a\n\nb\n\n• • •\n\nc\n\n• • •\n\nd", ["a", "b", "c", "d"]],
    ["a\nb (1/2)\nc (2/2)\nd", ["a\nb (1/2)", "c (2/2)", "d"]],
    [
      "a (1/3)\nhttps://vk.com/wall-1_2\n\nb (2/3)\n\nhttps://t.me/s/1\n\nc (3/3)\nhttps://t.me/s/2",
      [
        "a (1/3)\nhttps://vk.com/wall-1_2",
        "b (2/3)\n\nhttps://t.me/s/1",
        "c (3/3)\nhttps://t.me/s/2",
      ],
    ],
    ["in 1/2 of cases\nor on 24/7\nnothing", ["in 1/2 of cases", "or on 24/7", "nothing"]],
    [`${LONG}\n${LONG}\n---\nb\n---\nc`, [LONG, LONG, "b", "c"]],
    ["word", ["word"]],
    ["Share", ["Share"]],
    ["https://example.org/only", ["https://example.org/only"]],
  ])("%j", (text, posts) => {
    expect(texts(text)).toEqual(posts);
  });
});

describe("what stands in a post", () => {
  it("links, mentions and hashtags as spans of their words", () => {
    const text =
      "См. #стачка у @ales: https://vk.com/wall-1_2#x и снова https://m.vk.com/wall-1_2 😀 #1";
    const { document } = imported(`${text}\nYou can follow @Ales.`);
    const post = document.posts[0];
    const words = (spans: readonly { start: number; end: number }[] = []) =>
      spans.map(({ start, end }) => text.slice(start, end));
    expect(words(post?.links)).toEqual(["https://vk.com/wall-1_2#x", "https://m.vk.com/wall-1_2"]);
    expect(words(post?.mentions)).toEqual(["@ales"]);
    expect(post?.mentions?.[0]?.person).toBe(document.thread.author);
    expect(words(post?.hashtags)).toEqual(["#стачка"]);
  });

  it("is recognised as to its language", () => {
    const russian = "Рабочие завода объявили забастовку и вышли на улицу.\nМы видели это сами.";
    expect(imported(russian).document.thread.language).toBe("ru");
    expect(imported("1 2 3").document.thread.language).toBe("en");
  });
});

it("an address of 50,000 letters is text, not a link", () => {
  const { document } = imported(`https://example.org/${"я".repeat(50_000)}`);
  expect(document.sources).toEqual([]);
  expect(validateThreadDocument(document).ok).toBe(true);
});

describe("what is refused", () => {
  it.each([
    [fixture("footer-only.txt"), { kind: "no-posts" }],
    ["", { kind: "empty-input" }],
    [" \n\t\u200b\ufeff", { kind: "empty-input" }],
    [
      `one\n${"x".repeat(LIMITS.field + 1)}`,
      { kind: "text-too-long", post: 2, length: LIMITS.field + 1, limit: LIMITS.field },
    ],
    [
      "post\n".repeat(LIMITS.posts + 1),
      { kind: "too-many-posts", count: LIMITS.posts + 1, limit: LIMITS.posts },
    ],
  ])("case %#", (text, expected) => {
    expect(problem(text)).toEqual(expected);
  });
});

describe("whatever is pasted", () => {
  const ink = (text: string): string => text.replace(/[\s\u200b\u2060\ufeff]/gu, "");
  const line = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 120 }),
    fc.constantFrom("", "1/ a", "2/ b", "x (3/4)", "https://example.org/x", "3. c", "@ales"),
    fc.lorem({ maxCount: 14 }),
  );
  const pasted = fc
    .array(line, { maxLength: 40 })
    .map((lines) => lines.join("\n").replaceAll("\u0000", ""))
    .filter((text) => /[^\s\u200b-\u200f\u2060\ufeff]/u.test(text));

  /** A text of nothing but the services' lines has no posts, and no report. */
  const piecesOf = (text: string) => {
    const { lines, dropped } = removeUnrollerLines(text.split("\n").map((line) => line.trim()));
    const result = run(text);
    const posts = result.ok ? result.value.document.posts.map((post) => post.text) : lines;
    return { posts, dropped: dropped.map((piece) => piece.text) };
  };

  it("no visible character is lost: each is in a post or in the report", () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const { posts, dropped } = piecesOf(text);
        const kept = ink(posts.join(""));
        expect(kept.length + ink(dropped.join("")).length).toBe(ink(text).length);
        expect(dropped.length > 0 || kept === ink(text)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("the document is valid, if there is any", () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const result = run(text);
        const checked = result.ok ? validateThreadDocument(result.value.document) : result;
        expect(checked.ok ? "valid" : checked.problem.kind).toMatch(/^(?:valid|no-posts)$/u);
      }),
      { numRuns: 300 },
    );
  });

  it("hostile texts end soon", () => {
    const size = 100_000;
    for (const piece of [
      "@a.",
      "1/",
      "(",
      "#",
      "• ",
      "keep current with ",
      "a\n",
      "\n",
      "https://",
      " ",
    ]) {
      const text = `x${piece.repeat(size / piece.length)}`.slice(0, size);
      expect(run(text)).toHaveProperty("ok");
    }
  });
});

it("every fixture of this format is covered above", () => {
  expect(readdirSync(FIXTURES)).toHaveLength(8);
});
