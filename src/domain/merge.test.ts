import { describe, expect, it } from "vitest";
import { personId, postId, segmentId, sourceId, threadId, translationId, unitId } from "./ids.ts";
import { mergeThreads } from "./merge.ts";
import type { Segment, Source, ThreadDocument, Translation } from "./thread.ts";

const author = personId("a");
const CAPTURED = { at: "2026-01-01T00:00:00Z", how: "pasted" } as const;
const segments: readonly Segment[] = [{ id: segmentId("s-1"), start: 0, end: 4, paragraph: 0 }];

const source = (more: Partial<Source> = {}): Source => ({
  id: sourceId("src"),
  url: "https://example.org/",
  canonical: "https://example.org/",
  platform: "web",
  ...more,
});

const translation = (
  text: string,
  of: Translation["of"],
  segment = "s-1",
  more: Partial<Translation["units"][number]> = {},
): Translation => ({
  id: translationId(`tr-${text}`),
  of,
  language: "en",
  units: [
    {
      id: unitId("u"),
      segments: [segmentId(segment)],
      text,
      origin: "human",
      state: "edited",
      at: "2026-01-01T00:00:00Z",
      sourceHash: "",
      ...more,
    },
  ],
});
const ofSource = { kind: "source", id: sourceId("src") } as const;
const ofPost = { kind: "post", id: postId("1") } as const;

const thread = (more: Partial<ThreadDocument> = {}): ThreadDocument => ({
  format: "nitka-thread",
  version: 1,
  thread: { id: threadId("t"), title: "T", language: "en", author },
  people: [{ id: author, name: "A" }],
  posts: [{ id: postId("1"), author, text: "One." }],
  sources: [source()],
  translations: [],
  ...more,
});

const WORKED = thread({
  sources: [source({ text: "Раз.", segments, captured: CAPTURED, language: "ru" })],
  translations: [translation("One.", ofSource)],
});

describe("importing the same thread again", () => {
  it("keeps captured texts and translations that the new import lacks", () => {
    const merged = mergeThreads(WORKED, thread());
    expect(merged.sources).toEqual(WORKED.sources);
    expect(merged.translations).toEqual(WORKED.translations);
  });

  it("takes the incoming posts, in their order, and the incoming head", () => {
    const incoming = thread({
      thread: { id: threadId("t"), title: "New", language: "ru", author },
      posts: [
        { id: postId("2"), author, text: "Two." },
        { id: postId("1"), author, text: "One, corrected." },
      ],
    });
    const merged = mergeThreads(WORKED, incoming);
    expect(merged.posts).toEqual(incoming.posts);
    expect(merged.thread).toEqual(incoming.thread);
  });

  it("takes an incoming text where nobody translated the old one", () => {
    const untouched = { ...WORKED, translations: [] };
    const incoming = thread({ sources: [source({ text: "Два." })] });
    expect(mergeThreads(untouched, incoming).sources).toEqual([
      source({ text: "Два.", language: "ru" }),
    ]);
  });

  it("keeps a text a machine translated against one without a translation, yields to one with it", () => {
    const machine = { origin: "machine", state: "machine" } as const;
    const made = { ...WORKED, translations: [translation("One.", ofSource, "s-1", machine)] };
    const bare = thread({ sources: [source({ text: "Два." })] });
    expect(mergeThreads(made, bare).sources[0]?.text).toBe("Раз.");
    const other: readonly Segment[] = [{ id: segmentId("s-2"), start: 0, end: 4, paragraph: 0 }];
    const translated = thread({
      sources: [source({ text: "Два.", segments: other })],
      translations: [translation("Two.", ofSource, "s-2")],
    });
    const merged = mergeThreads(made, translated);
    expect(merged.sources[0]?.text).toBe("Два.");
    expect(merged.translations).toEqual(translated.translations);
  });

  it("keeps segments and translation of a post that is the same, not of one that changed", () => {
    const post = { id: postId("1"), author, text: "One.", segments };
    const worked = thread({ posts: [post], translations: [translation("Раз.", ofPost)] });
    expect(mergeThreads(worked, thread())).toMatchObject({
      posts: [post],
      translations: [{ id: "tr-Раз." }],
    });
    const changed = thread({ posts: [{ id: postId("1"), author, text: "Else." }] });
    expect(mergeThreads(worked, changed).translations).toEqual([]);
  });

  it("keeps a source no longer linked to if there is work in it", () => {
    const without = thread({ sources: [] });
    expect(mergeThreads(WORKED, without).sources).toEqual(WORKED.sources);
    expect(mergeThreads(thread(), without).sources).toEqual([]);
  });

  it("keeps the glossary and fields Nitka does not know", () => {
    const existing = { ...thread({ glossary: [] }), "x-tool": 1 };
    expect(mergeThreads(existing, thread())).toMatchObject({ glossary: [], "x-tool": 1 });
  });
});
