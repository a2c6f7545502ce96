import type { LocalStore } from "./local.ts";

/** Where the reader was in a thread: the post at the top of the screen and how far it was scrolled past, px. */
export interface ReadingPlace {
  readonly post: string;
  readonly offset: number;
}

const PREFIX = "nitka.place.";

export interface PlaceStore {
  readonly read: (thread: string) => ReadingPlace | null;
  readonly write: (thread: string, place: ReadingPlace) => void;
  readonly remove: (thread: string) => void;
}

export function makePlaceStore(local: LocalStore): PlaceStore {
  return {
    read(thread) {
      try {
        const value: unknown = JSON.parse(local.read(PREFIX + thread) ?? "null");
        if (typeof value !== "object" || value === null) return null;
        const { post, offset } = value as Partial<ReadingPlace>;
        return typeof post === "string" && typeof offset === "number" ? { post, offset } : null;
      } catch {
        return null;
      }
    },
    write(thread, place) {
      local.write(PREFIX + thread, JSON.stringify(place));
    },
    remove(thread) {
      local.remove(PREFIX + thread);
    },
  };
}
