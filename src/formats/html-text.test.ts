import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtmlText } from "./html-text.ts";
import { isSoundSpan } from "./offsets.ts";

const textOf = (html: string) => readHtmlText(html).text;
const linksOf = (html: string) => {
  const { text, links } = readHtmlText(html);
  return links.map(({ start, end, url, kind }) => [kind, text.slice(start, end), url]);
};

describe("text", () => {
  it.each([
    ["paragraphs", "<p>Менск.</p><p>Брест.</p>", "Менск.\n\nБрест."],
    ["line breaks", "<p>one<br>two<br />three<br><br>four<br></p>", "one\ntwo\nthree\n\nfour"],
    ["paragraphs of line breaks", "a<br/><br/>b", "a\n\nb"],
    ["white space", "<p>  a \n\t b <b> c</b> </p>\n<p>\u00a0d</p>", "a b c\n\n\u00a0d"],
    ["no blank line around a div", "<div>a</div><div>b</div>c", "a\nb\nc"],
    ["a list", "<p>a</p><ul><li>b</li><li></li><li>c</ul>d", "a\n\n• b\n• c\n\nd"],
    ["a numbered list", '<ol start="9"><li>a<li>b</ol>', "9. a\n10. b"],
    ["a list in a list", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", "1. a\n• b\n2. c"],
    ["an empty item's marker goes nowhere", "<ul><li></li></ul>a", "a"],
    ["a quote", "a<blockquote>b<p>c</p></blockquote>d", "a\n\nb\n\nc\n\nd"],
    ["a pre", "<pre>\n  if a:\n    b  \n\n</pre>c", "  if a:\n    b\n\nc"],
    [
      "entities, once",
      "<p>&lt;b&gt; &amp;amp; &#39;a&#x27; &nbsp;&copy</p>",
      "<b> &amp; 'a' \u00a0©",
    ],
    ["entities that are none", "a & b &nosuch; &#xD800;", "a & b &nosuch; \ufffd"],
    ["unclosed tags", "<p>a <b>b<p>c", "a b\n\nc"],
    ["closing tags of nothing", "</p></b>a</i></div>b", "ab"],
    ["a bare <", "1 < 2 <- 3", "1 < 2 <- 3"],
    ["hidden things", "<style>p{}</style>a<script>b</script><svg><text>c</text></svg>d", "ad"],
    ["more hidden things", "a<template><p>b</p></template><noscript>c</noscript>d", "ad"],
    ["the hidden attribute", "a<span hidden>b <i>c</i></span>d", "ad"],
    ["a closed svg", "a<svg/>b", "ab"],
    ["comments", "a<!-- b -->c<!-->d", "acd"],
    ["table cells", "<table><tr><td>a</td><td>b</td></tr><tr><td>c</table>", "a b\nc"],
    ["nothing", "", ""],
    ["nothing visible", "<p> <br> </p>", ""],
  ])("%s", (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  it("puts custom emoji as their names and keeps other pictures", () => {
    const html =
      '<p>Tired <img class="emojione custom-emoji" alt=":blobcat:" src="https://a.example/b.png">' +
      '<img src="https://a.example/c.jpg" alt=""><img src="https://a.example/d.jpg"><img src="e.png"></p>';
    expect(readHtmlText(html)).toEqual({
      text: "Tired :blobcat:",
      links: [],
      images: [{ url: "https://a.example/c.jpg", alt: "" }, { url: "https://a.example/d.jpg" }],
      dropped: 1,
    });
  });
});

describe("links", () => {
  it("show the address whole", () => {
    expect(
      linksOf(
        '<p>see <a href="https://belta.by/society/view/1-2024" rel="nofollow"><span class="invisible">https://</span>' +
          '<span class="ellipsis">belta.by/society</span><span class="invisible">/view/1-2024</span></a></p>',
      ),
    ).toEqual([
      ["link", "https://belta.by/society/view/1-2024", "https://belta.by/society/view/1-2024"],
    ]);
  });

  it("end where their words end", () => {
    const { text, links } = readHtmlText(
      '<p>a <a href="https://a.example/"> b&nbsp;c \n&nbsp; </a> d</p>',
    );
    expect(text).toBe("a b\u00a0c \u00a0 d");
    expect(links).toEqual([{ start: 2, end: 5, url: "https://a.example/", kind: "link" }]);
  });

  it("are told from mentions and hashtags", () => {
    expect(
      linksOf(
        '<span class="h-card"><a href="https://a.example/@b" class="u-url mention">@<span>b</span></a></span> ' +
          '<a href="https://a.example/tags/c" class="mention hashtag" rel="tag">#<span>c</span></a> ' +
          '#<a href="https://a.example/search?tag=d" rel="tag ugc">d</a> <a href="http://e.example">e</a>',
      ),
    ).toEqual([
      ["mention", "@b", "https://a.example/@b"],
      ["hashtag", "#c", "https://a.example/tags/c"],
      ["hashtag", "d", "https://a.example/search?tag=d"],
      ["link", "e", "http://e.example"],
    ]);
  });

  it("stand over several paragraphs, and one ends another", () => {
    expect(
      linksOf(
        '<a href="https://a.example/"><p>a</p><p>b</p></a><a href="https://b.example/">c<a href="https://c.example/">d',
      ),
    ).toEqual([
      ["link", "a\n\nb", "https://a.example/"],
      ["link", "c", "https://b.example/"],
      ["link", "d", "https://c.example/"],
    ]);
  });

  it.each([
    ["javascript:alert(1)"],
    [" java\nscript:alert(1)"],
    ["data:text/html,a"],
    ["/relative"],
    ["//host.example/a"],
    ["https://"],
    [""],
  ])("leave out %j but keep its words", (href) => {
    expect(readHtmlText(`<a href="${href}">a</a>b`)).toEqual({
      text: "ab",
      links: [],
      images: [],
      dropped: 1,
    });
  });

  it("count one around nothing to read", () => {
    expect(readHtmlText('<a href="https://a.example/"> </a>b')).toMatchObject({
      links: [],
      dropped: 1,
    });
  });

  it("encode what a browser would", () => {
    expect(linksOf('<a href=" https://a.example/b c ">d</a>')).toEqual([
      ["link", "d", "https://a.example/b%20c"],
    ]);
  });
});

const tag = fc.constantFrom(
  ..."a b p div ul ol li br pre blockquote span svg script style img table td h1 template hr".split(
    " ",
  ),
);
const piece = fc.oneof(
  fc.string({ unit: "binary" }),
  tag.map((name) => `<${name}>`),
  tag.map((name) => `</${name}>`),
  fc.webUrl().map((url) => `<a href="${url}" class="mention">`),
  fc.constantFrom(
    "&amp;",
    "&#",
    "<!--",
    "-->",
    "<",
    "\ud83d",
    "\ude00",
    " ",
    "\n",
    '<a href="x:y">',
    "<![CDATA[",
  ),
);
const anyHtml = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));

describe("any string", () => {
  it("is read, with sound spans in order over a text that begins and ends with words", () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        const { text, links } = readHtmlText(html);
        let end = 0;
        for (const link of links) {
          expect(isSoundSpan(text, link)).toBe(true);
          expect(link.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(link.start, link.end)).toBe(text.slice(link.start, link.end).trim());
          expect(["http:", "https:"]).toContain(new URL(link.url).protocol);
          end = link.end;
        }
        expect(text).toMatch(/^(?!\n)[^]*(?<![ \n])$|^$/u);
      }),
    );
  });

  it("comes back from being escaped", () => {
    const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const words = fc.array(fc.stringMatching(/^[^\s]+$/u), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (paragraphs) => {
        const lines = paragraphs.map((paragraph) => paragraph.join(" "));
        expect(textOf(lines.map((line) => `<p>${escaped(line)}</p>`).join("\n"))).toBe(
          lines.join("\n\n"),
        );
      }),
    );
  });

  it("leaves no tag", () => {
    const tags = fc.array(
      fc.oneof(
        tag.map((name) => `<${name}>`),
        tag.map((name) => `</${name}>`),
        fc.constantFrom(
          "word",
          " ",
          "<img src='https://a.example/>'>",
          "<a href=https://a.example/>",
        ),
      ),
    );
    fc.assert(
      fc.property(tags, (pieces) => {
        expect(textOf(pieces.join(""))).not.toMatch(/[<>]/u);
      }),
    );
  });
});

describe("a megabyte of", () => {
  // Quadratic work on any of these takes most of a minute or more: the limit of time is far from both.
  it.each([
    ["<", "<", 1_000_000],
    ["nested tags", "<div>", 200_000],
    ["nested lists", "<ul><li>", 120_000],
    ["ends of nothing among open tags", "<b></i>", 140_000],
    ["open tags with ends in the wrong order", "<b><i></b>", 100_000],
    ["links", "<a href=https://a.example/>b", 35_000],
    ["spaces", "\n ", 500_000],
    ["spaces in a pre", "<pre> ", 160_000],
    ["ampersands", "&", 1_000_000],
    ["attributes", "<a b", 250_000],
    ["line breaks", "a<br>", 200_000],
  ])(
    "%s",
    (_, unit, times) => {
      expect(readHtmlText(unit.repeat(times)).text.length).toBeLessThanOrEqual(unit.length * times);
    },
    20_000,
  );
});
