import type { ConversationPost } from "../conversation.ts";
import type { DroppedPiece } from "../importer.ts";
import { fieldsOf } from "../json-fields.ts";
import { statedLanguage } from "../stated-language.ts";
import { isTime } from "../thread-fields.ts";
import { personOf, postAddress } from "./bluesky-address.ts";
import { readEmbed } from "./bluesky-embeds.ts";
import { linksOfFacets } from "./bluesky-facets.ts";
import type { PostView } from "./bluesky-shapes.ts";

export interface ReadPost {
  readonly post: ConversationPost;
  readonly dropped: readonly DroppedPiece[];
}

/**
 * A post as the thread needs it.
 *
 * @param place where the view stands in the input.
 * @param above the URI of the post it stands under in the input; counts where the record names none.
 */
export function readPost(view: PostView, place: string, above: string | undefined): ReadPost {
  const { uri, author, record } = view;
  const { links, dropped } = linksOfFacets(record.text, record.facets ?? []);
  const embed = embedOf(view, place);
  const linked = new Set(links.map(({ url }) => url));
  const cards = embed?.cards.filter(({ url }) => !linked.has(url)) ?? [];
  const media = embed?.media ?? [];
  const url = postAddress(uri, author);
  const parent = record.reply?.parent.uri ?? above;
  const created = [record.createdAt, view.indexedAt].find(isGivenTime);
  const language = record.langs?.map(statedLanguage).find((tag) => tag !== undefined);
  const warning = warningOf(view);
  return {
    post: {
      id: uri,
      author: personOf(author),
      authorKey: author.did,
      text: record.text,
      links,
      ...(url !== undefined && { url }),
      ...(parent !== undefined && { parent }),
      ...(created !== undefined && { created }),
      ...(language !== undefined && { language }),
      ...(warning !== "" && { warning }),
      ...(cards.length > 0 && { cards }),
      ...(media.length > 0 && { media }),
      ...(embed?.quote !== undefined && { quote: embed.quote }),
    },
    dropped: [...dropped, ...(embed?.dropped ?? [])],
  };
}

/** As the server shows it; else as the record holds it. */
function embedOf({ embed, record }: PostView, place: string) {
  if (embed !== undefined) return readEmbed(embed, `${place}.embed`);
  if (record.embed !== undefined) return readEmbed(record.embed, `${place}.record.embed`);
  return undefined;
}

const isGivenTime = (time: string | undefined): time is string =>
  time !== undefined && isTime(time);

/**
 * What the author warns of: their own labels (`porn`, `graphic-media`, …). Labels that begin with `!` are
 * orders to the platform, not words to a reader; labels of others are not the author's.
 */
function warningOf({ author, labels = [], record }: PostView): string {
  const shown = labels.map(fieldsOf).filter(({ src, neg }) => src === author.did && neg !== true);
  const own = (record.labels?.values ?? []).map(fieldsOf);
  const values = [...shown, ...own].flatMap(({ val }) => (typeof val === "string" ? [val] : []));
  return [...new Set(values)].filter((value) => value !== "" && !value.startsWith("!")).join(", ");
}
