import { expect, test } from "vitest";
import { postId, translationId, unitId } from "#domain/ids.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { strikeThread } from "../../tests/support/thread.ts";
import { askGlossary } from "./ask-glossary.ts";

const TEXT = "Tikhanovskaya spoke to the people of the plant, and they listened.";

/** A thread of so many posts, each with a translation that names somebody. */
function longThread(posts: number): ThreadDocument {
  const thread = strikeThread();
  const [first] = thread.posts;
  if (first === undefined) throw new Error("a post");
  return {
    ...thread,
    posts: Array.from({ length: posts }, (_, i) =>
      Object.assign({}, first, { id: postId(`p${i}`), language: "be" }),
    ),
    translations: Array.from({ length: posts }, (_, i) => ({
      id: translationId(`tr${i}`),
      of: { kind: "post", id: postId(`p${i}`) },
      language: "en",
      units: [
        {
          id: unitId("u"),
          segments: [],
          text: TEXT,
          origin: "machine",
          state: "machine",
          at: "2026-01-01T10:00:00Z",
          sourceHash: "",
        },
      ],
    })),
    glossary: [
      {
        id: "person",
        forms: [
          { language: "en", tradition: "russian", text: "Tikhanovskaya" },
          { language: "en", tradition: "belarusian", text: "Tsikhanouskaya" },
        ],
      },
    ],
  };
}

test("a worker proposes names for a thread of 500 posts", async () => {
  const proposals = await askGlossary((work) => work.proposals(longThread(500), "belarusian"));
  expect(proposals).toHaveLength(500);
  expect(proposals[499]).toMatchObject({ translation: "tr499", wanted: "Tsikhanouskaya" });
});

test("a worker finds the terms of a sentence", async () => {
  const { glossary: terms = [] } = longThread(1);
  const { hints, warnings } = await askGlossary((work) =>
    work.notes({
      glossary: 1,
      terms,
      from: "en",
      to: "en",
      policy: "belarusian",
      original: TEXT,
      translation: TEXT,
    }),
  );
  expect(hints.map(({ wanted }) => wanted)).toEqual(["Tsikhanouskaya"]);
  expect(warnings.map(({ kind, written }) => [kind, written])).toEqual([
    ["other", "Tikhanovskaya"],
  ]);
});
