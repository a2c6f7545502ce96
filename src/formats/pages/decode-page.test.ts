import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePage, decodeText } from "./decode-page.ts";

const TEXT = "Забастовка на МТЗ: ўся змена выйшла";
const HIGH: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, index) => [
    new TextDecoder("windows-1251").decode(Uint8Array.of(index + 128)),
    index + 128,
  ]),
);
const encode1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => HIGH.get(letter) ?? letter.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("the encoding of a page", () => {
  it.each([
    ["UTF-8 without a word", utf8(TEXT)],
    ["UTF-8 with a mark", utf8(`\ufeff${TEXT}`)],
    ["UTF-16LE with a mark", new Uint8Array(Buffer.from(`\ufeff${TEXT}`, "utf16le"))],
    ["UTF-16BE with a mark", new Uint8Array(Buffer.from(`\ufeff${TEXT}`, "utf16le").swap16())],
    ["windows-1251 without a word", encode1251(TEXT)],
    ["windows-1251, declared", encode1251(`<meta charset="windows-1251">${TEXT}`)],
    [
      "windows-1251, in http-equiv",
      encode1251(`<META http-equiv=Content-Type content="text/html; charset=cp1251">${TEXT}`),
    ],
    ["UTF-8 saved under its server's word", utf8(`<meta charset="windows-1251">${TEXT}`)],
    ["an unknown name", encode1251(`<meta charset="marsian">${TEXT}`)],
    ["UTF-16 declared byte by byte", encode1251(`<meta charset="utf-16">${TEXT}`)],
    ["a declaration too late", encode1251(`${" ".repeat(1100)}<meta charset="koi8-r">${TEXT}`)],
  ])("%s", (_, bytes) => {
    expect(decodePage(bytes)).toContain(TEXT);
  });

  it("is KOI8-R where the page says so", () => {
    const bytes = Uint8Array.from([...utf8('<meta charset="koi8-r">'), 0xcd, 0xc9, 0xd2]);
    expect(decodePage(bytes)).toMatch(/мир$/u);
  });

  it("stays UTF-8 when a character is cut at the end", () => {
    expect(decodeText(utf8(TEXT.repeat(3)).subarray(0, -1))).toContain(TEXT);
  });

  it("is found for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(typeof decodePage(bytes)).toBe("string");
        expect(typeof decodeText(bytes)).toBe("string");
      }),
    );
  });

  it("never changes UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        fc.pre(!text.startsWith("\ufeff") && text.isWellFormed());
        expect(decodeText(utf8(text))).toBe(text);
      }),
    );
  });
});
