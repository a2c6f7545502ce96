import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { ProblemError } from "#domain/problem.ts";
import type { ThreadSummary } from "#domain/summary.ts";
import type { ThreadDocument, Translation } from "#domain/thread.ts";
import type { CachedTranslation } from "./machine-cache.ts";

/** What the library lists, apart from the document so that a list never loads the threads themselves. */
export interface SummaryRecord {
  readonly id: string;
  readonly summary: ThreadSummary;
  /** When it came into the library and when it last changed, RFC 3339. */
  readonly saved: string;
  readonly changed: string;
}

export interface ThreadRecord {
  readonly id: string;
  /** The document with an empty list of translations. */
  readonly document: ThreadDocument;
  /** The translations' ids in the document's order. */
  readonly translations: readonly string[];
}

export interface TranslationRecord {
  readonly thread: string;
  readonly id: string;
  readonly translation: Translation;
}

export interface MachineRecord {
  /** Says text, pair, engine and model; made by whoever asks. */
  readonly key: string;
  readonly made: CachedTranslation;
  /** When it was written, in ms. */
  readonly at: number;
}

export interface NitkaSchema extends DBSchema {
  summaries: { key: string; value: SummaryRecord };
  threads: { key: string; value: ThreadRecord };
  translations: {
    key: [string, string];
    value: TranslationRecord;
    indexes: { thread: string };
  };
  machine: { key: string; value: MachineRecord; indexes: { at: number } };
}

export type Database = IDBPDatabase<NitkaSchema>;

export const DATABASE = "nitka";
const VERSION = 2;

/**
 * Opens the database, once. A newer Nitka in another tab may need to upgrade it: then this tab lets go.
 * @throws ProblemError `storage-blocked` or `storage-newer`
 */
export function makeDatabase(): {
  readonly open: () => Promise<Database>;
  readonly close: () => Promise<void>;
} {
  let opening: Promise<Database> | null = null;
  const open = async (): Promise<Database> => {
    try {
      return await openDB<NitkaSchema>(DATABASE, VERSION, {
        upgrade(database, from) {
          if (from < 1) addThreads(database);
          if (from < 2)
            database.createObjectStore("machine", { keyPath: "key" }).createIndex("at", "at");
        },
        blocking(_current, _blocked, event) {
          (event.target as IDBDatabase).close();
          opening = null;
        },
        terminated() {
          opening = null;
        },
      });
    } catch (error) {
      const newer = error instanceof DOMException && error.name === "VersionError";
      throw new ProblemError({ kind: newer ? "storage-newer" : "storage-blocked" });
    }
  };
  return {
    open: () =>
      (opening ??= open().catch((error: unknown) => {
        opening = null;
        throw error;
      })),
    async close() {
      const database = await opening?.catch(() => null);
      opening = null;
      database?.close();
    },
  };
}

function addThreads(database: Database): void {
  database.createObjectStore("summaries", { keyPath: "id" });
  database.createObjectStore("threads", { keyPath: "id" });
  database
    .createObjectStore("translations", { keyPath: ["thread", "id"] })
    .createIndex("thread", "thread");
}

/** Turns what IndexedDB throws into something a reader can be told. */
export function storageProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const full = error instanceof DOMException && error.name === "QuotaExceededError";
  return new ProblemError(full ? { kind: "storage-full", needed: 0 } : { kind: "storage-blocked" });
}
