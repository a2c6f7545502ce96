import { segmentText, withIds } from "./segment.ts";
import type { ThreadDocument } from "./thread.ts";

/** Cuts the texts of sources that come without segments into sentences, so that they can be shown; else the very same document. */
export function segmentSources(document: ThreadDocument): ThreadDocument {
  if (document.sources.every(({ text = "", segments }) => text === "" || segments !== undefined))
    return document;
  return {
    ...document,
    sources: document.sources.map((source) => {
      const { text = "", language = "und", segments } = source;
      if (text === "" || segments !== undefined) return source;
      return { ...source, segments: withIds(text, segmentText(text, language)) };
    }),
  };
}
