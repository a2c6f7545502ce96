import * as v from "valibot";
import type { LocalStore } from "./local.ts";

const PREFIX = "nitka.unit-draft.";

/** Words typed over a sentence of a translation and not saved. */
export interface UnitDraft {
  readonly text: string;
  /** What stood there when they were begun. */
  readonly base: string;
}

/** Drafts of sentences, kept over reloads. A place is a thread, a translation and the key of a row. */
export interface UnitDraftStore {
  readonly read: (place: readonly string[]) => UnitDraft | null;
  /** Null forgets. Answers whether it is stored. */
  readonly write: (place: readonly string[], draft: UnitDraft | null) => boolean;
  /** Forgets all of a thread. */
  readonly forget: (thread: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

const schema = v.object({ text: v.string(), base: v.string() });

const keyOf = (place: readonly string[]): string =>
  `${PREFIX}${place.map((part) => encodeURIComponent(part)).join(".")}`;

export function makeUnitDrafts(local: LocalStore): UnitDraftStore {
  const listeners = new Set<() => void>();
  // The same value gives the same object, as what React subscribes to must.
  const known = new Map<string, { readonly raw: string; readonly draft: UnitDraft | null }>();
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  local.watch((key) => {
    if (key === null || key.startsWith(PREFIX)) changed();
  });
  const parse = (raw: string): UnitDraft | null => {
    try {
      const result = v.safeParse(schema, JSON.parse(raw));
      return result.success ? result.output : null;
    } catch {
      return null;
    }
  };
  return {
    read(place) {
      const key = keyOf(place);
      const raw = local.read(key);
      if (raw === null) return null;
      const before = known.get(key);
      if (before?.raw === raw) return before.draft;
      const draft = parse(raw);
      known.set(key, { raw, draft });
      return draft;
    },
    write(place, draft) {
      const key = keyOf(place);
      if (draft === null) local.remove(key);
      const stored = draft === null || local.write(key, JSON.stringify(draft)).ok;
      changed();
      return stored;
    },
    forget(thread) {
      for (const key of local.keys(`${keyOf([thread])}.`)) local.remove(key);
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
