import type { Result } from "#domain/result.ts";
import type { ThreadDocument } from "#domain/thread.ts";

/** What a reader hands over: a dropped file, or pasted text under a name of our choosing. */
export interface ImportFile {
  readonly name: string;
  /** Bytes as read from a file, or text as pasted. */
  readonly content: string | Uint8Array;
}

export interface ImportContext {
  /** The time of the import, RFC 3339. */
  readonly now: string;
}

/** Something of the input that is not in the document, and why. Nothing is dropped unsaid. */
export interface DroppedPiece {
  readonly kind: "unroller-line" | "separator" | "other-author" | "placeholder" | "unreadable";
  readonly text: string;
}

export interface ImportReport {
  /** The id of the importer that read the input. */
  readonly format: string;
  readonly posts: number;
  readonly sources: number;
  readonly dropped: readonly DroppedPiece[];
}

export interface Imported {
  readonly document: ThreadDocument;
  readonly report: ImportReport;
}

/** One format. Each lives in a file of its own, and only the list in `importers.ts` knows them all. */
export interface ThreadImporter {
  readonly id: string;
  /**
   * How likely the input is of this format: 0 (cannot be) to 1 (says so itself). Cheap: it looks at the
   * name and the beginning, it does not parse.
   */
  readonly accepts: (file: ImportFile, text: string) => number;
  /** @param text the file's content, already decoded, within the limit of size and not blank. */
  readonly parse: (text: string, file: ImportFile, context: ImportContext) => Result<Imported>;
}
