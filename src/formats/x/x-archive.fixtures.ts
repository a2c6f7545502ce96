/** Small archives for the tests of {@link xArchiveImporter}. */
import type { Imported } from "../importer.ts";
import { importPart } from "../json-part.ts";
import { xArchiveImporter } from "./x-archive.ts";

const NOW = "2026-01-01T00:00:00Z";
export const EMAIL = "marat.private@example.org";

export type Files = Readonly<Record<string, string>>;

export const partsOf = (files: Files) =>
  Object.entries(files).map(([name, text]) => importPart(name, text));

export const read = (files: Files, pick?: string) =>
  xArchiveImporter.parse(partsOf(files), { now: NOW, ...(pick !== undefined && { pick }) });

export function imported(files: Files, pick?: string): Imported {
  const result = read(files, pick);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export const textsOf = ({ document }: Imported) => document.posts.map(({ text }) => text);

export const script = (name: string, list: unknown, part = 0) =>
  `window.YTD.${name}.part${part} = ${JSON.stringify(list, null, 2)}`;

export const ACCOUNT = script("account", [
  {
    account: {
      email: EMAIL,
      createdVia: "web",
      username: "Marat_Salihorsk",
      accountId: "42",
      createdAt: "2011-01-01T00:00:00.000Z",
      accountDisplayName: "Marat · Салігорск",
    },
  },
]);

export function tweet(id: number, fields: Readonly<Record<string, unknown>> = {}) {
  return {
    tweet: {
      retweeted: false,
      entities: { urls: [], user_mentions: [] },
      display_text_range: ["0", "6"],
      id: `${id}`,
      id_str: `${id}`,
      created_at: `Mon Oct 26 06:${id} +0000 2020`.replace(/:(\d\d)(\d\d) /u, ":$1:$2 "),
      full_text: `Post ${id}`,
      lang: "en",
      ...fields,
    },
  };
}

export const answer = (id: number, to: number, fields: Readonly<Record<string, unknown>> = {}) =>
  tweet(id, {
    in_reply_to_status_id_str: `${to}`,
    in_reply_to_user_id_str: "42",
    in_reply_to_screen_name: "Marat_Salihorsk",
    ...fields,
  });

export const THREAD = [answer(1003, 1002), answer(1002, 1001), tweet(1001)];
export const FILES = { "data/tweets.js": script("tweets", THREAD), "data/account.js": ACCOUNT };
