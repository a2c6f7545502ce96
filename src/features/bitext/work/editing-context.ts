import { createContext, use } from "react";
import type { ThreadId } from "#domain/ids.ts";
import type { Term } from "#domain/thread.ts";

/** What a translator's field needs to know of the thread around it. */
export interface Editing {
  readonly thread: ThreadId;
  readonly terms: readonly Term[];
  /** How the thread agreed to write names; undefined where it did not. */
  readonly policy: string | undefined;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (editing === null) throw new Error("an editor outside of a thread");
  return editing;
}
