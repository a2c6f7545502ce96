import { expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { makeBrowserTranslator } from "./browser-translator.ts";
import type { TranslatorStatic } from "./browser-translator.ts";

/** The translator this browser really has; not every browser has one. */
const { Translator: real } = globalThis as { readonly Translator?: TranslatorStatic };
const RU_EN = { from: "ru", to: "en" };

it.skipIf(real === undefined)("a real browser knows no Belarusian", async () => {
  const engine = makeBrowserTranslator({ translator: () => real, secure: isSecureContext });
  const { signal } = new AbortController();
  const pair = { from: "be", to: "en" };
  expect(await engine.availability(pair)).toEqual({ state: "unsupported", why: "pair" });
  expect(await engine.prepare({ pair, signal, onProgress: () => {} })).toEqual({
    ok: false,
    problem: { kind: "unsupported-pair", ...pair },
  });
});

it.skipIf(real === undefined)(
  "a real browser is ready or given up: in Debian's, `create` never settles",
  async () => {
    const engine = makeBrowserTranslator({
      translator: () => real,
      secure: isSecureContext,
      after: (ms, then) => {
        const timer = setTimeout(then, ms / 30);
        return () => clearTimeout(timer);
      },
    });
    const button = document.createElement("button");
    button.textContent = "Translate";
    document.body.append(button);
    const { signal } = new AbortController();
    const asked = new Promise<string>((resolve) => {
      button.addEventListener("click", () => {
        void engine
          .prepare({ pair: RU_EN, signal, onProgress: () => {} })
          .then((made) => resolve(made.ok ? "ready" : made.problem.kind));
      });
    });
    await userEvent.click(button);
    expect(["ready", "timed-out", "unsupported-pair"]).toContain(await asked);
    button.remove();
    engine.dispose();
  },
);
