import { describe, expect, it } from "vitest";
import { personId, postId, sourceId, threadId, translationId } from "../ids.ts";
import { unitsFromText } from "../make-units.ts";
import { segmentText, withIds } from "../segment.ts";
import type { ThreadDocument, TranslationUnit } from "../thread.ts";
import { memoryEntries } from "./entries.ts";
import { AT } from "./memory.fixtures.ts";
import { repeatedSentences } from "./repeated.ts";

const TEXT = "Мы стоим. Завод молчит.";
const SEGMENTS = withIds(TEXT, segmentText(TEXT, "ru"));

const UNITS = unitsFromText(
  { text: TEXT, language: "ru", segments: SEGMENTS },
  { text: "We stand. The works is silent.", language: "en" },
  { origin: "human", state: "edited", at: AT, by: "Vera" },
).map((unit): TranslationUnit => {
  const { alignment: _alignment, ...byHand } = unit;
  return byHand;
});

const changed = (change: Partial<TranslationUnit>) =>
  UNITS.map((unit, i) => (i === 0 ? { ...unit, ...change } : unit));

const documentOf = (units: readonly TranslationUnit[], text = TEXT): ThreadDocument => ({
  format: "nitka-thread",
  version: 1,
  thread: { id: threadId("t"), title: "Strike", language: "ru", author: personId("a") },
  people: [],
  // A post whose sentences nobody stored.
  posts: [{ id: postId("p"), author: personId("a"), text: "мы стоим! Мы стоим, да." }],
  sources: [
    {
      id: sourceId("s"),
      url: "https://vk.com/wall-1_2",
      canonical: "https://vk.com/wall-1_2",
      platform: "vk",
      language: "ru-BY",
      text,
      segments: withIds(text, segmentText(text, "ru")),
    },
  ],
  translations: [
    { id: translationId("tr"), of: { kind: "source", id: sourceId("s") }, language: "en", units },
  ],
});

const targets = (document: ThreadDocument) => memoryEntries(document).map(({ target }) => target);

describe("memoryEntries", () => {
  it("says what was translated, where it stands and who made it", () => {
    expect(memoryEntries(documentOf(UNITS))[1]).toEqual({
      source: "Завод молчит.",
      target: "The works is silent.",
      from: "ru-BY",
      to: "en",
      thread: { id: "t", title: "Strike" },
      owner: { kind: "source", id: "s" },
      translation: "tr",
      unit: UNITS[1]?.id,
      segment: SEGMENTS[1]?.id,
      machine: false,
      made: {
        text: "The works is silent.",
        origin: "human",
        state: "edited",
        at: AT,
        by: "Vera",
      },
    });
  });

  it("takes posts, too, cutting those that are not cut", () => {
    const { posts, ...rest } = documentOf([]);
    const text = posts[0]?.text ?? "";
    const units = unitsFromText(
      { text, language: "ru", segments: withIds(text, segmentText(text, "ru")) },
      { text: "We stand! We stand, yes.", language: "en" },
      { origin: "human", state: "confirmed", at: AT },
    ).map((unit) => Object.assign(unit, { alignment: { confidence: 1, grounds: {} } }));
    const of = { kind: "post", id: postId("p") } as const;
    const translations = [{ id: translationId("tr"), of, language: "en", units }];
    expect(memoryEntries({ ...rest, posts, translations })).toMatchObject([
      { source: "мы стоим!", target: "We stand!", from: "ru" },
      { source: "Мы стоим, да.", target: "We stand, yes.", from: "ru" },
    ]);
  });

  it.each<Partial<TranslationUnit>>([
    { text: " " },
    { state: "stale" },
    { sourceHash: "00000000000000000000" },
    { alignment: { confidence: 0.5, grounds: {} } },
    { segments: [] },
  ])("leaves out what nobody should use again: %j", (change) => {
    expect(targets(documentOf(changed(change)))).toEqual(["The works is silent."]);
  });

  it("marks what a machine wrote until somebody has checked it", () => {
    const machines = (change: Partial<TranslationUnit>) =>
      memoryEntries(documentOf(changed({ origin: "machine", ...change })))[0]?.machine;
    expect(machines({ state: "machine" })).toBe(true);
    expect(machines({ state: "confirmed" })).toBe(false);
  });

  it("follows the document when its text, a title or a unit changes", () => {
    const document = documentOf(UNITS);
    expect(targets(document)).toHaveLength(2);
    const [source] = document.sources;
    if (source === undefined) throw new Error("no source");
    const text = "Мы стоим. Завод шумит.";
    const other = { ...source, text, segments: withIds(text, segmentText(text, "ru")) };
    expect(targets({ ...document, sources: [other] })).toEqual(["We stand."]);
    const renamed = { ...document, thread: { ...document.thread, title: "Renamed" } };
    expect(memoryEntries(renamed)[0]?.thread.title).toBe("Renamed");
    expect(targets({ ...document, sources: [] })).toEqual([]);
    expect(memoryEntries(document)[0]?.thread.title).toBe("Strike");
  });
});

describe("repeatedSentences", () => {
  it("counts a sentence in posts and sources of its language, however it is written", () => {
    const count = repeatedSentences(
      documentOf([], "Мы стоим. Завод молчит. МЫ? «Мы стоим»."),
      "ru",
    );
    expect(["Мы  стоим", "Мы стоим, да", "Мы стоим!", "«Мы стоим»", "Нет"].map(count)).toEqual([
      1, 1, 1, 1, 0,
    ]);
    expect(
      repeatedSentences(documentOf([], "Завод молчит. Да. завод молчит…"), "ru")("Завод молчит."),
    ).toBe(2);
    expect(repeatedSentences(documentOf([]), "be")("Завод молчит.")).toBe(0);
  });
});
