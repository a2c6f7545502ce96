import { describe, expect, it } from "vitest";

import { NOTE } from "../note.fixtures.ts";
import { stemBelarusian } from "../stems/stem-be.ts";
import { createNoteSearch, type NoteFilter } from "./note-search.ts";

const { find: search, read } = createNoteSearch((word, language) =>
  language === "be" ? stemBelarusian(word) : word,
);
const fits = (filter: NoteFilter, note = NOTE) => search([note], filter).length === 1;

describe("createNoteSearch", () => {
  it("finds words in the note, its tags, its quote, both sides and the title", () => {
    for (const text of ["сверить", "мтз", "стоим", "stand", "strikes", "Сверить strikes"])
      expect(fits({ text })).toBe(true);
    expect(fits({ text: "сверить забастовка" })).toBe(false);
  });

  it("does not mind case, ё and е, or the kind of apostrophe", () => {
    for (const text of ["елкиным", "ЁЛКИНЫМ", "Е\u0308лкиным", "п'ём", "пʼем"])
      expect(fits({ text })).toBe(true);
  });

  it("finds names in other spellings", () => {
    for (const text of ["Yolkin", "Jołkin", "Мінску"]) expect(fits({ text })).toBe(true);
  });

  it("wants the thread and the tag it was given", () => {
    expect(fits({ thread: "t-1", tag: "завод" })).toBe(true);
    expect(fits({ thread: "t-2" })).toBe(false);
    expect(fits({ tag: "заво" })).toBe(false);
    expect(fits({ tag: "завод", text: "nowhere" })).toBe(false);
  });

  it("takes every note without a filter, a bare one too", () => {
    const { pair: _, ...bare } = NOTE;
    const { selector: __, ...target } = bare.target;
    for (const note of [NOTE, { ...bare, target }])
      for (const filter of [{}, { text: " \n" }]) expect(fits(filter, note)).toBe(true);
  });

  it("reads a note anew when it was changed, and keeps the order", () => {
    const changed = { ...NOTE, body: "Выборы" };
    read(changed);
    expect(search([changed, NOTE], { text: "сверить" })).toEqual([NOTE]);
    expect(search([changed, NOTE], { text: "завод" })).toEqual([changed, NOTE]);
  });
});
