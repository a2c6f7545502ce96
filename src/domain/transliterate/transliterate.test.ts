import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSchemeId, schemes, transliterate } from "./transliterate.ts";
import type { SchemeId } from "./transliterate.ts";

const ids = schemes.map(({ id }) => id);
const BELARUSIAN = "абвгґдеёжзійклмнопрстуўфхцчшыьэюя";
const RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

/** Words and whatever else a post may hold. */
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from(`${BELARUSIAN}${RUSSIAN.toUpperCase()} '’ʼ-.\u0301ib7\n😀\ud800`),
    ),
  }),
);
const scheme = fc.constantFrom(...ids);

describe("names and places by the schemes", () => {
  it.each([
    ["lacinka", "Пружаны, Лагойск і Кобрын", "Pružany, Łahojsk i Kobryn"],
    ["lacinka", "Святлана Ціханоўская", "Sviatłana Cichanoŭskaja"],
    ["lacinka", "лямпа, лён, любіць, вугалле, калодзеж", "lampa, lon, lubić, vuhalle, kałodziež"],
    ["lacinka", "сям’я аб'ехала Вільню", "siamja abjechała Vilniu"],
    ["lacinka", "дождж, дзьмухавец, ґанак", "doždž, dźmuchaviec, ganak"],
    ["lacinka", "абʼіхаць", "abjichać"],
    ["lacinka-ji", "Яны і яе родныя чулі іх імёны", "Jany j jaje rodnyja čuli jich imiony"],
    ["lacinka-ji", "Іншы з Украіны, ім і імі", "Jinšy z Ukrajiny, jim i jimi"],
    ["lacinka-ji", "наша інстытуцыя і ўлада", "naša jinstytucyja j ułada"],
    ["lacinka-ji", "сын і ўнук; а: інстытут", "syn i ŭnuk; a: instytut"],
    ["national-be-2007", "Пружаны, Лунінец, Полацк", "Pružany, Luniniec, Polack"],
    ["national-be-2007", "Ціханоўская, Зэльвенскі", "Cichanoŭskaja, Zeĺvienski"],
    ["gki-be-2000", "Стоўбцы, Валожын, Пастаў", "Stoŭbcy, Valožyn, Pastaŭ"],
    ["gki-be-2000", "Бярэзань", "Biarezan'"],
    ["gki-be-1992", "Юрацішкі", "Juraciški"],
    ["mvd-be-2008", "Ціханоўская", "Tsikhanowskaja"],
    ["icao-9303-be", "Святлана Ціханоўская", "Sviatlana Tsikhanouskaia"],
    ["icao-9303-be", "Алесь Бяляцкі", "Ales Bialiatski"],
    ["bgn-pcgn-be-1979", "Ціханоўская, Мазгоўка", "Tsikhanowskaya, Maz·howka"],
    ["odni-be-2015", "Зьміцер Дашкевіч", "Zmitsyer Dashkyevich"],
    ["ala-lc-be-1997", "Жодзіна, Ёдзішкі", "Z͡Hodzina, I͡Odzishki"],
    ["icao-9303-ru", "Светлана Тихановская", "Svetlana Tikhanovskaia"],
    ["wikipedia-ru", "Дмитрий Сергеев, Подольск", "Dmitry Sergeyev, Podolsk"],
    ["bgn-pcgn-ru-1947", "Сухово, Брянск, Братск", "Sukhovo, Bryansk, Brat·sk"],
    ["bgn-pcgn-ru-1947-undotted", "Братск, Елец, Алексеев", "Bratsk, Yelets, Alekseyev"],
    ["odni-ru-2015", "Соловьёв Артём", "Solovyev Artem"],
    ["ala-lc-ru-1997", "Цветаева, Юрий", "T͡Svetaeva, I͡Uriĭ"],
    ["ala-lc-ru-plain", "Цветаева, Юрий", "Tsvetaeva, Iurii"],
    ["bs-2979-1958", "Эйзенштейн, Крым", "Éĭzenshteĭn, Krȳm"],
    ["iso-9-1995", "Щербаков, Юхнов", "Ŝerbakov, Ûhnov"],
    ["iso-r-9-1968", "Щербаков, Эмма", "Ščerbakov, Ėmma"],
    ["un-ru-1987", "Подъячий, Пермь", "Pod”jačij, Perm’"],
    ["scientific-ru", "Хрущёв", "Xruščëv"],
    ["gost-7-79-2000-b", "цирк, цапля, Цой", "cirk, czaplya, Czoj"],
    ["gost-16876-71-table-2", "Щёлково, Эйхе", "Shhjolkovo, Ehjjkhe"],
    ["gost-r-52290-2004", "Орёл, Щёлково, Приозёрье", "Oryel, Shchelkovo, Priozyerye"],
    ["gost-r-52535-1-2006", "Цой, Подъячев", "Tcoi, Podiachev"],
    ["mvd-ru-310-1997-french", "Жуков, Герасимов, Пушкин", "Joukov, Guerasimov, Pouchkine"],
    ["mvd-by-ru-2008", "Кузьмин, Подъяпольский", "Kuźmin, Podjapoĺskij"],
    ["mosmetro", "Арбатская, Битца, Ясенево", "Arbatskaya, Bitsa, Yasenevo"],
    ["yandex-maps", "Нижний, Старый Оскол", "Nizhniy, Stariy Oskol"],
    ["telegram", "Щукин, Жданов", "Scukin, Jdanov"],
    ["bas-ru-2017-bss", "Ельня, Мытищи", "Elnya, Mitishchi"],
  ] as const)("%s: %s", (id, source, expected) => {
    expect(transliterate(source, id)).toBe(expected.normalize("NFC"));
  });
});

describe("capitals", () => {
  it.each([
    ["Щёлково ЩЁЛКОВО щёлково", "Shchëlkovo SHCHËLKOVO shchëlkovo"],
    ["БОРЩ и Борщ", "BORSHCH i Borshch"],
    ["МИД, ЦИК, ЧМ и Чм", "MID, TSIK, CHM i Chm"],
    // A lone capital goes with the words around it.
    ["Я ТУТ, а Я тут", "YA TUT, a Ya tut"],
    ["Ю. М. ЛУЖКОВ", "YU. M. LUZHKOV"],
    ["Ю. М. Лужков", "Yu. M. Luzhkov"],
    ["Я", "Ya"],
  ])("%s", (source, expected) => {
    expect(transliterate(source, "bgn-pcgn-ru-1947-undotted")).toBe(expected);
  });

  it("an apostrophe does not hide the next letter", () => {
    expect(transliterate("З’ЕЗД Ж’Ж", "bgn-pcgn-be-1979")).toBe("Z”YEZD ZH”ZH");
  });
});

describe("what is no letter of the scheme stays", () => {
  it("marks of stress stay upon their vowel", () => {
    expect(transliterate("за́мак і зямля́", "lacinka")).toBe("zámak i ziamlá");
  });

  it("Latin letters among Cyrillic ones count as what they look like", () => {
    expect(transliterate("Лiда, Вялiкiя", "lacinka")).toBe("Lida, Vialikija");
  });

  it("quotation marks are no apostrophes", () => {
    expect(transliterate("’Вера’ 'Я'", "lacinka")).toBe("’Viera’ 'Ja'");
  });

  it("addresses, numbers, emoji", () => {
    const plain = "https://example.org/a?b=c #tag 5 % 😀 „quoted“";
    expect(transliterate(`${plain} мама ${plain}`, "iso-9-1995")).toBe(`${plain} mama ${plain}`);
  });
});

describe("the list of schemes", () => {
  it("has an id once, kebab-case, and does not show the tables", () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const each of schemes) {
      expect(each.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
      expect(each).not.toHaveProperty("table");
    }
  });

  it("knows its ids", () => {
    expect(isSchemeId("lacinka")).toBe(true);
    expect(isSchemeId("constructor")).toBe(false);
  });

  it("every scheme has a letter for each of its language; iuliia's leave ё", () => {
    for (const { id, language } of schemes) {
      const alphabet = language === "ru" ? RUSSIAN : BELARUSIAN;
      const words = Array.from(alphabet)
        .map((letter) => `а${letter}`)
        .join(" ");
      const written = transliterate(`${words} ${words.toUpperCase()}`, id);
      const left = new Set(written.toLowerCase().match(/\p{Script=Cyrillic}/gu));
      expect({ id, left: Array.from(left) }).toEqual({
        id,
        left: id.endsWith("iuliia") ? ["ё"] : [],
      });
    }
  });
});

describe("any text", () => {
  it("gives NFC, the same for each form of the text, and a second time nothing new", () => {
    fc.assert(
      fc.property(text, scheme, (source, id) => {
        const written = transliterate(source, id);
        expect(written).toBe(written.normalize("NFC"));
        expect(transliterate(source.normalize("NFD"), id)).toBe(written);
        fc.pre(!/\p{Script=Cyrillic}/u.test(written));
        expect(transliterate(written, id)).toBe(written);
      }),
      { numRuns: 500 },
    );
  });

  it("without Cyrillic letters is unchanged", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), scheme, (source, id) => {
        fc.pre(!/\p{Script=Cyrillic}/u.test(source));
        expect(transliterate(source, id)).toBe(source.normalize("NFC"));
      }),
    );
  });

  it("small text is the small form of what capitals give", () => {
    const words = fc.string({ unit: fc.constantFrom(...Array.from(`${BELARUSIAN}${RUSSIAN} '`)) });
    fc.assert(
      fc.property(words, scheme, (source, id) => {
        const small: string = transliterate(source, id);
        expect(transliterate(source.toUpperCase(), id).toLowerCase()).toBe(small.toLowerCase());
      }),
    );
  });

  it.each(["я", "Я ", "а\u0301", "а'", "а''", "Щ'", "\u0301", "ьь", "і "])(
    "long runs of %j",
    (unit) => {
      const long = unit.repeat(50_000);
      for (const id of ["lacinka", "bgn-pcgn-ru-1947"] satisfies SchemeId[]) {
        const start = transliterate(unit.repeat(10), id).slice(0, 8);
        expect(transliterate(long, id).startsWith(start)).toBe(true);
      }
    },
  );
});
