import type { Media } from "#domain/thread.ts";
import { asFilledText, asObject, asObjects, asText } from "../json-fields.ts";
import type { JsonObject } from "../json-fields.ts";
import { isHttpAddress } from "../thread-fields.ts";

/** A picture or video of a tweet, as `extended_entities.media` has it. */
export function readTweetMedia(media: JsonObject): Media {
  const picture = media["type"] !== "video" && media["type"] !== "animated_gif";
  const url = picture
    ? secure(asFilledText(media["media_url_https"]) ?? asFilledText(media["media_url"]))
    : bestVideo(media);
  const alt = asText(media["ext_alt_text"]);
  return {
    kind: picture ? "image" : "video",
    ...(url !== undefined && { url }),
    ...(alt !== undefined && { alt }),
  };
}

/** The MP4 of the highest bit rate; a playlist only where there is no file. */
function bestVideo(media: JsonObject): string | undefined {
  const variants = asObjects(asObject(media["video_info"])?.["variants"]).flatMap((variant) => {
    const url = secure(asFilledText(variant["url"]));
    if (url === undefined) return [];
    const rate = Number(variant["bitrate"] ?? 0);
    const file = variant["content_type"] === "video/mp4";
    return [{ url, rank: file ? (Number.isFinite(rate) ? rate : 0) : -1 }];
  });
  variants.sort((a, b) => b.rank - a.rank);
  return variants[0]?.url;
}

function secure(url: string | undefined): string | undefined {
  const safe = url?.replace(/^http:/iu, "https:");
  return safe !== undefined && isHttpAddress(safe) ? safe : undefined;
}
