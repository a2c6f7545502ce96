import { describe, expect, it } from "vitest";
import { hashText } from "../hash.ts";
import { translationId } from "../ids.ts";
import { collectCorrections } from "./collect-corrections.ts";
import {
  allMachined,
  changed,
  confirmed,
  edited,
  joined,
  LATER,
  post,
  threadOf,
} from "./corrections.fixtures.ts";

const document = allMachined(threadOf(["Wait. The plant stopped. Yes."]));
const about = { at: LATER, by: "Ann" };

describe("what a person changed or checked", () => {
  it("is nothing where only a machine was", () => {
    expect(collectCorrections(document, about)).toEqual({
      thread: { id: "t", title: "A thread" },
      by: "Ann",
      at: LATER,
      corrections: [],
    });
  });

  it("is an edited unit with the words it replaced, by hash", () => {
    const { corrections } = collectCorrections(edited(document, 0, 1, "Завод стоит."), about);
    expect(corrections).toEqual([
      {
        of: post(1),
        language: "ru",
        source: hashText("The plant stopped."),
        segments: 1,
        at: 1,
        base: hashText("mt: The plant stopped."),
        text: "Завод стоит.",
        state: "edited",
        origin: "human",
      },
    ]);
  });

  it("is replaced the machine's words, however often it was edited since", () => {
    const twice = edited(edited(document, 0, 0, "Жди.", "Ann"), 0, 0, "Ждите.", "Ann");
    const [correction] = collectCorrections(twice, about).corrections;
    expect(correction).toMatchObject({ base: hashText("mt: Wait."), text: "Ждите." });
  });

  it("replaces the words of another person where they were there before", () => {
    const twice = edited(edited(document, 0, 0, "Жди.", "Bob"), 0, 0, "Ждите.", "Ann");
    const [correction] = collectCorrections(twice, about).corrections;
    expect(correction?.base).toBe(hashText("Жди."));
  });

  it("has no words where those of a machine were only checked, unless they are asked for", () => {
    const checked = confirmed(document, 0, 2, "Ann");
    const [correction] = collectCorrections(checked, about).corrections;
    expect(correction).toMatchObject({
      text: null,
      base: hashText("mt: Yes."),
      state: "confirmed",
      origin: "machine",
    });
    const [withWords] = collectCorrections(checked, { ...about, words: true }).corrections;
    expect(withWords?.text).toBe("mt: Yes.");
  });

  it("has the words of a person that another one checked", () => {
    const checked = confirmed(edited(document, 0, 2, "Да.", "Bob"), 0, 2, "Ann");
    const [correction] = collectCorrections(checked, about).corrections;
    expect(correction).toMatchObject({
      text: "Да.",
      state: "confirmed",
      base: hashText("mt: Yes."),
    });
  });

  it("names who made it and when only where that is another person or minute", () => {
    const both = edited(
      edited(document, 0, 0, "Жди.", "Bob"),
      0,
      1,
      "Стоит.",
      "Ann",
      "2026-11-24T08:01:02.345+03:00",
    );
    const [first, second] = collectCorrections(both, about).corrections;
    expect(first).toMatchObject({ by: "Bob" });
    expect(first).not.toHaveProperty("when");
    expect(second).toMatchObject({ when: "2026-11-24T05:01:00Z" });
    expect(second).not.toHaveProperty("by");
  });

  it("stands for all the sentences of a unit that was joined", () => {
    const both = edited(joined(document, 0, 0), 0, 0, "Стойте: завод стоит.");
    const [correction] = collectCorrections(both, about).corrections;
    expect(correction).toMatchObject({
      segments: 2,
      at: 0,
      source: hashText("Wait. The plant stopped."),
      base: hashText("mt: Wait. mt: The plant stopped."),
    });
  });

  it("is only what came after a time, or stands in a translation, where that is asked", () => {
    const done = edited(
      edited(document, 0, 0, "Жди."),
      0,
      1,
      "Стоит.",
      "Ann",
      "2027-01-01T00:00:00Z",
    );
    const since = collectCorrections(done, { ...about, since: LATER });
    expect(since.corrections.map(({ text }) => text)).toEqual(["Стоит."]);
    const other = { ...about, translation: translationId("other") };
    expect(collectCorrections(done, other).corrections).toEqual([]);
  });

  it("is a person's own translation only where that is asked", () => {
    const pasted = changed(document, 0, ({ units }) =>
      units.map((unit) => Object.assign({}, unit, { origin: "human", state: "edited" })),
    );
    expect(collectCorrections(pasted, about).corrections).toEqual([]);
    expect(collectCorrections(pasted, { ...about, whole: true }).corrections).toHaveLength(3);
    const mended = collectCorrections(edited(pasted, 0, 1, "Стоит.", "Ann"), about);
    expect(mended.corrections.map(({ text }) => text)).toEqual(["Стоит."]);
  });

  it("was made of the words there were then, where the original has others now", () => {
    const done = edited(document, 0, 0, "Жди.");
    const since = {
      ...done,
      posts: done.posts.map((one) =>
        Object.assign({}, one, { text: "Stay. The plant stopped. Yes." }),
      ),
    };
    const stale = collectCorrections(since, about).corrections[0];
    expect(stale?.source).toBe(hashText("Wait."));
  });
});
