import { afterEach, describe, expect, it, vi } from "vitest";
import type { ProblemError } from "#domain/problem.ts";
import { segmentText, withIds } from "#domain/segment.ts";
import { type Background, makeBackground } from "./background.ts";

const NOW = "2026-11-22T10:00:00.000Z";

const THREAD = [
  "Thread by @olena_writes",
  "The bakery on our street closed on Monday. 1/2",
  "",
  "The workers say so themselves: https://vk.com/wall-1_2 2/2",
].join("\n");

const started: Worker[] = [];

const real = () =>
  new Worker(new URL("./background.worker.ts", import.meta.url), { type: "module" });

/** A worker that runs the given script. */
function scripted(script: string): Worker {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return new Worker(address);
}

const silent = () => scripted("onmessage = () => {};");

/** Background work whose first workers are the given ones and whose others are real. */
function backgroundOf(...first: readonly (() => Worker)[]) {
  const waiting = [...first];
  const start = vi.fn(() => {
    const worker = (waiting.shift() ?? real)();
    started.push(worker);
    return worker;
  });
  return { background: makeBackground(start), start };
}

const read = (background: Background, content: string | Uint8Array = THREAD) =>
  background.readThread([{ name: "", content }], { now: NOW });

const crashed = (detail: unknown = expect.any(String)) => ({
  name: "ProblemError",
  problem: { kind: "crashed", detail },
});

afterEach(() => {
  vi.useRealTimers();
  for (const worker of started.splice(0)) worker.terminate();
});

describe("the worker", () => {
  it("reads a thread", async () => {
    const { background, start } = backgroundOf();
    expect(start).not.toHaveBeenCalled();
    const result = await read(background);
    expect(result).toMatchObject({
      ok: true,
      value: {
        document: {
          thread: { imported: { format: "unrolled-text", at: NOW } },
          posts: [{ text: expect.stringContaining("The bakery") }, { links: [{}] }],
          sources: [{ canonical: "https://vk.com/wall-1_2", platform: "vk" }],
        },
        report: { format: "unrolled-text", posts: 2, sources: 1 },
      },
    });
  });

  it("reads the same from a file's bytes", async () => {
    const { background } = backgroundOf();
    const [text, bytes] = await Promise.all([
      read(background),
      read(background, new TextEncoder().encode(THREAD)),
    ]);
    expect(bytes).toEqual(text);
  });

  it("gives what a reader can meet as a value", async () => {
    const { background } = backgroundOf();
    expect(await read(background, " ")).toEqual({ ok: false, problem: { kind: "empty-input" } });
  });

  it("aligns a translation", async () => {
    const { background } = backgroundOf();
    const text = "Мы стоим у проходной.\nЗавод сегодня молчит весь день.";
    const segments = withIds(text, segmentText(text, "ru"));
    const units = await background.alignTranslation(
      { text, segments, language: "ru" },
      { text: "We stand at the gates.\nThe works is silent all day today.", language: "en" },
      { origin: "human", state: "confirmed", at: NOW, by: "Алесь" },
      [],
    );
    expect(units).toMatchObject([
      { text: "We stand at the gates.", segments: [segments[0]?.id], by: "Алесь", at: NOW },
      { text: "The works is silent all day today.", segments: [segments[1]?.id] },
    ]);
  });

  it("is one for all calls, and answers each with its own", async () => {
    const { background, start } = backgroundOf();
    const results = await Promise.all(
      [1, 2, 3].map((count) => read(background, "A post.\n\n".repeat(count))),
    );
    expect(results.map((result) => result.ok && result.value.report.posts)).toEqual([1, 2, 3]);
    expect(start).toHaveBeenCalledOnce();
  });
});

describe("a worker that breaks", () => {
  it("in its script fails every call under way; the next call starts another", async () => {
    const { background, start } = backgroundOf(() => scripted("throw new Error('broken');"));
    const calls = await Promise.allSettled([read(background), read(background)]);
    for (const call of calls)
      expect(call).toMatchObject({
        status: "rejected",
        reason: crashed(expect.stringContaining("broken")),
      });
    expect(await read(background)).toMatchObject({ ok: true });
    expect(start).toHaveBeenCalledTimes(2);
  });

  it("in the middle of its work fails that call", async () => {
    const { background } = backgroundOf(() =>
      scripted("onmessage = () => { throw new Error('middle'); };"),
    );
    await expect(read(background)).rejects.toMatchObject(
      crashed(expect.stringContaining("middle")),
    );
    expect(await read(background)).toMatchObject({ ok: true });
  });

  it("by answering with what cannot be read", async () => {
    const { background } = backgroundOf(() => {
      const worker = silent();
      queueMicrotask(() => worker.dispatchEvent(new MessageEvent("messageerror")));
      return worker;
    });
    await expect(read(background)).rejects.toMatchObject(crashed("messageerror"));
    expect(await read(background)).toMatchObject({ ok: true });
  });

  it("by not starting at all", async () => {
    const { background } = backgroundOf(() => {
      throw new DOMException("refused", "SecurityError");
    });
    await expect(read(background)).rejects.toMatchObject(
      crashed(expect.stringContaining("refused")),
    );
    expect(await read(background)).toMatchObject({ ok: true });
  });

  it("does not take the one after it along", async () => {
    const first = scripted("throw new Error('broken');");
    const { background, start } = backgroundOf(() => first);
    await expect(read(background)).rejects.toMatchObject(crashed());
    await read(background);
    first.dispatchEvent(new ErrorEvent("error", { message: "late" }));
    expect(await read(background)).toMatchObject({ ok: true });
    expect(start).toHaveBeenCalledTimes(2);
  });

  it("is not what answers with an error: it goes on working", async () => {
    const { background, start } = backgroundOf();
    const segments = null as unknown as [];
    const provenance = { origin: "human", state: "confirmed", at: NOW } as const;
    await expect(
      background.alignTranslation(
        { text: "Да.", segments, language: "ru" },
        { text: "Yes.", language: "en" },
        provenance,
        [],
      ),
    ).rejects.toMatchObject(crashed(expect.stringContaining("TypeError")));
    expect(await read(background)).toMatchObject({ ok: true });
    expect(start).toHaveBeenCalledOnce();
  });
});

describe("a worker that is silent", () => {
  it("is given up for all calls under way, and the next call starts another", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { background, start } = backgroundOf(silent);
    const failures: unknown[] = [];
    const note = (error: unknown) => failures.push(error);
    const first = read(background).catch(note);
    vi.advanceTimersByTime(30_000);
    const second = read(background).catch(note);
    vi.advanceTimersByTime(29_999);
    expect(failures).toEqual([]);
    vi.advanceTimersByTime(1);
    await Promise.all([first, second]);
    expect(failures as ProblemError[]).toMatchObject([
      crashed("worker silent"),
      crashed("worker silent"),
    ]);
    expect(await read(background)).toMatchObject({ ok: true });
    expect(start).toHaveBeenCalledTimes(2);
  });

  it("is not one that has answered", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { background, start } = backgroundOf();
    await read(background);
    expect(vi.getTimerCount()).toBe(0);
    vi.advanceTimersByTime(120_000);
    expect(await read(background)).toMatchObject({ ok: true });
    expect(start).toHaveBeenCalledOnce();
  });
});
