import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lacinkaToCyrillic } from "./lacinka-to-cyrillic.ts";
import { transliterate } from "./transliterate.ts";

/** Words of every combination the alphabets have between them. */
const SENTENCES = [
  "Усе людзі нараджаюцца вольнымі і роўнымі ў сваёй годнасці і правах.",
  "Святлана Ціханоўская прыехала ў Вільню, а потым у Варшаву.",
  "Сям’я Іллі жыла ля аб’езда: вугалле, лён, любоў, ліпень, калодзеж, дзьмухавец.",
  "Каньён, павільён, вераб’і, салаўі, здароўе, п’янка, дождж, чалавек, шчасце.",
  "ЖЫВЕ БЕЛАРУСЬ! Лепель, Ляхавічы, Лунінец, Ёдкавічы, Юр’ева, Хойнікі, Чавусы",
];

describe("łacinka to Cyrillic", () => {
  it.each(SENTENCES)("gives back %s", (sentence) => {
    expect(lacinkaToCyrillic(transliterate(sentence, "lacinka"))).toBe(sentence);
  });

  it.each([
    ["Cichanoŭskaja, Homieĺ, Liubań", "Ціханоўская, Гомель, Любань"],
    ["CHOJNIKI Chojniki", "ХОЙНІКІ Хойнікі"],
    ["śnieh, ściah, dziaŭčyna", "сьнег, сьцяг, дзяўчына"],
    ["jich, Ukrajina", "іх, Украіна"],
  ])("%s", (latin, cyrillic) => {
    expect(lacinkaToCyrillic(latin)).toBe(cyrillic);
  });

  it("takes any string, of whatever form; without Latin letters it is unchanged", () => {
    const text = fc.string({ unit: "binary" });
    const latin = fc.string({
      unit: fc.constantFrom(...Array.from("aceijlłńśźuŭ ’\u0301\u0306ляё")),
    });
    fc.assert(
      fc.property(fc.oneof(text, latin), (source) => {
        const written = lacinkaToCyrillic(source);
        expect(lacinkaToCyrillic(source.normalize("NFD"))).toBe(written);
        const foreign = source.replaceAll(/\p{Script=Latin}/gu, "");
        expect(lacinkaToCyrillic(foreign)).toBe(foreign.normalize("NFC"));
      }),
      { numRuns: 500 },
    );
  });
});
