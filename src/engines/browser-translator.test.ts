import { describe, expect, it, vi } from "vitest";
import { fakeTranslatorScript, makeFakeTranslator } from "../../tests/support/fake-translator.ts";
import type { FakeTranslatorBehaviour } from "../../tests/support/fake-translator.ts";
import { prepared, translateAll } from "../../tests/support/translate-all.ts";
import { makeBrowserTranslator } from "./browser-translator.ts";
import type { TranslatorStatic } from "./browser-translator.ts";
import type { After } from "./deadline.ts";
import type { PrepareProgress } from "./engine.ts";

const RU_EN = { from: "ru", to: "en" };
const BE_EN = { from: "be-tarask", to: "en" };
const failure = (kind: string, rest: object = {}) => ({ ok: false, problem: { kind, ...rest } });
const never = async () => new Promise<never>(() => {});
/** Strikes once whatever can happen at once has happened. */
const soon: After = (_ms, then) => {
  const timer = setTimeout(then);
  return () => clearTimeout(timer);
};

function made(behaviour: FakeTranslatorBehaviour) {
  const translator = makeFakeTranslator(behaviour);
  const engine = makeBrowserTranslator({ translator: () => translator, secure: true, after: soon });
  return { translator, engine, seen: translator.seen };
}

describe("whether the browser translates", () => {
  it.each<[FakeTranslatorBehaviour, object]>([
    ["working", { state: "ready" }],
    [
      "downloadable",
      { state: "downloadable", bytes: null, hosts: [], ownSite: false, licence: null },
    ],
    ["unavailable", { state: "unsupported", why: "pair" }],
  ])("%s", async (behaviour, expected) =>
    expect(await made(behaviour).engine.availability(RU_EN)).toEqual(expected),
  );

  it("never Belarusian", async () => {
    const { engine } = made("working");
    expect(await engine.availability(BE_EN)).toEqual({ state: "unsupported", why: "pair" });
    expect(await prepared(engine, BE_EN)).toEqual(failure("unsupported-pair", BE_EN));
  });

  it("not where there is no translator, and not without https", async () => {
    const none = makeBrowserTranslator({ translator: () => undefined, secure: true });
    expect(await none.availability(RU_EN)).toEqual({ state: "unsupported", why: "browser" });
    expect(await prepared(none, RU_EN)).toMatchObject(failure("unsupported-pair"));
    const translator = makeFakeTranslator("working");
    const bare = makeBrowserTranslator({ translator: () => translator, secure: false });
    expect(await bare.availability(RU_EN)).toEqual({ state: "unsupported", why: "insecure" });
    expect(await translateAll(bare, RU_EN, ["раз"])).toMatchObject([failure("unsupported-pair")]);
  });

  it.each([
    [never, { kind: "timed-out", who: "browser", seconds: 5 }],
    [
      async () => {
        throw new DOMException("by policy", "NotAllowedError");
      },
      { kind: "browser-refused", detail: "NotAllowedError: by policy" },
    ],
  ])("%#: it does not say", async (availability, problem) => {
    const translator: TranslatorStatic = { ...makeFakeTranslator("working"), availability };
    const engine = makeBrowserTranslator({
      translator: () => translator,
      secure: true,
      after: soon,
    });
    expect(await engine.availability(RU_EN)).toEqual({ state: "broken", problem });
  });
});

describe("getting it ready", () => {
  it("says how far the download is", async () => {
    const { engine, seen } = made("downloadable");
    const progress: PrepareProgress[] = [];
    const { signal } = new AbortController();
    const onProgress = (one: PrepareProgress) => progress.push(one);
    expect(await engine.prepare({ pair: RU_EN, signal, onProgress })).toEqual({
      ok: true,
      value: { engine: "Browser translator", ran: "browser" },
    });
    expect(progress).toEqual([0, 0.5, 1].map((done) => ({ done, total: 1 })));
    expect(await engine.availability(RU_EN)).toEqual({ state: "ready" });
    await prepared(engine, RU_EN);
    expect(seen).toMatchObject({ made: 1, destroyed: 0 });
  });

  it("that never ends times out; so does translating without it", async () => {
    const { engine } = made("never-settling");
    const late = failure("timed-out", { who: "browser", seconds: 30 });
    expect(await prepared(engine, RU_EN)).toEqual(late);
    expect(await translateAll(engine, RU_EN, ["раз", "два"])).toEqual([late, late]);
  });

  it("goes on as long as the download does", async () => {
    const strikes: (() => void)[] = [];
    const after: After = (_ms, then) => {
      strikes.push(then);
      return () => strikes.splice(strikes.indexOf(then), 1);
    };
    const download = new EventTarget();
    const translator: TranslatorStatic = {
      availability: async () => "downloading",
      create: async ({ monitor }) => {
        monitor(download);
        return never();
      },
    };
    const engine = makeBrowserTranslator({ translator: () => translator, secure: true, after });
    const asked = prepared(engine, RU_EN);
    await Promise.resolve();
    const [first] = strikes;
    download.dispatchEvent(Object.assign(new Event("downloadprogress"), { loaded: 0.1, total: 1 }));
    download.dispatchEvent(new Event("downloadprogress"));
    expect(strikes).toHaveLength(1);
    expect(strikes[0]).not.toBe(first);
    strikes[0]?.();
    expect(await asked).toMatchObject(failure("timed-out"));
  });

  it("is cancelled by the reader, and what comes too late is let go", async () => {
    let arrive = (): void => {};
    const late = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const fake = makeFakeTranslator("working");
    const translator: TranslatorStatic = {
      ...fake,
      create: async (options) => {
        await late;
        return fake.create({ ...options, signal: new AbortController().signal });
      },
    };
    const engine = makeBrowserTranslator({ translator: () => translator, secure: true });
    const asked = prepared(engine, RU_EN);
    await Promise.resolve();
    engine.dispose();
    expect(await asked).toEqual(failure("cancelled"));
    arrive();
    await vi.waitFor(() => expect(fake.seen).toMatchObject({ made: 1, destroyed: 1 }));
  });

  it("is refused without a press of a button", async () => {
    const refused = failure("browser-refused", { detail: "NotAllowedError: needs a gesture" });
    expect(await prepared(made("refused").engine, RU_EN)).toEqual(refused);
  });
});

describe("translating", () => {
  it("goes text by text through one session, until it is disposed of", async () => {
    const { engine, seen } = made("working");
    const both = ["раз @nasta", "два"];
    const done = [
      { ok: true, text: "РАЗ @nasta" },
      { ok: true, text: "ДВА" },
    ];
    await prepared(engine, RU_EN);
    expect(await translateAll(engine, RU_EN, both)).toEqual(done);
    expect(seen).toMatchObject({ made: 1, destroyed: 0 });
    engine.dispose();
    expect(seen).toMatchObject({ made: 1, destroyed: 1 });
    expect(await translateAll(engine, RU_EN, both)).toEqual(done);
  });

  it.each<[FakeTranslatorBehaviour, object, number]>([
    ["stalled", failure("timed-out", { who: "browser", seconds: 30 }), 1],
    ["too-long", failure("segment-too-long", { length: 3, limit: 2 }), 0],
    ["failing", failure("engine-crashed", { detail: "UnknownError: it fell over" }), 2],
    ["blank", failure("bad-answer", { who: "browser", detail: "an empty text" }), 0],
  ])("%s", async (behaviour, expected, destroyed) => {
    const { engine, seen } = made(behaviour);
    expect(await translateAll(engine, RU_EN, ["раз", "два"])).toEqual([expected, expected]);
    expect(seen.destroyed).toBe(destroyed);
  });
});

it("the fake stands alone, as a page gets it", async () => {
  const script = fakeTranslatorScript("working").replace("globalThis", "at");
  const at: { readonly Translator?: TranslatorStatic } = {};
  // oxlint-disable-next-line no-implied-eval typescript/no-implied-eval -- our own source, as a page gets it
  new Function("at", script)(at);
  expect(await at.Translator?.availability({ sourceLanguage: "ru", targetLanguage: "en" })).toBe(
    "available",
  );
});
