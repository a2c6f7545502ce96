import type { DraftPerson } from "../build-document.ts";
import { asFilledText, isObject } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { addressesOf, each, idOf } from "./object-fields.ts";

export const ACTOR_TYPES: ReadonlySet<string> = new Set([
  "Application",
  "Group",
  "Organization",
  "Person",
  "Service",
]);

/** The people an input tells of. Most posts name their author by address only. */
export interface Actors {
  readonly add: (actor: JsonObject) => void;
  /** Learns the handle of a person from a mention of them, whose name is written whole. */
  readonly addMention: (href: unknown, name: unknown) => void;
  readonly person: (id: string) => DraftPerson;
}

export function actorRegister(): Actors {
  const people = new Map<string, DraftPerson>();
  const handles = new Map<string, string>();
  return {
    add: (actor) => {
      const id = idOf(actor);
      if (id === undefined || people.has(id)) return;
      const name = asFilledText(actor["name"]);
      const handle = handleAt(id, asFilledText(actor["preferredUsername"]));
      const url = addressesOf(actor["url"])[0] ?? id;
      people.set(id, {
        url,
        ...(name !== undefined && { name }),
        ...(handle !== undefined && { handle }),
      });
    },
    addMention: (href, name) => {
      if (typeof href !== "string" || typeof name !== "string") return;
      if (/^@[^\s@]+@[^\s@]+$/u.test(name)) handles.set(href, name);
    },
    person: (id) => {
      const known = people.get(id);
      if (known !== undefined) return known;
      const handle = handles.get(id) ?? handleAt(id, nameInAddress(id));
      return {
        url: id,
        ...(handle === undefined ? { name: id.replace(/^https?:\/\//iu, "") } : { handle }),
      };
    },
  };
}

/** The author of an object: the first of several, as PeerTube names a person and a channel. */
export function authorOf(object: JsonObject): unknown {
  return each(object["attributedTo"] ?? object["actor"]).find(
    (author) => typeof author === "string" || isObject(author),
  );
}

function handleAt(id: string, user: string | undefined): string | undefined {
  if (user === undefined || !URL.canParse(id)) return undefined;
  const { host } = new URL(id);
  return host === "" ? undefined : `@${user}@${host}`;
}

/** The name in `/users/name`, `/@name` or `/u/name`, as most servers build addresses of people. */
function nameInAddress(id: string): string | undefined {
  return /^https?:\/\/[^/]+\/(?:users\/|u\/|@)([\w.-]+)\/?$/iu.exec(id)?.[1];
}
