import { describe, expect, it } from "vitest";
import { readGraphqlTweet } from "./x-graphql-tweet.ts";

const user = (id: string, name: string) => ({
  user_results: { result: { __typename: "User", rest_id: id, core: { screen_name: name, name } } },
});

const node = (id: string, text: string, legacy: object = {}, more: object = {}) => ({
  __typename: "Tweet",
  rest_id: id,
  core: user("11", "ales_by"),
  legacy: { full_text: text, user_id_str: "11", entities: { urls: [] }, ...legacy },
  ...more,
});

describe("the parts of a tweet", () => {
  const binding = (values: Readonly<Record<string, string>>) => ({
    legacy: {
      binding_values: Object.entries(values).map(([key, value]) => ({
        key,
        value: { type: "STRING", string_value: value },
      })),
    },
  });
  const first = (more: object, legacy: object = {}) =>
    readGraphqlTweet(node("100", "Words", legacy, more))?.post;

  it("reads the long text", () => {
    const note = { note_tweet_results: { result: { text: "Long &gt; short", entity_set: {} } } };
    expect(first({ note_tweet: note })?.text).toBe("Long > short");
  });

  it("reads a poll", () => {
    const card = binding({
      choice1_label: "Yes",
      choice1_count: "970",
      choice2_label: "No",
      end_datetime_utc: "2020-08-17T00:00:00Z",
      card_url: "https://twitter.com",
    });
    const post = first({ card });
    expect(post?.poll).toEqual({
      options: [{ text: "Yes", votes: 970 }, { text: "No" }],
      ends: "2020-08-17T00:00:00.000Z",
    });
    expect(post).not.toHaveProperty("cards");
  });

  it("keeps a card whose link is not in the text, and none that shows one of it", () => {
    const card = binding({ card_url: "https://t.co/aaaaaaaaaa", title: "Strike" });
    const urls = [{ url: "https://t.co/aaaaaaaaaa", expanded_url: "https://tut.by/1" }];
    expect(first({ card }, { entities: { urls } })?.cards).toMatchObject([
      { url: "https://tut.by/1", title: "Strike" },
    ]);
    const full_text = "Words https://t.co/aaaaaaaaaa";
    expect(first({ card }, { full_text, entities: { urls } })).not.toHaveProperty("cards");
  });

  it("reads a unified card", () => {
    const unified_card = JSON.stringify({
      component_objects: { details_1: { data: { title: { content: "Strike" } } } },
      destination_objects: { browser_1: { data: { url_data: { url: "https://tut.by/1" } } } },
    });
    expect(first({ card: binding({ unified_card }) })?.cards).toMatchObject([
      { url: "https://tut.by/1", title: "Strike" },
    ]);
    const bad = unified_card.replace("https:", "javascript:");
    expect(first({ card: binding({ unified_card: bad }) })).not.toHaveProperty("cards");
  });

  it("shows what is quoted", () => {
    const quoted = node("90", "At the gate", { user_id_str: "22" }, { core: user("22", "vera_w") });
    const more = { quoted_status_result: { result: quoted } };
    expect(first(more, { is_quote_status: true, quoted_status_id_str: "90" })?.quote).toEqual({
      url: "https://x.com/vera_w/status/90",
      author: "@vera_w",
      text: "At the gate",
    });
  });
});

describe("who writes", () => {
  const by = (result: object) =>
    readGraphqlTweet(node("100", "Words", {}, { core: { user_results: { result } } }))?.post;

  it("is told in the older way as well", () => {
    expect(by({ rest_id: "11", legacy: { screen_name: "ales_by", name: "Алесь" } })).toMatchObject({
      authorKey: "11",
      author: { name: "Алесь", handle: "@ales_by" },
    });
  });

  it("and only for followers, where the account is protected", () => {
    expect(by({ rest_id: "11", privacy: { protected: true } })?.audience).toBe("followers");
    expect(by({ rest_id: "11", privacy: { protected: false } })).not.toHaveProperty("audience");
  });
});
