import { describe, expect, it } from "vitest";
import { importPart } from "../json-part.ts";
import { xSyndicationImporter } from "./x-syndication.ts";

const CONTEXT = { now: "2026-01-01T00:00:00Z" };
const ALES = { id_str: "11", name: "Алесь", screen_name: "ales_by" };
const VERA = { id_str: "22", name: "Vera", screen_name: "vera_w" };

const tweet = (id: string, text: string, more: object = {}) => ({
  __typename: "Tweet",
  id_str: id,
  text,
  created_at: `2020-08-16T08:${id.slice(-2)}:00.000Z`,
  lang: "en",
  user: ALES,
  entities: { urls: [] },
  ...more,
});

const answering = (id: string, { id_str, screen_name } = ALES) => ({
  in_reply_to_status_id_str: id,
  in_reply_to_user_id_str: id_str,
  in_reply_to_screen_name: screen_name,
});

const tombstone = {
  __typename: "TweetTombstone",
  tombstone: { text: { text: "This Post was deleted by the Post author." } },
};

const partOf = (value: unknown) => importPart("a.json", JSON.stringify(value));

function imported(value: unknown) {
  const result = xSyndicationImporter.parse([partOf(value)], CONTEXT);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

describe("a post shown by itself", () => {
  it("has no names of those it answers, and its addresses in full", () => {
    const { document } = imported(
      tweet("101", "@vera_w @x_1 See 🚜 https://t.co/aaaaaaaaaa &amp; https://t.co/bbbbbbbbbb", {
        ...answering("90", VERA),
        display_text_range: [13, 48],
        entities: {
          urls: [
            {
              url: "https://t.co/aaaaaaaaaa",
              expanded_url: "https://vk.com/wall-1_2",
              indices: [19, 42],
            },
          ],
        },
        mediaDetails: [
          {
            type: "photo",
            url: "https://t.co/bbbbbbbbbb",
            indices: [49, 72],
            media_url_https: "https://pbs.twimg.com/a.jpg",
            ext_alt_text: "Gate",
          },
        ],
      }),
    );
    expect(document.posts).toMatchObject([
      {
        text: "See 🚜 https://vk.com/wall-1_2 &",
        links: [{ start: 7, end: 30, url: "https://vk.com/wall-1_2" }],
        media: [{ kind: "image", url: "https://pbs.twimg.com/a.jpg", alt: "Gate" }],
      },
    ]);
  });

  it("never loses words to a wrong range", () => {
    const words = "@vera_w is right about this";
    const [post] = imported(tweet("101", words, { display_text_range: [17, 27] })).document.posts;
    expect(post?.text).toBe(words);
  });

  it("says that a long text is cut", () => {
    const [post] = imported(tweet("101", "Long…", { note_tweet: { id: "x" } })).document.posts;
    expect(post).toMatchObject({ text: "Long…", cut: true });
  });

  it("reads photos and video where there are no details", () => {
    const [post] = imported(
      tweet("101", "Two", {
        photos: [{ url: "https://pbs.twimg.com/b.jpg", accessibilityLabel: "Crowd" }],
        video: {
          variants: [
            { type: "application/x-mpegURL", src: "https://video.twimg.com/a.m3u8" },
            { type: "video/mp4", src: "https://video.twimg.com/a.mp4" },
          ],
        },
      }),
    ).document.posts;
    expect(post?.media).toEqual([
      { kind: "image", url: "https://pbs.twimg.com/b.jpg", alt: "Crowd" },
      { kind: "video", url: "https://video.twimg.com/a.mp4" },
    ]);
  });

  it("shows what is quoted, and why where it is not there", () => {
    const quoted_status_id_str = "90";
    const quoted_tweet = tweet("90", "At &lt;gate&gt;", { user: VERA });
    const [post] = imported(tweet("101", "See", { quoted_status_id_str, quoted_tweet })).document
      .posts;
    expect(post?.quote).toEqual({
      url: "https://x.com/vera_w/status/90",
      author: "@vera_w",
      text: "At <gate>",
    });
    const gone = imported(tweet("101", "See", { quoted_status_id_str, quoted_tweet: tombstone }));
    expect(gone.document.posts[0]?.quote?.absent?.why).toBe("deleted");
  });
});

describe("the post it answers", () => {
  it("belongs to the thread where it is the author's own", () => {
    const parent = tweet("100", "One");
    const { posts } = imported(tweet("101", "Two", { ...answering("100"), parent })).document;
    expect(posts.map(({ text }) => text)).toEqual(["One", "Two"]);
  });

  it("keeps its place where it is the author's own and gone", () => {
    const { posts } = imported(
      tweet("101", "Two", { ...answering("100"), parent: tombstone }),
    ).document;
    expect(posts).toMatchObject([{ id: "100", absent: { why: "deleted" } }, { id: "101" }]);
  });

  it("is told with the answer where it is somebody else's", () => {
    const parent = tweet("90", "Why &amp; how?", { user: VERA });
    const { document } = imported(tweet("101", "So", { ...answering("90", VERA), parent }));
    expect(document.posts).toMatchObject([
      {
        text: "So",
        answers: {
          url: "https://x.com/vera_w/status/90",
          author: "@vera_w",
          text: "Why & how?",
        },
      },
    ]);
  });
});

describe("several answers", () => {
  it("become one thread", () => {
    const { posts } = imported([
      tweet("100", "One"),
      tweet("101", "Two", answering("100")),
    ]).document;
    expect(posts.map(({ text }) => text)).toEqual(["One", "Two"]);
  });

  it("say where one cannot be read", () => {
    const { report } = imported([tweet("100", "One"), { id_str: "1" }, 5]);
    expect(report.dropped).toEqual([
      { kind: "unreadable", text: "[1].text" },
      { kind: "unreadable", text: "[2]" },
    ]);
  });
});

it("says why nothing can be read", () => {
  expect(xSyndicationImporter.parse([partOf({ text: "x" })], CONTEXT)).toMatchObject({
    ok: false,
    problem: { kind: "invalid-document", issues: [{ place: "id_str", found: "nothing" }] },
  });
});
