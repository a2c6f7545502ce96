import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findEntities } from "./entities.ts";
import type { Entities, EntityOptions } from "./entities.ts";

const urls = (text: string) => findEntities(text).urls.map(({ url }) => url);
const handles = (text: string, options?: EntityOptions) =>
  findEntities(text, options).mentions.map(({ handle }) => handle);
const tags = (text: string) => findEntities(text).hashtags.map(({ tag }) => tag);

describe("addresses", () => {
  it("are made whole, with UTF-16 offsets", () => {
    expect(findEntities("🧵 tut.by/news и HTTP://Кремль.РФ/").urls).toEqual([
      { start: 3, end: 14, url: "https://tut.by/news" },
      { start: 17, end: 34, url: "HTTP://Кремль.РФ/" },
    ]);
  });

  it.each<[string, readonly string[]]>([
    [
      "кремль.рф, пример.бел/навіны; уряд.укр",
      ["https://кремль.рф", "https://пример.бел/навіны", "https://уряд.укр"],
    ],
    ["www.кремль.рф:8080/а?б=в#г", ["https://www.кремль.рф:8080/а?б=в#г"]],
    ["Смотрите.tut.by", ["https://tut.by"]],
    ["«https://be.wikipedia.org/wiki/Сям’я», да", ["https://be.wikipedia.org/wiki/Сям’я"]],
    [
      "https://ru.wikipedia.org/wiki/Минск_(город).",
      ["https://ru.wikipedia.org/wiki/Минск_(город)"],
    ],
    ["(https://nn.by/?c=ar&q=а(б))", ["https://nn.by/?c=ar&q=а(б)"]],
    ["тутhttps://vk.com/wall-1_2", ["https://vk.com/wall-1_2"]],
    ["sub_domain.example.com", ["https://sub_domain.example.com"]],
    ["Tut.By и TUT.BY", ["https://Tut.By", "https://TUT.BY"]],
    ["http://a.com:80/x http://b.com:65536/x", ["http://a.com:80/x"]],
    ["https://xn--e1afmkfd.xn--90ais/x", ["https://xn--e1afmkfd.xn--90ais/x"]],
  ])("in %j", (text, wanted) => {
    expect(urls(text)).toEqual(wanted);
  });

  it.each([
    "they stopped.It was over",
    "Он ушёл.Мон остался",
    "народ.by",
    "vк.com/wall-1_2",
    "мvk.com/wall-1_2",
    "first.last.co.name@mail.example",
    "пошта@tut.by",
    "http://user:pass@vk.com/x",
    "https://vk.com@evil.example/x",
    "ftp://",
    `http://${"а".repeat(60)}.рф`,
    `${"a".repeat(64)}.com`,
    `${"a.".repeat(130)}com`,
    "...",
    "и т.д., т.е.",
    "версия 1.2.3",
  ])("none in %j", (text) => {
    expect(urls(text)).toEqual([]);
  });
});

describe("mentions", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["@nasta@vkl.world, да", ["nasta@vkl.world"], []],
    ["@a.b-c@хост.бел.", ["a.b-c@хост.бел"], ["a"]],
    ["(@kaz.bsky.social)", ["kaz.bsky.social"], ["kaz"]],
    ["@kaz.Hello", ["kaz"], ["kaz"]],
    ["@kaz.notatopleveldomain", ["kaz"], ["kaz"]],
    ["@a_name_of_more_than_twenty", ["a_name_of_more_than_twenty"], ["a_name_of_more_than_"]],
    ["@nasta/list", ["nasta"], ["nasta"]],
    ["пошта@tut.by и имя@yandex.ru", [], []],
    ["Прывітанне,@nasta", ["nasta"], ["nasta"]],
    ["me@vkl.world", [], []],
  ])("in %j", (text, federated, plain) => {
    expect(handles(text, { federated: true })).toEqual(federated);
    expect(handles(text)).toEqual(plain);
  });
});

describe("hashtags", () => {
  it.each<[string, readonly string[]]>([
    ["#Жыве_Беларусь, #ўсё и #Ёлка", ["Жыве_Беларусь", "ўсё", "Ёлка"]],
    ["#ab# #й", ["й"]],
    ["слово#тэг &#тэг; #1 #2020год", ["2020год"]],
    ["#️⃣ #⃣ #日本twitter.com", ["日本twitter"]],
  ])("in %j", (text, wanted) => {
    expect(tags(text)).toEqual(wanted);
  });
});

describe("known links", () => {
  it("nothing overlaps them, and no others are looked for", () => {
    const text = "tut.by #a @b #c";
    expect(
      findEntities(text, {
        links: [
          { start: 7, end: 9 },
          { start: 11, end: 12 },
        ],
      }),
    ).toEqual({
      urls: [],
      mentions: [],
      hashtags: [{ start: 13, end: 15, tag: "c" }],
      cashtags: [],
    });
  });
});

const PIECES = [
  [
    "a.",
    "@a",
    "#a",
    "http://",
    "a.com/",
    "((((",
    "$A",
    ".co",
    "a.co",
    "a@",
    "#",
    "?",
    "я.рф",
    "日",
  ],
  [
    " ",
    "\n",
    "http://t.co/a",
    "xn--",
    "-",
    "_",
    "’",
    ")",
    "!",
    "www.",
    "é",
    "\uD800",
    "\u200D",
    "RT",
  ],
].flat();
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 5 })), {
    maxLength: 15,
  })
  .map((pieces) => pieces.join(""));

/** The text of each entity as it must stand in the text. */
function written(text: string, found: Entities) {
  return [
    ...found.urls.map(({ url, ...span }) => ({ ...span, can: [url, url.replace("https://", "")] })),
    ...found.mentions.map(({ handle, list, ...span }) => {
      const name = list === undefined ? handle : `${handle}/${list}`;
      return { ...span, can: [`@${name}`, `＠${name}`] };
    }),
    ...found.hashtags.map(({ tag, ...span }) => ({ ...span, can: [`#${tag}`, `＃${tag}`] })),
    ...found.cashtags.map(({ symbol, ...span }) => ({ ...span, can: [`$${symbol}`] })),
  ].map(({ can, start, end }) => ({ start, end, can, is: text.slice(start, end) }));
}

describe("of any text", () => {
  it("entities say what the text says, apart from each other; addresses are http(s)", () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, federated) => {
        const found = findEntities(text, { federated });
        let end = 0;
        for (const entity of written(text, found).toSorted((a, b) => a.start - b.start)) {
          expect(entity.can).toContain(entity.is);
          expect(entity.start).toBeGreaterThanOrEqual(end);
          end = entity.end;
        }
        for (const { url } of found.urls) expect(new URL(url).protocol).toMatch(/^https?:$/u);
      }),
      { numRuns: 3000 },
    );
  });

  it("what is found in one line is found in each of two", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = findEntities(text);
        const twice = findEntities(`${text}\n${text}`);
        expect(twice.urls.length).toBe(2 * once.urls.length);
        expect(twice.mentions.length).toBe(2 * once.mentions.length);
        expect(twice.hashtags.length).toBe(2 * once.hashtags.length);
        expect(twice.cashtags.length).toBe(2 * once.cashtags.length);
      }),
      { numRuns: 1000 },
    );
  });
});
