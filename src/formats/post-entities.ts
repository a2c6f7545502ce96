import { findEntities } from "#domain/entities/entities.ts";
import type { MentionEntity } from "#domain/entities/mentions.ts";
import type { Span } from "#domain/thread.ts";

/** Mentions as spans with their `@`, also those that name their host, none inside the given links. */
export function findMentions(text: string, links: readonly Span[]): readonly MentionEntity[] {
  return findEntities(text, { federated: true, links }).mentions;
}

/** Hashtags of any script as spans with their `#`, none inside the given links. */
export function findHashtags(text: string, links: readonly Span[]): readonly Span[] {
  return findEntities(text, { federated: true, links }).hashtags.map(({ start, end }) => ({
    start,
    end,
  }));
}
