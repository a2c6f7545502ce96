import type { LibraryIndex, LibraryThread } from "#formats/library/library-schema.ts";
import type { StoredLibrary } from "#storage/libraries.ts";

type Marks = Readonly<Record<string, string>>;

/** Tells one state of a thread's file from another. */
export const markOf = ({ sha256, updated }: LibraryThread): string => sha256 ?? updated ?? "";

export const marksOf = ({ threads }: LibraryIndex): Marks =>
  Object.fromEntries(threads.map((thread) => [thread.id, markOf(thread)]));

/** How many threads a list has that another had not, and how many that it had otherwise. */
export interface News {
  readonly fresh: number;
  readonly changed: number;
}

export function newsBetween(before: Marks, now: Marks): News {
  const known = (id: string): boolean => Object.hasOwn(before, id);
  const ids = Object.keys(now);
  return {
    fresh: ids.filter((id) => !known(id)).length,
    changed: ids.filter((id) => known(id) && before[id] !== now[id]).length,
  };
}

/**
 * What a thread of a library is to the reader:
 *
 * - `new`, `changed`: was not there, or was another, when they saw the list before;
 * - `seen`: nothing of this;
 * - `opened`: they have it from here as it is now;
 * - `changed-since-opened`: they have it from here, and here it is another now;
 * - `elsewhere`: they have it, but not from here.
 */
export type Standing = "new" | "changed" | "seen" | "opened" | "changed-since-opened" | "elsewhere";

/** @param here whether the thread is stored with the reader. */
export function standingOf(
  thread: LibraryThread,
  { seen, opened }: Pick<StoredLibrary, "seen" | "opened">,
  here: boolean,
): Standing {
  const mark = markOf(thread);
  const had = Object.hasOwn(opened, thread.id) ? opened[thread.id] : undefined;
  if (here && had === undefined) return "elsewhere";
  if (here) return had === mark ? "opened" : "changed-since-opened";
  if (!Object.hasOwn(seen, thread.id)) return "new";
  return seen[thread.id] === mark ? "seen" : "changed";
}
