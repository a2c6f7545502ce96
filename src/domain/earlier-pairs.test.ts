import { expect, it } from "vitest";
import { earlierPairs } from "./earlier-pairs.ts";
import { personId, postId, sourceId, threadId, translationId } from "./ids.ts";
import { unitsFromText } from "./make-units.ts";
import { segmentText, withIds } from "./segment.ts";
import type { Source, ThreadDocument, TranslationUnit } from "./thread.ts";

const TEXT = "Мы стоим. Завод молчит.";
const SEGMENTS = withIds(TEXT, segmentText(TEXT, "ru"));
const AT = "2026-11-22T10:00:00Z";

const UNITS = unitsFromText(
  { text: TEXT, language: "ru", segments: SEGMENTS },
  { text: "We stand. The works is silent.", language: "en" },
  { origin: "human", state: "edited", at: AT },
).map((unit): TranslationUnit => {
  const { alignment: _alignment, ...byHand } = unit;
  return byHand;
});

const SOURCE: Source = {
  id: sourceId("s"),
  url: "https://vk.com/wall-1_2",
  canonical: "https://vk.com/wall-1_2",
  platform: "vk",
  language: "ru",
  text: TEXT,
  segments: SEGMENTS,
};

const documentOf = (units: readonly TranslationUnit[], language = "en"): ThreadDocument => ({
  format: "nitka-thread",
  version: 1,
  thread: { id: threadId("t"), title: "", language: "en", author: personId("a") },
  people: [],
  posts: [{ id: postId("p"), author: personId("a"), text: TEXT, segments: SEGMENTS }],
  sources: [SOURCE],
  translations: [
    { id: translationId("tr"), of: { kind: "source", id: SOURCE.id }, language, units },
  ],
});

it("gives the pairs of the two languages, whatever their regions and spellings", () => {
  const pairs = [
    { source: "Мы стоим.", target: "We stand." },
    { source: "Завод молчит.", target: "The works is silent." },
  ];
  expect(earlierPairs(documentOf(UNITS), "ru", "en")).toEqual(pairs);
  expect(earlierPairs(documentOf(UNITS, "en-GB"), "ru-BY", "en")).toEqual(pairs);
  expect(earlierPairs(documentOf(UNITS), "be", "en")).toEqual([]);
  expect(earlierPairs(documentOf(UNITS, "be"), "ru", "en")).toEqual([]);
});

it("takes a post for written in its thread's language", () => {
  const document = documentOf(UNITS, "ru");
  const translations = document.translations.map((translation) => ({
    id: translation.id,
    of: { kind: "post", id: postId("p") } as const,
    language: translation.language,
    units: translation.units,
  }));
  expect(earlierPairs({ ...document, translations }, "en", "ru")).toHaveLength(2);
});

it("leaves out what is doubtful, stale, empty or without an original", () => {
  const [first, second] = UNITS;
  if (first === undefined || second === undefined) throw new Error("no units");
  const doubtful = { ...first, alignment: { confidence: 0.5, grounds: {} } };
  const stale = { ...second, state: "stale" } as const;
  expect(earlierPairs(documentOf([doubtful, stale]), "ru", "en")).toEqual([]);
  const empty = { ...first, text: "" };
  const added = { ...second, segments: [] };
  expect(earlierPairs(documentOf([empty, added]), "ru", "en")).toEqual([]);
});
