import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  DEFAULT_ENGINE_SETTINGS,
  type EngineSettings,
  makeEngineSettings,
} from "./engine-settings.ts";
import { makeLocalStore } from "./local.ts";

const KEY = "nitka.engines";
const SECRET = "sk-secret";
const open = () => makeEngineSettings(makeLocalStore(() => localStorage));

const FULL: EngineSettings = {
  engine: "openai",
  libretranslate: { url: "https://libretranslate.example", key: SECRET },
  google: { key: SECRET },
  openai: { url: "http://localhost:8080/v1", key: SECRET, model: "gemma" },
  mirror: "https://mirror.example/models/",
};

/** Changes the value in another page of this site (null removes) and waits until this one has heard. */
async function writeElsewhere(value: string | null): Promise<void> {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const heard = new Promise<void>((resolve) => {
    const listen = (event: StorageEvent) => {
      if (event.key !== KEY || event.newValue !== value) return;
      window.removeEventListener("storage", listen);
      resolve();
    };
    window.addEventListener("storage", listen);
  });
  if (value === null) frame.contentWindow?.localStorage.removeItem(KEY);
  else frame.contentWindow?.localStorage.setItem(KEY, value);
  await heard;
  frame.remove();
}

const clear = () => {
  localStorage.removeItem(KEY);
};
beforeEach(clear);
afterEach(() => {
  vi.restoreAllMocks();
  clear();
});

describe("settings of engines", () => {
  it("are empty at first, and nothing is stored", () => {
    expect(open().snapshot()).toEqual(DEFAULT_ENGINE_SETTINGS);
    expect(Object.values(DEFAULT_ENGINE_SETTINGS)).toEqual([null, null, null, null, null]);
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  it("are there for the next page once they were changed", () => {
    const store = open();
    let calls = 0;
    const stop = store.subscribe(() => calls++);
    expect(store.change({ google: FULL.google })).toBe(true);
    const { google: _google, ...others } = FULL;
    expect(store.change(others)).toBe(true);
    expect(calls).toBe(2);
    stop();
    expect(store.snapshot()).toEqual(FULL);
    expect(open().snapshot()).toEqual(FULL);
    store.change({ engine: null });
    expect(calls).toBe(2);
  });

  it("are the same object until something changes", () => {
    const store = open();
    const before = store.snapshot();
    expect(store.snapshot()).toBe(before);
    store.change({ engine: "bergamot" });
    expect(store.snapshot()).toBe(store.snapshot());
    expect(store.snapshot()).not.toBe(before);
  });

  it("fall back one by one where they are bad", () => {
    const bad: Record<keyof EngineSettings, readonly unknown[]> = {
      engine: [1, "", {}],
      libretranslate: [{ url: "javascript:alert(1)", key: "" }, { key: "x" }, "https://x.org", []],
      google: [{}, { key: "" }, { key: 1 }, "x"],
      openai: [{ url: "x", key: "", model: "" }, { url: 1, key: "", model: "" }, true],
      mirror: ["ftp://x.org", "", 1, {}],
    };
    for (const [field, values] of Object.entries(bad))
      for (const value of values) {
        localStorage.setItem(KEY, JSON.stringify({ ...FULL, [field]: value }));
        expect(open().snapshot()).toEqual({ ...FULL, [field]: null });
      }
  });

  it("have no key and no model where a server needs none", () => {
    const server = { url: "http://localhost:5000" };
    localStorage.setItem(KEY, JSON.stringify({ libretranslate: server, openai: server }));
    expect(open().snapshot()).toEqual({
      ...DEFAULT_ENGINE_SETTINGS,
      libretranslate: { ...server, key: "" },
      openai: { ...server, key: "", model: "" },
    });
  });

  it("have every field and no other, whatever is stored", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        localStorage.setItem(KEY, text);
        const settings = open().snapshot();
        expect(Object.keys(settings)).toEqual(Object.keys(DEFAULT_ENGINE_SETTINGS));
      }),
    );
  });
});

describe("forgetting", () => {
  it("leaves no server and no key, in the page and in the browser, at once", () => {
    const store = open();
    store.change(FULL);
    let calls = 0;
    store.subscribe(() => calls++);
    store.forget();
    expect(calls).toBe(1);
    const left = { ...DEFAULT_ENGINE_SETTINGS, engine: FULL.engine, mirror: FULL.mirror };
    expect(store.snapshot()).toEqual(left);
    expect(open().snapshot()).toEqual(left);
    expect(localStorage.getItem(KEY)).not.toContain(SECRET);
  });

  it("works where nothing can be written any more", () => {
    const store = open();
    store.change(FULL);
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("", "QuotaExceededError");
    });
    store.forget();
    expect(localStorage.getItem(KEY)).toBeNull();
    expect(store.snapshot()).toMatchObject({ google: null, openai: null, libretranslate: null });
  });

  it("is not undone by a change in a tab that knew the keys", async () => {
    const [here, there] = [open(), open()];
    here.change(FULL);
    expect(there.snapshot()).toEqual(FULL);
    here.forget();
    there.change({ engine: "bergamot" });
    expect(localStorage.getItem(KEY)).not.toContain(SECRET);
    expect(there.snapshot()).toMatchObject({ engine: "bergamot", google: null, openai: null });
  });

  it("together with everything else holds for a page that goes on", () => {
    const store = open();
    store.change(FULL);
    // As wipe.ts does, of which this page hears nothing.
    localStorage.removeItem(KEY);
    expect(store.snapshot()).toEqual(DEFAULT_ENGINE_SETTINGS);
    store.change({ engine: "bergamot" });
    expect(localStorage.getItem(KEY)).not.toContain(SECRET);
  });
});

describe("another tab", () => {
  it("changes the settings here, and forgets them here", async () => {
    const store = open();
    let calls = 0;
    store.subscribe(() => calls++);
    await writeElsewhere(JSON.stringify(FULL));
    expect(store.snapshot()).toEqual(FULL);
    expect(calls).toBe(1);
    await writeElsewhere(null);
    expect(store.snapshot()).toEqual(DEFAULT_ENGINE_SETTINGS);
    expect(calls).toBe(2);
  });

  it("clears everything", () => {
    const store = open();
    store.change(FULL);
    let calls = 0;
    store.subscribe(() => calls++);
    localStorage.clear();
    // What a browser tells of another tab's clear().
    window.dispatchEvent(new StorageEvent("storage", { key: null }));
    expect(calls).toBe(1);
    expect(store.snapshot()).toEqual(DEFAULT_ENGINE_SETTINGS);
  });

  it("keeps what it changed when another setting is changed here", () => {
    const [here, there] = [open(), open()];
    there.change({ google: FULL.google });
    here.change({ engine: "google" });
    expect(open().snapshot()).toEqual({
      ...DEFAULT_ENGINE_SETTINGS,
      engine: "google",
      google: FULL.google,
    });
  });

  it("is not heard where it concerns something else", () => {
    const store = open();
    let calls = 0;
    store.subscribe(() => calls++);
    window.dispatchEvent(new StorageEvent("storage", { key: "nitka.settings" }));
    expect(calls).toBe(0);
  });
});

describe("a browser that does not store", () => {
  it("says so, and keeps every change while the page is open", () => {
    const store = makeEngineSettings(
      makeLocalStore(() => {
        throw new DOMException("", "SecurityError");
      }),
    );
    expect(store.change({ google: FULL.google })).toBe(false);
    expect(store.change({ engine: "google" })).toBe(false);
    expect(store.snapshot()).toEqual({
      ...DEFAULT_ENGINE_SETTINGS,
      engine: "google",
      google: FULL.google,
    });
    store.forget();
    expect(store.snapshot()).toEqual({ ...DEFAULT_ENGINE_SETTINGS, engine: "google" });
  });

  it("because it is full keeps what was changed, beside what it stored before", () => {
    const store = open();
    store.change({ engine: "openai" });
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("", "QuotaExceededError");
    });
    expect(store.change({ openai: FULL.openai })).toBe(false);
    vi.restoreAllMocks();
    expect(store.snapshot()).toMatchObject({ engine: "openai", openai: FULL.openai });
    expect(open().snapshot()).toMatchObject({ engine: "openai", openai: null });
    expect(store.change({ mirror: FULL.mirror })).toBe(true);
    expect(open().snapshot()).toMatchObject({ openai: FULL.openai, mirror: FULL.mirror });
  });
});
