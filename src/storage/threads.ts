import type { ThreadId } from "#domain/ids.ts";
import { summarise } from "#domain/summary.ts";
import type { ThreadDocument } from "#domain/thread.ts";
import {
  type Database,
  storageProblem,
  type SummaryRecord,
  type ThreadRecord,
  type TranslationRecord,
} from "./database.ts";

export type StoredThread = SummaryRecord;

/**
 * The reader's threads in IndexedDB. Every method rejects with a ProblemError (`storage-blocked`,
 * `storage-full`, `storage-newer`) and nothing else.
 */
export interface ThreadStore {
  /** Newest first. */
  readonly list: () => Promise<readonly StoredThread[]>;
  readonly get: (id: ThreadId) => Promise<ThreadDocument | null>;
  /** Stores a thread whole, replacing one of the same id. */
  readonly put: (document: ThreadDocument, now: string) => Promise<void>;
  /**
   * Applies `change` to the stored thread inside one transaction; returns what is stored afterwards, or
   * null when there is no such thread. Translations that stayed identical are not written again.
   */
  readonly update: (
    id: ThreadId,
    change: (document: ThreadDocument) => ThreadDocument,
    now: string,
  ) => Promise<ThreadDocument | null>;
  readonly remove: (id: ThreadId) => Promise<void>;
}

type Transaction = ReturnType<typeof begin>;
const begin = (database: Database) =>
  database.transaction(["summaries", "threads", "translations"], "readwrite", {
    durability: "strict",
  });

function assemble(
  record: ThreadRecord,
  translations: readonly TranslationRecord[],
): ThreadDocument {
  const byId = new Map(translations.map((entry) => [entry.id, entry.translation]));
  return {
    ...record.document,
    translations: record.translations.flatMap((id) => byId.get(id) ?? []),
  };
}

/** True when nothing but the translations' units differs, so that the thread itself need not be rewritten. */
function sameBody(a: ThreadDocument, b: ThreadDocument): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof ThreadDocument>;
  keys.delete("translations");
  return (
    [...keys].every((key) => a[key] === b[key]) &&
    a.translations.length === b.translations.length &&
    a.translations.every((translation, i) => translation.id === b.translations[i]?.id)
  );
}

async function write(
  transaction: Transaction,
  document: ThreadDocument,
  before: ThreadDocument | null,
  times: { saved: string; changed: string },
): Promise<void> {
  const thread = document.thread.id;
  const old = new Map(before?.translations.map((entry) => [entry.id, entry]));
  const translations = transaction.objectStore("translations");
  for (const translation of document.translations) {
    if (old.get(translation.id) !== translation)
      await translations.put({ thread, id: translation.id, translation });
    old.delete(translation.id);
  }
  for (const gone of old.keys()) await translations.delete([thread, gone]);
  if (before === null || !sameBody(before, document))
    await transaction.objectStore("threads").put({
      id: thread,
      document: { ...document, translations: [] },
      translations: document.translations.map((translation) => translation.id),
    });
  await transaction
    .objectStore("summaries")
    .put({ id: thread, summary: summarise(document), ...times });
}

async function read(
  transaction: Transaction,
  id: ThreadId,
): Promise<{ document: ThreadDocument; saved: string } | null> {
  const record = await transaction.objectStore("threads").get(id);
  const summary = await transaction.objectStore("summaries").get(id);
  if (record === undefined || summary === undefined) return null;
  const translations = await transaction.objectStore("translations").index("thread").getAll(id);
  return { document: assemble(record, translations), saved: summary.saved };
}

/** Runs `action` in one transaction: all that it writes is stored, or nothing. */
async function atomically<T>(
  database: Database,
  action: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const transaction = begin(database);
  try {
    const value = await action(transaction);
    await transaction.done;
    return value;
  } catch (error) {
    transaction.done.catch(() => undefined);
    try {
      // A value that cannot be stored throws without undoing what was written before it.
      transaction.abort();
    } catch {
      // A request failed, which has undone it.
    }
    throw error;
  }
}

export function makeThreadStore(open: () => Promise<Database>): ThreadStore {
  const guarded = async <T>(action: (database: Database) => Promise<T>): Promise<T> => {
    try {
      return await action(await open());
    } catch (error) {
      throw storageProblem(error);
    }
  };
  return {
    list: () =>
      guarded(async (database) => {
        const records = await database.getAll("summaries");
        return records.sort((a, b) => (a.saved < b.saved ? 1 : -1));
      }),
    get: (id) =>
      guarded(async (database) => {
        // One transaction: between two, another tab's change could come.
        const transaction = database.transaction(["threads", "translations"]);
        const [record, translations] = await Promise.all([
          transaction.objectStore("threads").get(id),
          transaction.objectStore("translations").index("thread").getAll(id),
        ]);
        return record === undefined ? null : assemble(record, translations);
      }),
    put: (document, now) =>
      guarded((database) =>
        atomically(database, async (transaction) => {
          const old = await read(transaction, document.thread.id);
          const saved = old?.saved ?? now;
          await write(transaction, document, old?.document ?? null, { saved, changed: now });
        }),
      ),
    update: (id, change, now) =>
      guarded((database) =>
        atomically(database, async (transaction) => {
          const old = await read(transaction, id);
          if (old === null) return null;
          const document = change(old.document);
          await write(transaction, document, old.document, { saved: old.saved, changed: now });
          return document;
        }),
      ),
    remove: (id) =>
      guarded((database) =>
        atomically(database, async (transaction) => {
          const old = await read(transaction, id);
          const translations = transaction.objectStore("translations");
          for (const gone of old?.document.translations ?? [])
            await translations.delete([id, gone.id]);
          await transaction.objectStore("threads").delete(id);
          await transaction.objectStore("summaries").delete(id);
        }),
      ),
  };
}
