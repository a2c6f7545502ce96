/** A value that is made anew when something changed, and else stays the same object. */
export interface Watched<T> {
  /** null before the first change. */
  readonly snapshot: () => T | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Makes it anew and tells whoever listens. */
  readonly changed: () => T;
}

/** @param isOld whether a value no longer holds though nobody said so. */
export function watch<T>(make: () => T, isOld: (value: T) => boolean): Watched<T> {
  const listeners = new Set<() => void>();
  let current: T | null = null;
  return {
    snapshot() {
      if (current !== null && isOld(current)) current = make();
      return current;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    changed() {
      const made = make();
      current = made;
      for (const listener of listeners) listener();
      return made;
    },
  };
}
