import type { EngineProblem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import type { LanguagePair } from "../engine.ts";

/*
 * Bergamot models: what is known of them, what lies here, how they come here. A file is known by the
 * SHA-256 of its (unpacked) bytes, wherever it came from; nothing else is ever stored or loaded.
 */

export type ModelRole = "model" | "lex" | "vocab" | "srcvocab" | "trgvocab";

export interface ModelFile {
  readonly role: ModelRole;
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
  /** Of the unpacked bytes, hexadecimal. */
  readonly sha256: string;
  /** Path under Mozilla's attachments, or in this site's `models/` folder. */
  readonly location: string;
}

export interface Model {
  /** `ru-en` */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly version: string;
  /** SPDX name. */
  readonly licence: string;
  /** It lies in this site's own `models/` folder. */
  readonly ownSite: boolean;
  readonly files: readonly ModelFile[];
}

export interface KnownModel {
  readonly model: Model;
  /** Bytes that lie here, of how many. */
  readonly stored: number;
  readonly total: number;
  readonly download: DownloadState;
  /** Where its files come from, in the order they are tried: hosts. */
  readonly hosts: readonly string[];
}

/** Bytes of the whole model; those stored earlier count as done. */
export type DownloadState =
  | { readonly state: "none" }
  | { readonly state: "running" | "paused"; readonly done: number; readonly host: string }
  | { readonly state: "failed"; readonly problem: EngineProblem };

/** What came of files from the reader's disk, by name. */
export interface TakenFiles {
  readonly taken: readonly string[];
  /** Of no model Nitka knows. */
  readonly unknown: readonly string[];
  /** Named like a file of a model, but with other bytes: cut or changed. */
  readonly damaged: readonly string[];
  readonly problem?: EngineProblem;
}

/** Every model known, and what there is of it. A new object whenever something changed. */
export interface ModelsSnapshot {
  readonly models: readonly KnownModel[];
  /** Bytes of all files stored, of models no longer known too. */
  readonly stored: number;
  /** Where the reader said that there is another copy; null for none. */
  readonly mirror: string | null;
}

/** What an engine is given to load: every file verified. */
export interface LoadedModel {
  readonly model: Model;
  readonly files: ReadonlyMap<ModelRole, ArrayBuffer>;
}

export interface ModelLibrary {
  /** null until `refresh` has come back once. */
  readonly snapshot: () => ModelsSnapshot | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks what this site offers and what lies here. Asks no other host. */
  readonly refresh: () => Promise<ModelsSnapshot>;
  /** Models for a pair: one, or two through English; null where there are none. */
  readonly route: (pair: LanguagePair) => Promise<readonly KnownModel[] | null>;
  /**
   * Downloads what is missing of a model, from this site or else the mirrors. Joins a download under way.
   * Resolves when all is stored; a pause only makes it later. Problem `cancelled` after `cancel`.
   */
  readonly download: (id: string) => Promise<Result<null, EngineProblem>>;
  readonly pause: (id: string) => void;
  readonly resume: (id: string) => void;
  readonly cancel: (id: string) => void;
  /** Takes the files of models out of what the reader chose or dropped. */
  readonly take: (files: readonly File[]) => Promise<TakenFiles>;
  /** A stored model, its bytes compared with size and hash again. Problems: `model-missing`, `model-damaged`, … */
  readonly load: (id: string) => Promise<Result<LoadedModel, EngineProblem>>;
  readonly remove: (id: string) => Promise<void>;
  /** Addresses a file can be downloaded from by hand, for a browser that may not do it itself. */
  readonly addresses: (file: ModelFile) => readonly string[];
}

/** Where model files lie, by hash. Rejects with a ProblemError: `storage-full`, `storage-blocked`. */
export interface ModelFiles {
  readonly list: () => Promise<ReadonlyMap<string, number>>;
  readonly get: (sha256: string) => Promise<ArrayBuffer | null>;
  readonly put: (sha256: string, bytes: ArrayBuffer) => Promise<void>;
  readonly remove: (sha256: string) => Promise<void>;
}
