import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOf } from "./likeness.ts";
import { stem } from "./memory.fixtures.ts";
import { readSentence } from "./sentence.ts";

const difference = (a: string, b: string, language = "en") =>
  differenceOf(readSentence(a, language, stem), readSentence(b, language, stem));

describe("differenceOf", () => {
  test("the same sentence, whatever its marks look like", () => {
    expect(difference("The plant stands still.", "the plant stands  still")).toEqual({
      likeness: "same",
      changed: 0,
      weight: 0,
    });
  });

  test.each([
    ["Stop, we wait!", "Stop! We wait."],
    ["We know Rose.", "We know rose."],
    ["Did he come?", "Did he come!"],
  ])("%j and %j are the same words", (a, b) => {
    expect(difference(a, b)).toEqual({ likeness: "marks", changed: 0, weight: 0 });
  });

  test.each([
    ["In 2020 forty people came", "In 2021 forty people came", 1],
    ["It was -5 degrees outside", "It was 5 degrees outside", 1],
    ["They paid $5 for the bread", "They paid €5 for the bread", 1],
    ["Wages fell by 1.5 again", "Wages fell by 1,5 again", 1],
    ["The workers of the plant stopped", "The workers of this big plant stopped", 2],
  ])("%j and %j are alike and differ in words", (a, b, changed) => {
    expect(difference(a, b)).toMatchObject({ likeness: "near", changed });
  });

  test("another form of a word is less than another word", () => {
    const sentence = "Рабочыя завода стаяць на двары";
    expect(difference(sentence, "Рабочыя заводу стаяць на двары", "be")).toEqual({
      likeness: "near",
      changed: 1,
      weight: 0.5,
    });
    expect(difference(sentence, "Рабочыя цэха стаяць на двары", "be")).toMatchObject({
      changed: 1,
      weight: 1,
    });
  });

  test.each([
    ["The director is silent today", "The mayor was silent yesterday"],
    ["In 2020 we", "In 2021 we"],
    ["Yes", "No"],
    ["!", "?"],
    ["", "One two three four"],
  ])("%j and %j are not alike", (a, b) => {
    expect(difference(a, b)).toBeNull();
  });

  test("a page is the same or it is not", () => {
    const page = "word ".repeat(400);
    expect(difference(page, `${page}.`)?.likeness).toBe("same");
    expect(difference(page, `${page}, word`)).toBeNull();
  });

  test("is the same both ways, and never throws", () => {
    const few = fc.constantFrom("we", "wait", "waits", "stop", "2020", "2021", ",", "«", "Й", "$");
    const text = fc.oneof(
      fc.array(few, { maxLength: 12 }).map((words) => words.join(" ")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(difference(a, b)).toEqual(difference(b, a));
        expect(difference(a, a)?.likeness).toBe("same");
      }),
    );
  });

  test("what is called alike differs in at most three words of ten", () => {
    const words = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f"), {
      minLength: 4,
      maxLength: 10,
    });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const found = difference(a.join(" "), b.join(" "), "und");
        const changed = found?.changed ?? 0;
        expect(changed).toBeLessThanOrEqual(0.3 * Math.max(a.length, b.length));
        expect(changed).toBeGreaterThanOrEqual(found === null ? 0 : Math.abs(a.length - b.length));
      }),
    );
  });
});
