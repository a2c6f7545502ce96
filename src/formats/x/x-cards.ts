/** Cards of X's web API: polls and link previews, as lists of keys with values. */
import { LIMITS } from "#domain/problem.ts";
import type { Poll } from "#domain/thread.ts";
import type { DraftPost } from "../build-document.ts";
import { asFilledText, asObject, asObjects, asText, given } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { parseJson } from "../json-part.ts";
import { isHttpAddress } from "../thread-fields.ts";
import { asTime } from "./x-fields.ts";
import type { ShortAddress } from "./legacy-tweet-text.ts";

type DraftCard = NonNullable<DraftPost["cards"]>[number];

export interface TweetCard {
  readonly poll?: Poll;
  readonly cards?: readonly DraftCard[];
}

const CHOICES = [1, 2, 3, 4];

/**
 * A tweet's poll, or its link preview unless that only shows where a link of the text leads.
 *
 * @param card `card` of a tweet, with its values under `legacy` or its own.
 * @param addresses the tweet's t.co addresses.
 * @param links those in its text, in full.
 */
export function readCard(
  card: unknown,
  addresses: readonly ShortAddress[],
  links: readonly { readonly url: string }[] = [],
): TweetCard {
  const holder = asObject(asObject(card)?.["legacy"]) ?? asObject(card);
  const values = valuesOf(holder?.["binding_values"]);
  const poll = pollOf(values);
  if (poll !== undefined) return { poll };
  const link = unifiedOf(values.get("unified_card")) ?? plainOf(values);
  if (link === undefined) return {};
  const url = addresses.find(({ short }) => short === link.url)?.full ?? link.url;
  return !isHttpAddress(url) || links.some((known) => known.url === url)
    ? {}
    : { cards: [{ ...link, url }] };
}

/** One choice of a poll; the votes may be a number in a text, or not be told. */
export function pollOption(label: unknown, count: unknown): Poll["options"][number] {
  const text = asText(label) ?? "";
  const votes = typeof count === "string" && /^\d{1,15}$/u.test(count) ? Number(count) : count;
  const counted = typeof votes === "number" && Number.isSafeInteger(votes) && votes >= 0;
  return counted ? { text, votes } : { text };
}

/** A list of `{key, value}`, or (older) an object of values; only texts are of use here. */
function valuesOf(bindings: unknown): ReadonlyMap<string, string> {
  const pairs: readonly (readonly [unknown, unknown])[] = Array.isArray(bindings)
    ? asObjects(bindings).map(({ key, value }) => [key, value])
    : Object.entries(asObject(bindings) ?? {});
  return new Map(
    pairs.flatMap(([key, value]) => {
      const text = asFilledText(asObject(value)?.["string_value"]);
      return typeof key === "string" && text !== undefined ? [[key, text]] : [];
    }),
  );
}

function pollOf(values: ReadonlyMap<string, string>): Poll | undefined {
  const options = CHOICES.flatMap((number) => {
    const text = values.get(`choice${number}_label`);
    return text === undefined ? [] : [pollOption(text, values.get(`choice${number}_count`))];
  });
  if (options.length === 0) return undefined;
  return { options, ...given("ends", asTime(values.get("end_datetime_utc"))) };
}

function plainOf(values: ReadonlyMap<string, string>): DraftCard | undefined {
  const url = values.get("card_url");
  if (url === undefined) return undefined;
  return {
    url,
    ...given("title", values.get("title")),
    ...given("description", values.get("description")),
  };
}

/** `unified_card` is JSON in a text: components that show something, destinations they lead to. */
function unifiedOf(text: string | undefined): DraftCard | undefined {
  const json = text === undefined ? undefined : parseJson(text, LIMITS.depth);
  if (json === undefined || !json.ok) return undefined;
  const card = asObject(json.value);
  const url = dataOf(card?.["destination_objects"])
    .map((data) => asFilledText(asObject(data["url_data"])?.["url"]))
    .find((address) => address !== undefined);
  if (url === undefined) return undefined;
  const title = dataOf(card?.["component_objects"])
    .map((data) => asFilledText(asObject(data["title"])?.["content"]))
    .find((content) => content !== undefined);
  return { url, ...given("title", title) };
}

const dataOf = (objects: unknown): readonly JsonObject[] =>
  asObjects(Object.values(asObject(objects) ?? {})).flatMap((item) => {
    const data = asObject(item["data"]);
    return data === undefined ? [] : [data];
  });
