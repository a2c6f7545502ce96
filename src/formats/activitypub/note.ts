import type { ConversationPost } from "../conversation.ts";
import { postWords } from "../fediverse-fields.ts";
import { readHtmlText } from "../html-text.ts";
import type { DroppedPiece } from "../importer.ts";
import { asFilledText, isObject } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { statedLanguage } from "../stated-language.ts";
import { attachedCards, attachedMedia, audienceOf, emojiOf, pollOf } from "./note-extras.ts";
import { addressesOf, idOf, typesOf } from "./object-fields.ts";

/** Objects that are posts: what Mastodon turns into statuses. */
export const POST_TYPES: ReadonlySet<string> = new Set([
  "Article",
  "Audio",
  "ChatMessage",
  "Event",
  "Image",
  "Note",
  "Page",
  "Question",
  "Video",
]);

/** A post but for its author, who is known only when everything is read. */
export interface ReadNote {
  readonly post: Omit<ConversationPost, "author" | "authorKey">;
  readonly dropped: readonly DroppedPiece[];
}

/** Reads a Note, or another object that is a post, with the id it was found under. */
export function readNote(note: JsonObject, id: string, followers: string | undefined): ReadNote {
  const { html, language } = contentOf(note);
  const words = postWords(titleOf(note) + html);
  const created = asFilledText(note["published"]);
  const updated = asFilledText(note["updated"]);
  const url = addressesOf(note["url"])[0] ?? id;
  const warning = warningOf(note);
  const audience = audienceOf(note, followers);
  const poll = pollOf(note);
  const parent = idOf(note["inReplyTo"]);
  return {
    post: {
      id,
      url,
      text: words.text,
      links: words.links,
      media: [...words.media, ...attachedMedia(note)],
      emoji: emojiOf(note),
      cards: attachedCards(note),
      ...(created !== undefined && { created }),
      ...(updated !== undefined && updated !== created && { edited: updated }),
      ...(language !== undefined && { language }),
      ...(warning !== undefined && { warning }),
      ...(audience !== undefined && { audience }),
      ...(poll !== undefined && { poll }),
      ...(parent !== undefined && { parent }),
    },
    dropped: words.dropped,
  };
}

/** The words and the one language they are said to be in. */
function contentOf(note: JsonObject): {
  readonly html: string;
  readonly language: string | undefined;
} {
  const { content, contentMap } = note;
  const said = isObject(contentMap)
    ? Object.entries(contentMap).filter(([, html]) => typeof html === "string")
    : [];
  const same =
    said.find(([, html]) => html === content) ?? (said.length === 1 ? said[0] : undefined);
  const html = asFilledText(content) ?? asFilledText((same ?? said[0])?.[1]) ?? "";
  return { html, language: statedLanguage(same?.[0]) };
}

/** The title of an article as a heading; a note has none, and the name of a picture describes it. */
function titleOf(note: JsonObject): string {
  const name = typesOf(note).includes("Note") ? undefined : asFilledText(note["name"]);
  return name === undefined
    ? ""
    : `<h1>${name.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</h1>`;
}

/** The summary of a note is its content warning; that of an article sums it up. */
function warningOf(note: JsonObject): string | undefined {
  const types = typesOf(note);
  const warns = types.includes("Note") || types.includes("Question") || note["sensitive"] === true;
  const summary = warns ? asFilledText(note["summary"]) : undefined;
  return summary === undefined ? undefined : asFilledText(readHtmlText(summary).text);
}
