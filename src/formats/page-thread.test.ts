import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS } from "#domain/problem.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { validateThreadDocument } from "./nitka-json.ts";
import { threadOfPage } from "./page-thread.ts";
import type { SourceText } from "./source-text.ts";

const NOW = "2026-11-22T10:00:00Z";
const PAGE: SourceText = {
  url: "https://vk.com/wall-1_2",
  title: "Завод стоит",
  author: "Стачком",
  published: "2020-08-16T12:00:00+03:00",
  language: "ru",
  text: "Завод сегодня стоит. Люди вышли.\nЗавтра выйдут все.",
};

function threadOf(page: SourceText): ThreadDocument {
  const made = threadOfPage(page, "bookmarklet", NOW);
  if (!made.ok) throw new Error(made.problem.kind);
  const valid = validateThreadDocument(made.value);
  expect(valid.ok ? null : valid.problem).toBeNull();
  return made.value;
}

describe("the thread of a page", () => {
  it("is one post with the page's title and address, its text the source", () => {
    const { thread, posts, sources, people } = threadOf(PAGE);
    expect(thread).toMatchObject({
      title: PAGE.title,
      language: "ru",
      url: PAGE.url,
      imported: { format: "page", at: NOW },
    });
    expect(posts).toMatchObject([
      { text: `Завод стоит\n${PAGE.url}`, created: PAGE.published, links: [{ url: PAGE.url }] },
    ]);
    expect(people).toMatchObject([{ name: "Стачком" }]);
    expect(sources).toMatchObject([
      {
        canonical: PAGE.url,
        platform: "vk",
        title: PAGE.title,
        author: "Стачком",
        published: "2020-08-16",
        language: "ru",
        text: PAGE.text,
        segments: [{ paragraph: 0 }, { paragraph: 0 }, { paragraph: 1 }],
        captured: { at: NOW, how: "bookmarklet" },
      },
    ]);
  });

  it("takes the words of the page for its source, not an address in its title", () => {
    const { sources } = threadOf({ ...PAGE, title: "https://example.org/ и t.me/zavod/7 пишут" });
    expect(sources.map(({ canonical, text }) => [canonical, text])).toEqual([
      [PAGE.url, PAGE.text],
    ]);
  });

  it("without an address, or with one nobody can open, has the text as its post", () => {
    const { url: _url, ...rest } = PAGE;
    const long = `https://example.org/${"x".repeat(9000)}`;
    for (const page of [rest, { ...PAGE, url: "about:blank" }, { ...PAGE, url: long }]) {
      const { posts, sources, thread } = threadOf(page);
      expect(posts).toMatchObject([{ text: PAGE.text }]);
      expect(sources).toEqual([]);
      expect(thread).not.toHaveProperty("url");
    }
  });

  it("knows no more than the page says", () => {
    const { thread, people, sources } = threadOf({ url: PAGE.url ?? "", text: PAGE.text });
    expect(thread.title).toBe("Завод сегодня стоит. Люди вышли. Завтра выйдут все.");
    expect(people).toMatchObject([{ name: "vk.com" }]);
    expect(Object.keys(sources[0] ?? {})).not.toContain("published");
  });

  it("says the language of the words, else the one stated, else English", () => {
    expect(threadOf({ ...PAGE, language: "en" }).thread.language).toBe("ru");
    expect(threadOf({ ...PAGE, text: "42", language: "be" }).thread.language).toBe("be");
    expect(threadOf({ ...PAGE, text: "42", language: "?" }).thread.language).toBe("en");
  });

  it("takes no date that is none, no title without end", () => {
    const page = { ...PAGE, published: "2020-13-45", title: "слово ".repeat(50_000) };
    const { posts, sources, thread } = threadOf(page);
    expect(sources[0]?.published).toBeUndefined();
    expect(posts[0]?.created).toBeUndefined();
    expect(thread.title.length).toBeLessThan(100);
  });

  it("with a text over the limit is refused", () => {
    expect(threadOfPage({ ...PAGE, text: "x".repeat(LIMITS.field + 1) }, "file", NOW)).toEqual({
      ok: false,
      problem: {
        kind: "text-too-long",
        post: 1,
        length: LIMITS.field + 1,
        limit: LIMITS.field,
      },
    });
  });

  it("is valid whatever the page says, and the words are in it", () => {
    const word = fc.oneof(fc.string({ unit: "binary" }), fc.webUrl(), fc.constant("2020-02-31"));
    const pages = fc.record(
      { url: word, title: word, author: word, published: word, language: word, text: word },
      { requiredKeys: ["text"] },
    );
    fc.assert(
      fc.property(pages, (page) => {
        const { posts, sources } = threadOf(page);
        const text = page.text.replace(/\r\n?/gu, "\n").trim();
        expect(
          [...posts, ...sources].map((one) => one.text?.replace(/\r\n?/gu, "\n").trim()),
        ).toContain(text === "" ? posts[0]?.text.trim() : text);
      }),
      { numRuns: 300 },
    );
  });
});
