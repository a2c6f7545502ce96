import * as v from "valibot";
import { failed, type Result } from "#domain/result.ts";
import type { LocalStore } from "./local.ts";

const KEY = "nitka.libraries";
const VERSION = 1;

const isHttp = (url: string): boolean =>
  URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);
const address = v.pipe(v.string(), v.check(isHttp));
const marks = v.record(v.string(), v.string());

const library = v.object({
  /** Of its `library.json`; no two have the same. */
  address,
  /** RFC 3339 */
  added: v.string(),
  /** When its list was last loaded (RFC 3339). */
  looked: v.string(),
  /** The list as it came then. */
  index: v.string(),
  /** What the reader has seen: the mark of each thread by its id. */
  seen: v.fallback(marks, {}),
  /** The mark each thread had, by its id, when it was loaded. */
  opened: v.fallback(marks, {}),
});

/** A library the reader added. A mark tells one state of a thread's file from another, such as its hash. */
export type StoredLibrary = v.InferOutput<typeof library>;

export interface LibraryStore {
  /** In the order they were added; the same list until something changes. */
  readonly snapshot: () => readonly StoredLibrary[];
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Applies `change` to what is stored now. Problems: `storage-full`, `storage-blocked`, `storage-newer` where what
   * is stored cannot be read; it then stays as it is.
   */
  readonly change: (
    change: (libraries: readonly StoredLibrary[]) => readonly StoredLibrary[],
  ) => Result<null>;
}

interface Stored {
  readonly libraries: readonly StoredLibrary[];
  /** Entries that cannot be read: written back as they are. */
  readonly unread: readonly unknown[];
}

const NONE: Stored = { libraries: [], unread: [] };

/** Null for what this program did not write. */
function parse(text: string | null): Stored | null {
  if (text === null) return NONE;
  try {
    const value = JSON.parse(text) as { v?: unknown; libraries?: unknown };
    if (value.v !== VERSION || !Array.isArray(value.libraries)) return null;
    const libraries: StoredLibrary[] = [];
    const unread: unknown[] = [];
    for (const entry of value.libraries as readonly unknown[]) {
      const parsed = v.safeParse(library, entry);
      if (parsed.success) libraries.push(parsed.output);
      else unread.push(entry);
    }
    return { libraries, unread };
  } catch {
    return null;
  }
}

/** Every reading looks at what is stored now: another tab may have changed it, or everything may be deleted. */
export function makeLibraryStore(local: LocalStore): LibraryStore {
  const listeners = new Set<() => void>();
  let text: string | null = null;
  let stored: Stored | null = NONE;
  const read = (): Stored | null => {
    const now = local.read(KEY);
    if (now !== text) {
      text = now;
      stored = parse(now);
    }
    return stored;
  };
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  local.watch((key) => {
    if (key === KEY || key === null) changed();
  });
  return {
    snapshot: () => read()?.libraries ?? NONE.libraries,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    change(change) {
      const before = read();
      if (before === null) return failed({ kind: "storage-newer" });
      const libraries = [...change(before.libraries), ...before.unread];
      const written = local.write(KEY, JSON.stringify({ v: VERSION, libraries }));
      if (written.ok) changed();
      return written;
    },
  };
}
