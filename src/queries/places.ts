import type { ReadingPlace } from "#storage/places.ts";
import { useServices } from "./services.ts";

export type { ReadingPlace } from "#storage/places.ts";

/** Reads and writes where the reader was in a thread. */
export function usePlaces(): {
  read: (thread: string) => ReadingPlace | null;
  write: (thread: string, place: ReadingPlace) => void;
} {
  return useServices().places;
}
