import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainFromOldHtml, readMarkup } from "./markup.ts";

const shown = (marked: string) => {
  const { text, links } = readMarkup(marked);
  return [text, ...links.map(({ start, end, url }) => `${text.slice(start, end)} -> ${url}`)];
};

describe("readMarkup", () => {
  it.each([
    ["[club1|ВКонтакте API] піша", ["ВКонтакте API піша"]],
    ["[id1:bp-2_3|Ян], так", ["Ян, так"]],
    ["дзякуй @club1 (Стачкаму) і *id1(Яну)", ["дзякуй Стачкаму і Яну"]],
    ["[https://vk.com/wall-1_2|Раней]", ["Раней", "Раней -> https://vk.com/wall-1_2"]],
    [
      "[#alias|tut.by/news/69…|https://tut.by/news/695567.html]",
      ["tut.by/news/69…", "tut.by/news/69… -> https://tut.by/news/695567.html"],
    ],
    ["[vk.com/wall-1_2|Раней]", ["Раней", "Раней -> https://vk.com/wall-1_2"]],
    [
      "😊 [https://a.by|тут] vk.com/wall-1_3.",
      [
        "😊 тут vk.com/wall-1_3.",
        "тут -> https://a.by",
        "vk.com/wall-1_3 -> https://vk.com/wall-1_3",
      ],
    ],
    ["[a|b] [1] (vk) [javascript:x|y]", ["[a|b] [1] (vk) [javascript:x|y]"]],
    ["#страйк@stachka", ["#страйк@stachka"]],
  ])("shows %s", (marked, expected) => {
    expect(shown(marked)).toEqual(expected);
  });

  it("counts an address in marked words once", () => {
    const { links } = readMarkup("[https://vk.com/wall-1_2|https://vk.com/wall-1_2]");
    expect(links).toEqual([{ start: 0, end: 23, url: "https://vk.com/wall-1_2" }]);
  });

  it("leaves text without marks as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        fc.pre(!/[[@*]/u.test(text));
        expect(readMarkup(text).text).toBe(text);
      }),
    );
  });

  it.each(["[", "[#alias|", "[id1|", "@id1(", "@id1 ", "[https://a.by|", "1"])(
    "gets through 100,000 characters of %s",
    (piece) => {
      const text = piece.repeat(100_000 / piece.length);
      expect(readMarkup(text).text).toBe(text);
      const digits = `@id${text}`;
      expect(readMarkup(digits).text).toBe(digits);
    },
  );
});

it("plainFromOldHtml unescapes once", () => {
  expect(plainFromOldHtml("a<br>b<br/>&amp;lt; &quot;c&quot; &#39;")).toBe('a\nb\n&lt; "c" \'');
});
