import { failed, ok } from "#domain/result.ts";
import type { ThreadExporter } from "../exporter.ts";
import { sourceItem, threadItem } from "./csl.ts";

/** The thread and its sources for citation managers, as CSL-JSON 1.0.2. */
export const cslJsonExporter: ThreadExporter = {
  id: "csl-json",
  extension: "json",
  mediaType: "application/vnd.citationstyles.csl+json",
  write: ({ document, words, into }) => {
    if (document.posts.length === 0) return Promise.resolve(failed({ kind: "nothing-to-export" }));
    const sources = document.sources.map((source) => sourceItem(document, source, words, into));
    return Promise.resolve(
      ok(`${JSON.stringify([threadItem(document, into), ...sources], null, 2)}\n`),
    );
  },
};
