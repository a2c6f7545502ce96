import { describe, expect, it, vi } from "vitest";
import { makeRunning, within } from "./deadline.ts";
import type { After, Bounds } from "./deadline.ts";

/** A clock that strikes when it is told to. */
function handClock() {
  const waiting = new Set<() => void>();
  const after: After = (_ms, then) => {
    waiting.add(then);
    return () => waiting.delete(then);
  };
  const strike = (): void => waiting.forEach((then) => then());
  return { after, strike, waiting };
}

function bounds(more: Partial<Bounds> = {}): Bounds {
  return {
    signal: new AbortController().signal,
    seconds: 30,
    who: "it",
    after: handClock().after,
    explain: (error) => ({ kind: "engine-crashed", detail: String(error) }),
    ...more,
  };
}
const forever = async () => new Promise<never>(() => {});

describe("work within its time", () => {
  it("gives what it gives, and lets the clock go", async () => {
    const clock = handClock();
    const answer = await within(bounds({ after: clock.after }), async () => 5);
    expect(answer).toEqual({ ok: true, value: 5 });
    expect(clock.waiting.size).toBe(0);
  });

  it("is explained where it rejects or throws", async () => {
    const crashed = { ok: false, problem: { kind: "engine-crashed", detail: "Error: x" } };
    const throwing = (): Promise<never> => {
      throw new Error("x");
    };
    expect(await within(bounds(), async () => throwing())).toEqual(crashed);
    expect(await within(bounds(), throwing)).toEqual(crashed);
  });

  it("times out, and hears of it", async () => {
    const clock = handClock();
    const seen: AbortSignal[] = [];
    const asked = within(bounds({ after: clock.after }), async (signal) => {
      seen.push(signal);
      return forever();
    });
    await Promise.resolve();
    clock.strike();
    expect(await asked).toEqual({
      ok: false,
      problem: { kind: "timed-out", who: "it", seconds: 30 },
    });
    expect(seen[0]?.aborted).toBe(true);
  });

  it("gets its whole time again while it is alive", async () => {
    const clock = handClock();
    const wake: (() => void)[] = [];
    const asked = within(bounds({ after: clock.after }), async (_signal, alive) => {
      wake.push(alive);
      return forever();
    });
    await Promise.resolve();
    const [first] = clock.waiting;
    wake[0]?.();
    expect(clock.waiting.size).toBe(1);
    expect([...clock.waiting][0]).not.toBe(first);
    clock.strike();
    expect(await asked).toMatchObject({ problem: { kind: "timed-out" } });
    wake[0]?.();
    expect(clock.waiting.size).toBe(0);
  });

  it("is cancelled before it starts and while it runs", async () => {
    const work = vi.fn<() => Promise<never>>(forever);
    const cancelled = { ok: false, problem: { kind: "cancelled" } };
    expect(await within(bounds({ signal: AbortSignal.abort() }), work)).toEqual(cancelled);
    expect(work).not.toHaveBeenCalled();
    const stop = new AbortController();
    const asked = within(bounds({ signal: stop.signal }), work);
    stop.abort();
    expect(await asked).toEqual(cancelled);
  });
});

it("the end of everything ends what runs, and nothing that comes later", () => {
  const running = makeRunning();
  const mine = new AbortController();
  const before = running.with(mine.signal);
  running.end();
  const later = running.with(mine.signal);
  expect([before.aborted, later.aborted, mine.signal.aborted]).toEqual([true, false, false]);
  mine.abort();
  expect(later.aborted).toBe(true);
});
