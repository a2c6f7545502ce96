import { asFilledText, asObject, asObjects, given } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { asHandle, asId } from "./x-fields.ts";
import { readLegacyUser } from "./legacy-tweet-user.ts";
import type { LegacyUser } from "./legacy-tweet-user.ts";

/** Whose archive it is. Stands as the author of its posts even where nothing says who that is. */
export interface ArchiveOwner extends LegacyUser {
  readonly id: string;
}

const UNKNOWN_ID = "owner";

/**
 * Whose archive it is: from `account.js`, or else from the tweets themselves, which say whom they answer:
 * whoever is answered under a tweet of the archive is its owner.
 *
 * Of an account nothing but the screen name, the name and the number is looked at.
 */
export function archiveOwner(
  accounts: readonly unknown[],
  tweets: readonly JsonObject[],
): ArchiveOwner {
  const account = accounts.map(accountUser).find((user) => user.handle !== undefined);
  const user = account ?? tweetUser(tweets) ?? answeredUser(tweets) ?? {};
  return { ...user, id: user.id ?? UNKNOWN_ID };
}

/** Whether a user is the owner; by number where both have one. */
export function isOwner(owner: ArchiveOwner, user: LegacyUser | undefined): boolean {
  if (user === undefined) return false;
  if (user.id !== undefined && owner.id !== UNKNOWN_ID) return user.id === owner.id;
  return user.handle !== undefined && user.handle.toLowerCase() === owner.handle?.toLowerCase();
}

function accountUser(value: unknown): LegacyUser {
  const record = asObject(value);
  const account = asObject(record?.["account"]) ?? record;
  return {
    ...given("id", asId(account?.["accountId"])),
    ...given("handle", asHandle(account?.["username"])),
    ...given("name", asFilledText(account?.["accountDisplayName"])),
  };
}

/** Archives until 2018 name the author in every tweet. */
function tweetUser(tweets: readonly JsonObject[]): LegacyUser | undefined {
  return tweets.map(({ user }) => readLegacyUser(user)).find(({ handle }) => handle !== undefined);
}

function answeredUser(tweets: readonly JsonObject[]): LegacyUser | undefined {
  const ids = new Set(tweets.map((tweet) => asId(tweet["id_str"], tweet["id"])));
  for (const tweet of tweets) {
    const parent = asId(tweet["in_reply_to_status_id_str"], tweet["in_reply_to_status_id"]);
    const handle = asHandle(tweet["in_reply_to_screen_name"]);
    if (parent === undefined || handle === undefined || !ids.has(parent)) continue;
    const id = asId(tweet["in_reply_to_user_id_str"], tweet["in_reply_to_user_id"]);
    return { handle, ...given("id", id), ...given("name", mentionedName(tweet, handle)) };
  }
  return undefined;
}

function mentionedName(tweet: JsonObject, handle: string): string | undefined {
  const mentions = asObjects(asObject(tweet["entities"])?.["user_mentions"]);
  return mentions.map(readLegacyUser).find((user) => user.handle === handle)?.name;
}
