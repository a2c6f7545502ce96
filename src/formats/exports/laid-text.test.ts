import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postId, segmentId, translationId, unitId } from "#domain/ids.ts";
import { segmentText, withIds } from "#domain/segment.ts";
import type { Post, Segment, Translation, TranslationUnit } from "#domain/thread.ts";
import { sourceHashOf } from "#domain/unit-text.ts";
import { type LaidText, layPost } from "./laid-text.ts";

const TEXT = "The plant stopped. Read it:\nhttps://vk.com/wall-1_2";
const SEGMENTS = withIds(TEXT, segmentText(TEXT, "en"));

const post = (text: string, segments: readonly Segment[], more: Partial<Post> = {}): Post => ({
  id: postId("p"),
  author: "a" as Post["author"],
  text,
  segments,
  ...more,
});

function translated(text: string, units: readonly (readonly [string, readonly Segment[]])[]) {
  const all = units.map(([words, segments], i): TranslationUnit => ({
    id: unitId(`u${i}`),
    segments: segments.map(({ id }) => id),
    text: words,
    origin: "human",
    state: "confirmed",
    at: "2026-11-16",
    sourceHash: sourceHashOf(text, segments),
  }));
  const of = { kind: "post", id: postId("p") } as const;
  return { id: translationId("t"), of, language: "be", units: all } satisfies Translation;
}

const shown = ({ text, pairs }: LaidText) =>
  pairs.map(({ original, begins, target }) => [
    original === null ? null : text.slice(original.start, original.end),
    begins,
    target.kind === "words" ? target.unit.text : target.kind,
  ]);

describe("a post beside its translation", () => {
  const link = { url: "https://vk.com/wall-1_2", start: 28, end: 51 };

  it("has every sentence, what is added, what has no counterpart; an address needs none", () => {
    const [first, second] = SEGMENTS.map((segment) => [segment]);
    const translation = translated(TEXT, [
      ["Завод спыніўся.", first ?? []],
      ["(Рэмарка.)", []],
      ["", second ?? []],
    ]);
    expect(shown(layPost(post(TEXT, SEGMENTS, { links: [link] }), "en", translation))).toEqual([
      ["The plant stopped.", true, "Завод спыніўся."],
      [null, false, "(Рэмарка.)"],
      ["Read it:", false, "no-counterpart"],
      ["https://vk.com/wall-1_2", true, "none"],
    ]);
  });

  it("has the same address in the translation once", () => {
    const translation = translated(TEXT, [[link.url, SEGMENTS.slice(2)]]);
    const laid = layPost(post(TEXT, SEGMENTS, { links: [link] }), "en", translation);
    expect(shown(laid).at(-1)).toEqual(["https://vk.com/wall-1_2", true, "none"]);
  });

  it("shows words that no segment covers", () => {
    const covered: Segment = { id: segmentId("s"), start: 4, end: 9, paragraph: 0 };
    const laid = layPost(
      post("The plant stopped.", [covered]),
      "en",
      translated("", [["Так", []]]),
    );
    expect(shown(laid)).toEqual([
      [null, false, "Так"],
      ["The", true, "untranslated"],
      ["plant", false, "untranslated"],
      ["stopped.", false, "untranslated"],
    ]);
  });

  it("is stale where the original has other words now", () => {
    const translation = translated("Other words.", [["Завод спыніўся.", SEGMENTS.slice(0, 1)]]);
    const [first] = layPost(post(TEXT, SEGMENTS), "en", translation).pairs;
    expect(first?.target).toMatchObject({ kind: "words", state: "stale" });
  });
});

it("every character but white space stands in exactly one pair, in order", () => {
  const spans = fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 8 });
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: "binary" }), spans, (text, sketches) => {
      let at = 0;
      const segments = sketches.flatMap(([skip, length], i) => {
        const start = at + skip;
        at = start + length + 1;
        if (at > text.length) return [];
        return { id: segmentId(`s${i}`), start, end: at, paragraph: 0 };
      });
      const laid = layPost(
        post(text, segments),
        "en",
        translated(text, [["x", segments.slice(1, 3)]]),
      );
      const joined = laid.pairs.map(({ original }) =>
        original === null ? "" : text.slice(original.start, original.end),
      );
      expect(joined.join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
      expect(new Set(laid.pairs.map(({ key }) => key)).size).toBe(laid.pairs.length);
    }),
  );
});
