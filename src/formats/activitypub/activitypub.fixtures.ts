/** Small notes and archives, as tests of the importer need them. */
import { importPart } from "../json-part.ts";
import { activityPubImporter } from "./activitypub-importer.ts";

export const CONTEXT = { now: "2026-11-22T12:00:00Z" };
export const ACTIVITY_STREAMS = "https://www.w3.org/ns/activitystreams";
export const PUBLIC = `${ACTIVITY_STREAMS}#Public`;
export const ALES = "https://social.example/users/ales";

export const partsOf = (...values: readonly unknown[]) =>
  values.map((value, index) => importPart(`${index}.json`, JSON.stringify(value)));

export const parse = (...values: readonly unknown[]) =>
  activityPubImporter.parse(partsOf(...values), CONTEXT);

export function imported(...values: readonly unknown[]) {
  const result = parse(...values);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export const note = (number: number, fields: object = {}) => ({
  id: `${ALES}/statuses/${number}`,
  type: "Note",
  attributedTo: ALES,
  published: `2020-08-1${number}T10:00:00Z`,
  to: [PUBLIC],
  cc: [`${ALES}/followers`],
  content: `<p>Post ${number} about the strike at BELAZ</p>`,
  ...fields,
});
export const create = (object: unknown) => ({ type: "Create", actor: ALES, object });
export const answer = (number: number, to: number, fields: object = {}) =>
  note(number, { inReplyTo: `${ALES}/statuses/${to}`, ...fields });
export const outbox = (...orderedItems: readonly unknown[]) => ({
  "@context": [ACTIVITY_STREAMS, { toot: "http://joinmastodon.org/ns#" }],
  id: "outbox.json",
  type: "OrderedCollection",
  totalItems: orderedItems.length,
  orderedItems,
});
export const actor = {
  "@context": ACTIVITY_STREAMS,
  id: ALES,
  type: "Person",
  preferredUsername: "ales",
  name: "Алесь",
  url: "https://social.example/@ales",
  followers: `${ALES}/f`,
};
export const firstPost = (...values: readonly unknown[]) => imported(...values).document.posts[0];
