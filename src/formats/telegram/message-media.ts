import type { Card, Media, Poll } from "#domain/thread.ts";
import type { Message } from "./message.ts";
import { plainText } from "./message-text.ts";

const KINDS: Readonly<Record<string, Media["kind"]>> = {
  sticker: "image",
  animation: "video",
  video_file: "video",
  video_message: "video",
  voice_message: "audio",
  audio_file: "audio",
};

/**
 * What a message has beside its words. An export says where its own files lie, which is no address: the
 * path is the name. Of a contact only the name is kept.
 */
export function mediaOf(message: Message): readonly Media[] {
  const { photo, file, place_name: place, location_information: point } = message;
  const { contact_information: contact, game_title: game, invoice_information: bill } = message;
  const media: Media[] = [];
  if (isSaid(photo)) media.push(named("image", pathOf(photo)));
  if (isSaid(file)) media.push(named(kindOf(message), pathOf(file) ?? titleOf(message)));
  if (isSaid(place)) media.push(named("file", joined([place, message.address], ", ")));
  else if (point) media.push(named("file", `${point.latitude}, ${point.longitude}`));
  if (contact) media.push(named("file", joined([contact.first_name, contact.last_name], " ")));
  if (isSaid(game)) media.push(named("file", game));
  if (bill) media.push(named("file", bill.title ?? ""));
  return media;
}

/** Games and buttons that lead to an address. */
export function cardsOf({ game_link: game, inline_bot_buttons: rows }: Message): readonly Card[] {
  const buttons = (rows ?? [])
    .flat()
    .flatMap(({ type, text, data }): readonly Card[] =>
      type === "url" && isSaid(data) ? [{ url: data, ...(isSaid(text) && { title: text }) }] : [],
    );
  return isSaid(game) ? [{ url: game }, ...buttons] : buttons;
}

export function pollOf({ poll }: Message): Poll | undefined {
  if (!poll) return undefined;
  return {
    question: plainText(poll.question),
    options: poll.answers.map(({ text, voters }) => ({
      text: plainText(text),
      ...(typeof voters === "number" && { votes: voters }),
    })),
  };
}

const isSaid = (text: string | undefined): text is string => text !== undefined && text !== "";

/** A file that was not exported has a remark in brackets for a path. */
const pathOf = (path: string): string | undefined => (path.startsWith("(") ? undefined : path);

const titleOf = ({ file_name: name, performer, title, sticker_emoji: emoji }: Message): string =>
  isSaid(name) ? name : joined([performer, title], " — ") || (emoji ?? "");

function kindOf({ media_type: type, mime_type: mime }: Message): Media["kind"] {
  const [family] = (mime ?? "").split("/");
  const known = KINDS[type ?? ""];
  if (known !== undefined) return known;
  return family === "image" || family === "video" || family === "audio" ? family : "file";
}

const named = (kind: Media["kind"], name = ""): Media => ({ kind, ...(name !== "" && { name }) });

const joined = (parts: readonly (string | undefined)[], by: string): string =>
  parts.filter(isSaid).join(by);
