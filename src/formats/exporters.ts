import type { ThreadExporter } from "./exporter.ts";

/** What is known of a way to write a thread before its code is loaded. */
export interface ExporterEntry {
  readonly id: string;
  /** Two languages, the original's and a translation's, are all it holds. */
  readonly needsPair: boolean;
  readonly load: () => Promise<ThreadExporter>;
}

/** Every way to write a thread, in the order they are offered. Each is a chunk of its own. */
export const EXPORTERS: readonly ExporterEntry[] = [
  {
    id: "html",
    needsPair: false,
    load: async () => (await import("./exports/html.ts")).htmlExporter,
  },
  {
    id: "epub",
    needsPair: false,
    load: async () => (await import("./exports/epub.ts")).epubExporter,
  },
  {
    id: "markdown",
    needsPair: false,
    load: async () => (await import("./exports/markdown.ts")).markdownExporter,
  },
  {
    id: "anki",
    needsPair: false,
    load: async () => (await import("./exports/anki.ts")).ankiExporter,
  },
  {
    id: "csl-json",
    needsPair: false,
    load: async () => (await import("./exports/csl-json.ts")).cslJsonExporter,
  },
  {
    id: "tmx",
    needsPair: false,
    load: async () => (await import("./bilingual/tmx-exporter.ts")).tmxExporter,
  },
  {
    id: "xliff",
    needsPair: true,
    load: async () => (await import("./bilingual/xliff-exporter.ts")).xliffExporter,
  },
];
