import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectLanguage, detectSegments } from "./language-id.ts";

it.each([
  ["ru", "Сегодня на площадь вышли рабочие завода, их было очень много."],
  ["be", "Сёння на плошчу выйшлі рабочыя завода, іх было вельмі шмат."],
  ["uk", "Сьогодні на площу вийшли робітники заводу, їх було дуже багато."],
  ["bg", "Днес на площада излязоха работниците от завода, бяха много."],
  ["en", "today the workers of the factory came out onto the square"],
  ["pl", "Dzisiaj na plac wyszli robotnicy z fabryki, było ich bardzo dużo."],
  ["be", "#Мінск #пратэст ✊ @nexta_tv https://t.me/the/and/of"],
  ["ru", "что сказали в Deutsche Bank"],
  ["uk", "i де ж вiн зараз, нiхто не знає"],
])("recognises %s: %s", (language, text) => {
  const detected = detectLanguage(text);
  expect(detected.language).toBe(language);
  expect(detected.confidence).toBeGreaterThan(0.6);
});

it.each([
  "",
  "123 !!! 🎉",
  "✊✊✊",
  "https://example.org/the/and @the_and naviny.by/article",
  "Die Leute gehen auf die Straße, weil sie nicht mehr können.",
  "Les gens sont dans la rue depuis hier soir",
  "La gente salió anoche a la calle",
  "Žmonės išėjo į gatves, nes nebegali tylėti",
  "Lidé vyšli do ulic, protože už nemohou mlčet",
  "Privet, kak dela, chto u vas segodnya novogo",
  "Људи су на улици, јер не могу више",
  "Луѓето излегоа на улиците вчера",
  "Адамдар көшеге шықты",
  "日本語です",
  "Οι άνθρωποι είναι στους δρόμους",
])("says null for %j", (text) => {
  expect(detectLanguage(text)).toEqual({ language: null, confidence: 0 });
});

describe("Belarusian spellings", () => {
  it.each([
    ["tarask", "Сёньня ў Менску ня будзе ніякіх сьвяточных сустрэчаў зь людзьмі."],
    ["latin", "Siońnia ŭ Miensku nia budzie nijakich sustrečaŭ ź ludźmi."],
    ["latin", "Siadzim doma i cakajem, kali jon pryjedzie z pracy"],
  ])("%s", (variant, text) => {
    expect(detectLanguage(text)).toMatchObject({ language: "be", variant });
  });

  it("has no variant where the spelling is the official one", () => {
    const found = detectLanguage("Сёння ў Мінску не будзе ніякіх сустрэч з людзьмі.");
    expect(found.language).toBe("be");
    expect(found).not.toHaveProperty("variant");
  });
});

it.each([
  "Мне сёдня нада на работу, патаму што начальнік сказал, шо дзелаць всё равно нечаго",
  "Люди вышли на площадь, их было много. Людзі выйшлі на плошчу, бо яны хочуць праўды.",
])("is not sure of a mixture: %s", (text) => {
  const { language, confidence } = detectLanguage(text);
  expect(["ru", "be"]).toContain(language);
  expect(confidence).toBeLessThan(0.7);
});

it("is surer of more words", () => {
  const some = detectLanguage("плошча");
  const more = detectLanguage("Людзі выйшлі на плошчу, бо яны хочуць праўды");
  expect(more.confidence).toBeGreaterThan(some.confidence);
});

it("reads what is decomposed as what is composed, beyond the part it reads too", () => {
  const text = "Ён жыў у вёсцы й чакаў, калі прыйдзе ўвесь наш гурт. Żółw też. ".repeat(200);
  expect(detectLanguage(text.normalize("NFD"))).toEqual(detectLanguage(text.normalize("NFC")));
});

const letters = Array.from(
  "абвгдеёжзійклмнопрстуўфхцчшыьэюяиїєґщъћќ abcčłńśźžąę’'.,!? 1@#/😀\u0301\ud800",
);
const posts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.constantFrom(...letters)).map((chosen) => chosen.join("")),
);

it("answers any string with a confidence from 0 to 1, decomposed or not", () => {
  fc.assert(
    fc.property(posts, (text) => {
      const { language, confidence } = detectLanguage(text);
      expect(confidence >= 0 && confidence <= 1).toBe(true);
      expect(confidence > 0).toBe(language !== null);
      expect(detectLanguage(text.normalize("NFD"))).toEqual(detectLanguage(text.normalize("NFC")));
    }),
  );
});

describe("segments", () => {
  it("are recognised one by one", () => {
    const segments = [
      "Сегодня на площадь вышли рабочие завода.",
      "Сёння на плошчу выйшлі рабочыя завода.",
      "They came out onto the square.",
      "🎉",
    ];
    const found = detectSegments(segments).map(({ language }) => language);
    expect(found).toEqual(["ru", "be", "en", null]);
  });

  it.each([
    ["ru", "Сегодня на площадь вышли рабочие завода."],
    ["uk", "Сьогодні на площу вийшли робітники заводу."],
    ["bg", "Днес на площада излязоха работниците от завода."],
  ])("of a word or two are told by their neighbours: %s", (language, neighbour) => {
    const [, among] = detectSegments([neighbour, "План на концерт", neighbour]);
    expect(among?.language).toBe(language);
    expect(among?.confidence).toBeLessThan(0.9);
  });

  it("have as many answers as there are segments", () => {
    fc.assert(
      fc.property(fc.array(posts, { maxLength: 6 }), (segments) => {
        const found = detectSegments(segments);
        expect(found).toHaveLength(segments.length);
        for (const { confidence } of found) expect(confidence >= 0 && confidence <= 1).toBe(true);
      }),
    );
  });
});
