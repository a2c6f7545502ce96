import { asObject } from "../json-fields.ts";
import { asId } from "./x-fields.ts";
import { addUnread } from "./x-reading.ts";
import type { Keys, XReading } from "./x-reading.ts";

/** Notes a record that is no tweet, with the field that keeps it from being one. */
export function addUnreadTweet(reading: XReading, value: unknown, keys: Keys): void {
  const tweet = asObject(value);
  if (tweet === undefined) {
    addUnread(reading, keys, { kind: "type", type: "object" }, value);
  } else if (asId(tweet["id_str"], tweet["id"]) === undefined) {
    const id = tweet["id_str"] ?? tweet["id"];
    addUnread(reading, [...keys, "id_str"], { kind: "type", type: "filled-text" }, id);
  } else {
    const text = tweet["full_text"] ?? tweet["text"];
    addUnread(reading, [...keys, "full_text"], { kind: "type", type: "text" }, text);
  }
}
