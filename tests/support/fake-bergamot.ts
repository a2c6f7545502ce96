import { expose } from "comlink";
import { makeBergamot } from "#engines/bergamot/bergamot-engine.ts";
import type { BergamotEngine } from "#engines/bergamot/bergamot-engine.ts";
import type { EngineWorker } from "#engines/bergamot/running-worker.ts";
import { translateSegments } from "#engines/bergamot/translate-segments.ts";
import type { BergamotWork } from "#engines/bergamot/worker-work.ts";
import type { After } from "#engines/deadline.ts";
import type { KnownModel, Model, ModelLibrary } from "#engines/models/model.ts";
import { inCapitals, spoilt } from "./imitated-words.ts";

export type FakeBergamotBehaviour = "good" | "spoiling" | "blank" | "failing" | "stalled";

/** Bergamot with a program that makes capitals; its workers, messages and models are real but for that. */
export function makeFakeBergamot(behaviour: FakeBergamotBehaviour, after: After): BergamotEngine {
  return makeBergamot({
    models: LIBRARY,
    secure: true,
    startWorker: () => fakeWorker(behaviour),
    after,
    idleMs: 60_000,
  });
}

const MODEL: Model = {
  id: "ru-en",
  from: "ru",
  to: "en",
  version: "1.0",
  licence: "MPL-2.0",
  ownSite: true,
  files: [{ role: "model", name: "model.bin", size: 1, sha256: "00", location: "model.bin" }],
};
const KNOWN: KnownModel = {
  model: MODEL,
  stored: 1,
  total: 1,
  download: { state: "none" },
  hosts: [],
};

/** One model, and it lies here. */
const LIBRARY: ModelLibrary = {
  snapshot: () => ({ models: [KNOWN], stored: 1, mirror: null }),
  subscribe: () => () => {},
  refresh: async () => ({ models: [KNOWN], stored: 1, mirror: null }),
  route: async ({ from, to }) => (from === "ru" && to === "en" ? [KNOWN] : null),
  download: async () => ({ ok: true, value: null }),
  pause: () => {},
  resume: () => {},
  cancel: () => {},
  take: async () => ({ taken: [], unknown: [], damaged: [] }),
  load: async () => ({
    ok: true,
    value: { model: MODEL, files: new Map([["model" as const, new ArrayBuffer(1)]]) },
  }),
  remove: async () => {},
  addresses: () => [],
};

function fakeWorker(behaviour: FakeBergamotBehaviour): EngineWorker {
  const { port1, port2 } = new MessageChannel();
  const work: BergamotWork = {
    load: async () => ({ ok: true, value: null }),
    translate: async (segments) =>
      behaviour === "stalled"
        ? new Promise(() => {})
        : translateSegments(
            { translate: (texts) => texts.map((html) => answer(html, behaviour)) },
            segments,
          ),
    heapBytes: async () => 1,
  };
  expose(work, port1);
  return Object.assign(port2, {
    terminate: () => {
      port1.close();
      port2.close();
    },
  });
}

/** As Bergamot does with HTML: tags stay where they are, and what stands in `<var>` goes through as it is. */
function answer(html: string, behaviour: FakeBergamotBehaviour): string {
  if (behaviour === "failing") throw new Error("Aborted()");
  if (behaviour === "blank") return " ";
  const words = behaviour === "spoiling" ? spoilt : inCapitals;
  return html
    .split(/(<var>\d+<\/var>|<[^<>]*>|&\w+;)/u)
    .map((part, at) => (at % 2 === 0 ? words(part) : part.replace(/ id=(\d+)/u, ' id="$1"')))
    .join("");
}
