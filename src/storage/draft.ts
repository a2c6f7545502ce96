import type { LocalStore } from "./local.ts";

const KEY = "nitka.draft";

/** More would crowd out the notes, which live in the same store. */
const MOST = 500_000;

/** What was pasted and not yet saved as a thread, kept over reloads while it is not too long (UTF-16 units). */
export interface DraftStore {
  readonly read: () => string;
  readonly write: (text: string) => void;
}

export function makeDraftStore(local: LocalStore): DraftStore {
  return {
    read: () => local.read(KEY) ?? "",
    write(text) {
      if (text === "" || text.length > MOST) local.remove(KEY);
      else local.write(KEY, text);
    },
  };
}
