import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSoundSpan } from "../offsets.ts";
import type { LegacyTweet } from "./legacy-tweet.ts";
import { readLegacyTweet } from "./legacy-tweet.ts";

/** What JSON.parse makes of an id of today. */
const ROUNDED = Number("1320000000000000001");
const USER = { id_str: "77", name: "Volha", screen_name: "volha_strike" };

function tweet(fields: Readonly<Record<string, unknown>>): LegacyTweet {
  const read = readLegacyTweet({
    id_str: "1320000000000000001",
    created_at: "Mon Oct 26 06:10:00 +0000 2020",
    lang: "en",
    user: USER,
    full_text: "The plant stands.",
    ...fields,
  });
  if (read === null) throw new Error("no tweet");
  return read;
}

/** What each link covers in the text, and where it leads. */
const linksOf = ({ post }: LegacyTweet) =>
  (post.links ?? []).map(({ start, end, url }) => [post.text.slice(start, end), url]);

const url = (short: string, full: string, ...indices: unknown[]) => ({
  url: `https://t.co/${short}`,
  expanded_url: full,
  indices,
});

describe("text and links", () => {
  test("offsets count code points of the escaped text", () => {
    const full_text = "✊🏽 Azot &amp; Belaruskali &lt;3 https://t.co/aB1 &amp; https://t.co/aB2.";
    const read = tweet({
      full_text,
      entities: {
        urls: [
          url("aB2", "https://charter97.org/ru/news/2", 58, 74),
          url("aB1", "https://vk.com/wall-1_2?a=1&b=2", 33, 49),
        ],
      },
    });
    expect(read.post.text).toBe(
      "✊🏽 Azot & Belaruskali <3 https://vk.com/wall-1_2?a=1&b=2 & https://charter97.org/ru/news/2.",
    );
    expect(linksOf(read)).toEqual([
      ["https://vk.com/wall-1_2?a=1&b=2", "https://vk.com/wall-1_2?a=1&b=2"],
      ["https://charter97.org/ru/news/2", "https://charter97.org/ru/news/2"],
    ]);
    expect(read.dropped).toEqual([]);
  });

  test("offsets in another unit, as strings or missing: the address is found where it stands", () => {
    for (const indices of [["3", "17"], [0, 5], [99, 120], [], ["x"], [-1, 2]]) {
      const read = tweet({
        full_text: "🇧🇾 Hrodna https://t.co/aB1 and https://t.co/aB1x",
        entities: { urls: [url("aB1", "https://t.me/belteanews/1", ...indices)] },
      });
      expect(read.post.text).toBe("🇧🇾 Hrodna https://t.me/belteanews/1 and https://t.co/aB1x");
      expect(linksOf(read)).toEqual([["https://t.me/belteanews/1", "https://t.me/belteanews/1"]]);
    }
  });

  test("one address twice, with and without its second entity", () => {
    const full_text = "https://t.co/aB1 https://t.co/aB1";
    const entity = url("aB1", "https://vk.com/a", 0, 16);
    const twice = tweet({ full_text, entities: { urls: [entity, entity] } });
    expect(twice.post.text).toBe("https://vk.com/a https://vk.com/a");
    const once = tweet({ full_text, entities: { urls: [entity] } });
    expect(once.post.text).toBe("https://vk.com/a https://t.co/aB1");
  });

  test("an address that is not in the text, or unsafe, is told as dropped", () => {
    const read = tweet({
      full_text: "See https://t.co/bad",
      entities: {
        urls: [url("gone", "https://vk.com/gone", 0, 9), url("bad", "javascript:alert(1)", 4, 20)],
      },
    });
    expect(read.post.text).toBe("See https://t.co/bad");
    expect(linksOf(read)).toEqual([]);
    expect(read.dropped).toEqual([
      { kind: "entity", text: "https://vk.com/gone" },
      { kind: "entity", text: "javascript:alert(1)" },
    ]);
  });

  test("entities are unescaped once", () => {
    expect(tweet({ full_text: "&amp;lt; &quot;&#39;&gt;&nbsp;" }).post.text).toBe(`&lt; "'>&nbsp;`);
  });

  test("the text of a stream is the full one, with its own entities", () => {
    const read = tweet({
      full_text: undefined,
      text: "A long… https://t.co/self",
      truncated: true,
      entities: {
        urls: [url("self", "https://twitter.com/i/web/status/1320000000000000001", 8, 24)],
      },
      extended_tweet: {
        full_text: "A long text https://t.co/aB1",
        entities: { urls: [url("aB1", "https://vk.com/a", 12, 28)] },
      },
    });
    expect(read.post.text).toBe("A long text https://vk.com/a");
    expect(read.post.cut).toBeUndefined();
  });

  test("a shortened text without the rest keeps what is there, without the address of itself", () => {
    const read = tweet({
      full_text: undefined,
      text: "The strike committee asks… https://t.co/self",
      truncated: true,
      entities: {
        urls: [url("self", "https://twitter.com/i/web/status/1320000000000000001", 27, 43)],
      },
    });
    expect(read.post.text).toBe("The strike committee asks…");
    expect(read.post.cut).toBe(true);
    expect(tweet({ full_text: "The strike…", truncated: true }).post.cut).toBe(true);
    expect(tweet({ truncated: false }).post.cut).toBeUndefined();
    expect(read.post.links).toBeUndefined();
    expect(read.dropped).toEqual([]);
  });

  test("the note of a long post replaces its shortened text; its entities may lack offsets", () => {
    const read = tweet({
      full_text: "The beginning https://t.co/old… https://t.co/self",
      entities: { urls: [url("old", "https://vk.com/a", 14, 30)] },
      note_tweet: {
        note_tweet_results: {
          result: {
            text: "The beginning https://t.co/new and the end &amp; more",
            entity_set: { urls: [{ url: "https://t.co/new", expanded_url: "https://vk.com/a" }] },
          },
        },
      },
    });
    expect(read.post.text).toBe("The beginning https://vk.com/a and the end & more");
    expect(linksOf(read)).toEqual([["https://vk.com/a", "https://vk.com/a"]]);
    expect(read.dropped).toEqual([]);
  });
});

describe("media", () => {
  const photo = (short: string, fields: object) => ({
    type: "photo",
    url: `https://t.co/${short}`,
    media_url_https: "https://pbs.twimg.com/media/a.jpg",
    ...fields,
  });

  test("their address is taken out of the text; a description may be empty or missing", () => {
    const read = tweet({
      full_text: "At the gate\nhttps://t.co/pic",
      entities: { media: [photo("pic", { indices: [12, 28] })] },
      extended_entities: {
        media: [
          photo("pic", { indices: [12, 28], ext_alt_text: "A crowd" }),
          photo("pic", {
            ext_alt_text: "",
            media_url_https: undefined,
            media_url: "http://p.com/b",
          }),
          photo("pic", { ext_alt_text: null, media_url_https: "javascript:1" }),
        ],
      },
    });
    expect(read.post.text).toBe("At the gate");
    expect(read.post.media).toEqual([
      { kind: "image", url: "https://pbs.twimg.com/media/a.jpg", alt: "A crowd" },
      { kind: "image", url: "https://p.com/b", alt: "" },
      { kind: "image" },
    ]);
    expect(read.dropped).toEqual([]);
  });

  test("a video is its best file", () => {
    const variants = [
      { content_type: "application/x-mpegURL", url: "https://v.com/a.m3u8" },
      { content_type: "video/mp4", bitrate: "832000", url: "https://v.com/low.mp4" },
      { content_type: "video/mp4", bitrate: "2176000", url: "https://v.com/high.mp4" },
    ];
    const { post } = tweet({
      extended_entities: { media: [photo("v", { type: "video", video_info: { variants } })] },
    });
    expect(post.media).toEqual([{ kind: "video", url: "https://v.com/high.mp4" }]);
  });
});

describe("fields", () => {
  test("ids come as strings; a rounded number is no id", () => {
    expect(readLegacyTweet({ id: ROUNDED, full_text: "x" })).toBeNull();
    expect(readLegacyTweet({ id: 20, full_text: "just setting up" })?.post.id).toBe("20");
    const rounded = { in_reply_to_status_id: ROUNDED, in_reply_to_status_id_str: null };
    expect(tweet(rounded).post.parent).toBeUndefined();
    const exact = { in_reply_to_status_id_str: "1319999999999999999" };
    expect(tweet(exact).post.parent).toBe("1319999999999999999");
  });

  test("who, when, in what language", () => {
    expect(tweet({}).post).toMatchObject({
      authorKey: "77",
      author: { name: "Volha", handle: "@volha_strike", url: "https://x.com/volha_strike" },
      url: "https://x.com/volha_strike/status/1320000000000000001",
      created: "2020-10-26T06:10:00.000Z",
      language: "en",
    });
    expect(tweet({ created_at: "2020-10-26T06:10:00.5+03:00" }).post.created).toBe(
      "2020-10-26T03:10:00.500Z",
    );
    for (const created_at of [
      "yesterday",
      "Mon Xxx 26 06:10:00 +0000 2020",
      12,
      "2020-13-45T99:00",
    ]) {
      expect(tweet({ created_at }).post.created).toBeUndefined();
    }
    expect(tweet({ lang: "in" }).post.language).toBe("id");
    for (const lang of ["und", "zxx", "qme", "qht", "", null]) {
      expect(tweet({ lang }).post.language).toBeUndefined();
    }
    // A language of Peru, not one of X's signs for "cannot say".
    expect(tweet({ lang: "qu" }).post.language).toBe("qu");
  });

  test("a quoted tweet, whole or as an address; the address in the text stays", () => {
    const words = {
      full_text: "Look: https://t.co/q1",
      entities: { urls: [url("q1", "https://twitter.com/azot_by/status/555", 6, 21)] },
    };
    const quoted_status = { id_str: "555", text: "We &amp; you", user: { screen_name: "azot_by" } };
    const whole = tweet({ ...words, quoted_status_id_str: "555", quoted_status });
    const address = "https://x.com/azot_by/status/555";
    expect(whole.post.quote).toEqual({ url: address, author: "@azot_by", text: "We & you" });
    expect(whole.post.text).toBe("Look: https://twitter.com/azot_by/status/555");
    expect(tweet({ ...words, quoted_status_id_str: "555" }).post.quote).toEqual({ url: address });
    expect(tweet(words).post.quote).toEqual({ url: address });
    expect(tweet({ ...words, is_quote_status: false }).post.quote).toBeUndefined();
    expect(tweet({ quoted_status_id_str: "555" }).post.quote).toEqual({
      url: "https://x.com/i/status/555",
    });
  });

  test("a retweet is one by its field or by its text", () => {
    expect(tweet({ retweeted_status: { id_str: "1" } }).repost).toBe(true);
    expect(tweet({ full_text: "RT @azot_by: We stand" }).repost).toBe(true);
    expect(tweet({ full_text: "RT @azot_by We stand", retweeted: true }).repost).toBe(true);
    expect(tweet({ full_text: "Yes! RT @azot_by: We stand", retweeted: true }).repost).toBe(false);
  });

  test("the versions of an edited tweet, in each of the three shapes", () => {
    const ids = ["1320000000000000000", "1320000000000000001"];
    for (const fields of [
      {
        edit_info: { edit: { initialTweetId: ids[0], editControlInitial: { editTweetIds: ids } } },
      },
      { edit_info: { initial: { editTweetIds: ids } } },
      { edit_control: { edit_tweet_ids: ids } },
      { edit_control: { initial_tweet_id: ids[0], edit_control_initial: { edit_tweet_ids: ids } } },
    ]) {
      const read = tweet(fields);
      expect(read.versionIds).toEqual(ids);
      expect(read.post.edited).toBe(read.post.created);
    }
    expect(tweet({}).versionIds).toEqual([]);
  });
});

describe("whatever comes", () => {
  test("JSON of any kind in any field gives a sound post or none", () => {
    const fields = ["full_text", "text", "entities", "extended_entities", "user", "quoted_status"];
    const more = ["note_tweet", "extended_tweet", "edit_info", "created_at", "lang", "id_str"];
    const changes = fc.dictionary(fc.constantFrom(...fields, ...more), fc.jsonValue());
    fc.assert(
      fc.property(changes, (change) => {
        const read = readLegacyTweet({ id_str: "1", full_text: "x", user: USER, ...change });
        for (const link of read?.post.links ?? []) {
          expect(isSoundSpan(read?.post.text ?? "", link)).toBe(true);
          expect(link.url).toMatch(/^https?:/iu);
        }
      }),
    );
  });
});
