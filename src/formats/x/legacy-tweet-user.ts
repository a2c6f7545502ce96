import type { DraftPerson } from "../build-document.ts";
import { asFilledText, asObject, given } from "../json-fields.ts";
import { asHandle, asId } from "./x-fields.ts";

export interface LegacyUser {
  readonly id?: string;
  readonly name?: string;
  /** With its leading `@`. */
  readonly handle?: string;
}

/** A user as v1.1 has it, or the web API under `legacy`. */
export function readLegacyUser(value: unknown): LegacyUser {
  const user = asObject(value);
  return {
    ...given("id", asId(user?.["id_str"], user?.["id"])),
    ...given("name", asFilledText(user?.["name"])),
    ...given("handle", asHandle(user?.["screen_name"])),
  };
}

export function personOf({ name, handle }: LegacyUser): DraftPerson {
  return {
    ...given("name", name),
    ...given("handle", handle),
    ...given("url", handle === undefined ? undefined : `https://x.com/${handle.slice(1)}`),
  };
}

/** The address of a tweet; X itself finds it without knowing the author. */
export function statusAddress(id: string, handle: string | undefined): string {
  return `https://x.com/${handle?.slice(1) ?? "i"}/status/${id}`;
}
