import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitextRows } from "./bitext.ts";
import { hashText } from "./hash.ts";
import { personId, postId, sourceId, threadId, translationId, unitId } from "./ids.ts";
import { unitsFromText } from "./make-units.ts";
import { noteSubject, type Pointed } from "./note-subject.ts";
import { segmentText, withIds } from "./segment.ts";
import type { ThreadDocument, Translation } from "./thread.ts";

const TEXT = "Мы стоим. Завод молчит.\nЗавтра выйдем снова.";
const SEGMENTS = withIds(TEXT, segmentText(TEXT, "ru"));
const POST = "Strikes in Minsk. See the works.";

const made = unitsFromText(
  { text: TEXT, language: "ru", segments: SEGMENTS.slice(0, 2) },
  { text: "We stand. The works is silent.", language: "en" },
  { origin: "human", state: "confirmed", at: "2026-01-01T10:00:00Z", by: "Kazimir" },
);

const TRANSLATION: Translation = {
  id: translationId("tr-1"),
  of: { kind: "source", id: sourceId("src-1") },
  language: "en",
  units: [
    ...made,
    {
      id: unitId("u-added"),
      segments: [],
      text: "Translator's note.",
      origin: "machine",
      state: "machine",
      at: "2026-01-01T10:00:00Z",
      sourceHash: hashText(""),
    },
  ],
};

const DOCUMENT: ThreadDocument = {
  format: "nitka-thread",
  version: 1,
  thread: { id: threadId("t-1"), title: "Strikes", language: "en", author: personId("a-1") },
  people: [{ id: personId("a-1"), name: "Kazimir" }],
  posts: [
    {
      id: postId("p-1"),
      author: personId("a-1"),
      text: POST,
      segments: withIds(POST, segmentText(POST, "en")),
    },
  ],
  sources: [
    {
      id: sourceId("src-1"),
      url: "https://vk.com/wall-1_2?x=1",
      canonical: "https://vk.com/wall-1_2",
      platform: "vk",
      language: "ru",
      text: TEXT,
      segments: SEGMENTS,
    },
    {
      id: sourceId("src-2"),
      url: "https://example.org/",
      canonical: "https://example.org/",
      platform: "web",
    },
  ],
  translations: [TRANSLATION],
};

const OF_SOURCE: Pointed = {
  post: postId("p-1"),
  owner: { kind: "source", id: sourceId("src-1") },
  side: "original",
  translation: TRANSLATION,
  row: null,
  span: null,
};

const OF_POST: Pointed = {
  ...OF_SOURCE,
  owner: { kind: "post", id: postId("p-1") },
  translation: null,
};

const at = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

const ROWS = bitextRows(SEGMENTS, TRANSLATION.units);
const rowOf = (words: string): string =>
  ROWS.find((row) => row.unit?.text.includes(words))?.key ?? "";

describe("a note on a whole text", () => {
  it("is on the post or the source itself", () => {
    const common = { thread: "t-1", threadTitle: "Strikes", post: "p-1", side: "original" };
    expect(noteSubject(DOCUMENT, OF_POST)).toEqual({ target: { ...common, language: "en" } });
    expect(noteSubject(DOCUMENT, OF_SOURCE)).toEqual({
      target: {
        ...common,
        source: "src-1",
        sourceUrl: "https://vk.com/wall-1_2",
        language: "ru",
      },
    });
  });

  it("says that a source's language is not known", () => {
    const owner = { kind: "source", id: sourceId("src-2") } as const;
    expect(noteSubject(DOCUMENT, { ...OF_SOURCE, owner })?.target.language).toBe("und");
  });

  it("is none where the text is gone", () => {
    const owner = { kind: "source", id: sourceId("gone") } as const;
    expect(noteSubject(DOCUMENT, { ...OF_SOURCE, owner })).toBeNull();
    // A post's id is not a source's.
    const crossed = { kind: "source", id: sourceId("p-1") } as const;
    expect(noteSubject(DOCUMENT, { ...OF_SOURCE, owner: crossed })).toBeNull();
  });
});

describe("a note on words of the original", () => {
  it("has the sentence they are in, and both sides of its row", () => {
    const subject = noteSubject(DOCUMENT, { ...OF_SOURCE, span: at(TEXT, "молчит") });
    expect(subject).toMatchObject({
      target: {
        side: "original",
        language: "ru",
        selector: {
          quote: { exact: "молчит" },
          segment: SEGMENTS[1]?.id,
          segmentHash: hashText("Завод молчит."),
        },
      },
      pair: {
        original: "Завод молчит.",
        originalLanguage: "ru",
        translation: "The works is silent.",
        translationLanguage: "en",
        origin: "human",
        by: "Kazimir",
      },
    });
    expect(subject?.target).not.toHaveProperty("translation");
  });

  it("has the original alone where nothing is translated", () => {
    const span = at(TEXT, "выйдем");
    expect(noteSubject(DOCUMENT, { ...OF_SOURCE, span })?.pair).toEqual({
      original: "Завтра выйдем снова.",
      originalLanguage: "ru",
    });
  });

  it("belongs to the first sentence it touches when it begins in the space before one", () => {
    // As when the press begins at the very end of a sentence.
    const span = { start: at(TEXT, " Завод").start, end: at(TEXT, "молчит").end };
    const subject = noteSubject(DOCUMENT, { ...OF_SOURCE, span });
    expect(subject?.target.selector?.segment).toBe(SEGMENTS[1]?.id);
    expect(subject?.pair?.original).toBe("Завод молчит.");
  });

  it("quotes any words exactly, and names the first sentence that they touch", () => {
    const offset = fc.nat(TEXT.length);
    fc.assert(
      fc.property(offset, offset, (a, b) => {
        const span = { start: Math.min(a, b), end: Math.max(a, b) };
        const words = TEXT.slice(span.start, span.end);
        const selector = noteSubject(DOCUMENT, { ...OF_SOURCE, span })?.target.selector;
        expect(selector?.quote.exact).toBe(words);
        const touched = SEGMENTS.filter(({ start, end }) => start < span.end && span.start < end);
        // Words always lie in a sentence; a caret or white space need not.
        fc.pre(touched.length > 0);
        expect(selector?.segment).toBe(touched[0]?.id);
      }),
    );
  });
});

describe("a note on words of the translation", () => {
  const pointed = (words: string, unit: string): Pointed => ({
    ...OF_SOURCE,
    side: "translation",
    row: rowOf(words),
    span: at(unit, words),
  });

  it("quotes the unit's own text and names the row's sentence", () => {
    expect(noteSubject(DOCUMENT, pointed("silent", "The works is silent."))).toMatchObject({
      target: {
        side: "translation",
        translation: "tr-1",
        language: "en",
        selector: {
          quote: { exact: "silent", prefix: "The works is ", suffix: "." },
          position: { start: 13, end: 19 },
          segment: SEGMENTS[1]?.id,
        },
      },
      pair: { original: "Завод молчит.", translation: "The works is silent." },
    });
  });

  it("has no sentence where the translation added something", () => {
    const subject = noteSubject(DOCUMENT, pointed("note", "Translator's note."));
    expect(subject?.target.selector).not.toHaveProperty("segment");
    expect(subject?.pair).toMatchObject({ original: "", translation: "Translator's note." });
  });

  it("is none where the row or the translation is gone", () => {
    const there = pointed("silent", "The works is silent.");
    expect(noteSubject(DOCUMENT, { ...there, row: "s:gone" })).toBeNull();
    expect(noteSubject(DOCUMENT, { ...there, translation: null })).toBeNull();
  });
});
