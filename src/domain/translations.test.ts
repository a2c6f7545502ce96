import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personId, postId, segmentId, sourceId, threadId, translationId, unitId } from "./ids.ts";
import type { ThreadDocument, Translation, TranslationUnit } from "./thread.ts";
import {
  changeUnits,
  dropTranslation,
  isMachines,
  preferredTranslation,
  putTranslation,
  translationsOf,
} from "./translations.ts";

const UNIT: TranslationUnit = {
  id: unitId("u-1"),
  segments: [segmentId("s-1")],
  text: "We stand.",
  origin: "human",
  state: "confirmed",
  at: "2026-01-01T10:00:00Z",
  sourceHash: "",
};

const translation = (id: string, language = "en", of = "src-1"): Translation => ({
  id: translationId(id),
  of: { kind: "source", id: sourceId(of) },
  language,
  units: [],
});

const withTranslations = (translations: readonly Translation[]): ThreadDocument => ({
  format: "nitka-thread",
  version: 1,
  thread: { id: threadId("t"), title: "", language: "en", author: personId("a") },
  people: [],
  posts: [],
  sources: [],
  translations,
});

const ids = (document: ThreadDocument) => document.translations.map(({ id }) => id as string);
const idLists = fc.uniqueArray(fc.constantFrom<string>("a", "b", "c", "d"));

describe("putTranslation", () => {
  it("adds a new one at the end, and puts one of a known id in its place", () => {
    fc.assert(
      fc.property(idLists, fc.constantFrom("a", "b", "e"), (names, id) => {
        const before = withTranslations(names.map((name) => translation(name)));
        const next = translation(id, "be");
        const after = putTranslation(before, next);
        expect(ids(after)).toEqual(names.includes(id) ? names : [...names, id]);
        expect(after.translations.find((entry) => entry.id === id)).toBe(next);
        expect(putTranslation(after, next)).toEqual(after);
      }),
    );
  });
});

describe("dropTranslation", () => {
  it("drops that one and no other", () => {
    const document = withTranslations([translation("a"), translation("b"), translation("c")]);
    expect(ids(dropTranslation(document, translationId("b")))).toEqual(["a", "c"]);
    expect(dropTranslation(document, translationId("x"))).toEqual(document);
  });
});

describe("changeUnits", () => {
  it("changes one translation; everything else is the same object", () => {
    const document = withTranslations([translation("a"), translation("b")]);
    const after = changeUnits(document, translationId("b"), ({ units }) => [...units, UNIT]);
    expect(after.translations[1]).toEqual({ ...translation("b"), units: [UNIT] });
    expect(after.translations[0]).toBe(document.translations[0]);
    expect(after.posts).toBe(document.posts);
    expect(document.translations[1]?.units).toEqual([]);
  });
});

describe("translationsOf", () => {
  it("takes those of one text, a post's id not being a source's", () => {
    const ofPost: Translation = {
      ...translation("c"),
      of: { kind: "post", id: postId("src-1") },
    };
    const document = withTranslations([
      translation("b"),
      ofPost,
      translation("x", "en", "src-2"),
      translation("a", "be"),
    ]);
    const names = (kind: "post" | "source") =>
      translationsOf(document, kind, "src-1").map(({ id }) => id);
    expect(names("source")).toEqual(["b", "a"]);
    expect(names("post")).toEqual(["c"]);
  });
});

describe("preferredTranslation", () => {
  const list = [translation("a", "en"), translation("b", "be"), translation("c", "be")];
  it.each([
    [["be", "en"], "b"],
    [[null, "ru", "en"], "a"],
    [["ru"], "a"],
    [[], "a"],
  ])("of en, be, be and the wish %j takes %s", (wished, id) => {
    expect(preferredTranslation(list, wished)?.id).toBe(id);
  });
  it("has none to take where there is none", () => {
    expect(preferredTranslation([], ["en"])).toBeNull();
  });
});

describe("a machine's translation beside a person's", () => {
  const machine = { ...UNIT, origin: "machine", state: "machine" } as const;
  const corrected = { ...UNIT, versions: [{ ...machine, text: "We stood." }] };
  const by = (id: string, units: Translation["units"], language = "en"): Translation => ({
    ...translation(id, language),
    units,
  });

  it("is one that a machine began, however much of it people corrected since", () => {
    expect(isMachines(by("a", [machine, machine]))).toBe(true);
    expect(isMachines(by("a", [machine, corrected]))).toBe(true);
    expect(isMachines(by("a", [corrected]))).toBe(true);
    expect(isMachines(by("a", [machine, UNIT]))).toBe(false);
    expect(isMachines(by("a", []))).toBe(false);
  });

  it("is not what a reader sees first, whichever was made first", () => {
    const [ours, theirs] = [by("machine", [machine]), by("person", [UNIT])];
    expect(preferredTranslation([ours, theirs], ["en"])).toBe(theirs);
    expect(preferredTranslation([theirs, ours], ["en"])).toBe(theirs);
    expect(preferredTranslation([ours, theirs], ["be"])).toBe(theirs);
    // The language counts for more.
    const belarusian = by("be", [machine], "be");
    expect(preferredTranslation([theirs, belarusian], ["be", "en"])).toBe(belarusian);
    expect(preferredTranslation([ours], [])).toBe(ours);
  });
});
