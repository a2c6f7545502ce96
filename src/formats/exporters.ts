import type { ThreadExporter } from "./exporter.ts";

/** What is known of a way to write a thread before its code is loaded. */
export interface ExporterEntry {
  readonly id: string;
  /** Two languages, the original's and a translation's, are all it holds. */
  readonly needsPair: boolean;
  readonly load: () => Promise<ThreadExporter>;
}

/** Every way to write a thread, in the order they are offered. Each is a chunk of its own. */
export const EXPORTERS: readonly ExporterEntry[] = [];
