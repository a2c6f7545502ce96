import * as v from "valibot";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { linksOfFacets } from "./bluesky-facets.ts";
import { post, uri } from "./bluesky.fixtures.ts";
import type { FixturePost } from "./bluesky.fixtures.ts";
import { readPost } from "./bluesky-post.ts";
import { PostShape } from "./bluesky-shapes.ts";

const read = (given: Partial<FixturePost>) =>
  readPost(v.parse(PostShape, post({ key: "a", ...given })), "thread.post", undefined);
const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** The facet of a link over the first `words` of the text. */
function facet(text: string, words: string, url: string) {
  const byteStart = bytes(text.slice(0, text.indexOf(words)));
  const byteEnd = byteStart + bytes(words);
  return link(byteStart, byteEnd, url);
}
const link = (byteStart: number, byteEnd: number, url: string) => ({
  index: { byteStart, byteEnd },
  features: [{ $type: "app.bsky.richtext.facet#link", uri: url }],
});

describe("links of facets", () => {
  it("stand right behind emoji, Cyrillic and joined characters", () => {
    const text = "🧑‍🏭🇧🇾 Забастоўка: vk.com/wall-1_2… і ещё ё vk.com";
    const { links, dropped } = linksOfFacets(text, [
      facet(text, "vk.com/wall-1_2…", "https://vk.com/wall-1_2"),
      facet(text, "ё vk.com", "https://vk.com/"),
    ]);
    expect(links.map(({ start, end, url }) => [text.slice(start, end), url])).toEqual([
      ["vk.com/wall-1_2…", "https://vk.com/wall-1_2"],
      ["ё vk.com", "https://vk.com/"],
    ]);
    expect(dropped).toEqual([]);
  });

  it.each([
    ["outside the text", link(0, 99, "https://vk.com/")],
    ["reversed", link(4, 2, "https://vk.com/")],
    ["empty", link(2, 2, "https://vk.com/")],
    ["inside a character", link(1, 4, "https://vk.com/")],
    ["negative", link(-2, 4, "https://vk.com/")],
    ["of half bytes", link(0.5, 4, "https://vk.com/")],
    ["not http(s)", link(0, 4, "javascript:alert(1)")],
  ])("%s are dropped and told", (_, bad) => {
    const { links, dropped } = linksOfFacets("Да!!", [bad]);
    expect(links).toEqual([]);
    expect(dropped).toEqual([{ kind: "entity", text: bad.features[0]?.uri }]);
  });

  it("that overlap lose the later one", () => {
    const { links, dropped } = linksOfFacets("завод стоит", [
      link(4, 20, "https://b.example/"),
      link(0, 10, "https://a.example/"),
    ]);
    expect(links).toEqual([{ start: 0, end: 5, url: "https://a.example/" }]);
    expect(dropped).toEqual([{ kind: "entity", text: "https://b.example/" }]);
  });

  it("are not made of mentions and hashtags", () => {
    const features = [{ $type: "app.bsky.richtext.facet#mention", did: "did:plc:x" }];
    expect(linksOfFacets("@x", [{ index: { byteStart: 0, byteEnd: 2 }, features }])).toEqual({
      links: [],
      dropped: [],
    });
  });

  test("any words in any text are found again by their bytes", () => {
    const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        words,
        fc.string({ unit: "grapheme" }),
        (a, b, c) => {
          const start = bytes(a);
          const { links } = linksOfFacets(a + b + c, [
            link(start, start + bytes(b), "https://vk.com/"),
          ]);
          expect(links).toEqual([
            { start: a.length, end: a.length + b.length, url: "https://vk.com/" },
          ]);
        },
      ),
    );
  });
});

describe("fields", () => {
  it("say when, in which language and where", () => {
    const { post: plain } = read({ record: { langs: ["und", 7, "be_BY", "be-tarask", "ru"] } });
    expect(plain).toMatchObject({
      id: uri("a"),
      authorKey: "did:plc:zavod",
      created: "2020-08-14T10:00:00.000Z",
      language: "be-tarask",
      url: "https://bsky.app/profile/zavod.example/post/a",
    });
    expect(read({ record: { createdAt: "yesterday" } }).post.created).toBe(
      "2020-08-14T10:00:00.000Z",
    );
  });

  it("name an author without a handle of their own by DID", () => {
    const author = { did: "did:plc:zavod", handle: "handle.invalid", displayName: "" };
    const { post: plain } = read({ view: { author } });
    expect(plain.url).toBe("https://bsky.app/profile/did:plc:zavod/post/a");
    expect(plain.author).toEqual({
      name: "did:plc:zavod",
      url: "https://bsky.app/profile/did:plc:zavod",
    });
  });

  it("warn of what the author warns of, not of what others say", () => {
    const labels = [
      { src: "did:plc:zavod", val: "graphic-media" },
      { src: "did:plc:zavod", val: "!no-unauthenticated" },
      { src: "did:plc:moder", val: "spam" },
    ];
    const values = [{ val: "graphic-media" }, { val: "nudity" }];
    expect(read({ view: { labels }, record: { labels: { values } } }).post.warning).toBe(
      "graphic-media, nudity",
    );
    expect(read({}).post.warning).toBeUndefined();
  });
});

const embed = (view: object) => {
  const { post: plain, dropped } = read({ view: { embed: view } });
  const { media, cards, quote } = plain;
  return { media, cards, quote, dropped };
};
const IMAGES = {
  $type: "app.bsky.embed.images#view",
  images: [
    { thumb: "https://cdn.example/t", fullsize: "https://cdn.example/f", alt: "" },
    { thumb: "https://cdn.example/t2" },
  ],
};
const QUOTE = {
  $type: "app.bsky.embed.record#viewRecord",
  uri: uri("q", "hosts"),
  author: { did: "did:plc:hosts", handle: "hosts.example" },
  value: { text: "Усе на плошчу" },
};
const MEDIA = [
  { kind: "image", url: "https://cdn.example/f", alt: "" },
  { kind: "image", url: "https://cdn.example/t2" },
];
const QUOTED = {
  url: "https://bsky.app/profile/hosts.example/post/q",
  author: "@hosts.example",
  text: "Усе на плошчу",
};

describe("embeds", () => {
  it("pictures keep an empty description apart from none", () => {
    expect(embed(IMAGES)).toMatchObject({ media: MEDIA, dropped: [] });
    const items = [
      { thumbnail: "https://cdn.example/t", fullsize: "https://cdn.example/f", alt: "цех" },
    ];
    expect(embed({ $type: "app.bsky.embed.gallery#view", items })).toMatchObject({
      media: [{ kind: "image", url: "https://cdn.example/f", alt: "цех" }],
    });
  });

  it("a video is its playlist", () => {
    const playlist = "https://video.example/playlist.m3u8";
    expect(embed({ $type: "app.bsky.embed.video#view", playlist, alt: "Марш" })).toMatchObject({
      media: [{ kind: "video", url: playlist, alt: "Марш" }],
    });
  });

  it("a link is a card unless the text links there", () => {
    const external = { uri: "https://vk.com/wall-1_2", title: "Пост", description: "" };
    const view = { embed: { $type: "app.bsky.embed.external#view", external } };
    expect(read({ view }).post.cards).toEqual([{ url: external.uri, title: "Пост" }]);
    const facets = [link(0, 1, external.uri)];
    expect(read({ view, record: { facets } }).post.cards).toBeUndefined();
    const bad = { $type: "app.bsky.embed.external#view", external: { uri: "javascript:1" } };
    expect(embed(bad)).toMatchObject({ dropped: [{ kind: "entity", text: "javascript:1" }] });
  });

  it("a post is a quote, with or without media beside it", () => {
    expect(embed({ $type: "app.bsky.embed.record#view", record: QUOTE })).toMatchObject({
      quote: QUOTED,
    });
    const both = {
      $type: "app.bsky.embed.recordWithMedia#view",
      media: IMAGES,
      record: { record: QUOTE },
    };
    expect(embed(both)).toEqual({ media: MEDIA, cards: undefined, quote: QUOTED, dropped: [] });
  });

  it.each([
    ["viewNotFound", "deleted"],
    ["viewBlocked", "blocked"],
    ["viewDetached", "unavailable"],
  ])("%s is a quote that is not there", (type, why) => {
    const record = { $type: `app.bsky.embed.record#${type}`, uri: uri("q", "hosts") };
    expect(embed({ $type: "app.bsky.embed.record#view", record }).quote).toEqual({
      url: "https://bsky.app/profile/did:plc:hosts/post/q",
      absent: { why },
    });
  });

  it.each([
    [
      "app.bsky.feed.defs#generatorView",
      "app.bsky.feed.generator",
      { displayName: "Стачка" },
      "profile/hosts.example/feed/k",
    ],
    [
      "app.bsky.graph.defs#listView",
      "app.bsky.graph.list",
      { name: "Стачка" },
      "profile/hosts.example/lists/k",
    ],
    [
      "app.bsky.graph.defs#starterPackViewBasic",
      "app.bsky.graph.starterpack",
      { record: { name: "Стачка" } },
      "starter-pack/hosts.example/k",
    ],
    [
      "app.bsky.labeler.defs#labelerView",
      "app.bsky.labeler.service",
      { creator: { handle: "hosts.example", displayName: "Стачка" } },
      "profile/hosts.example",
    ],
  ])("%s is a card", ($type, collection, fields, path) => {
    const creator = { did: "did:plc:hosts", handle: "hosts.example" };
    const record = { $type, uri: `at://did:plc:hosts/${collection}/k`, creator, ...fields };
    expect(embed({ $type: "app.bsky.embed.record#view", record }).cards).toEqual([
      { url: `https://bsky.app/${path}`, title: "Стачка" },
    ]);
  });

  it("is read from the record where the server shows none", () => {
    const held = {
      $type: "app.bsky.embed.recordWithMedia",
      media: { $type: "app.bsky.embed.images", images: [{ alt: "цех", image: { $type: "blob" } }] },
      record: { $type: "app.bsky.embed.record", record: { uri: uri("q", "hosts"), cid: "c" } },
    };
    expect(read({ record: { embed: held } }).post).toMatchObject({
      media: [{ kind: "image", alt: "цех" }],
      quote: { url: "https://bsky.app/profile/did:plc:hosts/post/q" },
    });
  });

  it("of a kind nobody knows yet is told with its place", () => {
    expect(embed({ $type: "app.bsky.embed.hologram#view" }).dropped).toEqual([
      { kind: "unreadable", text: "thread.post.embed" },
    ]);
  });
});
