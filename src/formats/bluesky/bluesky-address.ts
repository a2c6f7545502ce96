/** Addresses on bsky.app for what AT Protocol names by `at://` URIs. */
import type { DraftPerson } from "../build-document.ts";
import { asFilledText } from "../json-fields.ts";

const SITE = "https://bsky.app";
const RECORD = /^at:\/\/([^/]+)\/([^/]+)\/([^/]+)$/u;
/** What the server writes for a handle that does not lead back to its account. */
const NO_HANDLE = "handle.invalid";

/** An account as views name it; the fields may hold anything. */
export interface Account {
  readonly did?: unknown;
  readonly handle?: unknown;
  readonly displayName?: unknown;
}

/** The handle without `@`, unless the server says that it is not theirs. */
export function handleOf({ handle }: Account): string | undefined {
  return handle === NO_HANDLE ? undefined : asFilledText(handle);
}

/** The account as a person; by their DID where nothing else is known of them. */
export function personOf(account: Account): DraftPerson {
  const handle = handleOf(account);
  const did = asFilledText(account.did);
  const name = asFilledText(account.displayName) ?? handle ?? did;
  const who = handle ?? did;
  return {
    ...(name !== undefined && { name }),
    ...(handle !== undefined && { handle: `@${handle}` }),
    ...(who !== undefined && { url: `${SITE}/profile/${segment(who)}` }),
  };
}

/** The DID a URI begins with, where it begins with one. */
export function didOf(uri: string): string | undefined {
  return /^at:\/\/(did:[^/]+)/u.exec(uri)?.[1];
}

/** The address of a post, if the account is known or named by the URI. */
export function postAddress(uri: string, account: Account = {}): string | undefined {
  const who = handleOf(account) ?? asFilledText(account.did) ?? RECORD.exec(uri)?.[1];
  if (who === undefined) return undefined;
  return `${SITE}/profile/${segment(who)}/post/${segment(uri.split("/").at(-1) ?? "")}`;
}

/** The address of anything that has a page of its own: a post, a feed, a list, a starter pack, a labeler. */
export function recordAddress(uri: string, account: Account = {}): string | undefined {
  const [, owner, collection, key] = RECORD.exec(uri) ?? [];
  if (owner === undefined || key === undefined) return undefined;
  const who = segment(handleOf(account) ?? asFilledText(account.did) ?? owner);
  const page = PAGES.get(collection ?? "");
  return page === undefined ? undefined : `${SITE}/${page(who, segment(key))}`;
}

const PAGES: ReadonlyMap<string, (who: string, key: string) => string> = new Map([
  ["app.bsky.feed.post", (who: string, key: string) => `profile/${who}/post/${key}`],
  ["app.bsky.feed.generator", (who, key) => `profile/${who}/feed/${key}`],
  ["app.bsky.graph.list", (who, key) => `profile/${who}/lists/${key}`],
  ["app.bsky.graph.starterpack", (who, key) => `starter-pack/${who}/${key}`],
  ["app.bsky.labeler.service", (who) => `profile/${who}`],
]);

/** A path segment; the colons of a DID stay readable. */
const segment = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll("%3A", ":");
