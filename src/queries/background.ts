import { type Remote, wrap } from "comlink";
import type { UnitProvenance } from "#domain/make-units.ts";
import { ProblemError } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import type { Segment, TranslationUnit } from "#domain/thread.ts";
import type { Imported, ImportFile } from "#formats/importer.ts";

/** What is too heavy for the main thread, wherever it runs. */
export interface Background {
  /** Reads any format Nitka knows. */
  readonly readThread: (file: ImportFile, now: string) => Promise<Result<Imported>>;
  /** Segments a translation and aligns it with the text it translates. */
  readonly alignTranslation: (
    owner: { readonly text: string; readonly segments: readonly Segment[] },
    translation: string,
    language: string,
    provenance: UnitProvenance,
  ) => Promise<readonly TranslationUnit[]>;
}

/** Longer than the slowest import that was ever measured; a worker that fell silent gives no other sign. */
const SILENCE = 60_000;

/**
 * Runs the work in a worker that starts with the first call.
 * Rejects with a ProblemError `crashed` when the worker breaks or falls silent; the next call starts a new one.
 */
export function makeBackground(start: () => Worker): Background {
  let running: { worker: Worker; remote: Remote<Background>; broken: Promise<never> } | null = null;

  const ensure = () => {
    if (running !== null) return running;
    const worker = start();
    const broken = new Promise<never>((_, reject) => {
      const stop = (event: Event) => {
        worker.terminate();
        running = null;
        const detail = event instanceof ErrorEvent ? event.message : event.type;
        reject(new ProblemError({ kind: "crashed", detail }));
      };
      worker.addEventListener("error", stop);
      worker.addEventListener("messageerror", stop);
    });
    // The rejection is heard through Promise.race in each call; with no call under way nobody is waiting.
    broken.catch(() => undefined);
    running = { worker, remote: wrap<Background>(worker), broken };
    return running;
  };

  const call = async <T>(action: (remote: Remote<Background>) => Promise<T>): Promise<T> => {
    const { worker, remote, broken } = ensure();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silent = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        worker.terminate();
        running = null;
        reject(new ProblemError({ kind: "crashed", detail: "worker silent" }));
      }, SILENCE);
    });
    try {
      return await Promise.race([action(remote), broken, silent]);
    } catch (error) {
      if (error instanceof ProblemError) throw error;
      throw new ProblemError({ kind: "crashed", detail: String(error) });
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    readThread: (...input) =>
      // Comlink spreads the union over the promise; it is one promise of either.
      call((remote): Promise<Result<Imported>> => remote.readThread(...input)),
    alignTranslation: (...input) => call((remote) => remote.alignTranslation(...input)),
  };
}
