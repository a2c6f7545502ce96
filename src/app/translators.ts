import { makeBergamot } from "#engines/bergamot/bergamot-engine.ts";
import { makeBrowserTranslator, type TranslatorStatic } from "#engines/browser-translator.ts";
import { makeGoogle } from "#engines/google.ts";
import { makeLibreTranslate } from "#engines/libretranslate.ts";
import { makeModelLibrary } from "#engines/models/library.ts";
import { makeOpenAi } from "#engines/openai.ts";
import type { Translators } from "#queries/services.ts";
import type { EngineSettingsStore } from "#storage/engine-settings.ts";
import type { LocalStore } from "#storage/local.ts";
import { makeModelFiles, MODEL_CACHE } from "#storage/models.ts";

/** The list of this site's models, for when the site cannot be asked. */
const SITE_MODELS = "nitka.site-models";

/** A translator's memory never shrinks: what has nothing to do is closed. */
const IDLE_MS = 60_000;

const timer = (ms: number, act: () => void): (() => void) => {
  const set = setTimeout(act, ms);
  return () => {
    clearTimeout(set);
  };
};

/** What translates in the real page: a chunk of its own, loaded when the reader first wants it. */
export function makeTranslators(
  root: URL,
  local: LocalStore,
  settings: EngineSettingsStore,
): Translators {
  const net = {
    fetch: (url: string, init: RequestInit) => fetch(url, init),
    online: () => navigator.onLine,
  };
  const models = makeModelLibrary({
    ...net,
    timer,
    files: makeModelFiles(() => caches.open(MODEL_CACHE)),
    siteModels: new URL("models/", root),
    mirror: () => settings.snapshot().mirror,
    secure: isSecureContext,
    digest: (bytes) => crypto.subtle.digest("SHA-256", bytes),
    estimate: () => navigator.storage.estimate(),
    memory: {
      read: () => local.read(SITE_MODELS),
      write: (text) => void local.write(SITE_MODELS, text),
    },
  });
  const engines = [
    makeBergamot({
      models,
      secure: isSecureContext,
      startWorker: () =>
        new Worker(new URL("../engines/bergamot/bergamot.worker.ts", import.meta.url), {
          type: "module",
        }),
      after: timer,
      idleMs: IDLE_MS,
    }),
    makeBrowserTranslator({
      translator: () => (globalThis as { readonly Translator?: TranslatorStatic }).Translator,
      secure: isSecureContext,
    }),
    makeLibreTranslate({ ...net, settings: () => settings.snapshot().libretranslate }),
    makeGoogle({ ...net, settings: () => settings.snapshot().google }),
    makeOpenAi({ ...net, settings: () => settings.snapshot().openai }),
  ];
  return { engines, models };
}
