import { type Remote, wrap } from "comlink";
import type { CheckedText, Finding } from "#domain/checks/finding.ts";
import type { AlignedText, EarlierPair } from "#domain/align/align-texts.ts";
import type { AlignedBead } from "#domain/align/bead.ts";
import type { LanguageText, UnitProvenance } from "#domain/make-units.ts";
import type { ThreadId } from "#domain/ids.ts";
import type { MemoryEntry } from "#domain/memory/entries.ts";
import type { MemoryMatch, MemoryQuery } from "#domain/memory/memory.ts";
import { ProblemError } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import type { CaptureMethod, Segment, ThreadDocument, TranslationUnit } from "#domain/thread.ts";
import type { ImportContext, Imported, ImportFile } from "#formats/importer.ts";
import type { SourceText } from "#formats/source-text.ts";
import type { TabledRequest, WrittenFile } from "./write-export.ts";

/** What is too heavy for the main thread, wherever it runs. */
export interface Background {
  /** Reads any format Nitka knows. */
  readonly readThread: (
    files: readonly ImportFile[],
    context: ImportContext,
  ) => Promise<Result<Imported>>;
  /** The texts of sources a saved page or an export holds. */
  readonly readSources: (
    files: readonly ImportFile[],
    now: string,
  ) => Promise<Result<readonly SourceText[]>>;
  /** A thread around one page. */
  readonly threadOfPage: (
    page: SourceText,
    how: CaptureMethod,
    now: string,
  ) => Promise<Result<ThreadDocument>>;
  /** A source's text out of what was copied from its page, without the page's furniture. */
  readonly cleanPaste: (text: string, now: string) => Promise<SourceText>;
  /** Segments a translation and aligns it with the text it translates. */
  readonly alignTranslation: (
    owner: LanguageText & { readonly segments: readonly Segment[] },
    translation: LanguageText,
    provenance: UnitProvenance,
    earlier: readonly EarlierPair[],
  ) => Promise<readonly TranslationUnit[]>;
  /** Aligns sentences that are cut already. */
  readonly alignSentences: (
    source: AlignedText,
    target: AlignedText,
    earlier: readonly EarlierPair[],
  ) => Promise<readonly AlignedBead[]>;
  /** Writes a thread for another program, by the exporter of that id. */
  readonly writeThread: (id: string, request: TabledRequest) => Promise<Result<WrittenFile>>;
  /** What is worth a look in each of these pairs of original and translation. */
  readonly checkTranslations: (
    pairs: readonly { readonly source: CheckedText; readonly target: CheckedText }[],
  ) => Promise<readonly (readonly Finding[])[]>;
  /**
   * Puts what a thread has translated into the translation memory, in place of what it had there.
   *
   * @param changed tells this state of the thread from its others.
   */
  readonly remember: (
    thread: ThreadId,
    changed: string,
    entries: readonly MemoryEntry[],
  ) => Promise<void>;
  readonly forget: (thread: ThreadId) => Promise<void>;
  /** The threads the memory holds, each with its state; none in a worker that has just started. */
  readonly remembered: () => Promise<readonly (readonly [thread: ThreadId, changed: string])[]>;
  /** What was translated before, for each query in order. */
  readonly recall: (
    queries: readonly MemoryQuery[],
  ) => Promise<readonly (readonly MemoryMatch[])[]>;
}

/** Longer than the slowest import that was ever measured; a worker that fell silent gives no other sign. */
const SILENCE = 60_000;

interface Running {
  readonly remote: Remote<Background>;
  /** Rejects with a ProblemError when the worker breaks or is stopped. */
  readonly broken: Promise<never>;
  readonly stop: (detail: string) => void;
}

function listenTo(worker: Worker, stopped: () => void): Running {
  let reject: (reason: ProblemError) => void;
  const broken = new Promise<never>((_, rejectBroken) => {
    reject = rejectBroken;
  });
  const stop = (detail: string) => {
    worker.terminate();
    stopped();
    reject(new ProblemError({ kind: "crashed", detail }));
  };
  const heard = (event: Event) => {
    stop(event instanceof ErrorEvent ? event.message : event.type);
  };
  worker.addEventListener("error", heard);
  worker.addEventListener("messageerror", heard);
  // The rejection is heard through Promise.race in each call; with no call under way nobody is waiting.
  broken.catch(() => undefined);
  return { remote: wrap<Background>(worker), broken, stop };
}

/**
 * Runs the work in a worker that starts with the first call.
 * Rejects with a ProblemError `crashed` when the worker breaks or falls silent; the next call starts a new one.
 */
export function makeBackground(start: () => Worker): Background {
  let running: Running | null = null;

  const ensure = (): Running => {
    if (running !== null) return running;
    const started = listenTo(start(), () => {
      // A worker given up earlier must not take its successor along.
      if (running === started) running = null;
    });
    running = started;
    return started;
  };

  const call = async <T>(action: (remote: Remote<Background>) => Promise<T>): Promise<T> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const { remote, broken, stop } = ensure();
      timer = setTimeout(stop, SILENCE, "worker silent");
      return await Promise.race([action(remote), broken]);
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
    readSources: (...input) =>
      call((remote): Promise<Result<readonly SourceText[]>> => remote.readSources(...input)),
    threadOfPage: (...input) =>
      call((remote): Promise<Result<ThreadDocument>> => remote.threadOfPage(...input)),
    cleanPaste: (...input) => call((remote) => remote.cleanPaste(...input)),
    alignTranslation: (...input) => call((remote) => remote.alignTranslation(...input)),
    alignSentences: (...input) => call((remote) => remote.alignSentences(...input)),
    writeThread: (...input) =>
      call((remote): Promise<Result<WrittenFile>> => remote.writeThread(...input)),
    checkTranslations: (...input) => call((remote) => remote.checkTranslations(...input)),
    remember: (...input) => call((remote) => remote.remember(...input)),
    forget: (...input) => call((remote) => remote.forget(...input)),
    remembered: () => call((remote) => remote.remembered()),
    recall: (...input) => call((remote) => remote.recall(...input)),
  };
}
