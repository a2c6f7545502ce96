import * as v from "valibot";
import { recogniseAddress } from "#domain/links/recognise.ts";
import type { Card, Media, Poll } from "#domain/thread.ts";
import type { DroppedPiece } from "../importer.ts";
import { maybe } from "../read-shape.ts";
import { unixTime } from "../unix-time.ts";
import { unreadable } from "./answers.ts";
import type { Placed } from "./answers.ts";
import { largestPicture } from "./pictures.ts";
import { AttachmentSchema } from "./wall-item.ts";

/** What hangs at a post beside its words. */
export interface Attached {
  readonly media: readonly Media[];
  readonly cards: readonly Card[];
  readonly poll?: Poll;
  readonly dropped: readonly DroppedPiece[];
}

/**
 * Sorts attachments into media, cards and a poll. One that cannot be read is told by its place.
 *
 * @param linked addresses the words already lead to, which are not told again.
 */
export function readAttachments(
  attachments: readonly unknown[],
  place: Placed["place"],
  linked: readonly string[],
): Attached {
  const media: Media[] = [];
  const cards: Card[] = [];
  const dropped: DroppedPiece[] = [];
  const seen = new Set(linked.map(sameAddress));
  let poll: Poll | undefined;
  for (const [index, value] of attachments.entries()) {
    const parsed = v.safeParse(AttachmentSchema, value);
    if (!parsed.success) {
      dropped.push(unreadable([...place, "attachments", index]));
      continue;
    }
    const { type } = parsed.output;
    const content = contentOf(parsed.output[type]);
    const card = cardOf(type, content);
    if (card !== undefined) {
      if (!seen.has(sameAddress(card.url))) cards.push(card);
      seen.add(sameAddress(card.url));
    } else if (type === "poll" && poll === undefined && content.answers !== undefined) {
      poll = pollOf(content);
    } else media.push(mediaOf(type, content));
  }
  return { media, cards, dropped, ...(poll !== undefined && { poll }) };
}

const sameAddress = (url: string): string => recogniseAddress(url)?.canonical ?? url;

const text = maybe(v.string());
const number = maybe(v.pipe(v.number(), v.safeInteger()));
/** Fields of all kinds of attachments that say what they are. */
const ContentSchema = v.looseObject({
  id: number,
  owner_id: number,
  group_id: number,
  url: text,
  view_url: text,
  title: text,
  name: text,
  artist: text,
  question: text,
  text,
  caption: text,
  description: text,
  end_date: number,
  answers: maybe(v.array(v.looseObject({ text: v.string(), votes: number }))),
});
type Content = v.InferOutput<typeof ContentSchema>;

function contentOf(value: unknown): Content {
  const parsed = v.safeParse(ContentSchema, value);
  return parsed.success ? parsed.output : v.parse(ContentSchema, {});
}

/** What is a link by nature, or lies on a page of its own at VK. */
function cardOf(type: string, content: Content): Card | undefined {
  const url = cardAddress(type, content);
  if (url === undefined || url === "") return undefined;
  const title = content.title ?? content.name ?? (type === "event" ? content.text : undefined);
  const { description } = content;
  return {
    url,
    ...(title !== undefined && title !== "" && { title }),
    ...(description !== undefined && description !== "" && { description }),
  };
}

function cardAddress(type: string, content: Content): string | undefined {
  const { id, owner_id: owner, group_id: group, url, view_url: viewUrl } = content;
  const at = (kind: string, of: number | undefined) =>
    id === undefined || of === undefined ? undefined : `https://vk.com/${kind}${of}_${id}`;
  switch (type) {
    case "link":
    case "article":
    case "donut_link":
      return url;
    case "note":
      return viewUrl ?? at("note", owner);
    case "page":
      return viewUrl ?? at("page", group === undefined ? undefined : -group);
    case "album":
      return at("album", owner);
    case "market":
      return at(`market${owner ?? ""}?w=product`, owner);
    case "event":
    case "app":
      return id === undefined ? undefined : `https://vk.com/${type}${id}`;
    default:
      return undefined;
  }
}

function pollOf({ question = "", answers = [], end_date: end }: Content): Poll {
  const ends = unixTime(end);
  return {
    question,
    options: answers.map((answer) => ({
      text: answer.text,
      ...(answer.votes !== undefined && { votes: answer.votes }),
    })),
    ...(ends !== undefined && { ends }),
  };
}

/** A kind Nitka does not know keeps its place under the name VK gives it. */
function mediaOf(type: string, content: Content): Media {
  const { id, owner_id: owner, url, title, artist } = content;
  switch (type) {
    case "photo":
    case "posted_photo":
    case "graffiti":
    case "sticker":
      return named("image", content.text, largestPicture(content));
    case "video":
    case "clip": {
      const page = `https://vk.com/${type}${owner ?? ""}_${id ?? ""}`;
      return named("video", title, owner === undefined || id === undefined ? undefined : page);
    }
    case "audio":
    case "podcast": {
      const name = [artist, title].filter((part) => part !== undefined && part !== "");
      return named("audio", name.join(" — "), url);
    }
    case "doc":
      return named("file", title, url);
    default:
      return named("file", type);
  }
}

function named(kind: Media["kind"], name = "", url?: string): Media {
  return {
    kind,
    ...(url !== undefined && url !== "" && { url }),
    ...(name !== "" && { name }),
  };
}
