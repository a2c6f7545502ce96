import type { ThreadId } from "./ids.ts";
import type { ThreadDocument } from "./thread.ts";

/** What the library shows of a thread without opening it. */
export interface ThreadSummary {
  readonly id: ThreadId;
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly posts: number;
  readonly sources: number;
  /** Sources whose text is in the document. */
  readonly sourcesWithText: number;
  /** Languages of the sources, most frequent first. */
  readonly sourceLanguages: readonly string[];
  readonly imported?: string;
}

export function summarise(document: ThreadDocument): ThreadSummary {
  const author = document.people.find((person) => person.id === document.thread.author);
  const counts = new Map<string, number>();
  for (const source of document.sources)
    if (source.language !== undefined)
      counts.set(source.language, (counts.get(source.language) ?? 0) + 1);
  return {
    id: document.thread.id,
    title: document.thread.title,
    author: author?.handle ?? author?.name ?? "",
    language: document.thread.language,
    posts: document.posts.length,
    sources: document.sources.length,
    sourcesWithText: document.sources.filter((source) => (source.text ?? "") !== "").length,
    sourceLanguages: [...counts].sort((a, b) => b[1] - a[1]).map(([language]) => language),
    ...(document.thread.imported === undefined ? {} : { imported: document.thread.imported.at }),
  };
}
