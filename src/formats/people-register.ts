import { contentId } from "#domain/hash.ts";
import { personId } from "#domain/ids.ts";
import type { PersonId } from "#domain/ids.ts";
import type { Person } from "#domain/thread.ts";
import type { DraftPerson } from "./build-document.ts";
import { cut, isAddress } from "./sound-fields.ts";
import { addressTitle } from "./title.ts";

export interface PeopleRegister {
  readonly add: (person: DraftPerson) => PersonId;
  readonly byHandle: (handle: string) => PersonId | undefined;
  readonly all: () => readonly Person[];
}

/**
 * People by handle, or by key, address or name where they have none; each once. Whoever comes again
 * without a handle is known by the key.
 */
export function peopleRegister(): PeopleRegister {
  const people = new Map<string, Person>();
  const byKey = new Map<string, Person>();
  return {
    add: (draft) => {
      const { key = "", url } = draft;
      const handle = cut(draft.handle ?? "");
      const name = foldCase([handle, key, url, draft.name].find((one = "") => one !== "") ?? "");
      const known = people.get(name) ?? (handle === "" ? byKey.get(key) : undefined);
      if (known !== undefined) return known.id;
      const person: Person = {
        id: personId(contentId("a", name)),
        name: cut(draft.name ?? "") || handle.replace(/^@/u, "") || cut(addressTitle(url)) || "?",
        ...(handle !== "" && { handle }),
        ...(url !== undefined && isAddress(url) && { url }),
      };
      people.set(name, person);
      if (key !== "") byKey.set(key, person);
      return person.id;
    },
    byHandle: (handle) => people.get(foldCase(handle))?.id,
    all: () => [...people.values()],
  };
}

export const foldCase = (text: string): string => text.normalize("NFC").toLowerCase();
