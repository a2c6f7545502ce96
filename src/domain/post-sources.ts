import type { SourceId } from "./ids.ts";
import type { Post } from "./thread.ts";

/** The sources a post links to, each once, in order: those of its words, then those of its cards. */
export function sourcesOf({ links = [], cards = [] }: Post): readonly SourceId[] {
  return [...new Set([...links, ...cards].flatMap(({ source }) => source ?? []))];
}
