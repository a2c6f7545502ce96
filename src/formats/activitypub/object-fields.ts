/**
 * Reading ActivityStreams 2.0 (https://www.w3.org/TR/activitystreams-core/), where a value may stand
 * alone or in a list, and an object may stand for itself or be named by its address.
 */
import { isObject } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";

/** One value or a list of them, as a list. */
export function each(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The types of an object, without a prefix such as `as:`. */
export function typesOf(object: JsonObject): readonly string[] {
  return each(object["type"]).flatMap((type) =>
    typeof type === "string" ? [type.replace(/^as:/u, "")] : [],
  );
}

/** The address of an object, whether it is named or stands there. */
export function idOf(value: unknown): string | undefined {
  const [one] = each(value);
  const id = isObject(one) ? one["id"] : one;
  return typeof id === "string" && id !== "" ? id : undefined;
}

/** Addresses under `url`, `href` and the like: text, links with `href`, or lists of them; pages first. */
export function addressesOf(value: unknown): readonly string[] {
  const found: { readonly address: string; readonly isPage: boolean }[] = [];
  for (const one of each(value)) {
    if (typeof one === "string") found.push({ address: one, isPage: true });
    else if (isObject(one)) {
      const address = one["href"] ?? one["url"];
      const isPage = one["mediaType"] === "text/html";
      if (typeof address === "string") found.push({ address, isPage });
    }
  }
  return found.sort((a, b) => Number(b.isPage) - Number(a.isPage)).map(({ address }) => address);
}
