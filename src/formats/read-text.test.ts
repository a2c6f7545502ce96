import { describe, expect, it } from "vitest";
import { LIMITS } from "#domain/problem.ts";
import { readText } from "./read-text.ts";

const bytes = (...values: readonly (number | string)[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(
      values.map((value) => (typeof value === "number" ? Buffer.of(value) : Buffer.from(value))),
    ),
  );
const read = (content: string | Uint8Array) => readText({ name: "a.txt", content });

describe("text", () => {
  it.each([
    ["UTF-8", bytes("Мінск")],
    ["UTF-8 with a mark", bytes(0xef, 0xbb, 0xbf, "Мінск")],
    ["UTF-16LE", new Uint8Array(Buffer.from("\ufeffМінск", "utf16le"))],
    ["UTF-16BE", new Uint8Array(Buffer.from("\ufeffМінск", "utf16le").swap16())],
    ["a string", "Мінск"],
    ["a string with a mark", "\ufeffМінск"],
  ])("%s", (_, content) => {
    expect(read(content)).toEqual({ ok: true, value: "Мінск" });
  });

  it("keeps everything but the mark", () => {
    expect(read(" a\r\n\u00a0b\ufeff ")).toEqual({ ok: true, value: " a\r\n\u00a0b\ufeff " });
  });

  it("that only begins like a file of another kind", () => {
    expect(read(bytes("ID3 tags, GIF8 and PK are words"))).toMatchObject({ ok: true });
  });
});

describe("what is no text", () => {
  it.each([
    ["PNG", bytes(0x89, "PNG\r\n", 0x1a, 0x0a)],
    ["JPEG", bytes(0xff, 0xd8, 0xff, 0xe0)],
    ["GIF", bytes("GIF89a....")],
    ["WebP", bytes("RIFF", 1, 2, 3, 4, "WEBPVP8 ")],
    ["PDF", bytes("%PDF-1.7\n")],
    ["ZIP", bytes("PK", 3, 4, 20, 0)],
    ["gzip", bytes(0x1f, 0x8b, 8, 0)],
    ["MP4", bytes(0, 0, 0, 24, "ftypmp42")],
    ["binary", bytes("a", 0, "b")],
    ["unknown encoding", bytes(0xcc, 0xe8, 0xed, 0xf1, 0xea, "!")],
  ])("%s", (detected, content) => {
    expect(read(content)).toEqual({
      ok: false,
      problem: { kind: "not-text", name: "a.txt", detected },
    });
  });

  it.each([["", bytes(), bytes(0xef, 0xbb, 0xbf), " \n\u200b\ufeff\u00a0"]].flat())(
    "nothing: %j",
    (content) => {
      expect(read(content)).toEqual({ ok: false, problem: { kind: "empty-input" } });
    },
  );
});

describe("size", () => {
  it("is bytes of UTF-8, for a string too", () => {
    expect(read("я".repeat(LIMITS.bytes / 2))).toMatchObject({ ok: true });
    expect(read("я".repeat(LIMITS.bytes / 2 + 1))).toEqual({
      ok: false,
      problem: { kind: "too-large", bytes: LIMITS.bytes + 2, limit: LIMITS.bytes },
    });
    expect(read(new Uint8Array(LIMITS.bytes + 1))).toMatchObject({
      problem: { kind: "too-large", bytes: LIMITS.bytes + 1 },
    });
  });
});
