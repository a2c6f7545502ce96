import { vi } from "vitest";
import { sourceId } from "#domain/ids.ts";
import { ProblemError, type Problem } from "#domain/problem.ts";
import type { TextOwner, ThreadDocument } from "#domain/thread.ts";
import type { Engine, EngineId } from "#engines/engine.ts";
import { fakeServices, NOW } from "../../../tests/support/services.ts";
import { strikeThread } from "../../../tests/support/thread.ts";
import { Desk } from "./desk.ts";
import { jobKey } from "./job.ts";
import { jobTranslation, orderOf } from "./orders.ts";

export const VK: TextOwner = { kind: "source", id: sourceId("vk") };
export const KEY = jobKey(VK);
/** Lets everything happen that waits for nothing but its turn. */
export const settle = () => vi.advanceTimersByTimeAsync(0);

/** The strike thread with a source that nobody has translated, and another with the same text. */
function bareThread(): ThreadDocument {
  const thread = strikeThread();
  const [vk] = thread.sources;
  const second = vk === undefined ? [] : [{ ...vk, id: sourceId("vk-2") }];
  return { ...thread, sources: [...thread.sources, ...second], translations: [] };
}

/** A desk over a thread in memory. Fake timers must be on: the desk stores every two seconds. */
export function makeDesk(engines: readonly Engine[], thread = bareThread()) {
  const { services, machineCache } = fakeServices();
  let document = thread;
  /** What storing meets; null while it works. */
  let refusal: Problem | null = null;
  let stored = 0;
  const change = async (apply: (current: ThreadDocument) => ThreadDocument) => {
    const before = document;
    // As on the screen: at once, and back again where it cannot be stored.
    document = apply(document);
    await Promise.resolve();
    if (refusal === null) stored++;
    else {
      document = before;
      throw new ProblemError(refusal);
    }
  };
  const desk = new Desk({ engines, cache: services.machineCache, change, now: () => NOW });
  const job = (key = KEY) => {
    const found = desk.job(key);
    if (found === null) throw new Error(`no job ${key}`);
    return found;
  };
  return {
    desk,
    machineCache,
    job,
    document: () => document,
    edit: (apply: (current: ThreadDocument) => ThreadDocument) => {
      document = apply(document);
    },
    refuse: (problem: Problem | null) => {
      refusal = problem;
    },
    stored: () => stored,
    order: async (engine: EngineId = "bergamot", of = VK, to = "en") => {
      const order = orderOf(document, { of, to, engine });
      if (order === null) throw new Error("no order");
      desk.start([order]);
      await settle();
    },
    /** The units of what the job works at, as they are stored. */
    units: (key = KEY) =>
      document.translations.find(({ id }) => id === job(key).translation)?.units ?? [],
    /** The texts of what the job works at, as the reader sees them. */
    seen: (key = KEY) => jobTranslation(document, job(key))?.units.map(({ text }) => text) ?? [],
    segment: (index: number) => {
      const found = thread.sources[0]?.segments?.[index];
      if (found === undefined) throw new Error(`no segment ${index}`);
      return found.id;
    },
  };
}
