import { describe, expect, it } from "vitest";
import { importPart } from "../json-part.ts";
import { xGraphqlImporter } from "./x-graphql.ts";

const CONTEXT = { now: "2026-01-01T00:00:00Z" };

const user = (id: string, name: string) => ({
  user_results: { result: { __typename: "User", rest_id: id, core: { screen_name: name, name } } },
});

const node = (id: string, text: string, legacy: object = {}, more: object = {}) => ({
  __typename: "Tweet",
  rest_id: id,
  core: user("11", "ales_by"),
  legacy: {
    created_at: `Sun Aug 16 08:${id.slice(-2)}:00 +0000 2020`,
    full_text: text,
    lang: "en",
    user_id_str: "11",
    entities: { urls: [] },
    ...legacy,
  },
  ...more,
});

const answering = (id: string, to = "11") => ({
  in_reply_to_status_id_str: id,
  in_reply_to_user_id_str: to,
  in_reply_to_screen_name: to === "11" ? "ales_by" : "vera_w",
});

const content = (result: unknown, more: object = {}) => ({
  itemType: "TimelineTweet",
  tweet_results: { result },
  ...more,
});

const entry = (id: string, result: unknown, more: object = {}) => ({
  entryId: `tweet-${id}`,
  content: { itemContent: content(result, more) },
});

const column = (
  id: string,
  results: readonly (readonly [string, unknown])[],
  more: object = {},
) => ({
  entryId: `conversationthread-${id}`,
  content: {
    items: results.map(([tweet, result]) => ({
      entryId: `conversationthread-${id}-tweet-${tweet}`,
      item: { itemContent: content(result) },
    })),
    ...more,
  },
});

const detail = (...entries: readonly unknown[]) => ({
  data: {
    threaded_conversation_with_injections_v2: {
      instructions: [{ type: "TimelineAddEntries", entries }],
    },
  },
});

const partOf = (value: unknown) => importPart("a.json", JSON.stringify(value));

function imported(value: unknown) {
  const result = xGraphqlImporter.parse([partOf(value)], CONTEXT);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const textsOf = (value: unknown) =>
  imported(value).document.posts.map(({ id, text }) => `${id} ${text}`);

describe("a conversation page", () => {
  const one = node("100", "A thread &amp; more https://t.co/aaaaaaaaaa", {
    entities: {
      urls: [
        {
          url: "https://t.co/aaaaaaaaaa",
          expanded_url: "https://vk.com/wall-1_2",
          indices: [20, 43],
        },
      ],
    },
  });
  const two = {
    __typename: "TweetWithVisibilityResults",
    tweet: node("101", "@vera_w @nexta Two", {
      ...answering("100"),
      display_text_range: [15, 18],
    }),
    limitedActionResults: {},
  };

  it("is read through all its kinds of entries", () => {
    const { document } = imported(detail(entry("100", one), column("1", [["101", two]])));
    expect(document.posts).toMatchObject([
      {
        id: "100",
        text: "A thread & more https://vk.com/wall-1_2",
        links: [{ start: 16, end: 39, url: "https://vk.com/wall-1_2" }],
      },
      { id: "101", text: "Two", replyTo: "100", created: "2020-08-16T08:01:00.000Z" },
    ]);
    expect(document.people[0]).toMatchObject({ handle: "@ales_by", name: "ales_by" });
  });

  it("goes on in what is loaded later", () => {
    const later = {
      data: {
        threaded_conversation_with_injections_v2: {
          instructions: [
            {
              type: "TimelineAddToModule",
              moduleEntryId: "conversationthread-1",
              moduleItems: [
                {
                  entryId: "conversationthread-1-tweet-102",
                  item: { itemContent: content(node("102", "Three", answering("101"))) },
                },
              ],
            },
          ],
        },
      },
    };
    const first = detail(entry("100", one), column("1", [["101", two]]));
    expect(textsOf([first, later]).at(-1)).toBe("102 Three");
  });

  it("leaves advertisements out and counts them", () => {
    const ad = node("555", "Buy", {}, { core: user("9", "shop") });
    const { document, report } = imported(
      detail(entry("100", one), {
        entryId: "promoted-tweet-555",
        content: { itemContent: content(ad, { promotedMetadata: {} }) },
      }),
    );
    expect(document.posts).toHaveLength(1);
    expect(report.dropped).toEqual([{ kind: "other-author", text: "@shop: Buy" }]);
  });

  it("says how many posts of the author's own column were not sent", () => {
    const metadata = { conversationMetadata: { allTweetIds: ["101", "102", "103"] } };
    const known = imported(detail(entry("100", one), column("1", [["101", two]], { metadata })))
      .document.thread;
    expect(known.missing).toBe(2);
    const more = column("1", [["101", two]]);
    const withCursor = {
      ...more,
      content: {
        items: [
          ...more.content.items,
          { item: { itemContent: { itemType: "TimelineTimelineCursor", cursorType: "ShowMore" } } },
        ],
      },
    };
    expect(imported(detail(entry("100", one), withCursor)).document.thread.missing).toBe(1);
    expect(imported(detail(entry("100", one))).document.thread).not.toHaveProperty("missing");
  });
});

describe("posts that are not there", () => {
  const tombstone = (text: string) => ({
    __typename: "TweetTombstone",
    tombstone: { text: { text } },
  });

  it.each([
    ["This Post was deleted by the Post author. Learn more", "deleted"],
    ["This Post is from a suspended account. Learn more", "unavailable"],
    [
      "You’re unable to view this Post because this account owner limits who can view their Posts.",
      "private",
    ],
    ["This Post is unavailable. Learn more", "unavailable"],
  ])("keep their place: %s", (said, why) => {
    const { document } = imported(
      detail(
        entry("100", node("100", "One")),
        column("1", [
          ["101", tombstone(said)],
          ["102", node("102", "Three", answering("101"))],
        ]),
      ),
    );
    expect(document.posts.map(({ id }) => id)).toEqual(["100", "101", "102"]);
    expect(document.posts[1]).toMatchObject({ text: "", absent: { why, said } });
  });

  it("are a document where there is nothing else", () => {
    const { document } = imported({
      data: { tweetResult: { result: { __typename: "TweetUnavailable", reason: "Protected" } } },
    });
    expect(document.posts).toMatchObject([
      { text: "", absent: { why: "private", said: "Protected" } },
    ]);
  });

  it("are told in the quote", () => {
    const quoting = node(
      "100",
      "See",
      { is_quote_status: true, quoted_status_id_str: "90" },
      { quoted_status_result: { result: tombstone("This Post was deleted.") } },
    );
    expect(imported(detail(entry("100", quoting))).document.posts[0]?.quote).toEqual({
      url: "https://x.com/i/status/90",
      absent: { why: "deleted", said: "This Post was deleted." },
    });
  });
});

describe("what goes wrong", () => {
  it("says where a tweet cannot be read", () => {
    const { report } = imported(
      detail(
        entry("100", node("100", "One")),
        entry("101", { __typename: "Tweet", rest_id: "101" }),
      ),
    );
    expect(report.dropped).toEqual([
      {
        kind: "unreadable",
        text: "data.threaded_conversation_with_injections_v2.instructions[0].entries[1].content.itemContent.tweet_results.result.legacy",
      },
    ]);
  });

  it("tells what the platform said", () => {
    const body = { errors: [{ code: 88, message: "Rate limit exceeded" }] };
    expect(xGraphqlImporter.accepts([partOf(body)])).toBe(0.6);
    expect(xGraphqlImporter.parse([partOf(body)], CONTEXT)).toEqual({
      ok: false,
      problem: {
        kind: "platform-said",
        platform: "x",
        reason: "too-many",
        code: "88",
        said: "Rate limit exceeded",
      },
    });
  });

  it("says that an answer without data is none", () => {
    expect(xGraphqlImporter.parse([partOf([{ date: 1 }])], CONTEXT)).toMatchObject({
      ok: false,
      problem: { kind: "invalid-document", issues: [{ place: "[0].data", found: "nothing" }] },
    });
  });
});

describe("a profile", () => {
  it("counts reposts of a profile", () => {
    const repost = node("101", "RT @vera_w: At…", { retweeted_status_result: { result: {} } });
    const timeline = {
      instructions: [
        { type: "TimelineAddEntries", entries: [entry("100", node("100", "One"))] },
        { type: "TimelinePinEntry", entry: entry("101", repost) },
      ],
    };
    const { document, report } = imported({
      data: { user: { result: { timeline_v2: { timeline } } } },
    });
    expect(document.posts.map(({ id }) => id)).toEqual(["100"]);
    expect(report.dropped).toEqual([{ kind: "repost", text: "RT @vera_w: At…" }]);
  });
});
