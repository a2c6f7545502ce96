/** Small answers of X's API v2, as tests of the importer need them. */
import { importPart } from "../json-part.ts";
import { xV2Importer } from "./x-v2.ts";

export const CONTEXT = { now: "2026-01-01T00:00:00Z" };
export const ALES = { id: "11", username: "ales_by", name: "Алесь" };
export const VERA = { id: "22", username: "vera_w", name: "Vera" };

export const tweet = (id: string, text: string, more: object = {}) => ({
  id,
  text,
  author_id: "11",
  conversation_id: "100",
  created_at: `2020-08-16T08:${id.slice(-2)}:00.000Z`,
  ...more,
});

export const answering = (id: string, user = "11") => ({
  in_reply_to_user_id: user,
  referenced_tweets: [{ type: "replied_to", id }],
});

export const partOf = (value: unknown) => importPart("a.json", JSON.stringify(value));
export const read = (value: unknown) => xV2Importer.parse([partOf(value)], CONTEXT);

export function imported(value: unknown) {
  const result = read(value);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
