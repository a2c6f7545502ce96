import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeLocalStore } from "./local.ts";
import { DEFAULT_SETTINGS, makeSettingsStore } from "./settings.ts";

const KEY = "nitka.settings";
const open = () => makeSettingsStore(makeLocalStore(() => localStorage));
const stored = (): unknown => JSON.parse(localStorage.getItem(KEY) ?? "null");

/** Writes in another page of this site and waits until this one has heard of it. */
async function writeElsewhere(key: string, value: string): Promise<void> {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const heard = new Promise<void>((resolve) => {
    const listen = (event: StorageEvent) => {
      if (event.key !== key || event.newValue !== value) return;
      window.removeEventListener("storage", listen);
      resolve();
    };
    window.addEventListener("storage", listen);
  });
  frame.contentWindow?.localStorage.setItem(key, value);
  await heard;
  frame.remove();
}

beforeEach(() => {
  localStorage.removeItem(KEY);
});
afterEach(() => {
  localStorage.removeItem(KEY);
});

describe("settings", () => {
  it("are the defaults at first, and nothing is stored", () => {
    expect(open().snapshot()).toEqual(DEFAULT_SETTINGS);
    expect(stored()).toBeNull();
  });

  it("are there for the next page once they were changed", () => {
    const store = open();
    let calls = 0;
    const stop = store.subscribe(() => calls++);
    store.change({ language: "be", into: { "t-1": "ru" } });
    store.change({ view: "translation" });
    expect(calls).toBe(2);
    stop();
    store.change({ name: "Алесь" });
    expect(calls).toBe(2);
    const changed = {
      ...DEFAULT_SETTINGS,
      language: "be",
      into: { "t-1": "ru" },
      view: "translation",
      name: "Алесь",
    };
    expect(store.snapshot()).toEqual(changed);
    expect(open().snapshot()).toEqual(changed);
  });

  it("are the same object until something changes", () => {
    const store = open();
    const before = store.snapshot();
    expect(store.snapshot()).toBe(before);
    store.change({ theme: "dark" });
    expect(store.snapshot()).toBe(store.snapshot());
    expect(store.snapshot()).not.toBe(before);
  });

  it("fall back one by one where they are bad", () => {
    const good = { language: "ru", theme: "dark", view: "original", into: { a: "be" }, name: "A" };
    const bad = { language: "xx", theme: 1, view: null, into: { a: 1 }, name: [] };
    for (const key of Object.keys(good) as (keyof typeof good)[]) {
      localStorage.setItem(KEY, JSON.stringify({ ...good, [key]: bad[key] }));
      expect(open().snapshot()).toEqual({
        ...DEFAULT_SETTINGS,
        ...good,
        [key]: DEFAULT_SETTINGS[key],
      });
    }
  });

  it("have every field with one of its values, whatever is stored", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        localStorage.setItem(KEY, text);
        const settings = open().snapshot();
        expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
        expect([null, "en", "ru", "be"]).toContain(settings.language);
        expect(["system", "light", "dark"]).toContain(settings.theme);
        expect(typeof settings.name).toBe("string");
      }),
    );
  });
});

describe("another tab", () => {
  it("changes a setting here", async () => {
    const store = open();
    let calls = 0;
    store.subscribe(() => calls++);
    await writeElsewhere(KEY, JSON.stringify({ theme: "dark" }));
    expect(store.snapshot()).toEqual({ ...DEFAULT_SETTINGS, theme: "dark" });
    expect(calls).toBe(1);
  });

  it("keeps what it changed when another setting is changed here", () => {
    const [here, there] = [open(), open()];
    there.change({ theme: "dark" });
    here.change({ view: "original" });
    expect(stored()).toMatchObject({ theme: "dark", view: "original" });
  });

  it("clears everything", () => {
    const store = open();
    store.change({ theme: "dark" });
    localStorage.clear();
    // What a browser tells of another tab's clear().
    window.dispatchEvent(new StorageEvent("storage", { key: null }));
    expect(store.snapshot()).toEqual(DEFAULT_SETTINGS);
  });

  it("is not heard where it concerns no settings", async () => {
    const store = open();
    let calls = 0;
    store.subscribe(() => calls++);
    await writeElsewhere("nitka.place.t-1", "{}");
    localStorage.removeItem("nitka.place.t-1");
    expect(calls).toBe(0);
  });
});

describe("a browser that does not store", () => {
  it("keeps every change while the page is open", () => {
    const store = makeSettingsStore(
      makeLocalStore(() => {
        throw new DOMException("", "SecurityError");
      }),
    );
    store.change({ theme: "dark" });
    store.change({ view: "original" });
    expect(store.snapshot()).toEqual({ ...DEFAULT_SETTINGS, theme: "dark", view: "original" });
  });
});
