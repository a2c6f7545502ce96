import { findAddresses } from "#domain/links/find.ts";
import type { DraftLink } from "../offsets.ts";
import { isHttpAddress } from "../thread-fields.ts";

/** A text of VK as it is shown, and its links as spans over that. */
export interface ShownText {
  readonly text: string;
  readonly links: readonly DraftLink[];
}

/**
 * VK's marks for linked words, each of which a reader sees as its words: `[target|words]`,
 * `[#alias|words|address]`, and `@id1 (words)` or `*club1 (words)` as people type them. No part may hold
 * what begins another, so that the search takes linear time.
 */
const MARK =
  /\[#alias\|(?<shown>[^[\]|\n]+)\|(?<address>[^[\]|\s]+)\]|\[(?<target>[^[\]|\s]+)\|(?<words>[^[\]\n]+)\]|[@*](?:id|club|public|event)\d+ ?\((?<name>[^()\n]+)\)/gu;
/** A person or a community, perhaps with the comment that is answered (`id1:bp-2_3`). */
const OWNER = /^(?:id|club|public|event|app)\d+(?::[\w-]+)?$/u;
const HOST = /^(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/|$)/iu;

/**
 * Takes the marks off a text. Names of people and communities stay as words; addresses become links, as do
 * addresses that stand in the text openly. A bracket that is no mark of VK's stays as it is.
 */
export function readMarkup(marked: string): ShownText {
  const links: DraftLink[] = [];
  let text = "";
  let at = 0;
  for (const { 0: mark, index, groups = {} } of marked.matchAll(MARK)) {
    const { shown, address, target, words, name } = groups;
    const url = addressOf(address ?? target);
    const isOwner = name !== undefined || (target !== undefined && OWNER.test(target));
    if (url === undefined && !isOwner) continue;
    text += marked.slice(at, index);
    at = index + mark.length;
    const start = text.length;
    text += shown ?? words ?? name ?? "";
    if (url !== undefined) links.push({ start, end: text.length, url });
  }
  text += marked.slice(at);
  return { text, links: withOpenAddresses(text, links) };
}

function addressOf(target: string | undefined): string | undefined {
  if (target === undefined) return undefined;
  const url = HOST.test(target) ? `https://${target}` : target;
  return isHttpAddress(url) ? url : undefined;
}

/** Both lists are in order and disjoint each. */
function withOpenAddresses(text: string, marked: readonly DraftLink[]): readonly DraftLink[] {
  let next = 0;
  const open = findAddresses(text).filter(({ start, end }) => {
    while ((marked[next]?.end ?? Infinity) <= start) next++;
    return (marked[next]?.start ?? Infinity) >= end;
  });
  return [...marked, ...open].sort((a, b) => a.start - b.start);
}

const CHARACTERS: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** Texts of the API before version 5: line breaks as `<br>`, five characters as references. */
export const plainFromOldHtml = (html: string): string =>
  html
    .replace(/<br ?\/?>/gu, "\n")
    .replace(/&(?:amp|lt|gt|quot|#39);/gu, (name) => CHARACTERS[name] ?? name);
