/** What the Mastodon API and ActivityPub say in the same way. */
import type { Problem } from "#domain/problem.ts";
import type { CustomEmoji, Media } from "#domain/thread.ts";
import type { DraftLink } from "./offsets.ts";
import type { DroppedPiece } from "./importer.ts";
import { readHtmlText } from "./html-text.ts";
import type { HtmlText } from "./html-text.ts";
import type { JsonObject } from "./json-fields.ts";
import { reasonOf } from "./platform-reason.ts";
import { isHttpAddress } from "./thread-fields.ts";

export interface PostWords {
  readonly text: string;
  /** Mentions and hashtags are none. */
  readonly links: readonly DraftLink[];
  /** Pictures inside the text. */
  readonly media: readonly Media[];
  readonly dropped: readonly DroppedPiece[];
}

const picture = (image: HtmlText["images"][number]): Media => ({ kind: "image", ...image });

/** The words of a post and what stands in them, from its HTML. */
export function postWords(html: string): PostWords {
  const { text, links, images, dropped } = readHtmlText(html);
  return {
    text,
    links: links.filter(({ kind }) => kind === "link"),
    media: images.map(picture),
    dropped: Array.from({ length: dropped }, () => ({ kind: "entity", text: "" })),
  };
}

/** An emoji whose picture a page may load, its name without colons. */
export function customEmoji(name: unknown, url: unknown): readonly CustomEmoji[] {
  if (typeof name !== "string" || typeof url !== "string") return [];
  const shortcode = name.replaceAll(":", "");
  if (shortcode === "" || !isHttpAddress(url) || !/^https:/iu.test(url)) return [];
  return [{ shortcode, url }];
}

/** An error a server answered with, in its own words: `{"error": …, "error_description"?: …}`. */
export function saidError(
  value: JsonObject,
): { readonly code: string; readonly said: string } | undefined {
  const { error, error_description: description } = value;
  if (typeof error !== "string" || error === "" || "id" in value) return undefined;
  return typeof description === "string" && description !== ""
    ? { code: error, said: description }
    : { code: "", said: error };
}

/** The problem behind it. */
export function fediverseProblem(
  platform: "mastodon" | "ActivityPub",
  { code, said }: { readonly code: string; readonly said: string },
): Problem {
  return { kind: "platform-said", platform, reason: reasonOf(`${code} ${said}`), code, said };
}
