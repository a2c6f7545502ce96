import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answering, conversationsOf, ownThread, rootOf } from "./own-thread.ts";

/** `a1 < a0` is a post of a that answers a0; posts whose name begins with `-` are of nobody known. */
const posts = (...lines: readonly string[]): readonly Answering[] => lines.map(answering);

function answering(line: string): Answering {
  const [id = "", parent] = line.split(" < ");
  const author = id.startsWith("-") ? "" : id.charAt(0);
  return { id, author, ...(parent !== undefined && { parent }) };
}

const threadOf = (given: readonly Answering[], root: string) =>
  ownThread(conversationsOf(given), root);

describe("ownThread", () => {
  it("is the root and the oldest line of its author's own answers; the rest of theirs hangs under it", () => {
    const given = posts(
      "a0",
      "a1 < a0",
      "b1 < a0",
      "a2 < a1",
      "a3 < a1",
      "a4 < a3",
      "a5 < b1",
      "a6 < a5",
      "b2 < a6",
      "c0",
    );
    expect(threadOf(given, "a0")).toEqual({
      line: ["a0", "a1", "a2"],
      branches: [
        { id: "a5", under: "a0" },
        { id: "a6", under: "a5" },
        { id: "a3", under: "a1" },
        { id: "a4", under: "a3" },
      ],
      others: ["b1", "b2"],
    });
  });

  it("takes the lower number of two posts of one second", () => {
    const made = { author: "a", created: "2020-08-16T09:30:00Z" };
    const given = [
      { ...made, id: "8" },
      { ...made, id: "10", parent: "8" },
      { ...made, id: "9", parent: "8" },
    ];
    expect(threadOf(given, "8").line).toEqual(["8", "9"]);
  });

  it("goes by time, whatever the order, zone or writing of it; what has no time comes last", () => {
    const times = [undefined, "not a time", "2020-08-16T12:00:00+03:00", "2020-08-16T09:30:00Z"];
    const at = (created: string | undefined, index: number): Answering => {
      const made = { id: `a${index + 1}`, author: "a", parent: "a0" };
      return created === undefined ? made : { ...made, created };
    };
    const given = [...posts("a0"), ...times.map(at)];
    const { line, branches } = threadOf(given, "a0");
    expect([...line, ...branches.map(({ id }) => id)]).toEqual(["a0", "a3", "a4", "a1", "a2"]);
  });

  it("goes through a deleted post where the author goes on below it, and only there", () => {
    expect(threadOf(posts("a0", "-1 < a0", "a1 < -1", "a2 < a1"), "a0").line).toEqual([
      "a0",
      "-1",
      "a1",
      "a2",
    ]);
    expect(threadOf(posts("a0", "-1 < a0", "b1 < -1"), "a0")).toMatchObject({
      line: ["a0"],
      others: ["-1", "b1"],
    });
    expect(threadOf(posts("a0", "-1 < a0", "a1 < -1", "a2 < a0"), "a0")).toEqual({
      line: ["a0", "a2"],
      branches: [{ id: "a1", under: "a0" }],
      others: ["-1"],
    });
    expect(threadOf(posts("a0", "-1 < a0", "-2 < -1", "a1 < -2"), "a0").line).toEqual(["a0"]);
  });

  it("of nobody known is the one post", () => {
    expect(threadOf(posts("-0", "-1 < -0", "a1 < -0"), "-0")).toEqual({
      line: ["-0"],
      branches: [],
      others: ["-1", "a1"],
    });
  });

  it("ends where posts answer each other or themselves", () => {
    expect(threadOf(posts("a0 < a2", "a1 < a0", "a2 < a1"), "a0").line).toEqual(["a0", "a1", "a2"]);
    expect(threadOf(posts("a0 < a0"), "a0").line).toEqual(["a0"]);
    // The deleted post answers the root and is answered by it: nothing goes on below.
    expect(threadOf(posts("a0 < -1", "-1 < a0"), "a0").line).toEqual(["a0"]);
  });

  it("a line of 20,000 posts, and one as deep of somebody else's", () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => `a${index} < a${index - 1}`);
    const answers = Array.from({ length: 20_000 }, (_, index) =>
      index === 0 ? "b0 < a0" : `b${index} < b${index - 1}`,
    );
    const given = posts(...chain, ...answers);
    const { line, others } = threadOf(given, "a0");
    expect([line.length, others.length]).toEqual([20_000, 20_000]);
    expect(rootOf(conversationsOf(given), "a19999", () => true)).toBe("a0");
  });
});

describe("rootOf", () => {
  const known = ({ author }: Answering) => author !== "";
  const root = (id: string, ...lines: readonly string[]) =>
    rootOf(conversationsOf(posts(...lines)), id, known);

  it("is the top of what is known", () => {
    expect(root("a2", "b0 < b9", "a1 < b0", "a2 < a1")).toBe("b0");
    expect(root("a1", "-0", "a1 < -0")).toBe("a1");
    expect(root("a1", "a0", "-0 < a0", "a1 < -0")).toBe("a0");
  });

  it("of nobody known is itself, and of a circle somewhere in it", () => {
    expect(root("-0", "-0")).toBe("-0");
    expect(["a0", "a1"]).toContain(root("a0", "a0 < a1", "a1 < a0"));
  });

  it("passes over a post whose words are gone but begins with the author's own", () => {
    const gone = { id: "a0", author: "a" };
    const given = [gone, { id: "a1", author: "a", parent: "a0" }];
    expect(rootOf(conversationsOf(given), "a1", (post) => post !== gone)).toBe("a0");
  });
});

/** Posts that answer any others or none, of few authors, some of nobody known. */
const forests = fc
  .array(
    fc.record({
      author: fc.constantFrom("a", "a", "a", "b", ""),
      parent: fc.option(fc.nat(30), { nil: undefined }),
      hour: fc.option(fc.nat(9), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 30 },
  )
  .map((drafts) =>
    drafts.map(({ author, parent, hour }, index): Answering => ({
      id: `p${index}`,
      author,
      ...(parent !== undefined && { parent: `p${parent}` }),
      ...(hour !== undefined && { created: `2020-08-16T0${hour}:00:00Z` }),
    })),
  );

/** The rule as one would say it, without a thought for speed. */
function slowThread(all: readonly Answering[], root: string) {
  const author = all.find(({ id }) => id === root)?.author ?? "";
  const own = (post: Answering) => author !== "" && post.author === author;
  const answersTo = (id: string): readonly Answering[] => {
    const answers = all.filter((post) => post.parent === id && post.id !== id);
    const timed = answers.filter(({ created }) => created !== undefined);
    timed.sort((a, b) => (a.created ?? "").localeCompare(b.created ?? ""));
    return [...timed, ...answers.filter(({ created }) => created === undefined)];
  };
  const line: string[] = [root];
  for (let last = root; ;) {
    const open = answersTo(last).filter(({ id }) => !line.includes(id));
    const ownNext = open.filter(own);
    const through = open.filter(
      (post) =>
        post.author === "" &&
        answersTo(post.id).some((answer) => own(answer) && !line.includes(answer.id)),
    );
    const [next] = [...ownNext, ...through];
    if (next === undefined) break;
    line.push(next.id);
    last = next.id;
  }
  const branches: { id: string; under: string }[] = [];
  const others: string[] = [];
  const walk = (id: string, under: string): void => {
    for (const post of answersTo(id)) {
      const met = [...line, ...branches.map((branch) => branch.id), ...others];
      if (met.includes(post.id)) continue;
      if (own(post)) branches.push({ id: post.id, under });
      else others.push(post.id);
      walk(post.id, own(post) ? post.id : under);
    }
  };
  for (const id of line) walk(id, id);
  return { line, branches, others };
}

/** Everything that answers the root, directly or not, and the root. */
function reachable(all: readonly Answering[], root: string): ReadonlySet<string> {
  const reached = new Set([root]);
  for (let size = 0; size < reached.size;) {
    size = reached.size;
    for (const { id, parent } of all) if (reached.has(parent ?? "")) reached.add(id);
  }
  return reached;
}

describe("in any forest", () => {
  it("the thread is what the rule says, said slowly", () => {
    fc.assert(
      fc.property(forests, (all) => {
        expect(threadOf(all, "p0")).toEqual(slowThread(all, "p0"));
      }),
      { numRuns: 1000 },
    );
  });

  it("every post below the root stands in one place, own ones in the thread, others beside it", () => {
    fc.assert(
      fc.property(forests, (all) => {
        const { line, branches, others } = threadOf(all, "p0");
        const placed = [...line, ...branches.map(({ id }) => id), ...others];
        expect(placed.toSorted()).toEqual([...reachable(all, "p0")].toSorted());
        const authorOf = new Map(all.map(({ id, author }) => [id, author]));
        const root = authorOf.get("p0") ?? "";
        if (root === "") return;
        for (const { id } of branches) expect(authorOf.get(id)).toBe(root);
        for (const id of others) expect(authorOf.get(id)).not.toBe(root);
      }),
      { numRuns: 500 },
    );
  });

  it("a branch hangs under the nearest post of the thread above it, which comes before it", () => {
    fc.assert(
      fc.property(forests, (all) => {
        const { line, branches } = threadOf(all, "p0");
        const parentOf = new Map(all.map(({ id, parent }) => [id, parent]));
        const before = new Set(line);
        for (const { id, under } of branches) {
          expect(before.has(under)).toBe(true);
          let at = parentOf.get(id);
          while (at !== undefined && at !== under) {
            expect(before.has(at)).toBe(false);
            at = parentOf.get(at);
          }
          expect(at).toBe(under);
          before.add(id);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("a root has nothing known above it, and stands above where one began", () => {
    fc.assert(
      fc.property(forests, fc.nat(29), (all, at) => {
        const set = conversationsOf(all);
        const id = `p${at % all.length}`;
        const top = rootOf(set, id, ({ author }) => author !== "");
        expect(reachable(all, top).has(id)).toBe(true);
        const above = new Set<string>([top]);
        for (let up = set.posts.get(set.posts.get(top)?.parent ?? ""); up !== undefined;) {
          // What stands above and below is a circle.
          if (above.has(up.id) || reachable(all, top).has(up.id)) break;
          expect(up.author).toBe("");
          above.add(up.id);
          up = set.posts.get(up.parent ?? "");
        }
      }),
    );
  });
});

it("of several posts with one id the first counts", () => {
  const set = conversationsOf([
    { id: "a0", author: "a" },
    { id: "a0", author: "b" },
  ]);
  expect([...set.posts.values()]).toEqual([{ id: "a0", author: "a" }]);
});
