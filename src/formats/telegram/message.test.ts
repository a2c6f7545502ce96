import { describe, expect, it } from "vitest";
import type { Post } from "#domain/thread.ts";
import { channel, imported, message } from "./chats.fixtures.ts";

const firstOf = (...messages: readonly unknown[]): Post => {
  const [post] = imported(channel(...messages)).document.posts;
  if (post === undefined) throw new Error("no post");
  return post;
};

describe("messages", () => {
  it("puts a text together as it stands, with spans for addresses alone", () => {
    const { text, links, hashtags } = firstOf(
      message(1, [
        "🔥",
        { type: "bold", text: "Страйк" },
        " ",
        { type: "text_link", text: "ту", href: "vk.com/wall-1_2" },
        { type: "text_link", text: "т", href: "vk.com/wall-1_2" },
        " ",
        { type: "link", text: "www.tut.by" },
        " ",
        { type: "text_link", text: "бот", href: "tg://resolve?domain=x" },
        { type: "mention_name", text: "Ян", user_id: 5 },
        { type: "hashtag", text: " #стачка" },
        { type: "hologram", text: "!" },
      ]),
    );
    expect(text).toBe("🔥Страйк тут www.tut.by ботЯн #стачка!");
    expect(links?.map(({ start, end, url }) => [text.slice(start, end), url])).toEqual([
      ["тут", "https://vk.com/wall-1_2"],
      ["www.tut.by", "https://www.tut.by"],
    ]);
    expect(hashtags).toHaveLength(1);
  });

  it("tells the address it does not follow, and the part it cannot read", () => {
    const text = ["а", 5, { type: "text_link", text: "б", href: "javascript:alert(1)" }];
    const { document, report } = imported(channel(message(1, text)));
    expect(document.posts[0]?.text).toBe("аб");
    expect(document.posts[0]?.links).toBeUndefined();
    expect(report.dropped).toEqual([
      { kind: "unreadable", text: "messages[0].text[1]" },
      { kind: "entity", text: "javascript:alert(1)" },
    ]);
  });

  it("takes text_entities where there is no text", () => {
    const text_entities = [
      { type: "plain", text: "Усе " },
      { type: "link", text: "t.me/x/1" },
    ];
    const post = firstOf(message(1, "", { text_entities }));
    expect(post).toMatchObject({ text: "Усе t.me/x/1", links: [{ url: "https://t.me/x/1" }] });
  });

  it("keeps what stands beside the words, but no phone number and no path as an address", () => {
    const { media, cards, poll } = firstOf(
      message(1, "", {
        file: "(File not included. Change data exporting settings to download.)",
        file_name: "спіс.pdf",
        mime_type: "application/pdf",
        contact_information: {
          first_name: "Ян",
          last_name: "",
          phone_number: "+375 29 123 45 67",
        },
        place_name: "Прахадная",
        address: "вул. Даўгабродская, 29",
        poll: { question: "Выйдзеце?", answers: [{ text: "Так", voters: 9 }, { text: "Не" }] },
        inline_bot_buttons: [
          [
            { type: "url", text: "Чытаць", data: "https://tut.by/1" },
            { type: "callback", text: "👍", data: "x" },
          ],
        ],
      }),
    );
    expect(media).toEqual([
      { kind: "file", name: "спіс.pdf" },
      { kind: "file", name: "Прахадная, вул. Даўгабродская, 29" },
      { kind: "file", name: "Ян" },
    ]);
    expect(cards).toMatchObject([{ url: "https://tut.by/1", title: "Чытаць" }]);
    expect(poll).toEqual({
      question: "Выйдзеце?",
      options: [{ text: "Так", votes: 9 }, { text: "Не" }],
    });
  });

  it.each([
    [{ media_type: "video_file", mime_type: "video/mp4" }, "video"],
    [{ media_type: "voice_message", mime_type: "audio/ogg" }, "audio"],
    [{ media_type: "sticker" }, "image"],
    [{ mime_type: "image/png" }, "image"],
    [{}, "file"],
  ])("knows what kind of file %j is", (more, kind) => {
    const post = firstOf(message(1, "", { file: "files/a", ...more }));
    expect(post.media).toEqual([{ kind, name: "files/a" }]);
  });

  it("reads times of old exports, of which 1970 is none", () => {
    const old = { date_unixtime: undefined, edited: "1970-01-01T03:00:00", from_id: 5 };
    const post = firstOf(message(1, "а", old));
    expect(post.created).toBe("2020-08-17T09:00:00Z");
    expect(post.edited).toBeUndefined();
  });

  it("keeps the place of a message of which nothing can be shown", () => {
    expect(firstOf(message(1, "")).absent).toEqual({ why: "unavailable" });
  });

  it("tells messages it cannot read by their place", () => {
    const { report } = imported(channel(message(1, "а"), message(2, 5), { id: "x" }, "y"));
    expect(report).toMatchObject({ posts: 1 });
    expect(new Set(report.dropped.map(({ text }) => text))).toEqual(
      new Set(["messages[1].text", "messages[2]", "messages[3]"]),
    );
  });
});
