import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeSource, type SourceDetails } from "./describe-source.ts";
import { personId, postId, sourceId, threadId, translationId } from "./ids.ts";
import { unitsFromText } from "./make-units.ts";
import { segmentText, withIds } from "./segment.ts";
import type { Source, ThreadDocument } from "./thread.ts";

const TEXT = "Мы стоим. Завод молчит.\nЗавтра выйдем снова.";
const NOW = "2026-11-22T10:00:00.000Z";
const ID = sourceId("src-1");

const BARE: Source = {
  id: ID,
  url: "https://vk.com/wall-1_2",
  canonical: "https://vk.com/wall-1_2",
  platform: "vk",
  kind: "post",
  mobile: "https://m.vk.com/wall-1_2",
};

const TOLD: Source = {
  ...BARE,
  title: "Стоим",
  author: "Рабочие",
  published: "2020-08-16T12:00:00+03:00",
  archived: "https://web.archive.org/web/20200816120000/https://vk.com/wall-1_2",
  language: "ru",
  text: TEXT,
  segments: withIds(TEXT, segmentText(TEXT, "ru")),
  captured: { at: "2026-01-01T00:00:00Z", how: "bookmarklet" },
};

const DETAILS: SourceDetails = {
  url: BARE.url,
  text: TEXT,
  language: "ru",
  title: "Стоим",
  author: "Рабочие",
  published: "2020-08-16",
};

const UNITS = unitsFromText(
  { text: TEXT, language: "ru", segments: TOLD.segments ?? [] },
  { text: "We stand. The works is silent.\nTomorrow we come out again.", language: "en" },
  { origin: "human", state: "confirmed", at: NOW },
);

const documentOf = (source: Source): ThreadDocument => ({
  format: "nitka-thread",
  version: 1,
  thread: { id: threadId("t"), title: "", language: "en", author: personId("a") },
  people: [],
  posts: [],
  sources: [source, { ...BARE, id: sourceId("src-2") }],
  translations: [
    { id: translationId("tr-1"), of: { kind: "source", id: ID }, language: "en", units: UNITS },
    { id: translationId("tr-2"), of: { kind: "post", id: postId(ID) }, language: "be", units: [] },
  ],
});

const after = (source: Source, details: Partial<SourceDetails>): ThreadDocument =>
  describeSource(documentOf(source), ID, { ...DETAILS, ...details }, NOW);

const sourceAfter = (source: Source, details: Partial<SourceDetails>): Source =>
  after(source, details).sources[0] ?? BARE;

describe("a text pasted for a source", () => {
  it("remembers another way it came, unless the words are the ones that were there", () => {
    for (const how of ["file", "bookmarklet", "shared", "api"] as const) {
      expect(sourceAfter(BARE, { how }).captured).toEqual({ at: NOW, how });
      expect(sourceAfter(TOLD, { how, text: "Другой текст." }).captured).toEqual({ at: NOW, how });
      expect(sourceAfter(TOLD, { how }).captured).toEqual(TOLD.captured);
    }
  });

  it("is cut into sentences and remembers when and how it came", () => {
    const source = sourceAfter(BARE, {});
    expect(source).toMatchObject({
      text: TEXT,
      language: "ru",
      title: "Стоим",
      author: "Рабочие",
      published: "2020-08-16",
      captured: { at: NOW, how: "pasted" },
    });
    expect(source.segments?.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      "Мы стоим.",
      "Завод молчит.",
      "Завтра выйдем снова.",
    ]);
  });

  it("has line breaks of one kind and no blank ends", () => {
    expect(sourceAfter(BARE, { text: "\r\n Мы стоим.\r\rДа.\r\n" }).text).toBe("Мы стоим.\n\nДа.");
  });

  it("leaves every other source and translation as it is", () => {
    const before = documentOf(BARE);
    const document = describeSource(before, ID, DETAILS, NOW);
    expect(document.sources[1]).toBe(before.sources[1]);
    expect(document.translations[1]).toBe(before.translations[1]);
  });

  it("changes nothing for a source that is not there", () => {
    const before = documentOf(BARE);
    expect(describeSource(before, sourceId("x"), DETAILS, NOW)).toBe(before);
  });
});

describe("a text corrected", () => {
  it("keeps the translation of sentences that stayed, and the others' as made from other words", () => {
    const document = after(TOLD, { text: TEXT.replace("молчит", "гудит") });
    const segments = document.sources[0]?.segments ?? [];
    const units = document.translations[0]?.units ?? [];
    expect(units.map(({ segments: ids }) => ids)).toEqual(segments.map(({ id }) => [id]));
    expect(units[0]).toBe(UNITS[0]);
    expect(units[2]).toBe(UNITS[2]);
    expect(units[1]).toMatchObject({ text: UNITS[1]?.text, sourceHash: UNITS[1]?.sourceHash });
    expect(document.sources[0]?.captured).toEqual({ at: NOW, how: "pasted" });
  });

  it("was not captured anew when its words are the same", () => {
    expect(sourceAfter(TOLD, { text: `${TEXT}\n` }).captured).toEqual(TOLD.captured);
  });

  it("loses no translated words and names only segments that are there", () => {
    const line = fc.constantFrom("Мы стоим.", "Завод молчит.", "Да.", "Нет!", "\n");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const document = after(TOLD, { text: lines.join(" ") });
        const known = new Set(document.sources[0]?.segments?.map(({ id }) => id));
        const units = document.translations[0]?.units ?? [];
        expect(units.map(({ text }) => text)).toEqual(UNITS.map(({ text }) => text));
        expect(units.flatMap(({ segments }) => segments).every((id) => known.has(id))).toBe(true);
      }),
    );
  });
});

describe("what is told about a source", () => {
  it("goes when it is emptied", () => {
    const source = sourceAfter(TOLD, { title: "", author: "", published: "" });
    expect(source).not.toHaveProperty("title");
    expect(source).not.toHaveProperty("author");
    expect(source).not.toHaveProperty("published");
  });

  it("keeps the hour of a date that was not touched", () => {
    expect(sourceAfter(TOLD, {}).published).toBe(TOLD.published);
    expect(sourceAfter(TOLD, { published: "2020-08-17" }).published).toBe("2020-08-17");
  });

  it.each(["yesterday", "16.08.2020", "2020-8-16", "2020-08-16 12:00"])(
    "leaves out %s, which is no date",
    (published) => {
      expect(sourceAfter(BARE, { published })).not.toHaveProperty("published");
    },
  );

  it("keeps fields Nitka does not know", () => {
    expect(sourceAfter({ ...TOLD, "x-mood": "tired" } as Source, {})).toHaveProperty("x-mood");
  });
});

describe("an address corrected", () => {
  it("is read anew, and what belonged to the old one goes", () => {
    const source = sourceAfter(TOLD, { url: "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3" });
    expect(source.platform).toBe("youtube");
    expect(source.canonical).toContain("dQw4w9WgXcQ");
    expect(source.ref).toBeDefined();
    expect(source.mobile ?? "").not.toContain("vk.com");
    expect(source).not.toHaveProperty("archived");
    expect(source.text).toBe(TEXT);
  });

  it("keeps what is known while it is the same, or no address", () => {
    for (const url of [BARE.url, "javascript:alert(1)", ""]) {
      const { url: kept, canonical, platform, mobile, archived } = sourceAfter(TOLD, { url });
      expect({ url: kept, canonical, platform, mobile, archived }).toEqual({
        url: TOLD.url,
        canonical: TOLD.canonical,
        platform: "vk",
        mobile: TOLD.mobile,
        archived: TOLD.archived,
      });
    }
  });
});
