import * as v from "valibot";
import { optional, textField, timeField } from "./thread-fields.ts";

/** Texts of provenance that stand on the screen or are compared; no more is ever needed. */
const LONGEST_HASH = 200;
const LONGEST_PLACE = 300;

/** SHA-256, hexadecimal; of several models joined with `+`. */
const HASHES = /^[\da-fA-F]+(?:\+[\da-fA-F]+)*$/u;

/** What a translation unit, or a version of it, says: its words and how they were made. */
export const versionFields = {
  text: textField("The translated words; empty says that there is no counterpart."),
  origin: v.pipe(v.picklist(["human", "machine", "memory"]), v.description("Who or what made it.")),
  state: v.pipe(
    v.picklist(["machine", "edited", "confirmed", "stale"]),
    v.description("How far it was checked."),
  ),
  at: timeField("When it was made (RFC 3339)."),
  by: optional(textField("Person who made it.")),
  engine: optional(textField("Engine that made it.")),
  model: optional(textField("Model of the engine.")),
  version: optional(textField("Version of the model.")),
  modelHash: optional(
    v.pipe(
      v.string(),
      v.maxLength(LONGEST_HASH),
      v.check((hashes) => HASHES.test(hashes), "hashes"),
      v.metadata({ pattern: HASHES.source }),
      v.description("SHA-256 of the model's weights, hexadecimal; of two models joined with +."),
    ),
  ),
  ran: optional(
    v.pipe(
      v.string(),
      v.maxLength(LONGEST_PLACE),
      v.description("Where the machine ran: device, browser, or the host of a server."),
    ),
  ),
};
