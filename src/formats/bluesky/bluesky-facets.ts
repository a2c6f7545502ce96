import * as v from "valibot";
import { isSoundSpan, soundLinks, utf8Offsets } from "../offsets.ts";
import type { DraftLink } from "../offsets.ts";
import type { DroppedPiece } from "../importer.ts";
import { asFilledText, fieldsOf } from "../json-fields.ts";
import { FacetShape, typeName } from "./bluesky-shapes.ts";

export interface FacetLinks {
  /** Spans in UTF-16, in order and disjoint; http(s) only. */
  readonly links: readonly DraftLink[];
  readonly dropped: readonly DroppedPiece[];
}

/**
 * The links of a post's facets (lexicon app.bsky.richtext.facet), whose indices count UTF-8 bytes.
 * Mentions and hashtags are left to be found in the text.
 */
export function linksOfFacets(text: string, facets: readonly unknown[]): FacetLinks {
  const offsets = utf8Offsets(text);
  const links: DraftLink[] = [];
  const dropped: DroppedPiece[] = [];
  for (const value of facets) {
    const facet = v.safeParse(FacetShape, value);
    if (!facet.success) {
      dropped.push({ kind: "entity", text: "" });
      continue;
    }
    const { index, features } = facet.output;
    const url = linkOf(features);
    if (url === undefined) continue;
    const start = offsets(index.byteStart);
    const end = offsets(index.byteEnd);
    if (start === null || end === null || !isSoundSpan(text, { start, end })) {
      dropped.push({ kind: "entity", text: url });
    } else {
      links.push({ start, end, url });
    }
  }
  const sound = soundLinks(text, links);
  const kept = new Set(sound.links);
  for (const link of links) if (!kept.has(link)) dropped.push({ kind: "entity", text: link.url });
  return { links: sound.links, dropped };
}

function linkOf(features: readonly unknown[]): string | undefined {
  const link = features.map(fieldsOf).find((feature) => typeName(feature) === "link");
  return link === undefined ? undefined : (asFilledText(link["uri"]) ?? "");
}
