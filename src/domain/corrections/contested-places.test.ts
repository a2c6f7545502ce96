import { describe, expect, it } from "vitest";
import { hashText } from "../hash.ts";
import type { ThreadDocument } from "../thread.ts";
import { applyReview } from "./apply-review.ts";
import { collectCorrections } from "./collect-corrections.ts";
import type { Correction, CorrectionSet } from "./correction.ts";
import { allMachined, edited, LATER, post, threadOf } from "./corrections.fixtures.ts";
import { reviewCorrections } from "./review-corrections.ts";

const TEXT = "Yes. The plant stopped. Yes.";
const document = allMachined(threadOf([TEXT]));
const [NOON, ONE, TWO] = ["2026-11-23T12:00:00Z", "2026-11-23T13:00:00Z", "2026-11-23T14:00:00Z"];

const STOPPED: Correction = {
  of: post(1),
  language: "ru",
  source: hashText("The plant stopped."),
  segments: 1,
  at: 1,
  base: hashText("mt: The plant stopped."),
  text: "Завод стоит.",
  state: "edited",
  origin: "human",
};
const setOf = (...corrections: readonly Partial<Correction>[]): CorrectionSet => ({
  thread: { id: "t", title: "A thread" },
  by: "Ann",
  at: LATER,
  corrections: corrections.map((more) => Object.assign({}, STOPPED, more)),
});
const statesOf = (mine: ThreadDocument, set: CorrectionSet, me?: string): readonly string[] =>
  reviewCorrections(mine, set, me).map(({ state }) => state);
const taken = (mine: ThreadDocument, set: CorrectionSet): ThreadDocument =>
  applyReview(mine, reviewCorrections(mine, set), () => "take", LATER);
const unitAt = (copy: ThreadDocument, row: number) => copy.translations[0]?.units[row];

describe("a person's work", () => {
  it("under the reader's own name is nobody else's to replace, whatever name they give", () => {
    const mine = edited(document, 0, 1, "Завод встал.", "Ann", NOON);
    expect(statesOf(mine, setOf({}), "Ann")).toEqual(["conflict"]);
    expect(statesOf(mine, setOf({}), "Bob")).toEqual(["new"]);
  });

  it("that says there is no counterpart is not nothing", () => {
    const mine = edited(document, 0, 1, "", "Bob");
    expect(statesOf(mine, setOf({ base: hashText("") }))).toEqual(["conflict"]);
  });

  it("of two who send other words for one place stays in sight", () => {
    const set = setOf({ by: "Ann" }, { by: "Bob", text: "Завод встал." });
    const mine = taken(document, set);
    expect(unitAt(mine, 1)).toMatchObject({
      text: "Завод стоит.",
      by: "Ann",
      alternatives: [{ text: "Завод встал.", by: "Bob" }],
    });
    expect(statesOf(mine, set)).toEqual(["known", "known"]);
    expect(taken(mine, set)).toBe(mine);
  });
});

describe("somebody who goes back to earlier words", () => {
  const sent = (text: string, at: string): CorrectionSet => ({ ...setOf({ text }), at });
  const first = sent("Завод стоит.", NOON);
  const second = sent("Завод встал.", ONE);
  const third = sent("Завод стоит.", TWO);
  const mine = taken(taken(document, first), second);

  it("is heard", () => {
    expect(statesOf(mine, third)).toEqual(["new"]);
    const back = taken(mine, third);
    expect(unitAt(back, 1)).toMatchObject({ text: "Завод стоит.", at: TWO });
    for (const set of [first, second, third]) {
      expect(statesOf(back, set)).toEqual(["known"]);
      expect(taken(back, set)).toBe(back);
    }
  });

  it("is not heard with what was sent before", () => {
    expect(statesOf(mine, first)).toEqual(["known"]);
    expect(taken(mine, first)).toBe(mine);
  });

  it("is not heard where the reader has put other words there, or keeps those beside them", () => {
    expect(statesOf(edited(mine, 0, 1, "Стоит.", "Bob", ONE), third)).toEqual(["known"]);
    const kept = edited(document, 0, 1, "Стоит.", "Bob", ONE);
    const both = applyReview(kept, reviewCorrections(kept, first), () => "both", LATER);
    expect(statesOf(both, third)).toEqual(["known"]);
  });
});

describe("the same words twice in a text", () => {
  const yes = { source: hashText("Yes."), base: hashText("mt: Yes.") };
  const sent = setOf({ ...yes, at: 0, text: "Да." }, { ...yes, at: 2, text: "Именно." });
  const placesOf = (mine: ThreadDocument, set: CorrectionSet) =>
    reviewCorrections(mine, set).map((item) => (item.state === "homeless" ? null : item.place.at));

  it("are two places, too, where the text has got sentences before them", () => {
    const longer = allMachined(threadOf([`Wait. Listen. ${TEXT}`]));
    expect(placesOf(longer, sent)).toEqual([2, 4]);
  });

  it("are two places where the text has another name", () => {
    const corrections = sent.corrections.map((one) => Object.assign({}, one, { of: post(9) }));
    expect(placesOf(document, { ...sent, corrections })).toEqual([0, 2]);
  });

  it("have both corrections beside each other where they stand once", () => {
    const once = allMachined(threadOf(["Yes. The plant stopped."]));
    expect(unitAt(taken(once, sent), 0)).toMatchObject({
      text: "Да.",
      alternatives: [{ text: "Именно." }],
    });
  });

  it("are never mixed up between two places the sender has by name", () => {
    const stray = Object.assign({}, STOPPED, yes, { of: post(9), at: 0, text: "Так." });
    const set = { ...sent, corrections: [stray, ...sent.corrections] };
    expect(placesOf(document, set).slice(1)).toEqual([0, 2]);
  });
});

it("thousands of readings of one sentence are read once each", () => {
  const corrections = Array.from({ length: 2000 }, (_, i) => ({ text: `Завод ${i}.` }));
  const set = setOf(...corrections);
  const mine = taken(document, set);
  expect(unitAt(mine, 1)?.alternatives).toHaveLength(1999);
  expect(new Set(statesOf(mine, set))).toEqual(new Set(["known"]));
});

it("what is collected and sent again to its sender is known", () => {
  const theirs = edited(document, 0, 1, "Завод стоит.", "Ann");
  const set = collectCorrections(theirs, { by: "Ann", at: LATER });
  expect(statesOf(theirs, set, "Ann")).toEqual(["known"]);
});
