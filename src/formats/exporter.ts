import type { LanguagePair } from "#domain/language-pairs.ts";
import type { Result } from "#domain/result.ts";
import type {
  AbsenceReason,
  Audience,
  ThreadDocument,
  TranslationUnit,
  UnitState,
} from "#domain/thread.ts";

/** The words of the interface that stand in files for people; `i18n/export-words.ts` makes them. */
export interface ExportWords {
  /** BCP 47: what they are in. */
  readonly language: string;
  readonly languageName: (tag: string) => string;
  /** "16 November 2026"; the text itself where it is no time. */
  readonly date: (time: string) => string;
  /** "translated by Nitka, checked, 16 November 2026" */
  readonly provenance: (unit: TranslationUnit, state: UnitState) => string;
  /** "nobody has checked it" */
  readonly state: (state: UnitState) => string;
  readonly absence: (why: AbsenceReason) => string;
  readonly audience: (audience: Audience) => string;
  /** "Telegram", "News site" */
  readonly platform: (platform: string) => string;
  readonly label: (label: ExportLabel) => string;
}

export type ExportLabel =
  | "original"
  | "translation"
  | "source"
  | "sources"
  | "post"
  | "archived"
  | "accessed"
  | "published"
  | "translator"
  | "not-translated"
  | "no-counterpart"
  | "added"
  | "without-text"
  | "contents"
  | "made-with"
  | "states"
  | "translators"
  | "answers"
  | "quote"
  | "poll"
  | "warning"
  | "edited"
  | "cut"
  | "image"
  | "video"
  | "audio"
  | "file";

/** What is to be written of a document. */
export interface ExportRequest {
  readonly document: ThreadDocument;
  /** RFC 3339 */
  readonly now: string;
  /** For formats of two languages; without, the pair the document has most units of. */
  readonly pair?: LanguagePair;
  /** BCP 47: for formats that are read by people, the language original texts are laid beside; without, of most units. */
  readonly into?: string;
  readonly words: ExportWords;
  /** Where the thread is read in Nitka, for the way back; without, nothing leads there. */
  readonly address?: string;
}

/** A way to hand a thread to another program, or to paper. Each lives in a file of its own. */
export interface ThreadExporter {
  readonly id: string;
  /** Without its dot. */
  readonly extension: string;
  /** MIME, with its charset for texts. */
  readonly mediaType: string;
  /**
   * Writes the file: a text, or bytes. Problems: `nothing-to-export`.
   * The same request gives the same bytes.
   */
  readonly write: (request: ExportRequest) => Promise<Result<string | Uint8Array>>;
}
