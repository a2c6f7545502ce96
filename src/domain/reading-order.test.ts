import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personId, postId } from "./ids.ts";
import { readingOrder } from "./reading-order.ts";
import type { Post } from "./thread.ts";

const post = (id: string, branch?: string): Post => ({
  id: postId(id),
  author: personId("a"),
  text: id,
  ...(branch !== undefined && { branch: postId(branch) }),
});

const read = (...posts: readonly Post[]): readonly (readonly string[])[] =>
  readingOrder(posts).map((line) => [line.post, ...line.branches].map(({ id }) => id));

describe("readingOrder", () => {
  it("puts a branch, and what hangs under it, with the post of the line", () => {
    const posts = [post("1"), post("2"), post("2a", "2"), post("1a", "1"), post("1b", "1a")];
    expect(read(...posts)).toEqual([
      ["1", "1a", "1b"],
      ["2", "2a"],
    ]);
  });

  it("puts what hangs under nothing or under itself into the line", () => {
    expect(read(post("1"), post("2", "gone"), post("3", "3"))).toEqual([["1"], ["2"], ["3"]]);
  });

  it("puts a circle into the line, and under it what hangs there, whichever comes first", () => {
    expect(read(post("a", "b"), post("b", "a"), post("x", "a"))).toEqual([["a", "x"], ["b"]]);
    expect(read(post("x", "a"), post("a", "b"), post("b", "a"))).toEqual([["a", "x"], ["b"]]);
  });

  it("walks over each post of a long chain once", () => {
    const chain = Array.from({ length: 20_000 }, (_, index) =>
      post(`${index}`, index === 0 ? undefined : `${index - 1}`),
    );
    for (const posts of [chain, chain.toReversed()]) {
      const [line, ...more] = readingOrder(posts);
      expect([line?.post.id, line?.branches.length, more.length]).toEqual(["0", 19_999, 0]);
    }
  });
});

const forests = fc
  .array(fc.option(fc.nat(20), { nil: undefined }), { maxLength: 20 })
  .map((branches) =>
    branches.map((branch, index) =>
      post(`${index}`, branch === undefined ? undefined : `${branch}`),
    ),
  );

/** Up from branch to branch: the first post that hangs under nothing, or under itself in the end. */
function slowTop(posts: readonly Post[], start: Post): string {
  const above = (one: Post): Post | undefined => posts.find(({ id }) => id === one.branch);
  const turnsBack = (one: Post): boolean => {
    const seen = new Set<string>();
    for (let at = above(one); at !== undefined && !seen.has(at.id); at = above(at)) {
      if (at.id === one.id) return true;
      seen.add(at.id);
    }
    return false;
  };
  let top = start;
  for (let next = above(top); next !== undefined && !turnsBack(top); next = above(top)) top = next;
  return top.id;
}

describe("of any posts", () => {
  it("each stands once, in the order of the list within its place", () => {
    fc.assert(
      fc.property(forests, (posts) => {
        const line = readingOrder(posts);
        const all = line.flatMap((one) => [one.post, ...one.branches]);
        expect(all.map(({ id }) => id).toSorted()).toEqual(posts.map(({ id }) => id).toSorted());
        for (const group of [line.map((one) => one.post), ...line.map((one) => one.branches)]) {
          const places = group.map((one) => posts.indexOf(one));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it("each stands with the top of what it hangs under", () => {
    fc.assert(
      fc.property(forests, (posts) => {
        for (const { post: top, branches } of readingOrder(posts)) {
          expect(slowTop(posts, top)).toBe(top.id);
          for (const branch of branches) expect(slowTop(posts, branch)).toBe(top.id);
        }
      }),
      { numRuns: 500 },
    );
  });
});
