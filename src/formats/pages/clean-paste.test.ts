import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BODY, COPIED } from "../../../tests/support/copied-from-vk.ts";
import { cleanPaste } from "./clean-paste.ts";

const NOW = "2021-03-02T10:00:00Z";
const clean = (...lines: readonly string[]) => cleanPaste(lines.join("\n"), NOW);

describe("what pages put around a post", () => {
  it("VK, desktop", () => {
    expect(clean(COPIED)).toEqual({ author: "Страйк БелАЗ", published: "2020-08-16", text: BODY });
  });

  it("VK, mobile, with comments under it", () => {
    expect(
      clean(
        "Рабочы рух",
        "вчера в 14:05",
        "",
        BODY,
        "",
        "❤ 45",
        "12",
        "12 комментариев",
        "Сначала интересные",
        "Иван Петров",
        "Молодцы!",
        "Ответить",
      ),
    ).toEqual({ author: "Рабочы рух", published: "2021-03-01", text: BODY });
  });

  it("Facebook, name and date on one line, comments with their own buttons", () => {
    expect(
      clean(
        "Святлана К. · 16 августа 2020 г. · 🌐",
        BODY,
        "See translation",
        "Like",
        "Comment",
        "Share",
        "Ivan",
        "Well done",
        "Reply",
        "2h",
      ),
    ).toEqual({ author: "Святлана К.", published: "2020-08-16", text: BODY });
  });

  it("Facebook in Belarusian, hours ago", () => {
    expect(
      clean("Профсаюз РЭП", "3 г · ", "Сход а 18-й.", "Падабаецца", "Каментаваць", "Падзяліцца"),
    ).toEqual({
      author: "Профсаюз РЭП",
      published: "2021-03-02",
      text: "Сход а 18-й.",
    });
  });

  it("Telegram, desktop app", () => {
    expect(clean("Заводы, [16.08.2020 11:05]", "[Forwarded from МТЗ]", BODY)).toEqual({
      author: "Заводы",
      published: "2020-08-16",
      text: BODY,
    });
  });

  it("Telegram, several messages of one channel", () => {
    expect(
      clean(
        "[16.08.2020 11:05] Заводы: Першае паведамленне.",
        "[16.08.2020 11:09] Заводы: Другое.",
      ),
    ).toEqual({
      author: "Заводы",
      published: "2020-08-16",
      text: "Першае паведамленне.\n\nДругое.",
    });
  });

  it("the views and the time under a message of Telegram's web page", () => {
    expect(clean(BODY, "12.3K", "views", "11:05")).toEqual({ text: BODY });
  });

  it("VK, the views above the text", () => {
    expect(clean("Новости завода", "2 мар в 9:05", "👁 345", "", BODY)).toEqual({
      author: "Новости завода",
      published: "2021-03-02",
      text: BODY,
    });
  });

  it("Odnoklassniki", () => {
    expect(
      clean("Гродно Азот", "вчера 21:30", BODY, "Комментировать 4", "Поделиться 2", "Класс! 31"),
    ).toEqual({
      author: "Гродно Азот",
      published: "2021-03-01",
      text: BODY,
    });
  });
});

describe("what stays", () => {
  it.each([
    ["a text without anything around it", BODY],
    ["spaces inside", "  Первая   строка\n\n\n\nвторая  "],
    ["a number at the end", `${BODY}\nГорячая линия:\n102`],
    ["a button's word inside", `Сказал одно слово:\nПоделиться\n${BODY}`],
    ["a button's word at the end", `${BODY}\nНравится`],
    [
      "a talk of several in Telegram",
      "[16.08.2020 11:05] Аня: Когда?\n[16.08.2020 11:06] Ян: В пять.",
    ],
    ["a first word that is a day", `Сегодня\n${BODY}`],
    ["nothing but buttons", "Нравится\nПоделиться"],
    ["nothing", "   "],
  ])("%s", (_, text) => {
    expect(cleanPaste(text, NOW)).toEqual({ text: text.trim() });
  });

  it("a heading above the date of a news page", () => {
    const paste = `Рабочие БелАЗа объявили забастовку\n16 августа 2020, 11:05\n${BODY}`;
    expect(cleanPaste(paste, NOW).text).toContain("Рабочие БелАЗа объявили забастовку");
    expect(cleanPaste(paste, NOW).author).toBeUndefined();
  });

  it("a number under a text that has a head", () => {
    expect(clean("Страйк БелАЗ", "16 авг 2020", BODY, "Звоните:", "102").text).toBe(
      `${BODY}\nЗвоните:\n102`,
    );
  });

  it("every line of a body between furniture", () => {
    const words = fc.constantFrom(
      "Рабочие",
      "вышли",
      "на",
      "площадь",
      "страйк",
      "працягваецца",
      "сёння",
      "заводе",
    );
    const sentence = fc
      .array(words, { minLength: 4, maxLength: 9 })
      .map((all) => `${all.join(" ")}.`);
    const head = fc.constantFrom<readonly string[]>(
      [],
      ["Страйк МТЗ", "16 авг 2020"],
      ["Подписаться", "Ещё"],
    );
    const tail = fc.constantFrom<readonly string[]>(
      [],
      ["Нравится", "12", "Поделиться"],
      ["1,2 тыс. просмотров"],
    );
    fc.assert(
      fc.property(head, fc.array(sentence, { minLength: 1 }), tail, (above, body, below) => {
        const { text } = clean(...above, ...body, ...below);
        for (const line of body) expect(text).toContain(line);
      }),
    );
  });

  it("takes any text, however long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(() => cleanPaste(text, NOW)).not.toThrow();
      }),
    );
    for (const piece of ["1 ", "· ", "[", "👥", "a, [", "12.\n", "показать ", "ещё\n"]) {
      expect(cleanPaste(piece.repeat(50_000), NOW).text.length).toBeGreaterThan(0);
    }
  });
});
