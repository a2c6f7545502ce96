import type { Media } from "#domain/thread.ts";
import { asFilledText, asObject, asObjects, asText, given } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import type { DraftLink } from "../offsets.ts";
import { readTweetMedia } from "./legacy-tweet-media.ts";
import { readTweetText } from "./legacy-tweet-text.ts";
import type { ShortAddress } from "./legacy-tweet-text.ts";

/** The whole text of a tweet longer than 280 characters, which X keeps apart from the tweet. */
export interface NoteText {
  /** HTML-escaped, as sent. */
  readonly text: string;
  readonly addresses: readonly ShortAddress[];
}

/** What a tweet says and shows. */
export interface TweetWords {
  readonly text: string;
  readonly links: readonly DraftLink[];
  readonly media: readonly Media[];
  /** Addresses without a place in the text, or unsafe. */
  readonly lost: readonly string[];
  /** The text ends before its end, and the rest is not here. */
  readonly cut: boolean;
}

/**
 * The words of a tweet: of its note where there is one, else of `extended_tweet` (streams of 2016 to 2023),
 * else its own. `null` where there is no text, which is not the same as an empty one.
 */
export function readTweetWords(
  tweet: JsonObject,
  id: string,
  stated?: NoteText,
): TweetWords | null {
  const whole = asObject(tweet["extended_tweet"]) ?? tweet;
  const note = stated ?? readNote(tweet["note_tweet"]);
  const sent = note?.text ?? asText(whole["full_text"]) ?? asText(whole["text"]);
  if (sent === undefined) return null;
  const entities = asObject(whole["entities"]);
  const extended = asObjects(asObject(whole["extended_entities"])?.["media"]);
  const media = extended.length > 0 ? extended : asObjects(entities?.["media"]);
  const urls = readAddresses(entities?.["urls"]);
  const content = urls.filter(({ full }) => statusOf(full)?.id !== id);
  // X ends a shortened text with an address of the tweet itself.
  const itself = urls.filter(({ full }) => statusOf(full)?.id === id);
  const { text, links, lost } = readTweetText(sent, [
    // Addresses of the shortened text stand in the note as well, or are told there with their own.
    ...(note === undefined ? content : [...note.addresses, ...content.map(spare)]),
    ...[...itself, ...media.flatMap((item) => readAddresses([item]))].map(hidden),
    ...permalinkOf(tweet),
  ]);
  const cut = note === undefined && (whole["truncated"] === true || itself.length > 0);
  return { text, links, lost, media: media.map(readTweetMedia), cut };
}

/** The long text as the web API carries it inside the tweet. */
export function readNote(value: unknown): NoteText | undefined {
  const holder = asObject(value);
  const note = asObject(asObject(holder?.["note_tweet_results"])?.["result"]) ?? holder;
  const text = asFilledText(note?.["text"]);
  const entities = asObject(note?.["entity_set"]) ?? asObject(note?.["entities"]);
  return text === undefined ? undefined : { text, addresses: readAddresses(entities?.["urls"]) };
}

/** `entities.urls`, or `core.urls` of a note in an archive. An index may come as a string. */
export function readAddresses(value: unknown): readonly ShortAddress[] {
  return asObjects(value).flatMap((entity) => {
    const short = asFilledText(entity["url"]) ?? asFilledText(entity["shortUrl"]);
    const full =
      asFilledText(entity["expanded_url"]) ??
      asFilledText(entity["expandedUrl"]) ??
      asFilledText(entity["expanded"]);
    return short === undefined
      ? []
      : [{ short, ...given("at", firstIndex(entity)), ...given("full", full) }];
  });
}

function firstIndex(entity: JsonObject): number | undefined {
  const { indices } = entity;
  const first: unknown = Array.isArray(indices) ? indices[0] : entity["fromIndex"];
  const index = typeof first === "string" ? Number.parseInt(first, 10) : first;
  return typeof index === "number" && Number.isSafeInteger(index) ? index : undefined;
}

/** The address of the quoted tweet, where it is given apart. It stands in the text, or nowhere. */
export function permalinkOf(tweet: JsonObject): readonly ShortAddress[] {
  return readAddresses([tweet["quoted_status_permalink"]]).map(spare);
}

const spare = (address: ShortAddress): ShortAddress => ({ ...address, spare: true });
const hidden = (address: ShortAddress): ShortAddress => ({ ...address, hidden: true });

const STATUS =
  /^https?:\/\/(?:(?:www|mobile)\.)?(?:twitter|x)\.com\/(?:i\/web|i|(\w{1,20}))\/status(?:es)?\/(\d{1,25})(?:[?#]|$)/iu;

/** The tweet an address leads to: its id, and its author's screen name where the address has it. */
export function statusOf(
  address: string | undefined,
): { readonly id: string; readonly name: string | undefined } | undefined {
  const [, name, id] = STATUS.exec(address ?? "") ?? [];
  return id === undefined ? undefined : { id, name };
}
