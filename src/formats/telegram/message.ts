/**
 * The part of a message Nitka reads, as Telegram Desktop writes it (export_output_json.cpp,
 * `SerializeMessage`). What may be wrong without harm is left out where it is wrong.
 */
import * as v from "valibot";
import { maybe } from "../read-shape.ts";
import { unixTime } from "../unix-time.ts";

const text = maybe(v.string());
const number = maybe(v.number());
/** Text with entities: a string, or strings and `{type, text}` in turn. */
const Rich = v.union([v.string(), v.array(v.unknown())]);

export const MessageSchema = v.looseObject({
  id: v.pipe(v.number(), v.safeInteger()),
  date: text,
  date_unixtime: maybe(v.union([v.string(), v.number()])),
  edited: text,
  edited_unixtime: maybe(v.union([v.string(), v.number()])),
  from: text,
  // A number before 2021.
  from_id: maybe(v.union([v.string(), v.number()])),
  text: v.nullish(Rich),
  text_entities: maybe(v.array(v.unknown())),
  reply_to_message_id: maybe(v.pipe(v.number(), v.safeInteger())),
  reply_to_peer_id: maybe(v.unknown()),
  forwarded_from: text,
  saved_from: text,
  photo: text,
  file: text,
  file_name: text,
  media_type: text,
  mime_type: text,
  performer: text,
  title: text,
  sticker_emoji: text,
  place_name: text,
  address: text,
  location_information: maybe(v.looseObject({ latitude: v.number(), longitude: v.number() })),
  // The phone number in it is not asked for.
  contact_information: maybe(v.object({ first_name: text, last_name: text })),
  game_title: text,
  game_link: text,
  invoice_information: maybe(v.object({ title: text })),
  poll: maybe(
    v.object({
      question: maybe(Rich),
      answers: v.array(v.object({ text: maybe(Rich), voters: number })),
    }),
  ),
  inline_bot_buttons: maybe(v.array(v.array(v.object({ type: v.string(), text, data: text })))),
});
export type Message = v.InferOutput<typeof MessageSchema>;

type Moment = string | number | undefined;

/**
 * RFC 3339 in whole seconds. `unixtime` is exact; `local` is the time of the computer that exported, whose
 * zone nobody knows: it is taken for UTC. Exports of 2018 write 1970 for "never".
 */
export function timeOf(unixtime: Moment, local: Moment): string | undefined {
  const seconds = Number(unixtime);
  if (Number.isFinite(seconds) && seconds > 0) return unixTime(seconds);
  if (typeof local !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/u.test(local))
    return undefined;
  return local.startsWith("1970-") ? undefined : unixTime(Date.parse(`${local}Z`) / 1000);
}
