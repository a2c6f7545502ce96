/** Branches, cards, cashtags, emoji and posts without words under the hands of `rearrange.ts`. */
import { describe, expect, it } from "vitest";
import { personId, postId, sourceId, threadId } from "./ids.ts";
import { dropPost, dropPosts, joinPosts, splitPost } from "./rearrange.ts";
import type { Post, Span, ThreadDocument } from "./thread.ts";

const author = personId("a");
const LINK = "https://example.org/1";

const post = (id: string, text: string, more: Partial<Post> = {}): Post => ({
  id: postId(id),
  author,
  text,
  ...more,
});

const thread = (
  posts: readonly Post[],
  more: Partial<Pick<ThreadDocument, "sources">> = {},
): ThreadDocument => ({
  format: "nitka-thread",
  version: 1,
  thread: { id: threadId("t"), title: "T", language: "en", author },
  people: [{ id: author, name: "A" }],
  posts,
  sources: [],
  translations: [],
  ...more,
});

const words = (text: string, spans: readonly Span[] = []): string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

describe("joinPosts", () => {
  it("moves cashtags along and keeps the cards and emoji of both", () => {
    const emoji = (shortcode: string) => ({ shortcode, url: `https://example.org/${shortcode}` });
    const card = (name: string) => ({ url: `https://example.org/${name}` });
    const joined = joinPosts(
      thread([
        post("1", "$A", { cashtags: [{ start: 0, end: 2 }], cards: [card("a")] }),
        post("2", "x $B", {
          cashtags: [{ start: 2, end: 4 }],
          cards: [card("b")],
          emoji: [emoji("loaf")],
        }),
      ]),
      0,
    ).posts[0];
    expect(words(joined?.text ?? "", joined?.cashtags)).toEqual(["$A", "$B"]);
    expect(joined?.cards).toEqual([card("a"), card("b")]);
    expect(joined?.emoji).toEqual([emoji("loaf")]);
  });

  it("stands and answers where the first one did", () => {
    const answers = { author: "@ales", text: "?" };
    const [first, ...others] = joinPosts(
      thread([
        post("0", "Top."),
        post("1", "One.", { branch: postId("0"), answers }),
        post("2", "Two.", { branch: postId("1"), answers: { text: "no" } }),
        post("3", "Three.", { branch: postId("2") }),
        post("4", "Four.", { branch: postId("1") }),
      ]),
      1,
    ).posts.slice(1);
    expect(first).toMatchObject({ id: "1", branch: "0", answers });
    expect(others.map(({ id, branch }) => [id, branch])).toEqual([
      ["3", "1"],
      ["4", "1"],
    ]);
    const alone = joinPosts(
      thread([post("1", "One."), post("2", "Two.", { branch: postId("9"), answers })]),
      0,
    ).posts[0];
    expect(alone).toEqual(post("1", "One.\nTwo."));
  });

  it("of a post without words and one with them has words; of two without, none", () => {
    const gone = post("1", "", { absent: { why: "deleted" } });
    const blank = post("2", " ", { absent: { why: "private" } });
    expect(joinPosts(thread([gone, post("2", "Two.")]), 0).posts).toEqual([post("1", "Two.")]);
    expect(joinPosts(thread([post("2", "Two."), gone]), 0).posts).toEqual([post("2", "Two.")]);
    expect(joinPosts(thread([gone, blank]), 0).posts[0]).toMatchObject({
      absent: { why: "deleted" },
    });
    expect(joinPosts(thread([blank, gone]), 0).posts[0]).toMatchObject({
      absent: { why: "private" },
    });
  });
});

describe("splitPost", () => {
  it("gives each part its cashtags and the emoji in its words, cards to the first", () => {
    const emoji = ["loaf", "coal"].map((shortcode) => ({
      shortcode,
      url: `https://example.org/${shortcode}`,
    }));
    const cards = [{ url: LINK }];
    const whole = post("1", "$A :loaf: then $B :coal:", {
      cashtags: [
        { start: 0, end: 2 },
        { start: 15, end: 17 },
      ],
      emoji,
      cards,
    });
    const parts = splitPost(thread([whole]), 0, 10).posts;
    expect(parts.map((part) => words(part.text, part.cashtags))).toEqual([["$A"], ["$B"]]);
    expect(parts.map((part) => part.cards)).toEqual([cards, undefined]);
    expect(parts[1]?.emoji).toEqual(emoji.slice(1));
  });

  it("leaves both parts where the whole hung, behind the same warning, for the same readers", () => {
    const place = { branch: postId("0"), warning: "hunger", audience: "followers" } as const;
    const whole = post("1", "One. Two.", { ...place, answers: { text: "?" } });
    const [, first, second] = splitPost(thread([post("0", "Top."), whole]), 1, 5).posts;
    expect(first).toMatchObject({ ...place, answers: { text: "?" } });
    expect(second).toMatchObject(place);
    expect(second).not.toHaveProperty("answers");
  });
});

describe("dropPost", () => {
  it("passes on what hung under it, and leaves nobody under themselves", () => {
    const before = thread([
      post("1", "One."),
      post("2", "Two.", { branch: postId("1"), replyTo: postId("9") }),
      post("3", "Three.", { branch: postId("2"), replyTo: postId("2") }),
      post("4", "Four.", { replyTo: postId("4") }),
      post("5", "Five.", { replyTo: postId("4") }),
    ]);
    expect(dropPost(before, 1).posts[1]).toMatchObject({ branch: "1", replyTo: "1" });
    expect(dropPost(before, 3).posts.at(-1)).toEqual(post("5", "Five."));
  });
});

it("dropPosts passes answers on past everything that goes, circles too", () => {
  const before = thread(
    [
      post("1", "One."),
      post("2", "Two.", { replyTo: postId("1") }),
      post("3", "Three.", {
        replyTo: postId("2"),
        links: [{ start: 0, end: 6, url: LINK, source: sourceId("s") }],
      }),
      post("4", "Four.", { replyTo: postId("3"), branch: postId("2") }),
      post("5", "Five.", { branch: postId("6") }),
      post("6", "Six.", { branch: postId("5") }),
      post("7", "Seven.", { branch: postId("6") }),
    ],
    { sources: [{ id: sourceId("s"), url: LINK, canonical: LINK, platform: "web" }] },
  );
  const gone = new Set(["2", "3", "5", "6"]);
  const after = dropPosts(before, ({ id }) => gone.has(id));
  expect(after.posts).toEqual([
    post("1", "One."),
    post("4", "Four.", { replyTo: postId("1"), branch: postId("1") }),
    post("7", "Seven."),
  ]);
  expect(after.sources).toEqual([]);
});
