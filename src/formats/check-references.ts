import type { Expectation } from "#domain/problem.ts";
import type { Post, Segment, Source, Span, ThreadDocument, Translation } from "#domain/thread.ts";
import { shorten } from "./issues.ts";
import type { IssueCollector } from "./issues.ts";
import { cutsCharacter } from "./offsets.ts";

/** The ids a document defines, by kind. */
interface KnownIds {
  readonly people: ReadonlySet<string>;
  readonly posts: ReadonlyMap<string, Post>;
  readonly sources: ReadonlyMap<string, Source>;
}

/**
 * Checks what one field of a document says of another: ids are unique and lead somewhere, spans lie in
 * their text and cut no character in two, segments are ordered and disjoint, a post has something to show.
 */
export function checkReferences(document: ThreadDocument, issues: IssueCollector): void {
  checkUnique(document.people, "people", issues);
  checkUnique(document.posts, "posts", issues);
  checkUnique(document.sources, "sources", issues);
  checkUnique(document.translations, "translations", issues);
  checkUnique(document.glossary ?? [], "glossary", issues);
  const known: KnownIds = {
    people: new Set(document.people.map(({ id }) => id)),
    posts: new Map(document.posts.map((post) => [post.id, post])),
    sources: new Map(document.sources.map((source) => [source.id, source])),
  };
  checkPerson(document.thread.author, "thread.author", known, issues);
  for (const [index, post] of document.posts.entries()) {
    checkPost(post, `posts[${index}]`, known, issues);
  }
  for (const [index, source] of document.sources.entries()) {
    checkSegments(source.segments ?? [], source.text ?? "", `sources[${index}]`, issues);
  }
  for (const [index, translation] of document.translations.entries()) {
    checkTranslation(translation, `translations[${index}]`, known, issues);
  }
}

function checkPost(post: Post, place: string, known: KnownIds, issues: IssueCollector): void {
  checkPerson(post.author, `${place}.author`, known, issues);
  for (const field of ["replyTo", "branch"] as const) {
    const id = post[field];
    if (id !== undefined && !known.posts.has(id)) {
      issues.add(`${place}.${field}`, { kind: "known-post", id }, shorten(id));
    }
  }
  if (post.text.trim() === "" && !showsSomething(post)) {
    issues.add(`${place}.text`, { kind: "content" }, shorten(post.text));
  }
  checkSource(post.cards ?? [], `${place}.cards`, known, issues);
  for (const [index, link] of (post.links ?? []).entries()) {
    checkSpan(link, post.text, `${place}.links[${index}]`, issues);
  }
  checkSource(post.links ?? [], `${place}.links`, known, issues);
  for (const [index, mention] of (post.mentions ?? []).entries()) {
    checkSpan(mention, post.text, `${place}.mentions[${index}]`, issues);
    if (mention.person !== undefined) {
      checkPerson(mention.person, `${place}.mentions[${index}].person`, known, issues);
    }
  }
  for (const field of ["hashtags", "cashtags"] as const) {
    for (const [index, tag] of (post[field] ?? []).entries()) {
      checkSpan(tag, post.text, `${place}.${field}[${index}]`, issues);
    }
  }
  checkSegments(post.segments ?? [], post.text, place, issues);
}

/** Whether a post has anything to show besides its words. */
export function showsSomething({ media = [], cards = [], quote, poll, absent }: Post): boolean {
  return media.length > 0 || cards.length > 0 || [quote, poll, absent].some((x) => x !== undefined);
}

function checkSource(
  links: readonly { readonly source?: string }[],
  place: string,
  known: KnownIds,
  issues: IssueCollector,
): void {
  for (const [index, { source }] of links.entries()) {
    if (source === undefined || known.sources.has(source)) continue;
    const expected: Expectation = { kind: "known-source", id: source };
    issues.add(`${place}[${index}].source`, expected, shorten(source));
  }
}

function checkTranslation(
  { of, units }: Translation,
  place: string,
  known: KnownIds,
  issues: IssueCollector,
): void {
  checkUnique(units, `${place}.units`, issues);
  const owner = of.kind === "post" ? known.posts.get(of.id) : known.sources.get(of.id);
  if (owner === undefined) {
    issues.add(`${place}.of.id`, { kind: `known-${of.kind}`, id: of.id }, shorten(of.id));
    return;
  }
  const segments = new Set<string>((owner.segments ?? []).map(({ id }) => id));
  for (const [unitIndex, unit] of units.entries()) {
    for (const [index, id] of unit.segments.entries()) {
      if (!segments.has(id)) {
        const where = `${place}.units[${unitIndex}].segments[${index}]`;
        issues.add(where, { kind: "known-segment", id }, shorten(id));
      }
    }
  }
}

function checkPerson(id: string, place: string, known: KnownIds, issues: IssueCollector): void {
  if (!known.people.has(id)) issues.add(place, { kind: "known-person", id }, shorten(id));
}

function checkUnique(
  items: readonly { readonly id: string }[],
  place: string,
  issues: IssueCollector,
): void {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) issues.add(`${place}[${index}].id`, { kind: "unique-id", id }, shorten(id));
    seen.add(id);
  }
}

function checkSegments(
  segments: readonly Segment[],
  text: string,
  owner: string,
  issues: IssueCollector,
): void {
  checkUnique(segments, `${owner}.segments`, issues);
  let end = 0;
  for (const [index, segment] of segments.entries()) {
    const place = `${owner}.segments[${index}]`;
    checkSpan(segment, text, place, issues);
    if (segment.start < end) issues.add(place, { kind: "ordered-spans" }, written(segment));
    end = Math.max(end, segment.end);
  }
}

function checkSpan(span: Span, text: string, place: string, issues: IssueCollector): void {
  const inside = span.start < span.end && span.end <= text.length;
  if (!inside || cutsCharacter(text, span.start) || cutsCharacter(text, span.end)) {
    issues.add(place, { kind: "span", length: text.length }, written(span));
  }
}

const written = ({ start, end }: Span): string => `${start}–${end}`;
