import { expect, test } from "vitest";
import { strikeThread } from "../../tests/support/thread.ts";
import { segmentSources } from "./segment-sources.ts";

test("a source's text without segments is cut into sentences", () => {
  const document = strikeThread();
  const bare = {
    ...document,
    sources: document.sources.map(({ segments: _segments, ...source }) => source),
  };
  const [source] = segmentSources(bare).sources;
  expect(source?.segments?.length).toBeGreaterThan(1);
  expect(source?.segments?.every(({ start, end }) => end > start)).toBe(true);
});

test("a document whose texts are all cut is the same document", () => {
  const document = segmentSources(strikeThread());
  expect(segmentSources(document)).toBe(document);
});
