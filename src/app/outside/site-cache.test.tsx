import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { fromSite, keepLoaded } from "./site-cache.ts";

const SCOPE = "https://nitka.example/";

/** Cache Storage as a map. `full`: nothing can be put; `blocked`: it cannot even be opened. */
function fakeCaches() {
  const state = { full: false, blocked: false, exists: true, entries: new Map<string, Response>() };
  const guard = () => {
    if (state.blocked) throw new DOMException("blocked", "SecurityError");
  };
  vi.stubGlobal("caches", {
    match: async (key: string) => {
      guard();
      return state.entries.get(key)?.clone();
    },
    has: async () => {
      guard();
      return state.exists;
    },
    open: async () => {
      guard();
      state.exists = true;
      return {
        put: async (key: string, response: Response) => {
          if (state.full) throw new DOMException("full", "QuotaExceededError");
          state.entries.set(key, response);
        },
      };
    },
    delete: async () => {
      guard();
      state.entries.clear();
      state.exists = false;
      return true;
    },
  });
  return state;
}

let state: ReturnType<typeof fakeCaches>;
let network: (url: string) => Response | null;

beforeEach(() => {
  state = fakeCaches();
  network = (url) => new Response(`fresh ${url}`);
  vi.stubGlobal("fetch", async (asked: { url: string } | string) => {
    const answer = network(typeof asked === "string" ? asked : asked.url);
    if (answer === null) throw new TypeError("offline");
    return answer;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const page = (body: string, status = 200) =>
  new Response(body, { status, headers: { "content-type": "text/html; charset=utf-8" } });

/** The answer's text, once everything that goes on after it is done; null where the network alone is asked. */
async function answer(path: string, mode = "cors"): Promise<string | null> {
  const waiting: Promise<unknown>[] = [];
  const request = { method: "GET", mode, url: SCOPE + path } as unknown as Request;
  const given = fromSite(request, SCOPE, (promise) => waiting.push(promise));
  if (given === null) return null;
  const text = await (await given).text();
  await Promise.all(waiting);
  return text;
}

describe("without a network", () => {
  test("what was loaded once is there: page, chunk, bundled thread", async () => {
    network = (url) => (url === SCOPE ? page("the page") : new Response(`fresh ${url}`));
    await answer("", "navigate");
    await answer("assets/a-1.js");
    await answer("library/one.json");
    network = () => null;
    expect(await answer("t/strike/p2", "navigate")).toBe("the page");
    expect(await answer("assets/a-1.js")).toBe(`fresh ${SCOPE}assets/a-1.js`);
    expect(await answer("library/one.json")).toBe(`fresh ${SCOPE}library/one.json`);
    await expect(answer("assets/b-2.js")).rejects.toThrow("offline");
  });

  test("what the page had loaded before the worker was there, is there too", async () => {
    await keepLoaded([`${SCOPE}assets/a-1.js`, "https://elsewhere.example/x.js"], SCOPE);
    expect([...state.entries.keys()]).toEqual([SCOPE, `${SCOPE}assets/a-1.js`]);
  });
});

describe("a browser that stores nothing", () => {
  test.each(["full", "blocked"] as const)(
    "because it is %s gets everything from the network",
    async (why) => {
      state[why] = true;
      network = (url) => (url === SCOPE ? page("the page") : new Response(`fresh ${url}`));
      expect(await answer("", "navigate")).toBe("the page");
      expect(await answer("assets/a-1.js")).toBe(`fresh ${SCOPE}assets/a-1.js`);
      expect(await answer("library/one.json")).toBe(`fresh ${SCOPE}library/one.json`);
      await expect(keepLoaded([`${SCOPE}assets/a-1.js`], SCOPE)).resolves.toBeUndefined();
    },
  );
});

describe("what is kept", () => {
  test("of a build goes when the page is another; an unknown address and a document change nothing", async () => {
    network = (url) => (url === SCOPE ? page("old") : new Response("chunk"));
    await answer("", "navigate");
    await answer("assets/a-1.js");
    network = () => page("not found", 404);
    await answer("t/strike", "navigate");
    network = () => new Response("{}", { headers: { "content-type": "application/json" } });
    await answer("schema/thread-v1.schema.json", "navigate");
    expect([...state.entries.keys()]).toEqual([SCOPE, `${SCOPE}assets/a-1.js`]);
    network = () => page("new");
    await answer("t/strike", "navigate");
    expect([...state.entries.keys()]).toEqual([SCOPE]);
  });

  test("stays gone after everything was deleted, until Nitka is opened again", async () => {
    await caches.delete("nitka-site");
    await answer("assets/a-1.js");
    expect(state.entries.size).toBe(0);
    await keepLoaded([`${SCOPE}assets/a-1.js`], SCOPE);
    expect(state.entries.size).toBe(2);
  });

  test("is nothing of models, of posts to the page, or of other sites", async () => {
    expect(await answer("models/toy/model.bin")).toBeNull();
    const post = { method: "POST", mode: "navigate", url: `${SCOPE}import` } as unknown as Request;
    expect(fromSite(post, SCOPE, () => undefined)).toBeNull();
    const other = {
      method: "GET",
      mode: "cors",
      url: "https://x.example/a.js",
    } as unknown as Request;
    expect(fromSite(other, SCOPE, () => undefined)).toBeNull();
  });
});
