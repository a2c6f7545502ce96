/** What `domain/rearrange.ts` and `domain/merge.ts` give is always a valid document. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeThreads } from "#domain/merge.ts";
import { dropPost, dropPosts, joinPosts, movePost, setHead, splitPost } from "#domain/rearrange.ts";
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
  load("nitka-json/branches.json"),
  load("unrolled-text/one-a-line.txt"),
  load("unrolled-text/counters-start.txt"),
);

type Step = (document: ThreadDocument) => ThreadDocument;

/** Any step at any place; places are shares of what is there, so that each step can be done. */
const step: fc.Arbitrary<Step> = fc
  .tuple(
    fc.constantFrom("join", "split", "drop", "drop-some", "move", "head"),
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
      case "drop-some": {
        const kept = dropPosts(document, ({ text }) => (text.length + a) % 3 === 0);
        return kept.posts.length > 0 ? kept : document;
      }
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

describe("dropPosts", () => {
  /** Which posts go, by place. */
  const choices = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
  const chosen = ({ posts }: ThreadDocument, which: readonly boolean[]): ReadonlySet<string> =>
    new Set(posts.filter((_, index) => which[index] ?? false).map(({ id }) => id));

  it("leaves a valid document, and exactly the posts not named", () => {
    fc.assert(
      fc.property(documents, steps, choices, (document, all, which) => {
        const start = after(document, all);
        const gone = chosen(start, which);
        const left = dropPosts(start, ({ id }) => gone.has(id));
        expect(left.posts.map(({ id }) => id)).toEqual(
          start.posts.map(({ id }) => id).filter((id) => !gone.has(id)),
        );
        expect(left.posts.length === 0 ? null : problemsOf(left)).toBeNull();
      }),
    );
  });

  it("is dropping one after the other, where at least one stays", () => {
    fc.assert(
      fc.property(documents, steps, choices, (document, all, which) => {
        const start = after(document, all);
        const gone = chosen(start, which);
        if (gone.size === start.posts.length) return;
        let one = start;
        for (const id of gone) {
          one = dropPost(
            one,
            one.posts.findIndex((post) => post.id === id),
          );
        }
        expect(dropPosts(start, ({ id }) => gone.has(id))).toEqual(one);
      }),
    );
  });

  it("of nothing is the document itself, of everything one without posts", () => {
    const document = load("nitka-json/branches.json");
    expect(dropPosts(document, () => false)).toBe(document);
    expect(dropPosts(document, () => true).posts).toEqual([]);
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
