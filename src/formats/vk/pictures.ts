import * as v from "valibot";
import type { JsonObject } from "../json-fields.ts";
import { maybe } from "../read-shape.ts";

/** VK's letters for sizes, smallest first, for answers that leave width and height out. */
const LETTERS = "smopqrxyzw";
/** Names of fields that hold addresses where there is no list of sizes, largest first. */
const FIELDS = [
  "url",
  ..."2560 1280 807 604 586 512 352 256 200 130 128 75 64".split(" ").map((n) => `photo_${n}`),
  ..."xxxbig xxbig xbig big".split(" ").map((size) => `src_${size}`),
  "src",
];

const size = v.fallback(v.optional(v.number(), 0), 0);
const SizeSchema = v.looseObject({
  url: maybe(v.string()),
  // In previews of documents.
  src: maybe(v.string()),
  type: v.fallback(v.optional(v.string(), ""), ""),
  width: size,
  height: size,
});
type Size = v.InferOutput<typeof SizeSchema>;

/** The address of the largest of a picture's sizes (`sizes` of a photo, `images` of a sticker). */
export function largestPicture(picture: JsonObject): string | undefined {
  let largest: Size | undefined;
  for (const list of [picture["sizes"], picture["images"], [picture["orig_photo"]]]) {
    for (const value of Array.isArray(list) ? list : []) {
      const { success, output } = v.safeParse(SizeSchema, value);
      if (!success || (output.url ?? output.src ?? "") === "") continue;
      if (largest === undefined || isLarger(output, largest)) largest = output;
    }
  }
  if (largest !== undefined) return largest.url ?? largest.src;
  for (const name of FIELDS) {
    const url = picture[name];
    if (typeof url === "string" && url !== "") return url;
  }
  return undefined;
}

function isLarger(a: Size, b: Size): boolean {
  const more = a.width * a.height - b.width * b.height;
  return more === 0 ? LETTERS.indexOf(a.type) > LETTERS.indexOf(b.type) : more > 0;
}
