import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeQueue } from "./queue.ts";

describe("makeQueue", () => {
  it("gives what is in sight, then what follows it, then the rest from the top", () => {
    const queue = makeQueue([0, 1, 2, 3, 4, 5, 6]);
    queue.see(new Set([3, 4]));
    expect(queue.take(3)).toEqual([3, 4]);
    expect(queue.take(3)).toEqual([5, 6, 0]);
    expect(queue.take(3)).toEqual([1, 2]);
    expect(queue.take(3)).toEqual([]);
  });

  it("turns to what comes into sight meanwhile", () => {
    const queue = makeQueue([0, 1, 2, 3, 4, 5]);
    queue.see(new Set([0]));
    expect(queue.take(2)).toEqual([0]);
    queue.see(new Set([4]));
    expect(queue.take(2)).toEqual([4]);
    queue.see(new Set());
    expect(queue.take(2)).toEqual([1, 2]);
  });

  it("gives all that wait in reading order, whatever is in sight", () => {
    const queue = makeQueue([0, 1, 2, 3]);
    queue.see(new Set([2]));
    expect(queue.take(1)).toEqual([2]);
    queue.see(new Set([3]));
    expect(queue.takeAll()).toEqual([0, 1, 3]);
    expect(queue.waiting()).toBe(0);
  });

  it("takes back only what it had, once, and to its place", () => {
    const queue = makeQueue(["a", "b", "c"]);
    expect(queue.take(2)).toEqual(["a", "b"]);
    queue.putBack(["b", "x", "b", "c"]);
    expect(queue.waiting()).toBe(2);
    expect(queue.take(5)).toEqual(["b", "c"]);
  });

  /** What is done to a queue of so many numbers. */
  const steps = fc.array(
    fc.oneof(
      fc.record({ do: fc.constant("take" as const), count: fc.nat(5) }),
      fc.record({ do: fc.constant("see" as const), what: fc.uniqueArray(fc.nat(14)) }),
      fc.record({ do: fc.constant("putBack" as const), what: fc.array(fc.nat(14)) }),
    ),
    { maxLength: 30 },
  );

  it("agrees with a model: each waiting item is taken exactly once, visible ones first, in order", () => {
    fc.assert(
      fc.property(fc.nat(12), steps, (size, done) => {
        const items = Array.from({ length: size }, (_, i) => i);
        const queue = makeQueue(items);
        const waiting = new Set(items);
        let visible: ReadonlySet<number> = new Set();
        const [taken, wanted]: [(readonly number[])[], (readonly number[])[]] = [[], []];
        for (const step of done) {
          if (step.do === "see") queue.see((visible = new Set(step.what)));
          else if (step.do === "putBack") {
            queue.putBack(step.what);
            for (const item of step.what) if (item < size) waiting.add(item);
          } else {
            const left = items.filter((item) => waiting.has(item));
            const inSight = left.filter((item) => visible.has(item));
            const first = Math.min(...items.filter((item) => visible.has(item)));
            const ahead = left.filter((item) => item >= first);
            const order = [...ahead, ...left.filter((item) => !ahead.includes(item))];
            const next = (inSight.length > 0 ? inSight : order).slice(0, step.count);
            wanted.push(next);
            for (const item of next) waiting.delete(item);
            taken.push(queue.take(step.count));
          }
        }
        expect(taken).toEqual(wanted);
        expect(queue.waiting()).toBe(waiting.size);
      }),
    );
  });

  it("is emptied by taking, whatever is in sight", () => {
    fc.assert(
      fc.property(
        fc.nat(30),
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.nat(40)),
        (size, count, seen) => {
          const items = Array.from({ length: size }, (_, i) => i);
          const queue = makeQueue(items);
          queue.see(new Set(seen));
          const all: number[] = [];
          for (let taken = queue.take(count); taken.length > 0; taken = queue.take(count))
            all.push(...taken);
          expect(all.toSorted((a, b) => a - b)).toEqual(items);
        },
      ),
    );
  });
});
