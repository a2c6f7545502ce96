import { describe, expect, it } from "vitest";
import { importPart } from "../json-part.ts";
import { ALES, VERA, CONTEXT, answering, imported, partOf, tweet } from "./x-v2.fixtures.ts";
import { xV2Importer } from "./x-v2.ts";

describe("a page of tweets", () => {
  const page = {
    data: [
      tweet("102", "Workers of MTZ walked out: https://t.co/aaaaaaaaaa &amp; &lt;more&gt; 🚜", {
        ...answering("100"),
        lang: "en",
        entities: {
          urls: [
            {
              start: 26,
              end: 49,
              url: "https://t.co/aaaaaaaaaa",
              expanded_url: "https://vk.com/wall-191991223_5540?a=1&b=2",
              display_url: "vk.com/wall-1919912…",
            },
          ],
        },
      }),
      tweet("100", "A thread on the strike https://t.co/bbbbbbbbbb", {
        lang: "zxx",
        attachments: { media_keys: ["3_1", "7_2"] },
        entities: {
          urls: [
            {
              start: 23,
              end: 46,
              url: "https://t.co/bbbbbbbbbb",
              expanded_url: "https://twitter.com/ales_by/status/100/photo/1",
              display_url: "pic.twitter.com/bbbbbbbbbb",
              media_key: "3_1",
            },
          ],
        },
      }),
    ],
    includes: {
      users: [ALES],
      media: [
        { media_key: "3_1", type: "photo", url: "https://pbs.twimg.com/a.jpg", alt_text: "Gate" },
      ],
    },
  };

  it("becomes a thread in order, with text and links as readers see them", () => {
    const { document } = imported(page);
    expect(document.posts.map(({ id, text }) => [id, text])).toEqual([
      ["100", "A thread on the strike"],
      ["102", "Workers of MTZ walked out: https://vk.com/wall-191991223_5540?a=1&b=2 & <more> 🚜"],
    ]);
    expect(document.posts[1]).toMatchObject({
      language: "en",
      url: "https://x.com/ales_by/status/102",
      replyTo: "100",
      links: [{ start: 27, end: 69, url: "https://vk.com/wall-191991223_5540?a=1&b=2" }],
    });
    expect(document.posts[0]).not.toHaveProperty("language");
    expect(document.people).toMatchObject([{ name: "Алесь", handle: "@ales_by" }]);
  });

  it("keeps pictures it knows and those it only has the key of", () => {
    expect(imported(page).document.posts[0]?.media).toEqual([
      { kind: "image", url: "https://pbs.twimg.com/a.jpg", alt: "Gate" },
      { kind: "video" },
    ]);
  });
});

describe("the parts of a tweet", () => {
  it("takes the long text in place of the cut one", () => {
    const [post] = imported({
      data: tweet("100", "Long… https://t.co/cccccccccc", {
        note_tweet: {
          text: "A long text &amp; its link https://t.co/dddddddddd",
          entities: {
            urls: [
              {
                start: 23,
                end: 46,
                url: "https://t.co/dddddddddd",
                expanded_url: "https://t.me/nexta_live/1",
              },
            ],
          },
        },
      }),
    }).document.posts;
    expect(post?.text).toBe("A long text & its link https://t.me/nexta_live/1");
    expect(post?.links?.map(({ url }) => url)).toEqual(["https://t.me/nexta_live/1"]);
  });

  it("reads polls in the order of their positions", () => {
    const [post] = imported({
      data: tweet("100", "Strike?", { attachments: { poll_ids: ["5"] } }),
      includes: {
        polls: [
          {
            id: "5",
            end_datetime: "2020-08-17T00:00:00Z",
            options: [
              { position: 2, label: "No", votes: 3 },
              { position: 1, label: "Yes", votes: 970 },
            ],
          },
        ],
      },
    }).document.posts;
    expect(post?.poll).toEqual({
      options: [
        { text: "Yes", votes: 970 },
        { text: "No", votes: 3 },
      ],
      ends: "2020-08-17T00:00:00.000Z",
    });
  });

  it("shows what is quoted, and does not take it for a thread of its own", () => {
    const { document, report } = imported({
      data: tweet("100", "See", { referenced_tweets: [{ type: "quoted", id: "90" }] }),
      includes: {
        users: [ALES, VERA],
        tweets: [{ ...tweet("90", "At the gate &gt;"), author_id: "22", conversation_id: "90" }],
      },
    });
    expect(document.posts[0]?.quote).toEqual({
      url: "https://x.com/vera_w/status/90",
      author: "@vera_w",
      text: "At the gate >",
    });
    expect(report.choices).toBeUndefined();
    expect(report.dropped).toEqual([]);
  });

  it("counts reposts and answers of others", () => {
    const { document, report } = imported({
      data: [
        tweet("100", "One"),
        tweet("101", "RT @vera_w: hi", { referenced_tweets: [{ type: "retweeted", id: "9" }] }),
        tweet("103", "Well said", { ...answering("100"), author_id: "22" }),
      ],
      includes: { users: [ALES, VERA] },
    });
    expect(document.posts.map(({ id }) => id)).toEqual(["100"]);
    expect(report.dropped).toEqual([
      { kind: "repost", text: "RT @vera_w: hi" },
      { kind: "other-author", text: "@vera_w: Well said" },
    ]);
  });

  it("puts the versions of an edited tweet together", () => {
    const history = { edit_history_tweet_ids: ["100", "101"] };
    const { document } = imported({
      data: [
        tweet("100", "Stirke", { edit_history_tweet_ids: ["100"] }),
        tweet("101", "Strike", history),
        tweet("102", "Two", answering("100")),
      ],
    });
    expect(document.posts).toMatchObject([
      {
        id: "101",
        text: "Strike",
        created: "2020-08-16T08:00:00.000Z",
        edited: "2020-08-16T08:01:00.000Z",
        versions: [{ text: "Stirke", at: "2020-08-16T08:00:00.000Z" }],
      },
      { id: "102", replyTo: "101" },
    ]);
  });

  it("says which post of somebody else is answered, as far as it is known", () => {
    const { document } = imported({
      data: tweet("100", "No", answering("7", "22")),
      includes: { users: [ALES, VERA] },
    });
    expect(document.posts[0]?.answers).toEqual({
      url: "https://x.com/vera_w/status/7",
      author: "@vera_w",
      absent: { why: "not-loaded" },
    });
  });
});

describe("every form the API's answers are kept in", () => {
  const one = tweet("100", "One");
  const two = tweet("101", "Two", answering("100"));
  const lines = (...values: readonly unknown[]) =>
    importPart("t.jsonl", values.map((value) => JSON.stringify(value)).join("\n"));

  it.each([
    ["a list of tweets", partOf([one, two])],
    ["answers to one tweet each", partOf([{ data: one }, { data: two }])],
    ["pages", partOf([{ data: [two], meta: {} }, { data: [one] }])],
    ["lines of pages", lines({ data: [one] }, { data: [two] })],
    ["lines of tweets", lines({ ...one, author: ALES }, { ...two, author: ALES, __twarc: {} })],
  ])("%s", (_name, part) => {
    expect(xV2Importer.accepts([part])).toBe(0.9);
    const result = xV2Importer.parse([part], CONTEXT);
    expect(result.ok && result.value.document.posts.map(({ text }) => text)).toEqual([
      "One",
      "Two",
    ]);
  });

  it("takes the thread most of the tweets asked for one by one are of", () => {
    const other = tweet("90", "Else", { conversation_id: "90", author_id: "22" });
    const { document, report } = imported([{ data: other }, { data: one }, { data: two }]);
    expect(document.posts.map(({ text }) => text)).toEqual(["One", "Two"]);
    expect(report.choices?.map(({ id }) => id)).toEqual(["100", "90"]);
  });

  it("leaves other JSON alone", () => {
    for (const other of [{}, [], 3, { data: { user: {} } }, { id: "1", text: "x", user: {} }]) {
      expect(xV2Importer.accepts([partOf(other)])).toBeLessThan(0.5);
    }
  });
});
