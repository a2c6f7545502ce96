import * as v from "valibot";
import type { Database } from "./database.ts";

/** What a machine made of a text once. `words` as an engine gives them; see `engines/engine.ts`. */
export interface CachedTranslation {
  readonly text: string;
  readonly words?: readonly (readonly [number, number, number, number])[];
}

/**
 * Machine translations by text, pair, engine and model, so that nothing is translated twice. Corrections
 * are never in it. It is a help, not a need: where the store fails, reading finds nothing, writing does nothing.
 */
export interface MachineCache {
  /** In the order of the keys; null where there is nothing. */
  readonly read: (keys: readonly string[]) => Promise<readonly (CachedTranslation | null)[]>;
  readonly write: (entries: ReadonlyMap<string, CachedTranslation>) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** About 50 MB: sentences of some hundred long threads with their sources. */
const MOST = 50_000;

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const schema = v.object({
  text: v.pipe(v.string(), v.nonEmpty()),
  words: v.exactOptional(v.array(v.tuple([number, number, number, number]))),
});

function check(made: unknown): CachedTranslation | null {
  const result = v.safeParse(schema, made);
  return result.success ? result.output : null;
}

/**
 * The cache in IndexedDB, at most `most` entries: what was written longest ago goes first.
 *
 * @param now ms since 1970.
 */
export function makeMachineCache(
  open: () => Promise<Database>,
  { most = MOST, now = Date.now }: { readonly most?: number; readonly now?: () => number } = {},
): MachineCache {
  const quietly = async <T>(
    action: (database: Database) => Promise<T>,
    otherwise: T,
  ): Promise<T> => {
    try {
      return await action(await open());
    } catch {
      return otherwise;
    }
  };
  return {
    read: (keys) =>
      quietly(
        async (database) => {
          const { store } = database.transaction("machine");
          const found = await Promise.all(keys.map((key) => store.get(key)));
          return found.map((record) => check(record?.made));
        },
        keys.map(() => null),
      ),
    write: (entries) =>
      quietly(async (database) => {
        if (entries.size > 0) await write(database, entries, now(), most);
      }, undefined),
    clear: () => quietly((database) => database.clear("machine"), undefined),
  };
}

async function write(
  database: Database,
  entries: ReadonlyMap<string, CachedTranslation>,
  at: number,
  most: number,
): Promise<void> {
  const transaction = database.transaction("machine", "readwrite", { durability: "relaxed" });
  const { store } = transaction;
  // Asynchronous each, so that what throws at once is a rejection among the others.
  const put = async (key: string, made: CachedTranslation) => store.put({ key, made, at });
  const dropOldest = async () => {
    const count = await store.count();
    if (count <= most) return;
    const oldest = await store.index("at").getAllKeys(null, count - most);
    await Promise.all(oldest.map((key) => store.delete(key)));
  };
  const writing = [...entries].map(([key, made]) => put(key, made));
  await Promise.all([...writing, dropOldest(), transaction.done]);
}
