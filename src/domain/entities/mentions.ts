import type { Span } from "../thread.ts";
import { ACCENTED } from "./characters.ts";
import { TOP_LEVEL_DOMAINS } from "./top-level-domains.ts";

export interface MentionEntity extends Span {
  /** Without its `@`: `nasta`, in the federation also `nasta@vkl.world` and `nasta.bsky.social`. */
  readonly handle: string;
  /** The name of a list of that person: `@nasta/list`. */
  readonly list?: string;
}

/** No word or sign before it, but for `RT`; a handle may stand right after other scripts' words. */
const BEFORE = String.raw`(?:(?<![A-Za-z\d_!#$%&*@＠])|(?<=(?<![A-Za-z\d_+~.-])[Rr][Tt]))`;
const MENTION = new RegExp(
  String.raw`${BEFORE}[@＠](?<handle>[A-Za-z\d_]{1,20})(?:/(?<list>[A-Za-z][\w-]{0,24}))?`,
  "gu",
);

/** Mastodon's names, with the host they are at; names of one's own host; Bluesky's names, which are hosts. */
const FEDERATED = new RegExp(
  String.raw`${BEFORE}[@＠](?:` +
    String.raw`(?<address>\w(?:[\w.-]{0,62}\w)?@(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.){1,8}(?:\p{L}[\p{L}\p{M}]{1,23}|xn--[a-z\d-]{2,59}))(?![\p{L}\p{N}@_-])` +
    String.raw`|(?<host>(?:[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?\.){1,8}(?<topLevel>[a-z]{2,24}))(?![\w@-])` +
    String.raw`|(?<name>\w{1,30})(?:/(?<list>[A-Za-z][\w-]{0,24}))?)`,
  "gu",
);

/** What follows makes it no handle: another one, an accented letter, the rest of an address. */
const GOES_ON = new RegExp(`^(?:[@＠${ACCENTED}]|://)`, "u");
const EMAIL_BEFORE = /[\p{L}\p{N}]$/u;
const EMAIL_AFTER = /^\.[\p{L}\p{N}]/u;

/**
 * Mentions as Twitter finds them, in order and not overlapping, also inside addresses.
 * @param federated whether handles may name their host, as they do in the fediverse and on Bluesky
 */
export function findMentions(text: string, federated: boolean): readonly MentionEntity[] {
  const mentions: MentionEntity[] = [];
  if (!/[@＠]/u.test(text)) return mentions;
  for (const match of text.matchAll(federated ? FEDERATED : MENTION)) {
    const mention = mentionOf(match);
    if (!isCut(text, mention)) mentions.push(mention);
  }
  return mentions;
}

function mentionOf(match: RegExpExecArray): MentionEntity {
  const { address, host, topLevel = "", handle, name, list } = match.groups ?? {};
  const start = match.index;
  const bluesky = TOP_LEVEL_DOMAINS.has(topLevel) ? host : host?.slice(0, host.indexOf("."));
  const written = address ?? bluesky ?? handle ?? name ?? "";
  const end = start + 1 + written.length + (list === undefined ? 0 : list.length + 1);
  return { start, end, handle: written, ...(list !== undefined && { list }) };
}

function isCut(text: string, { start, end, handle }: MentionEntity): boolean {
  if (GOES_ON.test(text.slice(end, end + 3))) return true;
  // `пошта@tut.by`: only letters beyond ASCII can stand before the sign at all.
  const before = text.slice(Math.max(0, start - 2), start);
  const isHost = handle.includes(".") || EMAIL_AFTER.test(text.slice(end, end + 2));
  return isHost && EMAIL_BEFORE.test(before);
}
