import { failed, ok, type Result } from "#domain/result.ts";

/**
 * localStorage that answers instead of throwing: it may be blocked by the browser's settings, full, or
 * silently refusing. Every write is read back.
 */
export interface LocalStore {
  readonly read: (key: string) => string | null;
  readonly write: (key: string, value: string) => Result<null>;
  readonly remove: (key: string) => void;
  readonly keys: (prefix: string) => readonly string[];
  /** Calls back with the key another tab changed, or null when it cleared everything. */
  readonly watch: (listener: (key: string | null) => void) => () => void;
}

export function makeLocalStore(getStorage: () => Storage): LocalStore {
  const attempt = <T>(action: (storage: Storage) => T, otherwise: T): T => {
    try {
      return action(getStorage());
    } catch {
      return otherwise;
    }
  };
  return {
    read: (key) => attempt((storage) => storage.getItem(key), null),
    write(key, value) {
      try {
        const storage = getStorage();
        storage.setItem(key, value);
        return storage.getItem(key) === value ? ok(null) : failed({ kind: "storage-blocked" });
      } catch (error) {
        const full = error instanceof DOMException && error.name === "QuotaExceededError";
        return failed(
          full ? { kind: "storage-full", needed: value.length * 2 } : { kind: "storage-blocked" },
        );
      }
    },
    remove: (key) => attempt((storage) => storage.removeItem(key), undefined),
    keys: (prefix) =>
      attempt(
        (storage) =>
          Array.from({ length: storage.length }, (_, i) => storage.key(i)).filter(
            (key): key is string => key !== null && key.startsWith(prefix),
          ),
        [],
      ),
    watch(listener) {
      const heard = (event: StorageEvent) => {
        listener(event.key);
      };
      window.addEventListener("storage", heard);
      return () => {
        window.removeEventListener("storage", heard);
      };
    },
  };
}
