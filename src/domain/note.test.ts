import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noteId } from "./ids.ts";
import { NOTE } from "./note.fixtures.ts";
import { byNewest, parseTags } from "./note.ts";

describe("parseTags", () => {
  it("splits at commas, semicolons and white space, and drops the #", () => {
    expect(parseTags(" #завод, мтз;##Minsk\n2020 ")).toEqual(["завод", "мтз", "Minsk", "2020"]);
  });
  it("keeps each tag once, composed", () => {
    expect(parseTags("й и\u0306 #й")).toEqual(["й"]);
  });
  it("has none for nothing", () => {
    expect(parseTags(" , # ;")).toEqual([]);
  });
  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "ж", "#", ",", ";", " ", "\n") }),
        (text) => {
          const tags = parseTags(text);
          expect(parseTags(tags.join(", "))).toEqual(tags);
          expect(tags.every((tag) => /^[^\s,;#][^\s,;]*$/u.test(tag))).toBe(true);
        },
      ),
    );
  });
});

describe("byNewest", () => {
  const times = fc.constantFrom("2026-01-01T10:00:00.000Z", "2026-01-02T10:00:00.000Z");
  const notes = fc.uniqueArray(
    fc.record({ id: fc.stringMatching(/^[a-c]{1,2}$/u), modified: times }),
    { selector: ({ id }) => id, maxLength: 8 },
  );

  it("orders by the time of the last change, then by id, however they came", () => {
    fc.assert(
      fc.property(notes, (parts) => {
        const list = parts.map(({ id, modified }) => ({ ...NOTE, id: noteId(id), modified }));
        const ordered = [...list].sort(byNewest);
        expect([...list].reverse().sort(byNewest)).toEqual(ordered);
        ordered.slice(1).forEach((note, i) => {
          expect((ordered[i]?.modified ?? "") >= note.modified).toBe(true);
        });
      }),
    );
  });
});
