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
  /** Forgets all of a thread, or of one of its translations. Answers with what puts them back. */
  readonly forget: (thread: string, translation?: string) => () => void;
  /** Calls back when the draft of a place may have changed. */
  readonly subscribe: (place: readonly string[], listener: () => void) => () => void;
}

const schema = v.object({ text: v.string(), base: v.string() });

// No part has a slash once it is encoded: a place is never the beginning of another's name.
const keyOf = (place: readonly string[]): string =>
  `${PREFIX}${place.map((part) => encodeURIComponent(part)).join("/")}`;

export function makeUnitDrafts(local: LocalStore): UnitDraftStore {
  // By place: a key pressed in one row is nothing to the others.
  const listeners = new Map<string, Set<() => void>>();
  // The same value gives the same object, as what React subscribes to must.
  const known = new Map<string, { readonly raw: string; readonly draft: UnitDraft | null }>();
  const changed = (key: string | null): void => {
    const heard = key === null ? [...listeners.values()] : [listeners.get(key) ?? []];
    for (const some of heard) for (const listener of some) listener();
  };
  local.watch((key) => {
    if (key === null || key.startsWith(PREFIX)) changed(key);
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
      changed(key);
      return stored;
    },
    forget(thread, translation) {
      const place = translation === undefined ? [thread] : [thread, translation];
      const gone = local.keys(`${keyOf(place)}/`).map((key) => [key, local.read(key)] as const);
      for (const [key] of gone) local.remove(key);
      changed(null);
      return () => {
        for (const [key, raw] of gone) if (raw !== null) local.write(key, raw);
        changed(null);
      };
    },
    subscribe(place, listener) {
      const key = keyOf(place);
      const here = listeners.get(key) ?? new Set();
      listeners.set(key, here.add(listener));
      return () => {
        here.delete(listener);
        if (here.size === 0) listeners.delete(key);
      };
    },
  };
}
