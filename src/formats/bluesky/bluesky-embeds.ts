import type { AbsenceReason, Card, Media, Quote } from "#domain/thread.ts";
import type { DroppedPiece } from "../importer.ts";
import { asFilledText, fieldsOf } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { isHttpAddress } from "../thread-fields.ts";
import { handleOf, recordAddress } from "./bluesky-address.ts";
import { typeName } from "./bluesky-shapes.ts";

/** What a post carries besides its text. */
export interface Embedded {
  readonly media: readonly Media[];
  readonly cards: readonly Omit<Card, "source">[];
  readonly quote?: Quote;
  readonly dropped: readonly DroppedPiece[];
}

const NOTHING: Embedded = { media: [], cards: [], dropped: [] };

/**
 * Reads an embed, as the server shows it (`app.bsky.embed.images#view`) or as the record holds it
 * (`app.bsky.embed.images`), which names pictures without saying where they lie.
 *
 * @param place where the embed stands in the input, told of what cannot be read.
 */
export function readEmbed(embed: JsonObject, place: string): Embedded {
  const { $type } = embed;
  switch (typeof $type === "string" ? $type.replace(/#view$/u, "") : "") {
    case "app.bsky.embed.images":
      return picturesOf(embed["images"], `${place}.images`);
    case "app.bsky.embed.gallery":
      return picturesOf(embed["items"], `${place}.items`);
    case "app.bsky.embed.video":
      return { ...NOTHING, media: [mediaOf("video", embed["playlist"], embed["alt"])] };
    case "app.bsky.embed.external":
      return externalOf(fieldsOf(embed["external"]), `${place}.external`);
    case "app.bsky.embed.record":
      return recordOf(fieldsOf(embed["record"]), `${place}.record`);
    case "app.bsky.embed.recordWithMedia":
      return together(
        readEmbed(withoutRecord(fieldsOf(embed["media"])), `${place}.media`),
        recordOf(fieldsOf(fieldsOf(embed["record"])["record"]), `${place}.record.record`),
      );
    default:
      return unreadable(place);
  }
}

/** What stands beside a record is media; one that says otherwise would be read without end. */
const withoutRecord = (media: JsonObject): JsonObject =>
  asFilledText(media["$type"])?.startsWith("app.bsky.embed.record") === true ? {} : media;

const unreadable = (place: string): Embedded => ({
  ...NOTHING,
  dropped: [{ kind: "unreadable", text: place }],
});

const together = (a: Embedded, b: Embedded): Embedded => ({
  ...a,
  ...b,
  media: [...a.media, ...b.media],
  cards: [...a.cards, ...b.cards],
  dropped: [...a.dropped, ...b.dropped],
});

function picturesOf(list: unknown, place: string): Embedded {
  if (!Array.isArray(list)) return unreadable(place);
  return {
    ...NOTHING,
    media: list.map((item: unknown): Media => {
      const { fullsize, thumb, thumbnail, alt } = fieldsOf(item);
      return mediaOf("image", fullsize ?? thumb ?? thumbnail, alt);
    }),
  };
}

function mediaOf(kind: Media["kind"], url: unknown, alt: unknown): Media {
  return {
    kind,
    ...(typeof url === "string" && { url }),
    ...(typeof alt === "string" && { alt }),
  };
}

function externalOf({ uri, title, description }: JsonObject, place: string): Embedded {
  return typeof uri === "string" ? cardOf(uri, title, description) : unreadable(`${place}.uri`);
}

function cardOf(url: string, title: unknown, description: unknown): Embedded {
  if (!isHttpAddress(url)) return { ...NOTHING, dropped: [{ kind: "entity", text: url }] };
  const name = asFilledText(title);
  const words = asFilledText(description);
  return {
    ...NOTHING,
    cards: [
      {
        url,
        ...(name !== undefined && { title: name }),
        ...(words !== undefined && { description: words }),
      },
    ],
  };
}

/** Why a quoted post is not there; its author may have taken it out of the quote (`viewDetached`). */
const ABSENT: ReadonlyMap<string, AbsenceReason> = new Map([
  ["viewNotFound", "deleted"],
  ["viewBlocked", "blocked"],
  ["viewDetached", "unavailable"],
]);

function recordOf(record: JsonObject, place: string): Embedded {
  const { uri } = record;
  if (typeof uri !== "string") return unreadable(place);
  const why = ABSENT.get(typeName(record));
  if (why !== undefined) {
    return quoted({ url: recordAddress(uri, fieldsOf(record["author"])), absent: { why } });
  }
  if (isShownByCard(record)) return cardOfRecord(record, uri, place);
  const author = fieldsOf(record["author"]);
  const handle = handleOf(author) ?? asFilledText(author["did"]);
  const url = recordAddress(uri, author);
  const text = asFilledText(fieldsOf(record["value"])["text"]);
  // A quote nobody could find or read says nothing.
  if (url === undefined && handle === undefined && text === undefined) return unreadable(place);
  const sign = handle === undefined || handle.startsWith("did:") ? "" : "@";
  return quoted({ url, author: handle === undefined ? undefined : `${sign}${handle}`, text });
}

function quoted(quote: { readonly [Key in keyof Quote]: Quote[Key] | undefined }): Embedded {
  const { url, author, text, absent } = quote;
  return {
    ...NOTHING,
    quote: {
      ...(url !== undefined && { url }),
      ...(author !== undefined && { author }),
      ...(text !== undefined && { text }),
      ...(absent !== undefined && { absent }),
    },
  };
}

/** A feed, a list, a labeler or a starter pack. */
const isShownByCard = (record: JsonObject): boolean =>
  ["generatorView", "listView", "labelerView", "starterPackViewBasic"].includes(typeName(record));

function cardOfRecord(record: JsonObject, uri: string, place: string): Embedded {
  const creator = fieldsOf(record["creator"]);
  const inner = fieldsOf(record["record"]);
  const url = recordAddress(uri, creator);
  if (url === undefined) return unreadable(`${place}.uri`);
  return cardOf(
    url,
    record["displayName"] ?? record["name"] ?? inner["name"] ?? creator["displayName"],
    record["description"] ?? inner["description"],
  );
}
