import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSourceFile } from "./source-files.ts";

const NOW = "2021-03-02T10:00:00Z";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (name: string, content: string | Uint8Array) =>
  readSourceFile(name, typeof content === "string" ? bytes(content) : content, NOW);

const WORDS = "Рабочие завода не вышли на смену и требуют освободить задержанных товарищей.";
const quotedPrintable = (text: string): string =>
  Array.from(bytes(text), (byte) =>
    byte < 0x80 && byte !== 0x3d
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`,
  ).join("");

/** As Chrome saves a page with a frame in it. */
const CHROME = [
  "From: <Saved by Blink>",
  "Snapshot-Content-Location: https://zavod.example/strajk.html",
  "Subject: =?utf-8?Q?=D0=A1?=",
  "MIME-Version: 1.0",
  'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--abc----"',
  "",
  "",
  "------MultipartBoundary--abc----",
  "Content-Type: text/html",
  "Content-ID: <frame-1@mhtml.blink>",
  "Content-Transfer-Encoding: quoted-printable",
  "Content-Location: https://zavod.example/strajk.html",
  "",
  quotedPrintable(
    `<!DOCTYPE html><html lang="ru"><head><title>С</title></head><body><p>${WORDS}</p></body></html>`,
  ),
  "------MultipartBoundary--abc----",
  "Content-Type: text/html",
  "Content-ID: <frame-2@mhtml.blink>",
  "Content-Transfer-Encoding: quoted-printable",
  "Content-Location: https://ads.example/",
  "",
  quotedPrintable(
    "<!DOCTYPE html><html><body><p>Реклама в рамке, купите слона сегодня.</p></body></html>",
  ),
  "------MultipartBoundary--abc------",
  "",
].join("\r\n");

/** As Internet Explorer saves a page of its time. */
const EXPLORER = (base64: string) =>
  [
    "From: <Saved by Microsoft Internet Explorer 5>",
    "MIME-Version: 1.0",
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----=_NextPart_000"',
    "",
    "This is a multi-part message in MIME format.",
    "",
    "------=_NextPart_000",
    'Content-Type: text/html;\r\n\tcharset="windows-1251"',
    "Content-Transfer-Encoding: base64",
    "Content-Location: http://zavod.example/old.html",
    "",
    base64,
    "------=_NextPart_000--",
    "",
  ].join("\r\n");

describe("a file with a source's text", () => {
  it("is a saved page", async () => {
    expect(await read("a.htm", `<html><body><p>${WORDS}</p></body></html>`)).toEqual({
      ok: true,
      value: [{ text: WORDS }],
    });
    expect(await read("a", `<!DOCTYPE html><p>${WORDS}</p>`)).toMatchObject({ ok: true });
  });

  it("is Chrome's MHTML: the page, not its frames", async () => {
    expect(await read("a.mhtml", CHROME)).toEqual({
      ok: true,
      value: [
        { url: "https://zavod.example/strajk.html", title: "С", language: "ru", text: WORDS },
      ],
    });
    expect(await read("a.txt", CHROME)).toMatchObject({ ok: true, value: [{ text: WORDS }] });
  });

  it("is Internet Explorer's MHTML", async () => {
    const page = Buffer.concat([
      Buffer.from("<html><body><p>"),
      Buffer.from([0xcc, 0xe8, 0xed, 0xf1, 0xea]),
      Buffer.from(". MTZ, MAZ, BelAZ.</p></body></html>"),
    ]);
    expect(await read("a.mht", EXPLORER(page.toString("base64")))).toEqual({
      ok: true,
      value: [{ url: "http://zavod.example/old.html", text: "Минск. MTZ, MAZ, BelAZ." }],
    });
  });

  it("is plain text, as if pasted", async () => {
    expect(await read("a.txt", "Завод, [16.08.2020 11:05]\nСход а 18-й.")).toEqual({
      ok: true,
      value: [{ author: "Завод", published: "2020-08-16", text: "Сход а 18-й." }],
    });
  });

  it.each([
    "[1] Сноска к первому абзацу.",
    "[1, 2] Сноски к первому абзацу.",
    "[1]\nСноска отдельной строкой.",
    "[16.08.2020 11:05] Сход а 18-й.",
    '["Наша Ніва"] Завод стаіць.',
    "[[1]] Викитекст.",
    "{завод} стоит",
  ])("is plain text that begins with a bracket: %s", async (text) => {
    expect(await read("a.txt", text)).toMatchObject({ ok: true });
  });

  it.each([
    ["JSON", "a.json", '{"a": 1}', "unknown-format"],
    ["JSON that is cut", "a.json", '{"a": [1, ', "unknown-format"],
    ["a JSON list", "a.txt", '[{"a": 1}]', "unknown-format"],
    ["a JSON list that is cut", "a.txt", '[{"a": 1}, {', "unknown-format"],
    ["a JSON list of numbers", "a.txt", "[1, 2]\n", "unknown-format"],
    ["an empty JSON list", "a.txt", " []", "unknown-format"],
    ["nothing", "a.txt", " \n", "empty-input"],
    ["a picture", "a.png", "\u0089PNG\u0000\u0001", "not-text"],
    ["an MHTML without a page", "a.mht", "MIME-Version: 1.0\r\n\r\n", "file-unreadable"],
    ["an empty page", "a.html", "<html></html>", "page-without-text"],
  ])("cannot be read from %s", async (_, name, content, kind) => {
    expect(await read(name, content)).toMatchObject({ ok: false, problem: { kind } });
  });

  it("may hold anything", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("a.html", "a.mht", "a.txt", "a"),
        fc.oneof(
          fc.uint8Array({ maxLength: 500 }),
          fc.nat({ max: CHROME.length }).map((cut) => bytes(CHROME.slice(0, cut))),
        ),
        async (name, content) => {
          expect(typeof (await read(name, content)).ok).toBe("boolean");
        },
      ),
    );
  });
});
