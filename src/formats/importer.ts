import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import type { ThreadDocument } from "#domain/thread.ts";

/** What a reader hands over: a dropped file, or pasted text under a name of our choosing. */
export interface ImportFile {
  readonly name: string;
  /** Bytes or a file as chosen, or text as pasted. */
  readonly content: string | Uint8Array | Blob;
}

/** One text of the input: a file, or a file of interest out of a ZIP under its path there. */
export interface ImportPart {
  readonly name: string;
  /** Decoded, its byte order mark removed, within the limit of size and not blank. */
  readonly text: string;
  /**
   * The text as JSON, parsed once, without keys that reach a prototype; not to be changed.
   * Problems: `json-too-deep`, `json-cut`, `json-bad`.
   */
  readonly json: () => Result<unknown>;
}

export interface ImportContext {
  /** The time of the import, RFC 3339. */
  readonly now: string;
  /** The id of the thread wanted, where the input holds several; see {@link ThreadChoice}. */
  readonly pick?: string;
}

/** Something of the input that is not in the document, and why. Nothing is dropped unsaid. */
export interface DroppedPiece {
  readonly kind:
    | "unroller-line"
    | "separator"
    | "other-author"
    | "placeholder"
    | "unreadable"
    /** A span of the text that lies outside it, cuts a character, overlaps another or leads nowhere safe. */
    | "entity"
    /** A service message: somebody joined, a picture was changed. */
    | "service"
    /** A post of somebody else, passed on without a word of the author's. */
    | "repost";
  /** What it says, or what it is; may be "" where only its number counts. */
  readonly text: string;
}

/** Something of the input that was put right to be read at all. */
export interface Repair {
  readonly kind: "control-characters";
  readonly count: number;
}

/** One of several threads an input holds. */
export interface ThreadChoice {
  /** Goes into {@link ImportContext}.pick. */
  readonly id: string;
  /** The beginning of its first post. */
  readonly title: string;
  readonly author: string;
  /** Posts in its line. */
  readonly posts: number;
  readonly created?: string;
}

export interface ImportReport {
  /** The id of the importer that read the input. */
  readonly format: string;
  readonly posts: number;
  readonly sources: number;
  readonly dropped: readonly DroppedPiece[];
  readonly repairs?: readonly Repair[];
  /** All threads of the input, longest first, where there is more than the one in the document. */
  readonly choices?: readonly ThreadChoice[];
  /** The id of the one of `choices` that is in the document. */
  readonly picked?: string;
  /** Why an input read over the network ends before its end. */
  readonly stopped?: Problem | { readonly kind: "stopped-by-reader" };
}

export interface Imported {
  readonly document: ThreadDocument;
  readonly report: ImportReport;
  /** What stands beside the thread as the sender's notes on it, not looked at yet. */
  readonly notes?: readonly unknown[];
}

/** One format. Each lives in a file of its own, and only the list in `importers.ts` knows them all. */
export interface ThreadImporter {
  readonly id: string;
  /**
   * How likely the input is of this format: 0 (cannot be) to 1 (says so itself). It looks at names, at the
   * beginning of texts and at the shape of JSON; it does not validate.
   */
  readonly accepts: (parts: readonly ImportPart[]) => number;
  readonly parse: (parts: readonly ImportPart[], context: ImportContext) => Result<Imported>;
}
