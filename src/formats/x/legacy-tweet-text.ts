/**
 * The words of a tweet as its readers see them, out of the text as X sends it: HTML-escaped, with every
 * address shortened to t.co, and with offsets in code points of exactly that text (`&amp;` counts five).
 */
import type { DraftLink } from "../offsets.ts";
import { codePointOffsets } from "../offsets.ts";
import { isHttpAddress } from "../thread-fields.ts";

/** An address in the text. Everything but `short` may be missing, and often is. */
export interface ShortAddress {
  /** As it stands in the text: `https://t.co/…`. */
  readonly short: string;
  /** Where in the text as sent, in code points. Only believed if the address stands there. */
  readonly at?: number;
  /** What it stands for. */
  readonly full?: string;
  /** Leads to what is shown otherwise (a picture, the tweet itself): taken out of the text. */
  readonly hidden?: boolean;
  /** May be missing in the text without anything being lost. */
  readonly spare?: boolean;
}

export interface TweetText {
  readonly text: string;
  readonly links: readonly DraftLink[];
  /** Addresses that are not in the text, or lead nowhere safe; the text keeps the short form. */
  readonly lost: readonly string[];
}

/**
 * @param sent the text as X sends it.
 * @param addresses in any order; several may be the same (four pictures share one).
 * @returns the text with its addresses in full and its entities unescaped once, and links over it in
 * UTF-16.
 */
export function readTweetText(sent: string, addresses: readonly ShortAddress[]): TweetText {
  const { places, lost } = placeAddresses(sent, addresses);
  const links: DraftLink[] = [];
  let text = "";
  let done = 0;
  for (const { start, short, full, hidden } of places) {
    text += unescapeOnce(sent.slice(done, start));
    done = start + short.length;
    if (hidden === true) {
      // Only the space before a trailing address belongs to it; the words around an inner one keep one.
      if (done >= sent.length || /\s/u.test(sent.charAt(done))) text = text.replace(/[ \t]$/u, "");
      continue;
    }
    const url = full ?? short;
    links.push({ start: text.length, end: text.length + url.length, url });
    text += url;
  }
  text += unescapeOnce(sent.slice(done));
  return { ...trimmed(text, links), lost };
}

interface Place extends ShortAddress {
  /** UTF-16 offset in the text as sent. */
  readonly start: number;
}

function placeAddresses(
  sent: string,
  addresses: readonly ShortAddress[],
): { readonly places: readonly Place[]; readonly lost: readonly string[] } {
  if (addresses.length === 0) return { places: [], lost: [] };
  const offsets = codePointOffsets(sent);
  const standing = findShortAddresses(sent);
  const places = new Map<number, Place>();
  const placed = new Set<string>();
  const lost: string[] = [];
  for (const address of addresses) {
    const { short, at, full, hidden, spare } = address;
    if (hidden !== true && !isHttpAddress(full ?? short)) {
      lost.push(full ?? short);
      continue;
    }
    const stated = at === undefined ? null : offsets(at);
    const start =
      stated !== null && !places.has(stated) && standsAt(sent, short, stated)
        ? stated
        : nextFree(standing.get(short), places);
    if (start !== null) {
      places.set(start, { ...address, start });
      placed.add(short);
    } else if (hidden !== true && spare !== true && !placed.has(short)) {
      lost.push(full ?? short);
    }
  }
  return { places: withoutOverlaps([...places.values()]), lost };
}

/** Where each t.co address stands, last place first. */
function findShortAddresses(sent: string): ReadonlyMap<string, number[]> {
  const found = new Map<string, number[]>();
  for (const { 0: short, index } of sent.matchAll(/https?:\/\/t\.co\/[A-Za-z0-9]+/gu)) {
    const places = found.get(short);
    if (places === undefined) found.set(short, [index]);
    else places.push(index);
  }
  for (const places of found.values()) places.reverse();
  return found;
}

function nextFree(
  places: number[] | undefined,
  taken: ReadonlyMap<number, unknown>,
): number | null {
  for (let at = places?.pop(); at !== undefined; at = places?.pop()) {
    if (!taken.has(at)) return at;
  }
  return null;
}

/** Whether the whole address stands there, and not only the beginning of a longer one. */
function standsAt(sent: string, short: string, at: number): boolean {
  return (
    short !== "" &&
    sent.startsWith(short, at) &&
    !/^[A-Za-z0-9]/u.test(sent.charAt(at + short.length))
  );
}

function withoutOverlaps(places: Place[]): readonly Place[] {
  let end = 0;
  return places
    .sort((a, b) => a.start - b.start)
    .filter(({ start, short }) => {
      if (start < end) return false;
      end = start + short.length;
      return true;
    });
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#39;", "'"],
]);

/** Unescapes what X escapes, once: `&amp;lt;` is `&lt;`, which the author wrote. */
export function unescapeOnce(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => ENTITIES.get(entity) ?? entity);
}

/** Without white space around the whole text, with the links where they then stand. */
function trimmed(text: string, links: readonly DraftLink[]): Omit<TweetText, "lost"> {
  const cut = text.length - text.trimStart().length;
  return {
    text: text.trim(),
    links: links.map(({ start, end, url }) => ({ start: start - cut, end: end - cut, url })),
  };
}
