import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { validateThreadDocument } from "./nitka-json.ts";
import { jsonFeedImporter } from "./json-feed.ts";
import { importPart } from "./json-part.ts";

const NOW = "2026-11-22T10:00:00.000Z";
const partsOf = (value: unknown) => [
  importPart("feed.json", typeof value === "string" ? value : JSON.stringify(value)),
];
const parse = (value: unknown) => jsonFeedImporter.parse(partsOf(value), { now: NOW });
const accepts = (value: unknown) => jsonFeedImporter.accepts(partsOf(value));
function read(value: unknown) {
  const result = parse(value);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
const feed = (...items: readonly unknown[]) => ({
  version: "https://jsonfeed.org/version/1.1",
  title: "Забастовочный дневник",
  home_page_url: "https://stachka.example/",
  language: "ru",
  authors: [{ name: "Стачком", url: "https://stachka.example/o-nas" }],
  items,
});
const texts = (value: unknown) => read(value).document.posts.map(({ text }) => text);

describe("items", () => {
  it("come in order of their instants, whatever zone they are written in", () => {
    const third = { id: "3", content_text: "c", date_published: "2020-08-16T10:02:00+03:00" };
    const first = { id: 1, content_text: "a", date_published: "2020-08-16T07:00:00Z" };
    const second = { id: "2", content_text: "b", date_published: "2020-08-16T03:01:00-04:00" };
    const { document, report } = read(feed(third, first, second));
    expect(document.posts.map(({ id, text }) => [id, text])).toEqual([
      ["1", "a"],
      ["2", "b"],
      ["3", "c"],
    ]);
    expect(report).toMatchObject({ format: "json-feed", posts: 3, dropped: [] });
  });

  it("of one instant, or without a time, follow the order of the feed turned round", () => {
    const late = "2020-08-16T12:00:00Z";
    const items = [
      { id: "e", content_text: "e", date_published: "2020-08-17T12:00:00Z" },
      { id: "d", content_text: "d", date_published: late },
      { id: "c", content_text: "c", date_published: late },
      { id: "b", content_text: "b" },
      { id: "a", content_text: "a", date_published: "2020-08-15T12:00:00Z" },
    ];
    expect(texts(feed(...items))).toEqual(["a", "b", "c", "d", "e"]);
    const undated = [{ content_text: "first" }, { content_text: "second" }];
    expect(texts(feed(...undated))).toEqual(["first", "second"]);
  });

  it("tell of the feed what they do not say themselves", () => {
    const { document } = read(
      feed(
        { id: "1", content_text: "Мы выйшлі", language: "be", date_published: "2020-08-14" },
        { id: "2", content_text: "Нас много", language: "und", date_published: "2020-08-15" },
        { id: "3", content_text: "Гость пишет", author: { name: "Гость" } },
      ),
    );
    expect(document.thread).toMatchObject({
      title: "Забастовочный дневник",
      url: "https://stachka.example/",
      language: "ru",
    });
    expect(document.people.map(({ name }) => name)).toEqual(["Стачком", "Гость"]);
    expect(document.posts.map(({ language }) => language)).toEqual(["be", "ru", "ru"]);
    expect(document.posts[2]?.author).not.toBe(document.thread.author);
  });

  it("keep HTML as its text, with links over it and pictures", () => {
    const { document } = read(
      feed({
        id: "1",
        url: "https://stachka.example/1",
        title: "Завод встал",
        content_html:
          '<p>Гл. <a href="https://vk.com/wall-1_2">здесь</a> &amp; <img src="https://i.example/1.jpg" alt="цех"></p><script>alert(1)</script>',
        date_published: "2020-08-14T10:00:00Z",
        date_modified: "2020-08-14T11:00:00Z",
      }),
    );
    const [post] = document.posts;
    expect(post?.text.startsWith("Завод встал\n\nГл. здесь &")).toBe(true);
    const [link] = post?.links ?? [];
    expect(post?.text.slice(link?.start, link?.end)).toBe("здесь");
    expect(post).toMatchObject({
      url: "https://stachka.example/1",
      edited: "2020-08-14T11:00:00Z",
      media: [{ kind: "image", url: "https://i.example/1.jpg", alt: "цех" }],
    });
  });

  it("do not repeat a title made of their first words", () => {
    const content_text = "Сегодня завод встал, и никто не ушёл домой";
    expect(texts(feed({ id: "1", title: "Сегодня завод встал…", content_text }))).toEqual([
      content_text,
    ]);
  });

  it("keep an external address unless the text links to it", () => {
    const external_url = "https://vk.com/wall-22715872_557";
    const { document } = read(
      feed(
        { id: "1", content_text: "Глядзі", external_url },
        { id: "2", content_text: `Глядзі ${external_url}`, external_url },
      ),
    );
    expect(document.posts[0]?.cards).toMatchObject([{ url: external_url }]);
    expect(document.posts[1]?.cards).toBeUndefined();
    expect(document.posts[1]?.links).toHaveLength(1);
    expect(document.sources).toHaveLength(1);
  });

  it("keep attachments by their kind", () => {
    const attachments = [
      { url: "https://i.example/a.jpg", mime_type: "image/jpeg", title: "плакат" },
      { url: "https://i.example/b.mp4", mime_type: "video/mp4", title: "" },
      { url: "https://i.example/c.mp3", mime_type: "audio/mpeg" },
      { url: "https://i.example/d.pdf", mime_type: "application/pdf" },
      { url: "javascript:alert(1)", mime_type: "image/png" },
    ];
    const { document, report } = read(feed({ id: "1", attachments }));
    expect(document.posts[0]?.media).toEqual([
      { kind: "image", url: "https://i.example/a.jpg", alt: "плакат" },
      { kind: "video", url: "https://i.example/b.mp4", alt: "" },
      { kind: "audio", url: "https://i.example/c.mp3" },
      { kind: "file", url: "https://i.example/d.pdf" },
    ]);
    expect(report.dropped).toEqual([{ kind: "unreadable", text: "items[0].attachments[4].url" }]);
  });
});

describe("what is wrong is told with its place", () => {
  it("an item that holds nothing", () => {
    const { report } = read(feed({ id: "1", content_text: "a" }, 7, { id: "2", title: " " }));
    expect(report.dropped).toEqual([
      { kind: "unreadable", text: "items[1]" },
      { kind: "unreadable", text: "items[2]" },
    ]);
    const result = parse(feed({ id: "1" }));
    expect(result).toMatchObject({
      problem: { kind: "invalid-document", total: 1, issues: [{ place: "items[0]" }] },
    });
  });

  it("a feed without items, and one with none", () => {
    expect(parse({ version: "https://jsonfeed.org/version/1", items: {} })).toMatchObject({
      problem: {
        kind: "invalid-document",
        issues: [{ place: "items", expected: { kind: "type", type: "list" }, found: "{…}" }],
      },
    });
    expect(parse(feed())).toEqual({ ok: false, problem: { kind: "no-posts" } });
  });

  it("a feed cut off", () => {
    const cut = JSON.stringify(feed({ id: "1", content_text: "a" }), null, 1).slice(0, -20);
    expect(accepts(cut)).toBe(0.9);
    expect(parse(cut)).toMatchObject({ problem: { kind: "json-cut", line: 15 } });
  });
});

test("accepts what says that it is one, and what looks like one", () => {
  expect(accepts(feed())).toBe(1);
  expect(accepts({ ...feed(), version: "https://jsonfeed.org/version/1" })).toBe(1);
  expect(accepts({ items: [{ id: 1, content_text: "a" }] })).toBe(0.6);
  expect(accepts({ version: "https://example.org/version/1", items: [{ id: 1 }] })).toBe(0);
  expect(accepts({ format: "nitka-thread" })).toBe(0);
  expect(accepts("1. A thread on bread")).toBe(0);
});

test("arbitrary feeds never throw and never yield an address that is not http(s)", () => {
  const hostile = fc.constantFrom("javascript:alert(1)", "data:text/html,x", "https://a.example/");
  const value = fc.oneof(fc.jsonValue(), hostile, fc.integer());
  const item = fc.record(
    {
      id: value,
      url: value,
      title: value,
      content_text: value,
      content_html: hostile.map((url) => `<a href="${url}">x</a><img src="${url}">`),
      external_url: value,
      image: value,
      date_published: value,
      language: value,
      authors: fc.array(fc.record({ name: value, url: value })),
      attachments: fc.array(fc.record({ url: value, mime_type: value, title: value })),
    },
    { requiredKeys: [] },
  );
  const input = fc.oneof(
    fc.jsonValue(),
    fc.record({ version: value, title: value, home_page_url: value, items: fc.array(item) }),
  );
  const yieldsSoundDocument = fc.property(input, (json) => {
    accepts(json);
    const result = parse(json);
    return !result.ok || validateThreadDocument(result.value.document).ok;
  });
  expect(() => fc.assert(yieldsSoundDocument)).not.toThrow();
});

const SAMPLES = new URL("../../../shared/data/import-samples/jsonfeed/", import.meta.url);

interface Expected {
  readonly opThread: readonly string[];
  readonly posts: readonly {
    readonly id: string;
    readonly text: string;
    readonly links: readonly string[];
  }[];
}

describe.skipIf(!existsSync(SAMPLES))("samples", () => {
  const cases = existsSync(SAMPLES) ? readdirSync(SAMPLES) : [];
  it.each(cases)("%s", (name) => {
    const file = (path: string) => readFileSync(new URL(`${name}/${path}`, SAMPLES), "utf8");
    const expected = JSON.parse(file("expected.json")) as Expected;
    const text = file("feed.json");
    expect(accepts(text)).toBe(1);
    const { posts } = read(text).document;
    expect(posts.map(({ id }) => id)).toEqual(expected.opThread);
    expect(
      posts.map(({ id, text: words, links = [], cards = [] }) => ({
        id,
        text: words.replace(/\s+/gu, " ").trim(),
        links: [...links, ...cards].map(({ url }) => url),
      })),
    ).toEqual(
      expected.opThread.map((id) => {
        const { text: words = "", links = [] } =
          expected.posts.find((post) => post.id === id) ?? {};
        return { id, text: words, links };
      }),
    );
  });
});
