import { describe, expect, it } from "vitest";
import {
  acceptsWall,
  answer,
  importedWall,
  parseWall,
  postsOf,
  wallPost,
} from "./walls.fixtures.ts";

describe("walls", () => {
  it("puts posts in order of time, a pinned one too, and each once", () => {
    const items = [
      wallPost(5, "Прыпынены", { is_pinned: 1, date: 10 }),
      wallPost(9, "в"),
      wallPost(7, "б"),
    ];
    expect(postsOf([answer(items), answer([wallPost(9, "в")])]).map(({ id }) => id)).toEqual([
      "wall-77_5",
      "wall-77_7",
      "wall-77_9",
    ]);
  });

  it("names people and communities, and knows of others only the page", () => {
    const { document } = importedWall(
      answer(
        [wallPost(1, "а"), wallPost(2, "б", { from_id: 12 }), wallPost(3, "в", { from_id: 13 })],
        {
          profiles: [{ id: 12, first_name: "Ганна", last_name: "К.", screen_name: "hanna_k" }],
          groups: [{ id: 77, name: "Стачка МТЗ", screen_name: "club77" }],
        },
      ),
    );
    const author = (index: number) =>
      document.people.find(({ id }) => id === document.posts[index]?.author);
    expect(author(0)).toMatchObject({ name: "Стачка МТЗ", url: "https://vk.com/club77" });
    expect(author(0)).not.toHaveProperty("handle");
    expect(author(1)).toMatchObject({ name: "Ганна К.", handle: "@hanna_k" });
    expect(author(2)).toMatchObject({ name: "vk.com/id13", url: "https://vk.com/id13" });
  });

  it("tells several walls as choices and takes the one wanted", () => {
    const items = [
      wallPost(1, "а"),
      wallPost(2, "б"),
      wallPost(3, "[id5|Чужая] стена", { owner_id: 5 }),
    ];
    const { report } = importedWall(answer(items));
    expect(report.picked).toBe("wall-77");
    expect(report.choices).toEqual([
      expect.objectContaining({ id: "wall-77", posts: 2, title: "а" }),
      expect.objectContaining({ id: "wall5", posts: 1, title: "Чужая стена" }),
    ]);
    expect(importedWall(answer(items), "wall5").document.posts).toHaveLength(1);
  });

  it("hangs comments under the post, answers under comments", () => {
    const comments = [
      {
        id: 11,
        from_id: 5,
        owner_id: -77,
        post_id: 1,
        date: 1_600_000_000,
        text: "Жыве!",
        parents_stack: [],
        thread: {
          count: 1,
          items: [
            {
              id: 12,
              from_id: 6,
              date: 1_600_000_100,
              text: "[id5|Ян], так!",
              parents_stack: [11],
            },
          ],
        },
      },
    ];
    const posts = postsOf([answer([wallPost(1, "Усе на плошчу")]), answer(comments)]);
    expect(posts.map(({ id, branch, replyTo, text }) => ({ id, branch, replyTo, text }))).toEqual([
      { id: "wall-77_1", branch: undefined, replyTo: undefined, text: "Усе на плошчу" },
      { id: "wall-77_1_r11", branch: "wall-77_1", replyTo: "wall-77_1", text: "Жыве!" },
      { id: "wall-77_1_r12", branch: "wall-77_1_r11", replyTo: "wall-77_1_r11", text: "Ян, так!" },
    ]);
    expect(posts[2]?.url).toBe("https://vk.com/wall-77_1?reply=12&thread=11");
    const [alone] = postsOf(answer(comments));
    expect(alone?.answers).toEqual({
      url: "https://vk.com/wall-77_1",
      absent: { why: "not-loaded" },
    });
  });

  it("keeps the place of what is deleted or sold", () => {
    const posts = postsOf(
      answer([
        wallPost(1, "", { is_deleted: true, deleted_reason: "Запись удалена" }),
        wallPost(2, "", { donut: { is_donut: true, placeholder: { text: "Для донов" } } }),
        wallPost(3, "для своих", { donut: { is_donut: true } }),
      ]),
    );
    expect(posts[0]?.absent).toEqual({ why: "deleted", said: "Запись удалена" });
    expect(posts[1]).toMatchObject({ absent: { why: "private", said: "Для донов" }, text: "" });
    expect(posts[2]).toMatchObject({ text: "для своих", audience: "circle" });
  });

  it("reads the lists of versions before 5", () => {
    const old = { id: 3, to_id: 8, from_id: 8, date: 1_300_000_000, text: "раз<br>два &amp; тры" };
    const [read] = postsOf({ response: [1, old] });
    expect(read).toMatchObject({ id: "wall8_3", text: "раз\nдва & тры" });
    expect(postsOf({ response: [old] })[0]?.text).toBe("раз\nдва & тры");
    const copied = { ...old, copy_post_id: 4, copy_owner_id: -9, copy_text: "Глядзіце" };
    expect(postsOf({ response: [1, copied] })[0]).toMatchObject({
      text: "Глядзіце",
      quote: { url: "https://vk.com/wall-9_4", text: "раз\nдва & тры" },
    });
  });
});

describe("damaged input", () => {
  it.each([
    [5, "sign-in"],
    [6, "too-many"],
    [15, "no-access"],
    [18, "gone"],
    [10, "other"],
  ])("knows what error %i asks for", (code, reason) => {
    expect(parseWall({ error: { error_code: code, error_msg: "so" } })).toMatchObject({
      problem: { kind: "platform-said", reason },
    });
  });

  it("tells an error among answers without losing the others", () => {
    const { report } = importedWall([answer([wallPost(1, "а")]), { error: { error_code: 6 } }]);
    expect(report).toMatchObject({ posts: 1, stopped: { kind: "platform-said", code: "6" } });
  });

  it("says which records it cannot read", () => {
    const items = [wallPost(1, "а"), { ...wallPost(2, ""), text: 5 }, "рэклама"];
    const broken = wallPost(3, "в", { attachments: [7] });
    expect(importedWall(answer([...items, broken])).report.dropped).toEqual([
      { kind: "unreadable", text: "response.items[1].text" },
      { kind: "unreadable", text: "response.items[2]" },
      { kind: "unreadable", text: "response.items[3].attachments[0]" },
    ]);
  });

  it("says where the shape is wrong", () => {
    expect(parseWall({ response: { posts: [] } })).toMatchObject({
      problem: { kind: "invalid-document", issues: [{ place: "response.items" }] },
    });
    expect(parseWall(answer([{ id: "x" }]))).toMatchObject({
      problem: { kind: "invalid-document", issues: [{ place: "response.items[0].id" }] },
    });
  });

  it("recognises a file that was cut and says where", () => {
    const whole = JSON.stringify(answer([wallPost(1, "Страйк"), wallPost(2, "Марш")]));
    const cut = whole.slice(0, -30);
    expect(acceptsWall(cut)).toBeGreaterThan(0.5);
    expect(parseWall(cut)).toMatchObject({ problem: { kind: "json-cut", line: 1 } });
  });

  it("leaves other people's JSON alone", () => {
    for (const other of [{}, [], { items: [] }, { response: {} }, { data: [{ id: 1 }] }, 5, null]) {
      expect(acceptsWall(other)).toBe(0);
    }
  });
});
