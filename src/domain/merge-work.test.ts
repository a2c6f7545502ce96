import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { postId, personId, sourceId, threadId, translationId, unitId } from "./ids.ts";
import { mergeThreads } from "./merge.ts";
import { segmentText, withIds } from "./segment.ts";
import type { ThreadDocument, Translation, TranslationUnit } from "./thread.ts";
import { sourceHashOf } from "./unit-text.ts";

const author = personId("a");
const TEXT = "Раз. Два. Три.";
const SEGMENTS = withIds(TEXT, segmentText(TEXT, "ru"));
const AT = { machine: "2026-01-01T00:00:00Z", mine: "2026-02-01T00:00:00Z" } as const;
const THEIRS = "2026-03-01T00:00:00Z";

type Sketch = Partial<TranslationUnit> & { readonly text: string; readonly of: readonly number[] };

const unit = ({ of, ...more }: Sketch): TranslationUnit => {
  const mine = of.flatMap((i) => SEGMENTS[i] ?? []);
  return {
    id: unitId(`u-${of.join("-")}`),
    segments: mine.map(({ id }) => id),
    origin: "machine",
    state: "machine",
    at: AT.machine,
    sourceHash: sourceHashOf(TEXT, mine),
    ...more,
  };
};

const translation = (units: readonly Sketch[], id = "tr"): Translation => ({
  id: translationId(id),
  of: { kind: "source", id: sourceId("src") },
  language: "en",
  units: units.map(unit),
});

const thread = (
  translations: readonly Translation[],
  more: Partial<ThreadDocument["sources"][number]> = {},
): ThreadDocument => ({
  format: "nitka-thread",
  version: 1,
  thread: { id: threadId("t"), title: "T", language: "en", author },
  people: [{ id: author, name: "A" }],
  posts: [{ id: postId("1"), author, text: "One." }],
  sources: [
    {
      id: sourceId("src"),
      url: "https://example.org/",
      canonical: "https://example.org/",
      platform: "web",
      language: "ru",
      text: TEXT,
      segments: SEGMENTS,
      ...more,
    },
  ],
  translations,
});

const machine = (text: string, i: number): Sketch => ({ text, of: [i] });
const WAS = { text: "One", origin: "machine", state: "machine", at: AT.machine } as const;

/** The machine's sentence, put right by a person. */
const edited = (text: string, i: number, at: string, was: typeof WAS = WAS): Sketch => ({
  text,
  of: [i],
  origin: "human",
  state: "edited",
  at,
  versions: [was],
});

const merged = (mine: readonly Sketch[], theirs: readonly Sketch[], id = "tr") =>
  mergeThreads(thread([translation(mine)]), thread([translation(theirs, id)])).translations;

const words = (translations: readonly Translation[]) =>
  translations.map(({ units }) => units.map(({ text }) => text));

describe("a thread that comes again does not take a person's work away", () => {
  it("keeps what the reader put right where it brings the machine's words still", () => {
    const mine = [edited("One!", 0, AT.mine), machine("Two", 1)];
    const found = merged(mine, [machine("One", 0), machine("Two, anew", 1)]);
    expect(words(found)).toEqual([["One!", "Two, anew"]]);
    expect(found[0]?.units[0]).toEqual(unit(edited("One!", 0, AT.mine)));
  });

  it("keeps the reader's words and lays another person's beside them, once", () => {
    const mine = [edited("One!", 0, AT.mine)];
    const theirs = [{ ...edited("First.", 0, THEIRS), by: "Вера" }];
    const first = merged(mine, theirs);
    expect(words(first)).toEqual([["One!"]]);
    expect(first[0]?.units[0]?.alternatives).toEqual([
      { text: "First.", origin: "human", state: "edited", at: THEIRS, by: "Вера" },
    ]);
    const again = mergeThreads(thread(first), thread([translation(theirs)])).translations;
    expect(again).toEqual(first);
  });

  it("takes what was made of the reader's own words since", () => {
    const mine = edited("One!", 0, AT.mine);
    const then = { text: "One!", origin: "human", state: "edited", at: AT.mine } as const;
    const theirs = { ...edited("One!!", 0, THEIRS), versions: [WAS, then] };
    expect(merged([mine], [theirs])).toEqual([translation([theirs])]);
    // And the other way round: an older copy changes nothing.
    expect(merged([theirs], [mine])).toEqual([translation([theirs])]);
  });

  it("keeps a sentence the reader joined of two, and tells of the other's first where it can", () => {
    const mine = [{ text: "One, two.", of: [0, 1], origin: "human", state: "edited" } as const];
    const theirs = [edited("First.", 0, THEIRS), machine("Two", 1), machine("Three", 2)];
    const [found] = merged(mine, theirs);
    expect(found?.units.map(({ text }) => text)).toEqual(["One, two.", "Three"]);
    expect(found?.units[0]?.alternatives?.map(({ text }) => text)).toEqual(["First. Two"]);
  });

  it("keeps two translations that have nothing in common beside each other", () => {
    const own = (text: string, i: number, at: string): Sketch => ({
      text,
      of: [i],
      origin: "human",
      state: "edited",
      at,
    });
    const mine = [own("One", 0, AT.mine), own("Two", 1, AT.mine)];
    const theirs = [own("First", 0, THEIRS), own("Second", 1, THEIRS)];
    const both = merged(mine, theirs, "other");
    expect(words(both)).toEqual([
      ["One", "Two"],
      ["First", "Second"],
    ]);
    // Of one name, they still are two; and the same again adds none.
    const named = merged(mine, theirs);
    expect(words(named)).toEqual(words(both));
    expect(new Set(named.map(({ id }) => id)).size).toBe(2);
    const again = mergeThreads(thread(named), thread([translation(theirs)])).translations;
    expect(again).toEqual(named);
  });

  it("keeps the text a person's work stands on, against another text with a translation", () => {
    const other = "Четыре.";
    const segments = withIds(other, segmentText(other, "ru"));
    const mine = thread([translation([edited("One!", 0, AT.mine)])]);
    const [first] = segments;
    const theirs = thread(
      [
        {
          ...translation([]),
          units: [{ ...unit(machine("Four", 0)), segments: first === undefined ? [] : [first.id] }],
        },
      ],
      { text: other, segments },
    );
    const found = mergeThreads(mine, theirs);
    expect(found.sources[0]?.text).toBe(TEXT);
    expect(words(found.translations)).toEqual([["One!"]]);
  });

  it("whatever comes: each of the reader's words is there still, and twice is once", () => {
    const MADE = {
      person: { origin: "human", state: "edited" },
      machine: { origin: "machine", state: "machine" },
    } as const;
    const sketch = fc.record({
      text: fc.constantFrom("ab", "cd", "ef", ""),
      made: fc.constantFrom(MADE.person, MADE.machine),
      at: fc.constantFrom(AT.mine, THEIRS),
      versions: fc.constantFrom([], [WAS]),
    });
    const cuts = fc.constantFrom([[0], [1], [2]], [[0, 1], [2]], [[0], [1, 2]], [[0], [], [1, 2]]);
    const side = cuts.chain((of) =>
      fc
        .tuple(...of.map(() => sketch))
        .map((units) =>
          units.map(({ text, made, at, versions }, i): Sketch =>
            Object.assign({ text, at, versions, of: of[i] ?? [] }, made),
          ),
        ),
    );
    fc.assert(
      fc.property(side, side, (mine, theirs) => {
        const incoming = thread([translation(theirs)]);
        const once = mergeThreads(thread([translation(mine)]), incoming);
        const said = once.translations.flatMap(({ units }) =>
          units.flatMap(({ text, alternatives = [], versions = [] }) => [
            text,
            ...[...alternatives, ...versions].map((version) => version.text),
          ]),
        );
        const people = [...mine, ...theirs].filter(({ origin }) => origin === "human");
        const lost = people.filter(({ text }) => !said.some((words) => words.includes(text)));
        expect(lost).toEqual([]);
        expect(mergeThreads(once, incoming)).toEqual(once);
      }),
    );
  });
});
