/** Small answers of a server, as tests of the importer need them. */
import type { ThreadDocument } from "#domain/thread.ts";
import { importPart } from "../json-part.ts";
import { mastodonImporter } from "./mastodon-importer.ts";

export const CONTEXT = { now: "2026-11-22T12:00:00Z" };

export const partsOf = (...values: readonly unknown[]) =>
  values.map((value, index) => importPart(`${index}.json`, JSON.stringify(value)));

export const parse = (...values: readonly unknown[]) =>
  mastodonImporter.parse(partsOf(...values), CONTEXT);

export function imported(...values: readonly unknown[]) {
  const result = parse(...values);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export const ales = {
  id: "1",
  acct: "ales",
  display_name: "Алесь",
  url: "https://social.example/@ales",
};
export const volha = { id: "2", acct: "volha@other.example", display_name: "", url: null };
export const status = (id: string, fields: object = {}) => ({
  id,
  created_at: `2020-08-1${id.slice(-1)}T10:00:00.000Z`,
  in_reply_to_id: null,
  in_reply_to_account_id: null,
  visibility: "public",
  spoiler_text: "",
  language: "en",
  url: `https://social.example/@ales/${id}`,
  content: `<p>Post ${id} about the strike</p>`,
  account: ales,
  media_attachments: [],
  ...fields,
});
export const answer = (id: string, to: string, fields: object = {}) =>
  status(id, { in_reply_to_id: to, in_reply_to_account_id: "1", ...fields });
export const idsOf = ({ document }: { readonly document: ThreadDocument }) =>
  document.posts.map(({ id }) => id);
export const firstPost = (fields: object) => imported(status("1", fields)).document.posts[0];

export const context = {
  ancestors: [status("1")],
  descendants: [
    answer("3", "2"),
    answer("4", "3", { account: volha }),
    answer("5", "4"),
    answer("6", "3"),
  ],
};
export const asked = answer("2", "1");
