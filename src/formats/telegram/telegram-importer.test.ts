import { describe, expect, it } from "vitest";
import { telegramSourceTexts } from "./source-texts.ts";
import {
  accepts,
  by,
  CHANNEL,
  channel,
  group,
  imported,
  message,
  parse,
  partOf,
} from "./chats.fixtures.ts";

describe("threads of an export", () => {
  const talk = group(
    by(1, "Ян"),
    by(2, "Оля", { reply_to_message_id: 1 }),
    by(3, "Ян", { reply_to_message_id: 1 }),
    by(4, "Оля", { reply_to_message_id: 3 }),
    by(5, "Ян", { reply_to_message_id: 3 }),
    by(6, "Зося"),
  );

  it("offers chats and lines of answers, longest first", () => {
    const { report, document } = imported(talk);
    expect(report.picked).toBe("chat:77");
    expect(report.choices).toEqual([
      expect.objectContaining({ id: "chat:77", posts: 6, title: CHANNEL, author: CHANNEL }),
      expect.objectContaining({ id: "chat:77/reply:1", posts: 3, title: "Ян 1", author: "Ян" }),
    ]);
    expect(document.people.map(({ name }) => name)).toEqual([CHANNEL, "Ян", "Оля", "Зося"]);
  });

  it("reads a line of answers by the rule for all conversations", () => {
    const { document, report } = imported(talk, "chat:77/reply:1");
    expect(document.posts.map(({ id }) => id)).toEqual(["1", "3", "5"]);
    expect(report.dropped.filter(({ kind }) => kind === "other-author")).toHaveLength(2);
  });

  it("reads a range, with the beginning of what it answers outside", () => {
    const { document } = imported(talk, "chat:77/3-4");
    expect(document.posts).toMatchObject([
      { id: "3", answers: { author: "Ян", text: "Ян 1" } },
      { id: "4", replyTo: "3" },
    ]);
  });

  it("knows answers to other chats, and to what is not there", () => {
    const [first, second] = imported(
      channel(
        message(1, "а", { reply_to_message_id: 9, reply_to_peer_id: "channel5" }),
        message(2, "б", { reply_to_message_id: 99 }),
      ),
    ).document.posts;
    expect(first?.answers).toEqual({ absent: { why: "not-loaded" } });
    expect(second?.answers).toEqual({ absent: { why: "not-loaded" } });
  });

  it("offers a long chat by months", () => {
    const june = Array.from({ length: 150 }, (_, index) =>
      message(index, "чэрвень", { date_unixtime: String(1_591_000_000 + index) }),
    );
    const july = Array.from({ length: 60 }, (_, index) =>
      message(1000 + index, "ліпень", { date_unixtime: String(1_594_000_000 + index) }),
    );
    const long = channel(...june, ...july);
    const ids = imported(long).report.choices?.map(({ id, posts }) => [id, posts]);
    expect(ids).toEqual([
      ["chat:77", 210],
      ["chat:77/2020-06", 150],
      ["chat:77/2020-07", 60],
    ]);
    const { document } = imported(long, "chat:77/2020-07");
    expect(document.posts).toHaveLength(60);
    expect(document.thread.title).toBe(`${CHANNEL}, 2020-07`);
  });

  it("takes the last month of a chat that is too long for a document", () => {
    const many = Array.from({ length: 20_001 }, (_, index) =>
      message(index, "а", { date_unixtime: String(1_591_000_000 + index * 60) }),
    );
    const last = message(30_000, "б", { date_unixtime: "1597644000" });
    const { document, report } = imported(channel(...many, last));
    expect(report.picked).toBe("chat:77/2020-08");
    expect(document.posts.map(({ id }) => id)).toEqual(["30000"]);
  });

  it("reads of an account chats and chats that were left, and nothing else", () => {
    const account = {
      about: "Here is the data you requested.",
      personal_information: { phone_number: "+375 29 123 45 67" },
      contacts: { list: [{ first_name: "Сакрэт", phone_number: "+375 29 765 43 21" }] },
      chats: { about: "", list: [{ ...channel(message(1, "а"), message(2, "б")) }] },
      left_chats: { about: "", list: [{ ...channel(message(1, "в")), id: 78 }] },
    };
    const read = imported(account);
    expect(read.report.choices?.map(({ id }) => id)).toEqual(["chat:77", "chat:78"]);
    expect(JSON.stringify(read)).not.toMatch(/\+375|Сакрэт/u);
    expect(imported(account, "chat:78").document.posts[0]?.text).toBe("в");
    expect(imported(account, "chat:78").document.thread.id).not.toBe(read.document.thread.id);
    expect(parse(account, "chat:79")).toEqual({ ok: false, problem: { kind: "no-posts" } });
  });

  it("keeps chats of one number apart", () => {
    const account = { chats: { list: [channel(message(1, "а")), channel(message(2, "б"))] } };
    expect(imported(account, "chat:77-2").document.posts.map(({ id }) => id)).toEqual(["2"]);
  });
});

describe("control characters", () => {
  const written = (escaped: string): string =>
    JSON.stringify(channel(message(1, "@")), null, 1).replace("@", escaped);

  it("are put right and told where Telegram writes them as no JSON knows", () => {
    const text = written(String.raw`a\x0Bb\x01c\x41 \\x41 \"`);
    const { document, report } = imported(text);
    expect(document.posts[0]?.text).toBe('a\nbcA \\x41 "');
    expect(report.repairs).toEqual([{ kind: "control-characters", count: 3 }]);
    expect(accepts(text)).toBe(0.9);
  });

  it("are not looked for in what is JSON", () => {
    const { document, report } = imported(written(String.raw`\\x41`));
    expect(document.posts[0]?.text).toBe(String.raw`\x41`);
    expect(report.repairs).toBeUndefined();
  });

  it("do not hide another fault of the file", () => {
    const text = written(String.raw`\x01`).slice(0, -8);
    expect(parse(text)).toMatchObject({ problem: { kind: "json-cut" } });
  });
});

describe("texts of sources", () => {
  it("gives each message with words", () => {
    const part = partOf(channel(message(1, "Страйк"), message(2, ""), { id: 3, type: "service" }));
    expect(telegramSourceTexts(part)).toEqual({
      ok: true,
      value: [{ text: "Страйк", author: CHANNEL, published: "2020-08-17T06:01:00Z" }],
    });
    expect(telegramSourceTexts(partOf(channel()))).toEqual({
      ok: false,
      problem: { kind: "no-posts" },
    });
  });
});

describe("damaged input", () => {
  it("recognises a file that was cut and says where", () => {
    const cut = JSON.stringify(channel(message(1, "Страйк")), null, 1).slice(0, 200);
    expect(accepts(cut)).toBe(0.9);
    expect(parse(cut)).toMatchObject({ problem: { kind: "json-cut", line: 11 } });
    expect(accepts('{"about": "Here", "personal_information": {"user_id": 1,')).toBe(0.8);
  });

  it("says where the shape is wrong", () => {
    expect(parse({ name: CHANNEL, type: "public_channel", messages: {} })).toMatchObject({
      problem: { kind: "invalid-document", issues: [{ place: "messages" }] },
    });
  });

  it("leaves other people's JSON alone", () => {
    for (const other of [{}, [], { messages: [{ id: 1 }] }, { chats: [] }, 5, null, "x"]) {
      expect(accepts(other)).toBe(0);
    }
  });
});
