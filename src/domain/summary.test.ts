import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personId, postId, sourceId, threadId } from "./ids.ts";
import { summarise } from "./summary.ts";
import type { Source, ThreadDocument } from "./thread.ts";

const AUTHOR = { id: personId("a-1"), name: "Kazimir", handle: "@kazimir" };

const DOCUMENT: ThreadDocument = {
  format: "nitka-thread",
  version: 1,
  thread: { id: threadId("t-1"), title: "Strikes", language: "en", author: AUTHOR.id },
  people: [{ id: personId("a-2"), name: "Алесь" }, AUTHOR],
  posts: [{ id: postId("p-1"), author: AUTHOR.id, text: "Strikes" }],
  sources: [],
  translations: [],
};

const source = (part: Partial<Source>, i = 0): Source => ({
  id: sourceId(`src-${i}`),
  url: "https://example.org/",
  canonical: "https://example.org/",
  platform: "web",
  ...part,
});

describe("summarise", () => {
  it("says what a list shows of a thread", () => {
    expect(summarise(DOCUMENT)).toEqual({
      id: "t-1",
      title: "Strikes",
      author: "@kazimir",
      language: "en",
      posts: 1,
      sources: 0,
      sourcesWithText: 0,
      sourceLanguages: [],
    });
  });

  it("names the author by handle, else by name, else not at all", () => {
    const by = (id: string) => ({
      ...DOCUMENT,
      thread: { ...DOCUMENT.thread, author: personId(id) },
    });
    expect(summarise(by("a-2")).author).toBe("Алесь");
    expect(summarise(by("a-3")).author).toBe("");
  });

  it("has the time of the import where there was one", () => {
    const imported = { format: "unrolled-text", by: "nitka", at: "2026-11-22T10:00:00Z" };
    const document = { ...DOCUMENT, thread: { ...DOCUMENT.thread, imported } };
    expect(summarise(document).imported).toBe("2026-11-22T10:00:00Z");
  });

  it("counts sources with text and orders their languages by how often they occur", () => {
    const sources = [
      source({ language: "be", text: "" }, 1),
      source({ language: "ru", text: "Да." }, 2),
      source({}, 3),
      source({ language: "ru" }, 4),
      source({ language: "en", text: "Yes." }, 5),
    ];
    expect(summarise({ ...DOCUMENT, sources })).toMatchObject({
      sources: 5,
      sourcesWithText: 2,
      sourceLanguages: ["ru", "be", "en"],
    });
  });

  it("names every language once, no rarer one before a more frequent one", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("be", "ru", "uk", undefined)), (languages) => {
        const sources = languages.map((language, i) =>
          source(language === undefined ? {} : { language }, i),
        );
        const { sourceLanguages } = summarise({ ...DOCUMENT, sources });
        expect(new Set(sourceLanguages)).toEqual(
          new Set(languages.filter((language) => language !== undefined)),
        );
        const counts = sourceLanguages.map(
          (language) => languages.filter((other) => other === language).length,
        );
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
    );
  });
});
