import { describe, expect, test } from "vitest";
import { unitId } from "#domain/ids.ts";
import type { TranslationUnit } from "#domain/thread.ts";
import { linkedSentence } from "./word-links.ts";

const UNIT: TranslationUnit = {
  id: unitId("u"),
  segments: [],
  text: "The plant stands.",
  sourceHash: "",
  at: "2026-11-22T10:00:00.000Z",
  origin: "machine",
  state: "machine",
  engine: "Bergamot",
  model: "ru-en",
  version: "1.1",
  modelHash: "ab",
  ran: "device",
};

describe("the work a unit came of", () => {
  test("is all that the cache names it by, and no more", () => {
    expect(linkedSentence(UNIT, "Завод стоит.", "ru", "en")).toEqual({
      work: {
        engine: "Bergamot",
        model: "ru-en",
        version: "1.1",
        modelHash: "ab",
        ran: "device",
        from: "ru",
        to: "en",
        text: "Завод стоит.",
      },
      translation: "The plant stands.",
    });
  });

  test("stays when a person has looked at it and changed nothing", () => {
    const confirmed = linkedSentence({ ...UNIT, state: "confirmed" }, "Завод стоит.", "ru", "en");
    expect(confirmed).toEqual(linkedSentence(UNIT, "Завод стоит.", "ru", "en"));
  });

  test.each<[string, Partial<TranslationUnit>]>([
    ["a person's words", { origin: "human" }],
    ["words of before", { origin: "memory" }],
    ["no text", { text: "" }],
  ])("is none for %s", (_, change) => {
    expect(linkedSentence({ ...UNIT, ...change }, "Завод стоит.", "ru", "en")).toBeNull();
  });

  test("is none where the unit does not say what made it, or where", () => {
    const { engine: _engine, ...nameless } = UNIT;
    const { ran: _ran, ...nowhere } = UNIT;
    expect(linkedSentence(nameless, "Завод стоит.", "ru", "en")).toBeNull();
    expect(linkedSentence(nowhere, "Завод стоит.", "ru", "en")).toBeNull();
  });
});
