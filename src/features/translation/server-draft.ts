import { isOwnMachine } from "#domain/own-machine.ts";
import type { EngineSettings } from "#queries/engine-settings.ts";

/** Engines that are servers the reader sets up. */
export const SERVERS = ["libretranslate", "google", "openai"] as const;
export type ServerId = (typeof SERVERS)[number];

export const isServer = (id: string): id is ServerId => (SERVERS as readonly string[]).includes(id);

/** What can be typed for a server; "" where nothing is. */
export interface ServerDraft {
  readonly url: string;
  readonly model: string;
  readonly key: string;
}

export type ServerEntry = keyof ServerDraft;

/** What each server is asked about, in the order of the form. */
export const ENTRIES: Readonly<Record<ServerId, readonly ServerEntry[]>> = {
  libretranslate: ["url", "key"],
  google: ["key"],
  openai: ["url", "model", "key"],
};

/** What stands in the way of saving, by entry. */
export type Fault = "missing" | "address" | "credentials" | "insecure";

export const EMPTY_DRAFT: ServerDraft = { url: "", model: "", key: "" };

/** What is set up; null where nothing is. */
export function savedDraft(settings: EngineSettings, id: ServerId): ServerDraft | null {
  const saved = settings[id];
  return saved === null ? null : { ...EMPTY_DRAFT, ...saved };
}

/** The settings that a draft without faults makes. */
export function settingsOf(id: ServerId, draft: ServerDraft): Partial<EngineSettings> {
  const url = draft.url.trim();
  const model = draft.model.trim();
  const key = draft.key.trim();
  switch (id) {
    case "libretranslate":
      return { libretranslate: { url, key } };
    case "google":
      return { google: { key } };
    case "openai":
      return { openai: { url, model, key } };
  }
}

/** What is wrong with the address of a server, or null. `secure`: the page itself came over https. */
export function addressFault(address: string, secure: boolean): Fault | null {
  const typed = address.trim();
  if (typed === "") return "missing";
  if (!/^https?:\/\//iu.test(typed) || /[\s?#]/u.test(typed) || !URL.canParse(typed))
    return "address";
  const url = new URL(typed);
  if (url.username !== "" || url.password !== "") return "credentials";
  return secure && url.protocol === "http:" && !isOwnMachine(url.hostname) ? "insecure" : null;
}

/** Every fault of a draft; empty where it can be saved. */
export function draftFaults(
  id: ServerId,
  draft: ServerDraft,
  secure: boolean,
): Partial<Record<ServerEntry, Fault>> {
  const faults: Partial<Record<ServerEntry, Fault>> = {};
  const entries = ENTRIES[id];
  if (entries.includes("url")) {
    const fault = addressFault(draft.url, secure);
    if (fault !== null) faults.url = fault;
  }
  if (entries.includes("model") && draft.model.trim() === "") faults.model = "missing";
  if (id === "google" && draft.key.trim() === "") faults.key = "missing";
  return faults;
}

/** Whether this page came over https. */
export const pageIsSecure = (): boolean => location.protocol === "https:";
