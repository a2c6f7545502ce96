import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImportPart } from "./importer.ts";
import { threadReaderHtmlImporter } from "./thread-reader-html.ts";

const NOW = "2021-03-02T10:00:00Z";
const part = (text: string): ImportPart => ({
  name: "thread.html",
  text,
  json: () => ({ ok: false, problem: { kind: "json-bad", line: 1, column: 1 } }),
});
const accepts = (text: string) => threadReaderHtmlImporter.accepts([part(text)]);
const parse = (text: string) => threadReaderHtmlImporter.parse([part(text)], { now: NOW });

const post = (number: number, id: string, html: string) =>
  `<div id="tweet_${number}" class="content-tweet allow-preview" data-controller="thread" data-screenname="StrikeNotes" data-tweet="${id}" dir="auto">
    ${html}
    <sup class="tw-permalink"><i class="fas fa-link"></i></sup></div>`;

const PAGE = `<!DOCTYPE html><html><head><title>Thread by @StrikeNotes on Thread Reader App</title>
  <link rel="canonical" href="https://threadreaderapp.com/thread/1295000000000000001.html"></head><body><div class="t-main">
  <h4 class="twitter_name"><a href="/user/StrikeNotes">Strike Notes</a></h4>
  <div class="screenName tw-follow"><a href="//twitter.com/StrikeNotes">@StrikeNotes</a></div>
  <div class="thread-info"><a href="https://twitter.com/StrikeNotes/status/1295000000000000001" class="time" data-time="1597561500">Aug 16, 2020</a> &bull; 3 tweets</div>
  ${post(1, "1295000000000000001", 'Workers of MTZ &amp; BelAZ walked out.<br />\n<br />\nThe call: <a class="entity-url" data-preview="true" href="https://vk.com/wall-1_2?a=1&amp;b=2">vk.com/wall-1_2</a>')}
  ${post(2, "1295000000000000002", 'Two pictures, thanks to <a class="mention" href="/user/mtz">@mtz</a>.<br /><span class="entity-image"><a href="https://pbs.twimg.com/media/a.jpg" target="_blank"><img alt="Image" src="/images/1px.png" data-src="https://pbs.twimg.com/media/a.jpg"></a></span><span class="entity-image"><a href="https://pbs.twimg.com/media/b.jpg"><img alt="The gate" src="x_files/b.jpg"></a></span>')}
  ${post(3, "1295000000000000003", 'See: <span class="entity-embed"><span class="twitter-player"><blockquote class="twitter-tweet"><a href="https://twitter.com/mtz/status/1294000000000000009">https://twitter.com/mtz/status/1294000000000000009</a></blockquote></span></span><a href="javascript:alert(1)">here</a>')}
  </div><div class="content-tweet">Another thread: beautiful tractors…</div><script>evil()</script></body></html>`;

describe("a page of Thread Reader", () => {
  const imported = parse(PAGE);
  const document = imported.ok ? imported.value.document : undefined;

  it("is recognised", () => {
    expect(accepts(PAGE)).toBe(1);
  });

  it("has the author and the posts in order", () => {
    expect(document?.people[0]).toMatchObject({ name: "Strike Notes", handle: "@StrikeNotes" });
    expect(document?.posts.map(({ id, text }) => [id, text])).toEqual([
      [
        "1295000000000000001",
        "Workers of MTZ & BelAZ walked out.\n\nThe call: https://vk.com/wall-1_2?a=1&b=2",
      ],
      ["1295000000000000002", "Two pictures, thanks to @mtz."],
      ["1295000000000000003", "See: here"],
    ]);
    expect(document?.posts[0]).toMatchObject({
      created: "2020-08-16T07:05:00Z",
      url: "https://x.com/StrikeNotes/status/1295000000000000001",
    });
  });

  it("has links with their full addresses", () => {
    const [first] = document?.posts ?? [];
    const [link] = first?.links ?? [];
    expect(link?.url).toBe("https://vk.com/wall-1_2?a=1&b=2");
    expect(first?.text.slice(link?.start, link?.end)).toBe(link?.url);
    expect(document?.posts[2]?.links).toBeUndefined();
  });

  it("has pictures and quotes", () => {
    expect(document?.posts[1]?.media).toEqual([
      { kind: "image", url: "https://pbs.twimg.com/media/a.jpg" },
      { kind: "image", url: "https://pbs.twimg.com/media/b.jpg", alt: "The gate" },
    ]);
    expect(document?.posts[2]?.quote).toEqual({
      url: "https://twitter.com/mtz/status/1294000000000000009",
    });
  });

  it("says what was left out", () => {
    expect(imported.ok ? imported.value.report.dropped : []).toEqual(
      expect.arrayContaining([
        { kind: "unroller-line", text: "Another thread: beautiful tractors…" },
        { kind: "entity", text: "1295000000000000003" },
      ]),
    );
  });
});

describe("pages of other years", () => {
  it("with the attributes of a post in another order", () => {
    const html =
      '<html><body><div id="tweet_1" data-screenname="StrikeNotes" data-tweet="1295000000000000001" class="content-tweet allow-preview" dir="auto">\nThe gate is shut.\n</div></body></html>';
    expect(accepts(html)).toBe(0.9);
    expect(parse(html)).toMatchObject({
      value: { document: { posts: [{ id: "1295000000000000001", text: "The gate is shut." }] } },
    });
  });

  it("with the author's name on some posts only", () => {
    const html =
      '<p class="content-tweet" data-tweet="11" data-screenname="StrikeNotes">One</p><p class="content-tweet" data-tweet="12">Two</p>';
    expect(accepts(`<html>${html}`)).toBe(0.9);
    expect(parse(html)).toMatchObject({
      value: {
        document: {
          people: [{ handle: "@StrikeNotes" }],
          posts: [{ text: "One" }, { text: "Two", replyTo: "11" }],
        },
      },
    });
  });

  it("with posts that have a place on the page and no number", () => {
    const html = `<html><title>Thread Reader</title><script src="https://threadreaderapp.com/a.js"></script><body>
      <div id="tweet_1" class="content-tweet allow-preview" dir="auto">With <a class="entity-mention" href="https://twitter.com/mtz">@mtz</a>: <a class="entity-url" data-preview="true" href="https://vk.com/wall-1_2">vk.com/wall-1_2</a></div>
      <div id="tweet_2" class="content-tweet allow-preview" dir="auto">A film. <div class="entity-video-gif"><video><source src="https://video.twimg.com/a.mp4"></video>The film does not play here.</div><div class="entity-url-preview"><a href="https://vk.com/wall-1_2"><strong>A wall</strong></a></div></div>
      <div class="card-tweets"><div class="content-tweet">Another thread</div></div></body></html>`;
    expect(accepts(html)).toBe(1);
    const result = parse(html);
    const posts = result.ok ? result.value.document.posts : [];
    expect(posts.map(({ id, text }) => [id, text])).toEqual([
      ["tweet_1", "With @mtz: https://vk.com/wall-1_2"],
      ["tweet_2", "A film."],
    ]);
    expect(posts[0]?.links?.map(({ url }) => url)).toEqual(["https://vk.com/wall-1_2"]);
    expect(posts[1]?.media).toEqual([{ kind: "video", url: "https://video.twimg.com/a.mp4" }]);
    expect(posts.map(({ url }) => url)).toEqual([undefined, undefined]);
  });
});

describe("other pages", () => {
  it("of another unroller, by the ids of its posts", () => {
    const html = `<!doctype html><main><article data-tweet-id="111111">First <b>post</b></article><article data-tweet-id="222222">Second</article></main>`;
    expect(accepts(html)).toBe(0.6);
    expect(parse(html)).toMatchObject({
      ok: true,
      value: { document: { posts: [{ text: "First post" }, { text: "Second" }] } },
    });
  });

  it.each([
    ["an article", "<!doctype html><article><p>Not a thread</p></article>"],
    ["text", "1/ A thread about content-tweet data-tweet=1"],
    ["JSON", '{"html": "<div class=\\"content-tweet\\" data-tweet=\\"1\\">"}'],
    ["nothing", ""],
  ])("not %s", (_, text) => {
    expect(accepts(text)).toBe(0);
    expect(parse(text)).toEqual({ ok: false, problem: { kind: "no-posts" } });
  });

  it("that are hostile", () => {
    for (const html of [
      "<div>".repeat(200_000),
      '<div class="content-tweet" '.repeat(20_000),
      `${'<div class="content-tweet" data-tweet="1">'.repeat(3000)}text`,
    ]) {
      expect(typeof parse(html).ok).toBe("boolean");
      expect(accepts(html)).toBeGreaterThanOrEqual(0);
    }
    const piece = fc.constantFrom(
      '<div class="content-tweet" data-tweet="1" data-screenname="a">',
      '<div class="content-tweet" data-tweet="2" data-screenname="b\\"">',
      "</div>",
      "words",
      '<a href="javascript:x">',
      '<a class="entity-url" href="data:text/html,x">',
      '<a class="entity-url" href="https://a.example/&quot;">',
      "</a>",
      '<span class="entity-image"><img src="ftp://evil.example/x">',
      '<span class="entity-embed"><iframe src="blob:x">',
      "</span>",
      "<script>evil()</script>",
      "<br>",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const result = parse(pieces.join(""));
        for (const one of result.ok ? result.value.document.posts : []) {
          expect(one.text).not.toContain("evil(");
          const urls = [...(one.links ?? []), ...(one.media ?? []), ...(one.cards ?? [])].map(
            ({ url }) => url,
          );
          for (const url of urls) expect(url).toMatch(/^https?:/u);
        }
      }),
    );
  });
});
