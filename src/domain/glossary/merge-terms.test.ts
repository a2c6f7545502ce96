import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Term } from "../thread.ts";
import { mergeTerms } from "./merge-terms.ts";

const PERSON: Term = {
  id: "t-1",
  forms: [
    { language: "ru", text: "Тихановская" },
    { language: "en", tradition: "belarusian", text: "Tsikhanouskaya" },
  ],
};

describe("mergeTerms", () => {
  it("adds what it does not know, and gives no id twice", () => {
    const city: Term = { id: "t-1", forms: [{ language: "ru", text: "Минск" }] };
    const { terms, added, changed } = mergeTerms([PERSON], [city]);
    expect({ added, changed }).toEqual({ added: 1, changed: 0 });
    expect(terms).toEqual([PERSON, { ...city, id: "t-1-2" }]);
  });

  it("teaches a term it knows by one of its forms, and takes nothing from it", () => {
    const { terms, added, changed } = mergeTerms(
      [{ ...PERSON, note: "ours" }],
      [
        {
          id: "other",
          forms: [
            { language: "ru-RU", text: "ТИХАНОВСКАЯ" },
            { language: "en", text: "Tsikhanouskaya" },
            { language: "en", tradition: "russian", text: "Tikhanovskaya" },
          ],
          forbidden: ["Tichanowskaja"],
          note: "theirs",
        },
      ],
    );
    expect({ added, changed }).toEqual({ added: 0, changed: 1 });
    expect(terms).toEqual([
      {
        ...PERSON,
        forms: [...PERSON.forms, { language: "en", tradition: "russian", text: "Tikhanovskaya" }],
        forbidden: ["Tichanowskaja"],
        note: "ours\ntheirs",
      },
    ]);
  });

  it("keeps the same word of two languages apart", () => {
    const other: Term = { id: "t-2", forms: [{ language: "be", text: "Тихановская" }] };
    expect(mergeTerms([PERSON], [other]).added).toBe(1);
  });

  const term: fc.Arbitrary<Term> = fc.record(
    {
      id: fc.constantFrom("a", "b", "c"),
      forms: fc.array(
        fc.record(
          {
            language: fc.constantFrom("ru", "en"),
            text: fc.constantFrom("А", "Б", "В", "а"),
            tradition: fc.constantFrom("russian", "lacinka"),
          },
          { requiredKeys: ["language", "text"] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
      forbidden: fc.array(fc.constantFrom("x", "y"), { maxLength: 2 }),
      note: fc.constantFrom("n", "m", ""),
    },
    { requiredKeys: ["id", "forms"] },
  );

  it("changes nothing when the same terms come again, and loses no form", () => {
    fc.assert(
      fc.property(fc.array(term, { maxLength: 4 }), fc.array(term, { maxLength: 4 }), (a, b) => {
        const { terms } = mergeTerms(a, b);
        expect(mergeTerms(terms, b)).toEqual({ terms, added: 0, changed: 0 });
        const words = new Set(
          terms.flatMap(({ forms }) => forms.map(({ text }) => text.toLowerCase())),
        );
        for (const { forms } of [...a, ...b])
          for (const { text } of forms) expect(words).toContain(text.toLowerCase());
      }),
    );
  });
});
