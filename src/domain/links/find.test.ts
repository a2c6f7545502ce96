import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findAddresses } from "./find.ts";

const urls = (text: string): readonly string[] => findAddresses(text).map(({ url }) => url);

describe("findAddresses", () => {
  it("gives UTF-16 offsets", () => {
    const text = "🧵 op-ed https://vk.com/poligraf_red?w=wall-22715872_557 where they";
    const [found] = findAddresses(text);
    expect(found).toEqual({
      start: 9,
      end: 56,
      url: "https://vk.com/poligraf_red?w=wall-22715872_557",
    });
    expect(text.slice(9, 56)).toBe(found?.url);
  });

  it.each<[string, readonly string[]]>([
    ["см. https://vk.com/wall-1_2.", ["https://vk.com/wall-1_2"]],
    [
      "(https://vk.com/wall-1_2), https://t.me/a/1!",
      ["https://vk.com/wall-1_2", "https://t.me/a/1"],
    ],
    [
      "«https://nn.by/?c=ar&i=2» и “http://tut.by/a”",
      ["https://nn.by/?c=ar&i=2", "http://tut.by/a"],
    ],
    [
      "[text](https://a.example/x)[b](https://b.example/y)",
      ["https://a.example/x", "https://b.example/y"],
    ],
    [
      "https://ru.wikipedia.org/wiki/Минск_(город) тут",
      ["https://ru.wikipedia.org/wiki/Минск_(город)"],
    ],
    [
      "(https://ru.wikipedia.org/wiki/Минск_(город))",
      ["https://ru.wikipedia.org/wiki/Минск_(город)"],
    ],
    [
      "сайт https://пример.бел/навіны, https://кремль.рф",
      ["https://пример.бел/навіны", "https://кремль.рф"],
    ],
    ["тутhttps://vk.com/wall-1_2https://t.me/a/1", ["https://vk.com/wall-1_2", "https://t.me/a/1"]],
    [
      "https://web.archive.org/web/2020/https://vk.com/wall-1_2",
      ["https://web.archive.org/web/2020/https://vk.com/wall-1_2"],
    ],
    [
      "vk.com/wall-1_2, t.me/s/a/1; (www.facebook.com/a/posts/1)",
      ["https://vk.com/wall-1_2", "https://t.me/s/a/1", "https://www.facebook.com/a/posts/1"],
    ],
    ["VK.com/wall-1_2 и tut.by/news/1", ["https://VK.com/wall-1_2", "https://tut.by/news/1"]],
    ["https://vk.com/name_ and **https://vk.com/b**", ["https://vk.com/name_", "https://vk.com/b"]],
    [
      "http://msdn.example.com/library/x(v=VS.100).aspx",
      ["http://msdn.example.com/library/x(v=VS.100).aspx"],
    ],
    ["https://example.com/shortened…", ["https://example.com/shortened"]],
    ['<a href="https://example.com/a">', ["https://example.com/a"]],
    [
      "https://a.example/x\u200b https://b.example/y\u00a0z",
      ["https://a.example/x", "https://b.example/y"],
    ],
    ["http://localhost:4173/t http://[::1]/x", ["http://localhost:4173/t", "http://[::1]/x"]],
  ])("in %j", (text, wanted) => {
    expect(urls(text)).toEqual(wanted);
  });

  it.each([
    "",
    "vk.com",
    "on tut.by they",
    "me@vk.com/x",
    "notvk.com/wall-1_2",
    "vk.com.evil.example/x",
    "example.com/x",
    "https://",
    "http:// example.com",
    "https://слово",
    "and/or e.g./i.e.",
    "javascript:alert(1)",
    "xvk.com/wall-1_2",
  ])("none in %j", (text) => {
    expect(findAddresses(text)).toEqual([]);
  });

  it("gives ordered, separate spans that say what the text says", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "https://",
        "http://a.by/",
        "vk.com/w",
        "t.me/x",
        "(",
        ")",
        "]",
        " ",
        "\n",
        ".",
        "»",
        "…",
        "🧵",
        "і",
        "?w=",
        "@",
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const { start, end, url } of findAddresses(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect([text.slice(start, end), `https://${text.slice(start, end)}`]).toContain(url);
          expect(URL.canParse(url)).toBe(true);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    "a",
    "a.",
    ".",
    "-",
    "https://",
    "https://a.by/",
    "https://a.by/)",
    "vk.com/",
    "(vk.com/x)",
    "(",
    ")",
    "[(",
    "http",
    "vk.com",
    "1.",
    "_.",
    "h",
    "https://a.by/(!",
  ])("takes 100 kB of %j", (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    for (const { url } of findAddresses(text)) expect(url).toMatch(/^https?:/u);
  });
});
