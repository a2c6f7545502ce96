import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIFFERENT, GIVEN_NAMES, PLACES } from "./names.fixtures.ts";
import { nameKeys, nameWord, sameName, sameNameWord } from "./same-name.ts";
import { SURNAMES } from "./surnames.fixtures.ts";

const lines = (table: string) => table.trim().split("\n");
const GROUPS = [SURNAMES, PLACES, GIVEN_NAMES]
  .flatMap(lines)
  .map((line) => line.split(" ").map((word) => ({ word, name: nameWord(word) })));

const shareKey = (a: readonly string[], b: readonly string[]) => a.some((key) => b.includes(key));

describe("the table of names", () => {
  it("is large enough to say something", () => {
    expect(GROUPS.length).toBeGreaterThan(150);
  });

  it("has its spellings known for one name, and nearly no others", () => {
    let [pairs, found, others, wrong] = [0, 0, 0, 0];
    for (const [i, group] of GROUPS.entries())
      for (const [j, one] of group.entries()) {
        for (const { name } of group.slice(j + 1)) {
          pairs++;
          if (sameNameWord(one.name, name)) found++;
        }
        for (const { name } of GROUPS.slice(i + 1).flat()) {
          others++;
          if (sameNameWord(one.name, name)) wrong++;
        }
      }
    expect(found / pairs).toBeGreaterThan(0.99);
    expect(wrong / others).toBeLessThan(0.0001);
  });

  it("has every two spellings of a name share a key", () => {
    const apart = GROUPS.flatMap((group) =>
      group.flatMap((a, i) =>
        group
          .slice(i + 1)
          .filter((b) => sameNameWord(a.name, b.name) && !shareKey(a.name.keys, b.name.keys))
          .map((b) => [a.word, b.word]),
      ),
    );
    expect(apart).toEqual([]);
  });

  it.each(lines(DIFFERENT).map((line) => line.split(" ")))("tells %s from %s", (a = "", b = "") => {
    expect(sameName(a, b)).toBe(false);
    expect(sameName(b, a)).toBe(false);
  });
});

describe("whole names", () => {
  it.each([
    ["Светлана Тихановская", "Ціханоўская Святлана"],
    ["Светлану Тихановскую", "Sviatlana Tsikhanouskaya"],
    ["Тихановская", "Sviatlana Tsikhanouskaya"],
    ["А. Г. Лукашенко", "Aliaksandr Lukashenka"],
    ["Лукашенко Александр Григорьевич", "Лукашэнка"],
    ["Александром Лукашенко", "Александр Григорьевич Лукашенко"],
    ["Николай Статкевич", "Мікалаем Статкевічам"],
    ["Владимир Короткевич", "Уладзімір Караткевіч"],
    ["Римский-Корсаков", "Rimsky-Korsakov"],
    ["Соловьёв", "Solov'ev"],
    ["Прокоф’еў", "Prokofʹev"],
  ])("%s is %s", (a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(sameName(b, a)).toBe(true);
  });

  it.each([
    ["Сергей Тихановский", "Светлана Тихановская"],
    ["Светлана", "Светлана Тихановская"],
    ["Мария Колесникова", "Мария Петрова"],
    ["В. Лукашенко", "Александр Лукашенко"],
    ["А. Б.", "Александр Баркашов"],
    ["Иван Иван", "Иван Петров"],
    ["", ""],
    ["123", "123"],
  ])("%s is not %s", (a, b) => {
    expect(sameName(a, b)).toBe(false);
    expect(sameName(b, a)).toBe(false);
  });
});

describe("any string", () => {
  const letters = fc.string({
    unit: fc.constantFrom(...Array.from("аеёийкцшўі'’ʼabcjsčšzŭ. -\u0306\u030c")),
    maxLength: 30,
  });
  const any = fc.oneof(letters, fc.string({ unit: "binary" }));

  it("never throws, and is compared either way round, composed or not", () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(sameName(b, a)).toBe(sameName(a, b));
        expect(sameName(a.normalize("NFD"), b.normalize("NFC"))).toBe(
          sameName(a.normalize("NFC"), b.normalize("NFD")),
        );
      }),
    );
  });

  it("has the same few keys composed or not, in capitals or not", () => {
    fc.assert(
      fc.property(letters, (word) => {
        const keys = nameKeys(word);
        expect(nameKeys(word.normalize("NFD"))).toEqual(keys);
        expect(nameKeys(word.toUpperCase())).toEqual(keys);
        expect(keys.length).toBeLessThan(60);
        expect(keys.every((key) => key.length <= 4)).toBe(true);
      }),
    );
  });

  it("is no longer looked at than a name may be long", () => {
    const long = "Щжц".repeat(40_000);
    expect(sameName(long, long)).toBe(true);
    expect(nameKeys(long)).toEqual(nameKeys(long.slice(0, 1000)));
    expect(sameName("А. ".repeat(40_000), "а'".repeat(40_000))).toBe(false);
  });
});
