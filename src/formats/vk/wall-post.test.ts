import { describe, expect, it } from "vitest";
import { vkSourceTexts } from "./source-texts.ts";
import { answer, importedWall, postsOf, wallPost } from "./walls.fixtures.ts";

const withAttachments = (...attachments: readonly object[]) =>
  postsOf(answer([wallPost(1, "Страйк на МТЗ", { attachments })]))[0];

describe("what a post holds", () => {
  it("shows a repost with the original's words, and its links where there are no others", () => {
    const original = {
      id: 4,
      owner_id: -9,
      from_id: -9,
      date: 1,
      text: "[https://vk.com/wall-1_2|Тут] спіс",
      attachments: [{ type: "photo", photo: { sizes: [{ url: "https://a.by/1.jpg" }] } }],
    };
    const items = [
      wallPost(1, "", { copy_history: [{ ...original, text: "праз мяне" }, original] }),
    ];
    const { document, report } = importedWall(
      answer(items, { groups: [{ id: 9, name: "Стачкам" }] }),
    );
    expect(document.posts[0]).toMatchObject({
      text: "",
      quote: { author: "Стачкам", text: "Тут спіс", url: "https://vk.com/wall-9_4" },
    });
    expect(document.posts[0]?.cards?.map(({ url }) => url)).toEqual(["https://vk.com/wall-1_2"]);
    expect(report.dropped).toEqual([{ kind: "other-author", text: "праз мяне" }]);
  });

  it("keeps every attachment, known or not", () => {
    const kept = withAttachments(
      {
        type: "photo",
        photo: {
          text: "Прахадная",
          sizes: [
            { type: "s", url: "https://a.by/s.jpg", width: 75, height: 75 },
            { type: "w", url: "https://a.by/w.jpg", width: 1920, height: 1080 },
            { type: "x", url: "https://a.by/x.jpg", width: 604, height: 400 },
          ],
        },
      },
      { type: "video", video: { id: 3, owner_id: -77, title: "Марш" } },
      { type: "audio", audio: { artist: "Тор", title: "Тры чарапахі", url: "" } },
      { type: "doc", doc: { title: "заява.pdf", url: "https://vk.com/doc1_2" } },
      { type: "page", page: { id: 2, group_id: 77, title: "Як баставаць" } },
      { type: "posted_photo", posted_photo: { photo_604: "https://a.by/p.jpg" } },
      { type: "hologram2031", hologram2031: { url: "javascript:alert(1)" } },
    );
    expect(kept?.media).toEqual([
      { kind: "image", url: "https://a.by/w.jpg", name: "Прахадная" },
      { kind: "video", url: "https://vk.com/video-77_3", name: "Марш" },
      { kind: "audio", name: "Тор — Тры чарапахі" },
      { kind: "file", url: "https://vk.com/doc1_2", name: "заява.pdf" },
      { kind: "image", url: "https://a.by/p.jpg" },
      { kind: "file", name: "hologram2031" },
    ]);
    expect(kept?.cards).toMatchObject([{ url: "https://vk.com/page-77_2", title: "Як баставаць" }]);
  });

  it("reads a poll, and names the author's source", () => {
    const poll = {
      question: "Выйдзеце?",
      answers: [{ text: "Так", votes: 9 }, { text: "Не" }],
      end_date: 1_600_000_000,
    };
    const copyright = { link: "https://tut.by/1", name: "TUT.BY", type: "external" };
    const [read] = postsOf(
      answer([wallPost(1, "", { copyright, attachments: [{ type: "poll", poll }] })]),
    );
    expect(read?.poll).toEqual({
      question: "Выйдзеце?",
      options: [{ text: "Так", votes: 9 }, { text: "Не" }],
      ends: "2020-09-13T12:26:40Z",
    });
    expect(read?.absent).toBeUndefined();
    expect(read?.cards).toMatchObject([{ url: "https://tut.by/1", title: "TUT.BY" }]);
  });
});

describe("texts of sources", () => {
  it("gives words, then what is passed on, with author, time and address", () => {
    const original = { id: 4, owner_id: -9, from_id: -9, date: 1, text: "Арыгінал" };
    const items = [
      wallPost(1, "Мае словы", { copy_history: [original], signer_id: 12 }),
      wallPost(2, "", { is_deleted: true }),
    ];
    const profiles = [{ id: 12, first_name: "Ганна", last_name: "К." }];
    const groups = [{ id: 77, name: "Стачка" }];
    expect(vkSourceTexts(answer(items, { profiles, groups }))).toEqual({
      ok: true,
      value: [
        {
          url: "https://vk.com/wall-77_1",
          author: "Стачка, Ганна К.",
          published: "2020-08-16T08:00:01Z",
          text: "Мае словы\n\nАрыгінал",
        },
      ],
    });
  });

  it("says what VK said", () => {
    const error = { error: { error_code: 7, error_msg: "Permission denied" } };
    expect(vkSourceTexts(error)).toEqual({
      ok: false,
      problem: {
        kind: "platform-said",
        platform: "vk",
        code: "7",
        said: "Permission denied",
        reason: "no-access",
      },
    });
    expect(vkSourceTexts(answer([]))).toEqual({ ok: false, problem: { kind: "no-posts" } });
  });
});
