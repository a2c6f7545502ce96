import { type Remote, wrap } from "comlink";
import { ProblemError } from "#domain/problem.ts";
import type { GlossaryWork } from "./glossary-work.ts";

interface Running {
  readonly remote: Remote<GlossaryWork>;
  /** Rejects with a ProblemError when the worker breaks. */
  readonly broken: Promise<never>;
}

let running: Running | null = null;

function start(): Running {
  const worker = new Worker(new URL("./glossary.worker.ts", import.meta.url), { type: "module" });
  let reject: (reason: ProblemError) => void;
  const broken = new Promise<never>((_, rejectBroken) => {
    reject = rejectBroken;
  });
  // Heard through Promise.race in each call; with no call under way nobody is waiting.
  broken.catch(() => undefined);
  const heard = (event: Event) => {
    worker.terminate();
    running = null;
    const detail = event instanceof ErrorEvent ? event.message : event.type;
    reject(new ProblemError({ kind: "crashed", detail }));
  };
  worker.addEventListener("error", heard);
  worker.addEventListener("messageerror", heard);
  return { remote: wrap<GlossaryWork>(worker), broken };
}

/**
 * Asks the worker that knows about names and terms; it starts with the first question. It is another than the
 * one that reads files: an import of a minute does not keep a translator waiting. Where there are no workers
 * the work is done in place. Rejects with a ProblemError `crashed` where it broke down; the next question starts
 * a new one.
 */
export async function askGlossary<T>(
  ask: (work: GlossaryWork | Remote<GlossaryWork>) => Promise<T>,
): Promise<T> {
  if (typeof Worker === "undefined") return ask((await import("./glossary-work.ts")).glossaryWork);
  running ??= start();
  const { remote, broken } = running;
  return Promise.race([ask(remote), broken]);
}
