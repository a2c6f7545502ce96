import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIMITS } from "#domain/problem.ts";
import { cut, soundFields } from "./sound-fields.ts";

const LONG = "ж".repeat(LIMITS.field + 1);
const PAGE = "https://example.org/p/1";

describe("soundFields", () => {
  it("keeps what a document may hold as it is", () => {
    const post = {
      text: "Завод стоит",
      created: "2020-08-16T12:00:00+03:00",
      edited: "2020-08-17",
      language: "be-tarask",
      url: PAGE,
      media: [
        { kind: "image", alt: "" } as const,
        { kind: "video", url: PAGE, name: "a.mp4" } as const,
      ],
      emoji: [{ shortcode: "loaf", url: PAGE }],
      answers: { author: "@ales" },
      quote: { url: PAGE, text: "Мы стоим", absent: { why: "blocked", said: "x" } as const },
      poll: { question: "?", options: [{ text: "", votes: 0 }], ends: "2020-08-17" },
      warning: "hunger",
      audience: "followers" as const,
      versions: [{ text: "Завод", at: "2020-08-16T12:00:00Z" }],
      absent: { why: "deleted" } as const,
    };
    expect(soundFields(post)).toEqual(post);
  });

  it("leaves out addresses, times, languages and counts that are none", () => {
    const bad = "javascript:alert(1)";
    expect(
      soundFields({
        text: "",
        created: "yesterday",
        edited: "2020-02-31",
        language: "no language",
        url: bad,
        media: [{ kind: "image", url: bad, name: "" }],
        emoji: [
          { shortcode: "a", url: bad },
          { shortcode: "", url: PAGE },
        ],
        answers: { url: bad, author: "", text: "" },
        quote: { url: `${PAGE}?${LONG}`, absent: { why: "private", said: "" } },
        poll: {
          question: "",
          options: [
            { text: "a", votes: -1 },
            { text: "b", votes: 0.5 },
            { text: "c", votes: 3 },
          ],
          ends: "soon",
        },
        warning: "",
        versions: [{ text: "x", at: "then" }],
      }),
    ).toEqual({
      text: "",
      media: [{ kind: "image" }],
      answers: {},
      quote: { absent: { why: "private" } },
      poll: { options: [{ text: "a" }, { text: "b" }, { text: "c", votes: 3 }] },
      versions: [{ text: "x" }],
    });
  });

  it("says nothing of empty lists", () => {
    expect(soundFields({ text: "x", media: [], emoji: [], versions: [] })).toEqual({ text: "x" });
  });

  it("cuts what stands beside the post's own words", () => {
    const made = soundFields({
      text: "x",
      warning: LONG,
      media: [{ kind: "file", alt: LONG, name: LONG }],
      answers: { author: LONG, text: LONG },
      poll: { question: LONG, options: [{ text: LONG }] },
      versions: [{ text: LONG }],
      absent: { why: "deleted", said: LONG },
    });
    const lengths = JSON.stringify(made)
      .match(/ж+/gu)
      ?.map(({ length }) => length);
    expect(lengths).toEqual(Array<number>(9).fill(LIMITS.field));
  });
});

it("cut keeps texts within the limit and cuts no character", () => {
  expect(cut("Завод")).toBe("Завод");
  fc.assert(
    fc.property(fc.integer({ min: -3, max: 3 }), fc.nat(3), (more, face) => {
      const text = `${"a".repeat(LIMITS.field + more - face)}😀`;
      const short = cut(text);
      expect(short.length).toBe(Math.min(text.length, LIMITS.field));
      expect(short.isWellFormed()).toBe(true);
    }),
  );
});
