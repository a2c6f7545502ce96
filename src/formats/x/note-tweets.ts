/**
 * Long posts in an archive of X. `tweets.js` has their beginning only, `note-tweet.js` the whole text, and
 * nothing names the one in the other: ids differ, even the t.co addresses differ, and an answer's leading
 * mentions are not in the note. What they share is the second they were written in, and the beginning.
 */
import { asFilledText, asObject, asObjects, asText, given } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { asId, asTime } from "./x-fields.ts";
import { unescapeOnce } from "./legacy-tweet-text.ts";
import { readAddresses } from "./legacy-tweet-words.ts";
import type { NoteText } from "./legacy-tweet-words.ts";

export interface NoteTweet extends NoteText {
  readonly id: string;
  /** RFC 3339. */
  readonly created?: string;
}

/** A record of `note-tweet.js`, with or without its wrapping; `null` without an id or text. */
export function readNoteTweet(value: unknown): NoteTweet | null {
  const record = asObject(value);
  const note = asObject(record?.["noteTweet"]) ?? record;
  const core = asObject(note?.["core"]);
  const id = asId(note?.["noteTweetId"]);
  const text = asFilledText(core?.["text"]);
  if (id === undefined || text === undefined) return null;
  return {
    id,
    text,
    addresses: readAddresses(core?.["urls"]),
    ...given("created", asTime(note?.["createdAt"])),
  };
}

export type NoteFinder = (tweet: JsonObject) => NoteTweet | undefined;

/** A note may be written this much before or after its tweet. */
const SECONDS_APART = 2;
/** Where the time does not tell, so much of a beginning does. */
const TELLING_CHARACTERS = 60;
/** Nobody writes more in a second; a made-up archive could otherwise take hours. */
const LONGEST_ROW = 20;

/** Looks up the whole text of a tweet in an archive's notes. */
export function noteFinder(notes: readonly NoteTweet[]): NoteFinder {
  if (notes.length === 0) return () => undefined;
  const byId = new Map(notes.map((note) => [note.id, note]));
  const bySecond = new Map<number, Row>();
  const byBeginning = new Map<string, Row>();
  for (const note of notes) {
    const words = foldedWords(note.text);
    const second = secondOf(note.created);
    if (second !== undefined) addTo(bySecond, second, { note, words });
    if (words.length >= TELLING_CHARACTERS) addTo(byBeginning, beginningOf(words), { note, words });
  }
  return (tweet) => {
    const named = byId.get(asId(tweet["id_str"], tweet["id"]) ?? "");
    if (named !== undefined) return named;
    const sent = withoutMedia(tweet);
    const words = foldedWords(sent);
    if (words === "") return undefined;
    const continues = (row: Row | undefined) => row?.find((item) => item.words.startsWith(words));
    const second = secondOf(asTime(tweet["created_at"]));
    for (const apart of second === undefined ? [] : NEAREST_FIRST) {
      const found = continues(bySecond.get((second ?? 0) + apart));
      if (found !== undefined) return found.note;
    }
    const cut = sent.trimEnd().endsWith("…") && words.length >= TELLING_CHARACTERS;
    return cut ? continues(byBeginning.get(beginningOf(words)))?.note : undefined;
  };
}

type Row = { readonly note: NoteTweet; readonly words: string }[];

const NEAREST_FIRST = [
  0,
  ...Array.from({ length: SECONDS_APART }, (_, n) => [-n - 1, n + 1]).flat(),
];

const beginningOf = (words: string): string => words.slice(0, TELLING_CHARACTERS);

function addTo<Key>(rows: Map<Key, Row>, key: Key, item: Row[number]): void {
  const row = rows.get(key);
  if (row === undefined) rows.set(key, [item]);
  else if (row.length < LONGEST_ROW) row.push(item);
}

function secondOf(time: string | undefined): number | undefined {
  return time === undefined ? undefined : Math.floor(Date.parse(time) / 1000);
}

/** The text without addresses that stand for pictures or for the tweet itself, behind the ellipsis. */
function withoutMedia(tweet: JsonObject): string {
  const text = asText(tweet["full_text"]) ?? asText(tweet["text"]) ?? "";
  const media = asObjects(asObject(tweet["entities"])?.["media"]);
  const shorts = media.flatMap(({ url }) => asFilledText(url) ?? []);
  const bare = shorts.reduce((rest, short) => rest.replace(short, ""), text);
  return bare.replace(/…\s*https:\/\/t\.co\/\w+\s*$/u, "…");
}

/** What a tweet and its note have in common: no leading mentions, no addresses, one space, no ellipsis. */
function foldedWords(text: string): string {
  const words = unescapeOnce(text)
    .replace(/https?:\/\/[^\s…]*/gu, " ")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^(?:@\w{1,20}(?: |$))+/u, "");
  return words.endsWith("…") ? words.slice(0, -1).trimEnd() : words;
}
