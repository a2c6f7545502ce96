import { contentId } from "./hash.ts";
import { translationId } from "./ids.ts";
import type { SegmentId } from "./ids.ts";
import type { Post, Segment, Span, Translation, TranslationUnit } from "./thread.ts";

/** Where a post can be cut, at or before the offset: not inside a surrogate pair, not inside a link. */
export function cutOffset({ text, links = [] }: Post, offset: number): number {
  let cut = Math.min(Math.max(Math.trunc(offset), 0), text.length);
  if (isHighSurrogate(text.charCodeAt(cut - 1)) && isLowSurrogate(text.charCodeAt(cut))) cut--;
  for (const { start, end } of [...links].sort((a, b) => b.start - a.start)) {
    if (start < cut && cut < end) cut = start;
  }
  return cut;
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/**
 * A post in two, without white space at the cut. A span goes with its words; one that lies across the cut
 * goes nowhere. The second part takes only what belongs to text or tells where and to whom it is shown.
 */
export function splitText(post: Post, cut: number): readonly [first: Post, second: Post] {
  const {
    links: _links,
    mentions: _mentions,
    hashtags: _hashtags,
    cashtags: _cashtags,
    segments: _segments,
    ...rest
  } = post;
  const before = post.text.slice(0, cut).trimEnd();
  const after = post.text.slice(cut).trimStart();
  const from = post.text.length - after.length;
  const { author, created, language, branch, emoji = [], warning, audience } = post;
  const shown = emoji.filter(({ shortcode }) => after.includes(`:${shortcode}:`));
  return [
    { ...rest, text: before, ...spansWithin(post, 0, before.length) },
    {
      id: post.id,
      author,
      text: after,
      ...(created !== undefined && { created }),
      ...(language !== undefined && { language }),
      ...(branch !== undefined && { branch }),
      ...(shown.length > 0 && { emoji: shown }),
      ...(warning !== undefined && { warning }),
      ...(audience !== undefined && { audience }),
      ...spansWithin(post, from, post.text.length),
    },
  ];
}

type SpanFields = Pick<Post, "links" | "mentions" | "hashtags" | "cashtags" | "segments">;

function spansWithin(post: Post, from: number, to: number): SpanFields {
  const links = within(post.links, from, to);
  const mentions = within(post.mentions, from, to);
  const hashtags = within(post.hashtags, from, to);
  const cashtags = within(post.cashtags, from, to);
  const segments = fromParagraphZero(within(post.segments, from, to));
  return {
    ...(links.length > 0 && { links }),
    ...(mentions.length > 0 && { mentions }),
    ...(hashtags.length > 0 && { hashtags }),
    ...(cashtags.length > 0 && { cashtags }),
    ...(segments.length > 0 && { segments }),
  };
}

function within<S extends Span>(spans: readonly S[] | undefined, from: number, to: number): S[] {
  const inside: S[] = [];
  for (const span of spans ?? []) {
    if (span.start >= from && span.end <= to) {
      inside.push({ ...span, start: span.start - from, end: span.end - from });
    }
  }
  return inside;
}

function fromParagraphZero(segments: readonly Segment[]): readonly Segment[] {
  const first = segments[0]?.paragraph ?? 0;
  if (first === 0) return segments;
  const moved: Segment[] = [];
  for (const segment of segments) {
    moved.push({ ...segment, paragraph: Math.max(segment.paragraph - first, 0) });
  }
  return moved;
}

/**
 * Gives each unit to the part that has its segments; one across the cut to the part of its first segment,
 * one whose segments are gone to none. Words without a counterpart go where the unit before them went.
 *
 * @param first the first part, which bears the id of the whole.
 */
export function splitTranslations(
  translations: readonly Translation[],
  first: Post,
  second: Post,
): readonly Translation[] {
  const halves = [idsOf(first), idsOf(second)] as const;
  return translations.flatMap((translation): readonly Translation[] => {
    if (translation.of.kind !== "post" || translation.of.id !== first.id) return [translation];
    const [mine, theirs] = dealUnits(translation.units, halves);
    const kept = { ...translation, units: mine };
    if (theirs.length === 0) return [kept];
    const id = translationId(contentId("t", translation.id, second.id));
    return [kept, { ...translation, id, of: { kind: "post", id: second.id }, units: theirs }];
  });
}

const idsOf = ({ segments = [] }: Post): ReadonlySet<SegmentId> =>
  new Set(segments.map(({ id }) => id));

function dealUnits(
  units: readonly TranslationUnit[],
  [mine, theirs]: readonly [ReadonlySet<SegmentId>, ReadonlySet<SegmentId>],
): readonly [TranslationUnit[], TranslationUnit[]] {
  const dealt: readonly [TranslationUnit[], TranslationUnit[]] = [[], []];
  let part: 0 | 1 = 0;
  for (const unit of units) {
    const anchor = unit.segments.find((id) => mine.has(id) || theirs.has(id));
    if (anchor === undefined && unit.segments.length > 0) continue;
    if (anchor !== undefined) part = mine.has(anchor) ? 0 : 1;
    const half = part === 0 ? mine : theirs;
    dealt[part].push({ ...unit, segments: unit.segments.filter((id) => half.has(id)) });
  }
  return dealt;
}
