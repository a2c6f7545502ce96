import type { Absence, Card, Media, Quote } from "#domain/thread.ts";
import type { DraftPost } from "../build-document.ts";
import type { DroppedPiece } from "../importer.ts";
import { readShape } from "../read-shape.ts";
import { unixTime } from "../unix-time.ts";
import { unreadable } from "./answers.ts";
import { readAttachments } from "./attachments.ts";
import { isRemoved, isYes } from "./entries.ts";
import type { Entry } from "./entries.ts";
import { plainFromOldHtml, readMarkup } from "./markup.ts";
import type { ShownText } from "./markup.ts";
import type { People } from "./people.ts";
import { ownerOf, RepostSchema } from "./wall-item.ts";
import type { Repost, WallItem } from "./wall-item.ts";

/** A post as the wall shows it, and what of it cannot be shown. */
export interface WallPost {
  readonly draft: DraftPost & { readonly id: string; readonly text: string };
  /** What it passes on, the original last. */
  readonly reposts: readonly ShownRepost[];
  readonly dropped: readonly DroppedPiece[];
}

interface ShownRepost extends ShownText {
  readonly quote: Quote;
  readonly media: readonly Media[];
  readonly cards: readonly Card[];
}

/** Reads a post or comment. Whoever the answer does not name is known by the page alone. */
export function readWallPost(entry: Entry, people: People): WallPost {
  const item = withOwnWords(entry.item);
  const dropped: DroppedPiece[] = [];
  const { text, links } = shownText(item.text, entry.html);
  const urls = links.map(({ url }) => url);
  const attached = readAttachments(item.attachments ?? [], entry.place, urls);
  dropped.push(...attached.dropped);
  const reposts = readReposts(item, entry, people, dropped);
  const original = reposts.at(-1);
  // Who passes something on without a word shows what the original links to.
  const passed = text.trim() === "" ? reposts.flatMap(linksOf) : [];
  const source = copyrightCard(item);
  const media = [...attached.media, ...reposts.flatMap((repost) => repost.media)];
  const hasMore = media.length + reposts.length + attached.cards.length + source.length > 0;
  const absent = absenceOf(item, text, hasMore || attached.poll !== undefined);
  const from = item.from_id || ownerOf(item);
  const created = unixTime(item.date);
  const edited = unixTime(item.edited);
  return {
    draft: {
      id: entry.id,
      text: absent === undefined ? text : "",
      links: absent === undefined ? links : [],
      cards: [...attached.cards, ...passed, ...source],
      media,
      ...(entry.url !== undefined && { url: entry.url }),
      ...(from !== undefined && { author: people(from) }),
      ...(created !== undefined && { created }),
      ...(edited !== undefined && { edited }),
      ...(attached.poll !== undefined && { poll: attached.poll }),
      ...(original !== undefined && { quote: original.quote }),
      ...audienceOf(item),
      ...(absent !== undefined && { absent }),
    },
    reposts,
    dropped,
  };
}

function shownText(text: string | null | undefined, html: boolean): ShownText {
  return readMarkup(html ? plainFromOldHtml(text ?? "") : (text ?? ""));
}

/** Before version 5 a repost held the original's words as its own. */
function withOwnWords(item: WallItem): WallItem {
  if (typeof item.copy_post_id !== "number" || item.copy_history !== undefined) return item;
  const { text, attachments, copy_post_id: id, copy_owner_id: owner } = item;
  const original = { id, owner_id: owner, from_id: owner, text, attachments };
  return { ...item, text: item.copy_text ?? "", attachments: [], copy_history: [original] };
}

/** The chain of reposts. Words of those between the post and the original are told as left out. */
function readReposts(
  item: WallItem,
  entry: Entry,
  people: People,
  dropped: DroppedPiece[],
): readonly ShownRepost[] {
  const history = item.copy_history ?? [];
  return history.flatMap((value, index): readonly ShownRepost[] => {
    const place = [...entry.place, "copy_history", index];
    const read = readShape(RepostSchema, value);
    if (!read.ok) {
      dropped.push(unreadable(place));
      return [];
    }
    const repost = read.value;
    const shown = shownText(repost.text, entry.html);
    const urls = shown.links.map(({ url }) => url);
    const attached = readAttachments(repost.attachments ?? [], place, urls);
    dropped.push(...attached.dropped);
    if (index < history.length - 1 && shown.text.trim() !== "") {
      dropped.push({ kind: "other-author", text: shown.text });
    }
    const { media, cards } = attached;
    return [{ ...shown, quote: quoteOf(repost, shown.text, people), media, cards }];
  });
}

function quoteOf(repost: Repost, text: string, people: People): Quote {
  const owner = ownerOf(repost);
  const author = repost.from_id || owner;
  const { name, handle } = typeof author === "number" ? people(author) : {};
  const by = name ?? handle;
  const { deleted_reason: said } = repost;
  const isGone = isYes(repost.is_deleted) || (repost.from_id === 0 && text === "");
  return {
    ...(typeof repost.id === "number" &&
      owner !== undefined && { url: `https://vk.com/wall${owner}_${repost.id}` }),
    ...(by !== undefined && { author: by }),
    ...(text !== "" && { text }),
    ...(isGone && { absent: { why: "deleted", ...(typeof said === "string" && { said }) } }),
  };
}

const linksOf = ({ links, cards }: ShownRepost): readonly Card[] => [
  ...links.map(({ url }) => ({ url })),
  ...cards,
];

/** What the author names as the source of the post. */
function copyrightCard({ copyright }: WallItem): readonly Card[] {
  if (copyright === undefined || copyright.link === "") return [];
  const { link, name } = copyright;
  return [{ url: link, ...(name !== undefined && name !== "" && { title: name }) }];
}

function absenceOf(item: WallItem, text: string, hasMore: boolean): Absence | undefined {
  if (isRemoved(item)) {
    const said = item.deleted_reason;
    return { why: "deleted", ...(typeof said === "string" && { said }) };
  }
  if (text !== "" || hasMore) return undefined;
  const paid = item.donut?.placeholder;
  if (paid !== undefined) return { why: "private", said: paid.text };
  return { why: "unavailable" };
}

/** Posts for friends, and for those who pay. */
function audienceOf(item: WallItem): Pick<DraftPost, "audience"> {
  if (isYes(item.friends_only)) return { audience: "followers" };
  return isYes(item.donut?.is_donut) ? { audience: "circle" } : {};
}
