import type { Span } from "../thread.ts";
import { findMentions } from "./mentions.ts";
import type { MentionEntity } from "./mentions.ts";
import { findCashtags, findHashtags } from "./tags.ts";
import type { CashtagEntity, HashtagEntity } from "./tags.ts";
import { findUrls } from "./urls.ts";
import type { UrlEntity } from "./urls.ts";

/** Spans are UTF-16 offsets, each list is in order, and no span of any list overlaps another. */
export interface Entities {
  readonly urls: readonly UrlEntity[];
  readonly mentions: readonly MentionEntity[];
  readonly hashtags: readonly HashtagEntity[];
  readonly cashtags: readonly CashtagEntity[];
}

export interface EntityOptions {
  /** Whether a mention may name its host: `@nasta@vkl.world`, `@nasta.bsky.social`. */
  readonly federated?: boolean;
  /**
   * Where the links of the text are, if that is known, in order and not overlapping. Then `urls` is empty,
   * and nothing found overlaps a link.
   */
  readonly links?: readonly Span[];
}

/**
 * Addresses, mentions, hashtags and cashtags in the text of a post, by the rules of twitter-text
 * (https://github.com/twitter/twitter-text), whose suite of examples it passes. Of two that overlap
 * the one that begins first is taken. Takes linear time.
 */
export function findEntities(text: string, options: EntityOptions = {}): Entities {
  const { federated = false, links } = options;
  const urls = links === undefined ? findUrls(text) : [];
  const mentions = findMentions(text, federated);
  const hashtags = findHashtags(text);
  const cashtags = findCashtags(text);
  const apart = withoutOverlaps([...urls, ...mentions, ...hashtags, ...cashtags], links ?? []);
  const isApart = (span: Span): boolean => apart.has(span);
  return {
    urls: urls.filter(isApart),
    mentions: mentions.filter(isApart),
    hashtags: hashtags.filter(isApart),
    cashtags: cashtags.filter(isApart),
  };
}

function withoutOverlaps(spans: readonly Span[], links: readonly Span[]): ReadonlySet<Span> {
  const kept = new Set<Span>();
  let end = 0;
  let next = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    while ((links[next]?.end ?? Infinity) <= span.start) next++;
    if (span.start < end || (links[next]?.start ?? Infinity) < span.end) continue;
    kept.add(span);
    end = span.end;
  }
  return kept;
}
