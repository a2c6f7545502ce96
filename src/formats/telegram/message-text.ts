import * as v from "valibot";
import type { DroppedPiece } from "../importer.ts";
import { placeOf } from "../issues.ts";
import type { DraftLink } from "../offsets.ts";
import { maybe } from "../read-shape.ts";
import { isHttpAddress } from "../thread-fields.ts";

export interface MessageText {
  readonly text: string;
  readonly links: readonly DraftLink[];
  readonly dropped: readonly DroppedPiece[];
}

type Rich = string | readonly unknown[];

const EntitySchema = v.looseObject({
  type: v.fallback(v.optional(v.string(), "plain"), "plain"),
  text: v.string(),
  href: maybe(v.string()),
});

/**
 * Puts a text together from its parts as they stand; only addresses become links. An address that leads
 * elsewhere than to the web (`tg://…`) keeps its words.
 */
export function readMessageText(rich: Rich, place: readonly (string | number)[]): MessageText {
  const links: DraftLink[] = [];
  const dropped: DroppedPiece[] = [];
  let text = "";
  for (const [index, part] of (typeof rich === "string" ? [rich] : rich).entries()) {
    const entity = typeof part === "string" ? { text: part } : entityOf(part);
    if (entity === undefined) {
      dropped.push({ kind: "unreadable", text: placeOf([...place, index]) });
      continue;
    }
    const start = text.length;
    text += entity.text;
    const { address } = entity;
    if (address === undefined || text.length === start) continue;
    const url = webAddress(address);
    if (url === undefined) dropped.push({ kind: "entity", text: address });
    else addLink(links, { start, end: text.length, url });
  }
  return { text, links, dropped };
}

/** The words alone, as of a poll's question. */
export const plainText = (rich: Rich | null | undefined): string =>
  rich === null || rich === undefined ? "" : readMessageText(rich, []).text;

interface Entity {
  readonly text: string;
  readonly address?: string | undefined;
}

function entityOf(part: unknown): Entity | undefined {
  const parsed = v.safeParse(EntitySchema, part);
  if (!parsed.success) return undefined;
  const { type, text, href } = parsed.output;
  if (type === "link") return { text, address: text };
  return type === "text_link" ? { text, address: href ?? text } : { text };
}

const SCHEME = /^[a-z][a-z\d+.-]*:(?!\d)/iu;

function webAddress(written: string): string | undefined {
  const address = written.trim();
  const url = SCHEME.test(address) ? address : `https://${address}`;
  return isHttpAddress(url) ? url : undefined;
}

/** Words in bold within a link make it two parts that follow each other. */
function addLink(links: DraftLink[], link: DraftLink): void {
  const last = links.at(-1);
  if (last?.end === link.start && last.url === link.url) {
    links[links.length - 1] = { ...last, end: link.end };
  } else links.push(link);
}
