import type { Quote } from "#domain/thread.ts";
import { asObject, given } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { asHandle, asId } from "./x-fields.ts";
import { readLegacyUser, statusAddress } from "./legacy-tweet-user.ts";
import { permalinkOf, readTweetWords, statusOf } from "./legacy-tweet-words.ts";
import type { TweetWords } from "./legacy-tweet-words.ts";

/** What a tweet quotes: whole where the quoted tweet is given, else by its address. */
export function readQuote(tweet: JsonObject, words: TweetWords): Quote | undefined {
  const quoted = asObject(tweet["quoted_status"]);
  const id =
    asId(tweet["quoted_status_id_str"], tweet["quoted_status_id"]) ??
    asId(quoted?.["id_str"], quoted?.["id"]);
  if (id === undefined) {
    return tweet["is_quote_status"] === false ? undefined : quoteByEnding(words);
  }
  if (quoted === undefined) return { url: statusAddress(id, handleOf(id, tweet, words)) };
  const user = readLegacyUser(quoted["user"]);
  return {
    url: statusAddress(id, user.handle),
    ...given("author", user.handle ?? user.name),
    ...given("text", readTweetWords(quoted, id)?.text),
  };
}

/** A tweet that ends with the address of another quotes it; an archive says no more of it. */
function quoteByEnding({ text, links }: TweetWords): Quote | undefined {
  const last = links.at(-1);
  const status = last?.end === text.length ? statusOf(last.url) : undefined;
  return status && { url: statusAddress(status.id, asHandle(status.name)) };
}

function handleOf(id: string, tweet: JsonObject, { links }: TweetWords): string | undefined {
  const addresses = [...permalinkOf(tweet).map(({ full }) => full), ...links.map(({ url }) => url)];
  const named = addresses.map(statusOf).find((status) => status?.id === id);
  return asHandle(named?.name);
}
