import * as v from "valibot";
import { findAddresses } from "#domain/links/find.ts";
import type { Card, Media } from "#domain/thread.ts";
import type { DraftPerson, DraftPost } from "./build-document.ts";
import { readHtmlText } from "./html-text.ts";
import type { DroppedPiece } from "./importer.ts";
import type { DraftLink } from "./offsets.ts";
import { maybe } from "./read-shape.ts";
import { statedLanguage } from "./stated-language.ts";
import { isHttpAddress } from "./thread-fields.ts";

export interface FeedItem {
  readonly post: DraftPost;
  readonly dropped: readonly DroppedPiece[];
}

const text = maybe(v.string());

const AuthorShape = v.looseObject({ name: text, url: text });
/** Who a feed or an item is by: `author` in version 1, `authors` in 1.1. */
const BylineShape = v.looseObject({
  author: maybe(AuthorShape),
  authors: maybe(v.array(v.unknown())),
});

const ItemShape = v.looseObject({
  // Version 1 has readers take numbers too.
  id: maybe(v.union([v.string(), v.number()])),
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  banner_image: text,
  date_published: text,
  date_modified: text,
  language: text,
  attachments: maybe(v.array(v.unknown())),
});
type Item = v.InferOutput<typeof ItemShape>;

const AttachmentShape = v.looseObject({ url: v.string(), mime_type: text, title: text });

/** The first author a feed or an item names. */
export function firstAuthor(value: unknown): DraftPerson | undefined {
  const byline = v.safeParse(BylineShape, value);
  if (!byline.success) return undefined;
  for (const author of [...(byline.output.authors ?? []), byline.output.author]) {
    const read = v.safeParse(AuthorShape, author);
    if (!read.success) continue;
    const { name = "", url = "" } = read.output;
    if (name !== "" || url !== "") {
      return { ...(name !== "" && { name }), ...(url !== "" && { url }) };
    }
  }
  return undefined;
}

/**
 * An item as a post, or `null` where it is none or holds nothing.
 *
 * @param place where the item stands in the input, told of what cannot be read.
 */
export function readFeedItem(value: unknown, place: string): FeedItem | null {
  const shape = v.safeParse(ItemShape, value);
  if (!shape.success) return null;
  const item = shape.output;
  const words = wordsOf(item);
  const files = attachmentsOf(item, `${place}.attachments`);
  const media = [...picturesOf(item, words.images), ...files.media];
  const links = words.links ?? findAddresses(words.text);
  const cards = cardsOf(item, links);
  if (words.text === "" && media.length + cards.length === 0) return null;
  const author = firstAuthor(value);
  const url = [item.url, item.id].find(isAddress);
  const { date_published: created, date_modified: modified } = item;
  const language = statedLanguage(item.language);
  return {
    post: {
      text: words.text,
      links,
      ...(item.id !== undefined && item.id !== "" && { id: `${item.id}` }),
      ...(author !== undefined && { author }),
      ...(url !== undefined && { url }),
      ...(created !== undefined && { created }),
      ...(modified !== undefined && modified !== created && { edited: modified }),
      ...(language !== undefined && { language }),
      ...(cards.length > 0 && { cards }),
      ...(media.length > 0 && { media }),
    },
    dropped: [
      ...Array.from({ length: words.dropped }, (): DroppedPiece => ({ kind: "entity", text: "" })),
      ...files.dropped,
      ...(isForeign(item.external_url)
        ? [{ kind: "entity" as const, text: item.external_url }]
        : []),
    ],
  };
}

const isAddress = (value: unknown): value is string =>
  typeof value === "string" && isHttpAddress(value);

/** An address no browser may open. */
const isForeign = (value: string | undefined): value is string =>
  value !== undefined && value !== "" && !isHttpAddress(value);

interface Words {
  readonly text: string;
  /** Absent for plain text: its addresses are found in it. */
  readonly links?: readonly DraftLink[];
  readonly images: readonly Omit<Media, "kind">[];
  readonly dropped: number;
}

/** The content with the title above it, unless the title is only the beginning of the content. */
function wordsOf(item: Item): Words {
  const content = contentOf(item);
  const title = item.title?.trim() ?? "";
  if (title === "" || beginsWith(content.text, title)) return content;
  if (content.text === "") return { ...content, text: title };
  const above = `${title}\n\n`;
  return {
    ...content,
    text: `${above}${content.text}`,
    ...(content.links !== undefined && {
      links: content.links.map(({ start, end, url }) => ({
        start: start + above.length,
        end: end + above.length,
        url,
      })),
    }),
  };
}

function contentOf({ content_html: html, content_text: plain, summary }: Item): Words {
  if (html !== undefined && html.trim() !== "") {
    const { text, links, images, dropped } = readHtmlText(html);
    if (text !== "" || images.length > 0) {
      return { text, links: links.filter(({ kind }) => kind === "link"), images, dropped };
    }
  }
  const words = [plain, summary].find((candidate) => (candidate ?? "").trim() !== "");
  return { text: words ?? "", images: [], dropped: 0 };
}

/** Converters of posts without titles make one of the first words, with or without `…` after them. */
function beginsWith(content: string, title: string): boolean {
  const start = fold(title).replace(/(?:…|\.\.\.)$/u, "");
  return fold(content.slice(0, title.length * 2 + 100)).startsWith(start.trimEnd());
}

const fold = (value: string): string => value.normalize("NFC").replace(/\s+/gu, " ").trim();

function cardsOf(
  { external_url: external }: Item,
  links: readonly DraftLink[],
): readonly Omit<Card, "source">[] {
  const isNew = isAddress(external) && links.every(({ url }) => url !== external);
  return isNew ? [{ url: external }] : [];
}

function picturesOf(
  { image, banner_image: banner }: Item,
  shown: readonly Omit<Media, "kind">[],
): readonly Media[] {
  const pictures = new Map<string, Media>();
  for (const picture of shown) {
    if (picture.url !== undefined) pictures.set(picture.url, { kind: "image", ...picture });
  }
  for (const url of [image, banner]) {
    if (isAddress(url) && !pictures.has(url)) pictures.set(url, { kind: "image", url });
  }
  return [...pictures.values()];
}

function attachmentsOf({ attachments = [] }: Item, place: string) {
  const media: Media[] = [];
  const dropped: DroppedPiece[] = [];
  for (const [index, value] of attachments.entries()) {
    const read = v.safeParse(AttachmentShape, value);
    if (!read.success || !isHttpAddress(read.output.url)) {
      dropped.push({ kind: "unreadable", text: `${place}[${index}].url` });
      continue;
    }
    const { url, mime_type: type = "", title } = read.output;
    media.push({ kind: kindOf(type), url, ...(title !== undefined && { alt: title }) });
  }
  return { media, dropped };
}

function kindOf(type: string): Media["kind"] {
  const [kind] = type.toLowerCase().split("/");
  return kind === "image" || kind === "video" || kind === "audio" ? kind : "file";
}
