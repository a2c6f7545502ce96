import * as v from "valibot";
import type { DraftPerson } from "../build-document.ts";
import { GroupSchema, ProfileSchema } from "./wall-item.ts";

/** Gives whoever has a number at VK: people have positive ones, communities negative. */
export type People = (id: number) => DraftPerson;

/** A page that has no short name is called by its number. */
const NUMBERED = /^(?:id|club|public|event)\d+$/u;

/** People as `profiles` and `groups` of an answer name them; of others only the page is known. */
export function peopleOf(profiles: readonly unknown[], groups: readonly unknown[]): People {
  const known = new Map<number, DraftPerson>();
  for (const value of profiles) {
    const { success, output } = v.safeParse(ProfileSchema, value);
    const id = success ? (output.id ?? output.uid) : undefined;
    if (!success || id === undefined) continue;
    const name = `${output.first_name ?? ""} ${output.last_name ?? ""}`.trim();
    known.set(id, personOf(id, name, output.screen_name));
  }
  for (const value of groups) {
    const { success, output } = v.safeParse(GroupSchema, value);
    const id = success ? (output.id ?? output.gid) : undefined;
    if (!success || id === undefined) continue;
    known.set(-Math.abs(id), personOf(-Math.abs(id), output.name ?? "", output.screen_name));
  }
  return (id) => known.get(id) ?? { url: pageOf(id) };
}

function personOf(id: number, name: string, handle: string | undefined): DraftPerson {
  const hasHandle = handle !== undefined && /^[\w.]+$/u.test(handle) && !NUMBERED.test(handle);
  return {
    url: pageOf(id),
    ...(name !== "" && { name }),
    ...(hasHandle && { handle: `@${handle}` }),
  };
}

const pageOf = (id: number): string =>
  id < 0 ? `https://vk.com/club${-id}` : `https://vk.com/id${id}`;
