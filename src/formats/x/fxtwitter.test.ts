import { describe, expect, it } from "vitest";
import { importPart } from "../json-part.ts";
import { fxTwitterImporter } from "./fxtwitter.ts";

const CONTEXT = { now: "2026-01-01T00:00:00Z" };
const ALES = { id: "11", name: "Алесь", screen_name: "ales_by", url: "https://x.com/ales_by" };
const VERA = { id: "22", name: "Vera", screen_name: "vera_w", url: "https://x.com/vera_w" };

const status = (id: string, text: string, more: object = {}) => ({
  type: "status",
  id,
  url: `https://x.com/ales_by/status/${id}`,
  text,
  author: ALES,
  created_at: "Sun Aug 16 08:00:00 +0000 2020",
  created_timestamp: 1597564800 + Number(id),
  lang: "en",
  replying_to: null,
  media: {},
  raw_text: { text, display_text_range: [0, text.length], facets: [] },
  ...more,
});

const answering = (id: string, name = "ales_by") => ({
  replying_to: { screen_name: name, status: id },
});

const partOf = (value: unknown) => importPart("a.json", JSON.stringify(value));
const read = (value: unknown) => fxTwitterImporter.parse([partOf(value)], CONTEXT);

function imported(value: unknown) {
  const result = read(value);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const first = (more: object, text = "Words") =>
  imported({ code: 200, message: "OK", status: status("100", text, more) }).document.posts[0];

describe("a thread", () => {
  const one = status("100", "One & all");
  const two = status("101", "Two", answering("100"));

  it.each([
    ["version 2", { code: 200, status: two, thread: [one, two], author: ALES }],
    [
      "a list of answers",
      [
        { code: 200, status: one, thread: [one], author: ALES },
        { code: 200, status: two },
      ],
    ],
    [
      "version 1",
      [
        { code: 200, message: "OK", tweet: { ...one, type: undefined } },
        {
          code: 200,
          message: "OK",
          tweet: { ...two, type: undefined, replying_to: "ales_by", replying_to_status: "100" },
        },
      ],
    ],
    [
      "posts alone, as tools save them",
      [
        { ...one, type: undefined, raw_text: undefined },
        {
          ...two,
          type: undefined,
          raw_text: undefined,
          replying_to: "ales_by",
          replying_to_status: "100",
        },
      ],
    ],
    ["posts without what they answer", { code: 200, thread: [one, status("101", "Two")] }],
  ])("of %s", (_name, value) => {
    expect(fxTwitterImporter.accepts([partOf(value)])).toBe(0.9);
    expect(imported(value).document.posts).toMatchObject([
      { id: "100", text: "One & all", created: "2020-08-16T08:01:40.000Z", language: "en" },
      { id: "101", text: "Two", replyTo: "100", url: "https://x.com/ales_by/status/101" },
    ]);
  });

  it("keeps the place of a post that is not there", () => {
    const gone = { type: "tombstone", provider: "twitter", reason: "deleted", message: "Deleted" };
    const three = status("102", "Three", answering("101"));
    const { document } = imported({ code: 200, status: one, thread: [one, gone, three] });
    expect(document.posts).toMatchObject([
      { id: "100" },
      { id: "101", text: "", absent: { why: "deleted", said: "Deleted" } },
      { id: "102" },
    ]);
  });

  it("is a document where nothing but a tombstone is left", () => {
    const reason = "suspended";
    const { document } = imported({ code: 200, status: { type: "tombstone", reason }, thread: [] });
    expect(document.posts).toMatchObject([{ text: "", absent: { why: "unavailable" } }]);
  });

  it("counts what others answer", () => {
    const reply = { ...status("103", "Well said", answering("100")), author: VERA };
    const { report } = imported({ code: 200, status: one, thread: [one], replies: [reply] });
    expect(report.dropped).toEqual([{ kind: "other-author", text: "@vera_w: Well said" }]);
  });
});

describe("the words", () => {
  const facets = [
    { type: "hashtag", indices: [0, 7], original: "strike" },
    {
      type: "url",
      indices: [29, 52],
      original: "https://t.co/bbbbbbbbbb",
      replacement: "https://vk.com/wall-1_2",
      display: "vk.com/wall-1_2",
    },
    {
      type: "url",
      indices: [5, 28],
      original: "https://t.co/aaaaaaaaaa",
      replacement: "https://vk.com/wall-1_2?a=1&b=2",
    },
    {
      type: "media",
      indices: [53, 76],
      original: "https://t.co/cccccccccc",
      replacement: "https://x.com/i",
    },
  ];

  it("have their links where the text has the addresses in full", () => {
    const text = "Look https://vk.com/wall-1_2?a=1&b=2 https://vk.com/wall-1_2) &lt; done";
    const post = first({ raw_text: { text: "", facets } }, text);
    expect(post?.text).toBe(text);
    expect(post?.links).toMatchObject([
      { start: 5, end: 36, url: "https://vk.com/wall-1_2?a=1&b=2" },
      { start: 37, end: 60, url: "https://vk.com/wall-1_2" },
    ]);
  });

  it("are made of the raw text where they are missing", () => {
    const text =
      "Look https://t.co/aaaaaaaaaa https://t.co/bbbbbbbbbb &amp; https://t.co/cccccccccc";
    const post = first({ text: undefined, raw_text: { text, facets } });
    expect(post?.text).toBe("Look https://vk.com/wall-1_2?a=1&b=2 https://vk.com/wall-1_2 &");
    expect(post?.links?.map(({ start, end }) => post.text.slice(start, end))).toEqual([
      "https://vk.com/wall-1_2?a=1&b=2",
      "https://vk.com/wall-1_2",
    ]);
  });

  it("do not begin with those they answer", () => {
    const text = "@vera_w @x_1 Yes @nexta";
    expect(first({ raw_text: { text, display_text_range: [13, 23] } }, text)?.text).toBe(
      "Yes @nexta",
    );
  });

  it("say which address has no place in them", () => {
    const { report } = imported({
      code: 200,
      tweet: status("100", "No link", { raw_text: { text: "", facets: facets.slice(0, 2) } }),
    });
    expect(report.dropped).toEqual([{ kind: "entity", text: "https://vk.com/wall-1_2" }]);
  });
});

describe("the parts of a post", () => {
  it("reads pictures and videos with what is said of them", () => {
    const photo = { type: "photo", url: "https://pbs.twimg.com/a.jpg", altText: "Gate" };
    const video = { type: "video", url: "https://video.twimg.com/a.mp4", alt_text: "" };
    const expected = [
      { kind: "image", url: "https://pbs.twimg.com/a.jpg", alt: "Gate" },
      { kind: "video", url: "https://video.twimg.com/a.mp4", alt: "" },
    ];
    expect(first({ media: { all: [photo, video], photos: [photo] } })?.media).toEqual(expected);
    expect(first({ media: { photos: [photo], videos: [video] } })?.media).toEqual(expected);
    expect(first({ media: { all: [{ type: "photo", url: "data:x" }] } })?.media).toEqual([
      { kind: "image" },
    ]);
  });

  it("reads polls", () => {
    const choices = [{ label: "Yes", count: 970, percentage: 97 }];
    expect(first({ poll: { choices, ends_at: "2020-08-17T00:00:00Z" } })?.poll).toEqual({
      options: [{ text: "Yes", votes: 970 }],
      ends: "2020-08-17T00:00:00.000Z",
    });
  });

  it("shows what is quoted, and why where it is not there", () => {
    expect(first({ quote: { ...status("90", "At the gate"), author: VERA } })?.quote).toEqual({
      url: "https://x.com/vera_w/status/90",
      author: "@vera_w",
      text: "At the gate",
    });
    const gone = { type: "tombstone", reason: "private", message: "Private", id: "90" };
    expect(first({ quote: gone })?.quote).toEqual({
      url: "https://x.com/i/status/90",
      absent: { why: "private", said: "Private" },
    });
  });

  it("keeps a card whose link is not in the words", () => {
    const card = { url: "https://tut.by/1", title: "Strike", description: "At MTZ" };
    expect(first({ card })?.cards).toMatchObject([card]);
    expect(first({ card: { url: "javascript:alert(1)" } })).not.toHaveProperty("cards");
  });

  it("says whose post is answered that is not here", () => {
    expect(first(answering("7", "vera_w"))?.answers).toEqual({
      url: "https://x.com/vera_w/status/7",
      author: "@vera_w",
      absent: { why: "not-loaded" },
    });
  });

  it("counts notes of readers as words of others", () => {
    const noted = status("100", "One", { community_note: { text: "Not so.", facets: [] } });
    const { report } = imported({ code: 200, status: noted, thread: [noted] });
    expect(report.dropped).toEqual([{ kind: "other-author", text: "Not so." }]);
  });
});

describe("what goes wrong", () => {
  it.each([
    [{ code: 401, message: "PRIVATE_TWEET" }, "no-access", "401", "PRIVATE_TWEET"],
    [{ code: 404, message: "NOT_FOUND", tweet: null }, "gone", "404", "NOT_FOUND"],
    [{ code: 500, message: "API_FAIL" }, "other", "500", "API_FAIL"],
    [{ code: 404, status: null, thread: [], author: null }, "gone", "404", ""],
  ])("tells what the platform said: %j", (body, reason, code, said) => {
    expect(fxTwitterImporter.accepts([partOf(body)])).toBe(0.9);
    expect(read([body])).toEqual({
      ok: false,
      problem: { kind: "platform-said", platform: "x", reason, code, said },
    });
  });

  it("says where a post cannot be read, and reads the others", () => {
    const thread = [status("100", "One"), { id: "101", author: ALES }, 7];
    expect(imported({ code: 200, status: thread[0], thread }).report.dropped).toEqual([
      { kind: "unreadable", text: "thread[1].text" },
      { kind: "unreadable", text: "thread[2]" },
    ]);
  });

  it("says that a body without a code is none", () => {
    expect(read({ coed: 200 })).toMatchObject({
      ok: false,
      problem: { kind: "invalid-document", issues: [{ place: "code", found: "nothing" }] },
    });
  });

  it("recognises a body broken off", () => {
    const cut = importPart("a.json", '{"code":200,"status":{"type":"status","id":"1');
    expect(fxTwitterImporter.accepts([cut])).toBe(0.6);
    expect(fxTwitterImporter.parse([cut], CONTEXT)).toMatchObject({
      ok: false,
      problem: { kind: "json-cut", line: 1 },
    });
  });
});
