import { describe, expect, it } from "vitest";
import { hashText } from "../hash.ts";
import { translationId } from "../ids.ts";
import type { ThreadDocument } from "../thread.ts";
import { collectCorrections } from "./collect-corrections.ts";
import type { Correction, CorrectionSet } from "./correction.ts";
import {
  allMachined,
  changed,
  confirmed,
  edited,
  joined,
  LATER,
  machined,
  post,
  threadOf,
} from "./corrections.fixtures.ts";
import { belongsTo, reviewCorrections } from "./review-corrections.ts";

const TEXTS = ["Wait. The plant stopped. Yes.", "Yes. Nobody knows why."];
const document = allMachined(threadOf(TEXTS));
const about = { at: LATER, by: "Ann" };
const theirs = (copy: ThreadDocument): CorrectionSet => collectCorrections(copy, about);
const statesOf = (mine: ThreadDocument, set: CorrectionSet): readonly string[] =>
  reviewCorrections(mine, set).map(({ state }) => state);

const CORRECTION: Correction = {
  of: post(1),
  language: "ru",
  source: hashText("The plant stopped.").slice(0, 8),
  segments: 1,
  at: 1,
  base: hashText("mt: The plant stopped.").slice(0, 6),
  text: "Завод стоит.",
  state: "edited",
  origin: "human",
};
const setOf = (...corrections: readonly Partial<Correction>[]): CorrectionSet => ({
  thread: { id: "t", title: "A thread" },
  by: "Ann",
  at: LATER,
  corrections: corrections.map((more) => Object.assign({}, CORRECTION, more)),
});

describe("the state of a correction", () => {
  it("is new where what it replaced stands there", () => {
    const [item] = reviewCorrections(document, setOf({}));
    expect(item).toMatchObject({
      state: "new",
      correction: { by: "Ann", when: LATER },
      place: {
        of: post(1),
        at: 1,
        original: "The plant stopped.",
        originalLanguage: "en",
        present: "mt: The plant stopped.",
      },
      text: "Завод стоит.",
    });
  });

  it("is new where another machine wrote, or nobody", () => {
    const other = machined(threadOf(TEXTS), post(1), "other");
    expect(statesOf(other, setOf({}))).toEqual(["new"]);
    const [item] = reviewCorrections(threadOf(TEXTS), setOf({}));
    expect(item).toMatchObject({ state: "new", place: { translation: null, present: "" } });
  });

  it("is a conflict where somebody put other words there", () => {
    expect(statesOf(edited(document, 0, 1, "Стоит."), setOf({}))).toEqual(["conflict"]);
  });

  it("is new where the same person did so before", () => {
    const before = edited(document, 0, 1, "Стоит.", "Ann");
    expect(statesOf(before, setOf({}))).toEqual(["new"]);
    expect(statesOf(before, { ...setOf({}), at: "2026-11-01T00:00:00Z" })).toEqual(["conflict"]);
  });

  it("is known where its words stand, stood, or are kept beside", () => {
    const there = edited(document, 0, 1, "Завод стоит.");
    const wasThere = edited(there, 0, 1, "Стоит.");
    const beside = changed(document, 0, ({ units }) =>
      units.map((unit) =>
        Object.assign({}, unit, {
          alternatives: [{ text: "Завод стоит.", origin: "human", state: "edited", at: LATER }],
        }),
      ),
    );
    for (const copy of [there, wasThere, beside])
      expect(statesOf(copy, setOf({}))).toEqual(["known"]);
  });

  it("is new where the words are there and only their check is not", () => {
    const check = setOf({ text: null, state: "confirmed", origin: "machine" });
    expect(reviewCorrections(document, check)).toMatchObject([
      { state: "new", text: "mt: The plant stopped." },
    ]);
    expect(statesOf(confirmed(document, 0, 1), check)).toEqual(["known"]);
    expect(statesOf(edited(document, 0, 1, "Стоит."), check)).toEqual(["known"]);
    expect(statesOf(threadOf(TEXTS), check)).toEqual(["homeless"]);
  });

  it("is homeless where the original is not there, or a unit would be torn", () => {
    expect(statesOf(document, setOf({ source: hashText("Something else.") }))).toEqual([
      "homeless",
    ]);
    expect(statesOf(joined(document, 0, 0), setOf({}))).toEqual(["homeless"]);
    expect(statesOf(document, setOf({ segments: 40 }, { segments: 9e15, at: 9e15 }))).toEqual([
      "homeless",
      "homeless",
    ]);
  });
});

describe("the place of a correction", () => {
  it("is where it stood in the sender's copy, of several with the same words", () => {
    const yes = { source: hashText("Yes."), base: hashText("mt: Yes.") };
    const items = reviewCorrections(
      document,
      setOf({ ...yes, at: 2 }, { ...yes, of: post(2), at: 0 }, { ...yes, of: post(9), at: 0 }),
    );
    expect(items).toMatchObject([
      { place: { of: post(1), at: 2 } },
      { place: { of: post(2), at: 0 } },
      { place: { of: post(1), at: 2 } },
    ]);
  });

  it("is several rows where they are cut otherwise", () => {
    const set = theirs(edited(joined(document, 0, 0), 0, 0, "Стойте: завод стоит."));
    const [item] = reviewCorrections(document, set);
    expect(item).toMatchObject({
      state: "new",
      place: { present: "mt: Wait. mt: The plant stopped.", original: "Wait. The plant stopped." },
    });
    if (item === undefined || item.state === "homeless") throw new Error("no place");
    expect(item.place.rows).toHaveLength(2);
  });

  it("is found by position too where a unit covers a great many sentences", () => {
    const long = machined(
      threadOf([Array.from({ length: 20 }, (_, i) => `Line ${i} here.`).join(" ")]),
      post(1),
    );
    const one = Array.from({ length: 19 }).reduce<ThreadDocument>((all) => joined(all, 0, 0), long);
    const set = theirs(edited(one, 0, 0, "Всё."));
    expect(set.corrections).toMatchObject([{ segments: 20 }]);
    expect(statesOf(long, set)).toEqual(["new"]);
  });

  it("is the translation with the replaced words, else a person's, else the first", () => {
    const two = machined(document, post(1), "other");
    const translationOf = (copy: ThreadDocument, more: Partial<Correction>): string | undefined => {
      const [item] = reviewCorrections(copy, setOf(more));
      return item?.state === "homeless" ? undefined : item?.place.translation?.id;
    };
    const ids = two.translations.map(({ id }) => id);
    expect(translationOf(two, {})).toBe(ids[0]);
    expect(translationOf(two, { base: hashText("other: The plant stopped.") })).toBe(ids[2]);
    expect(translationOf(two, { base: hashText("no such words") })).toBe(ids[0]);
    const person = { id: translationId("human"), of: post(1), language: "ru", units: [] };
    const three = { ...two, translations: [...two.translations, person] };
    expect(translationOf(three, { base: hashText("no such words") })).toBe("human");
  });

  it("is among what a translation adds, where it stands for no sentence", () => {
    const addition = {
      segments: 0,
      source: hashText(""),
      at: 2,
      base: hashText(""),
      text: "(Смех.)",
    };
    const [item] = reviewCorrections(document, setOf(addition));
    expect(item).toMatchObject({ state: "new", place: { at: 2, rows: [], original: "" } });
    expect(statesOf(document, setOf({ ...addition, of: post(9) }))).toEqual(["homeless"]);
    expect(statesOf(document, setOf({ ...addition, text: "" }))).toEqual(["homeless"]);
  });
});

describe("whose corrections they are", () => {
  it("is told by the thread's id, else by at least half of the originals", () => {
    expect(belongsTo(document, setOf({ source: hashText("x") }))).toBe(true);
    const other = { thread: { id: "other", title: "Other" } };
    const unknown = { source: hashText("x") };
    expect(belongsTo(document, { ...setOf({}, unknown), ...other })).toBe(true);
    expect(belongsTo(document, { ...setOf({}, unknown, unknown), ...other })).toBe(false);
    expect(belongsTo(document, { ...setOf(), ...other })).toBe(false);
  });
});

it("reviews five thousand corrections of a thread of five hundred posts", () => {
  const posts = Array.from({ length: 500 }, (_, i) =>
    Array.from({ length: 10 }, (_, j) => `Sentence ${j} of post ${i} says something.`).join(" "),
  );
  const large = allMachined(threadOf(posts));
  const corrections = Array.from({ length: 5000 }, (_, i): Partial<Correction> => {
    const original = `Sentence ${i % 10} of post ${Math.floor(i / 10)} says something.`;
    return {
      of: post(Math.floor(i / 10) + 1),
      source: hashText(original),
      at: i % 10,
      base: hashText(`mt: ${original}`),
    };
  });
  const states = statesOf(large, setOf(...corrections));
  expect(new Set(states)).toEqual(new Set(["new"]));
  expect(states).toHaveLength(5000);
});
