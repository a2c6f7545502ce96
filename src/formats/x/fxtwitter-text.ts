/** The words of a post as FxTwitter gives them: in full and unescaped, with facets that tell its links. */
import { asFilledText, asObject, asObjects, asText } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import type { DraftLink } from "../offsets.ts";
import { isHttpAddress } from "../thread-fields.ts";
import { readTweetText, unescapeOnce } from "./legacy-tweet-text.ts";

export interface FxText {
  readonly text: string;
  readonly links: readonly DraftLink[];
  /** Addresses without a place in the text. */
  readonly lost: readonly string[];
}

interface Facet {
  readonly at: number;
  readonly original: string;
  readonly full: string;
  readonly hidden: boolean;
}

/**
 * `raw_text` has the text as X sent it, and facets with offsets in it whose unit its documentation and its
 * code disagree on; so links are looked for in `text` one after the other, and `raw_text` only stands in
 * for a `text` that is missing.
 *
 * @returns `null` if there is neither.
 */
export function readFxText(status: JsonObject): FxText | null {
  const raw = asObject(status["raw_text"]);
  const facets = facetsOf(raw?.["facets"]);
  const text = asText(status["text"]);
  if (text !== undefined) return withLinks(text, facets);
  const sent = asText(raw?.["text"]);
  if (sent === undefined) return null;
  return readTweetText(
    sent,
    facets.map(({ original, at, full, hidden }) => ({ short: original, at, full, hidden })),
  );
}

/** No post has so many; each costs a look through the text. */
const MOST_FACETS = 1000;

/** Addresses of links and (to be hidden) pictures, in order. */
function facetsOf(value: unknown): readonly Facet[] {
  const facets = asObjects(value).flatMap((facet): readonly Facet[] => {
    const hidden = facet["type"] === "media";
    const full = asFilledText(facet["replacement"]) ?? asFilledText(facet["original"]);
    if ((facet["type"] !== "url" && !hidden) || full === undefined) return [];
    const { indices } = facet;
    const at: unknown = Array.isArray(indices) ? indices[0] : undefined;
    const original = asFilledText(facet["original"]) ?? full;
    return [{ at: typeof at === "number" ? at : Infinity, original, full, hidden }];
  });
  return facets.sort((a, b) => a.at - b.at || 0).slice(0, MOST_FACETS);
}

function withLinks(given: string, facets: readonly Facet[]): FxText {
  const links: DraftLink[] = [];
  const lost: string[] = [];
  let text = "";
  let done = 0;
  for (const { original, full, hidden } of facets) {
    // The text was unescaped after its addresses were put in.
    const forms = hidden ? [original] : [full, unescapeOnce(full), original];
    const found = forms.find((form) => given.includes(form, done));
    if (found === undefined || !isHttpAddress(full)) {
      if (!hidden) lost.push(full);
      continue;
    }
    const start = given.indexOf(found, done);
    text += given.slice(done, start);
    done = start + found.length;
    if (hidden) continue;
    const url = found === original ? full : found;
    links.push({ start: text.length, end: text.length + url.length, url: full });
    text += url;
  }
  text += given.slice(done);
  return { text: text.trimEnd(), links, lost };
}
