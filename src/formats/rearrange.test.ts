/** What `domain/rearrange.ts` and `domain/merge.ts` give is always a valid document. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeThreads } from "#domain/merge.ts";
import { dropPost, joinPosts, movePost, setHead, splitPost } from "#domain/rearrange.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import { importNow } from "../../tests/support/import-now.ts";
import { validateThreadDocument } from "./nitka-json.ts";

const FIXTURES = new URL("../../tests/fixtures/", import.meta.url);

function load(path: string): ThreadDocument {
  const content = readFileSync(new URL(path, FIXTURES), "utf8");
  const result = importNow({ name: path, content }, { now: "2026-11-22T10:00:00Z" }, "auto");
  if (!result.ok) throw new Error(`${path}: ${result.problem.kind}`);
  return result.value.document;
}

const documents = fc.constantFrom(
  load("nitka-json/full.json"),
  load("unrolled-text/one-a-line.txt"),
  load("unrolled-text/counters-start.txt"),
);

type Step = (document: ThreadDocument) => ThreadDocument;

/** Any step at any place; places are shares of what is there, so that each step can be done. */
const step: fc.Arbitrary<Step> = fc
  .tuple(
    fc.constantFrom("join", "split", "drop", "move", "head"),
    fc.nat(1000),
    fc.nat(1000),
    fc.string({ maxLength: 5 }),
  )
  .map(([kind, a, b, word]): Step => (document) => {
    const { posts } = document;
    const index = a % posts.length;
    switch (kind) {
      case "join":
        return index + 1 < posts.length ? joinPosts(document, index) : document;
      case "split":
        return splitPost(document, index, b % ((posts[index]?.text.length ?? 0) + 1));
      case "drop":
        return dropPost(document, index);
      case "move":
        return movePost(document, index, b % posts.length);
      case "head":
        return setHead(document, {
          title: word,
          language: word,
          authorName: word,
          authorHandle: word,
        });
    }
  });

const steps = fc.array(step, { maxLength: 25 });
const after = (document: ThreadDocument, all: readonly Step[]): ThreadDocument =>
  all.reduce((current, next) => next(current), document);
const problemsOf = (document: ThreadDocument): unknown => {
  const result = validateThreadDocument(document);
  return result.ok ? null : result.problem;
};

describe("after any steps", () => {
  it("the document is valid", () => {
    fc.assert(
      fc.property(documents, steps, (document, all) => {
        expect(problemsOf(after(document, all))).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  it("merged with what it was, either way round, it is valid", () => {
    fc.assert(
      fc.property(documents, steps, steps, (document, some, others) => {
        expect(problemsOf(mergeThreads(after(document, some), after(document, others)))).toBeNull();
      }),
      { numRuns: 400 },
    );
  });

  it("the words of all posts are there, as long as none was dropped", () => {
    const ink = ({ posts }: ThreadDocument): string =>
      posts
        .map(({ text }) => text.replace(/\s/gu, ""))
        .sort()
        .join("");
    const shaping = fc.array(fc.tuple(fc.boolean(), fc.nat(1000), fc.nat(1000)), { maxLength: 20 });
    fc.assert(
      fc.property(documents, shaping, (document, all) => {
        let now = document;
        for (const [join, a, b] of all) {
          const index = a % now.posts.length;
          const length = now.posts[index]?.text.length ?? 0;
          if (!join) now = splitPost(now, index, b % (length + 1));
          else if (index + 1 < now.posts.length) now = joinPosts(now, index);
        }
        const letters = (text: string) => text.split("").sort().join("");
        expect(letters(ink(now))).toBe(letters(ink(document)));
      }),
    );
  });
});

it("merging a document with itself changes nothing", () => {
  fc.assert(
    fc.property(documents, steps, (document, all) => {
      const one = after(document, all);
      expect(mergeThreads(one, one)).toEqual(one);
    }),
  );
});
