import type { EngineProblem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";

/*
 * What a machine that translates looks like from outside. `tests/contracts/engines.test.ts` runs one suite
 * over every engine.
 */

export type EngineId = "bergamot" | "browser" | "libretranslate" | "google" | "openai";

/** Two BCP 47 tags. Engines go by the primary language: `be-tarask` is translated as `be`. */
export interface LanguagePair {
  readonly from: string;
  readonly to: string;
}

/** Where a text goes when it is translated. */
export type RunsAt =
  | { readonly kind: "device" }
  /** The browser's own translator, whatever that does. */
  | { readonly kind: "browser" }
  | { readonly kind: "server"; readonly host: string };

export interface EngineCapabilities {
  /** Says which words of a translation stand for which of the original. */
  readonly alignments: boolean;
  /** How many segments one call of `translate` should have at most, and how many calls may run at once. */
  readonly batch: number;
  readonly concurrency: number;
  /** The longest segment it takes, in UTF-16 units. */
  readonly longest: number;
}

/** What stands between a reader and a pair of languages in an engine. */
export type Availability =
  | { readonly state: "ready" }
  | {
      readonly state: "downloadable";
      /** What is still to come; null where nobody says. */
      readonly bytes: number | null;
      /** Hosts it would come from, in order; empty where the browser sees to it. */
      readonly hosts: readonly string[];
      /** It lies on Nitka's own site: nobody else hears of the download. */
      readonly ownSite: boolean;
      /** SPDX name; null where nobody says. */
      readonly licence: string | null;
    }
  | { readonly state: "needs-configuration" }
  /** `browser`: this browser has nothing of the kind; `insecure`: not on a page without https. */
  | { readonly state: "unsupported"; readonly why: "pair" | "browser" | "insecure" }
  | { readonly state: "broken"; readonly problem: EngineProblem };

/** How far it has come, in whatever unit: a browser tells a share of 1. `total` is null where nobody says. */
export interface PrepareProgress {
  readonly done: number;
  readonly total: number | null;
}

/** What made a translation, as its units say it. */
export interface EngineIdentity {
  /** A name for people: `Bergamot`, `LibreTranslate`. */
  readonly engine: string;
  /** `ru-en`; through a third language `ru-en + en-be`. */
  readonly model?: string;
  readonly version?: string;
  /** SHA-256 of the model's weights, hexadecimal; of two models both, joined with `+`. */
  readonly modelHash?: string;
  /** `device`, `browser`, or the host of the server. */
  readonly ran: string;
}

/**
 * Words that stand for each other: start and end in the original, start and end in the translation, in
 * UTF-16 units of the two whole texts.
 */
export type WordLink = readonly [number, number, number, number];

export type Outcome =
  | { readonly ok: true; readonly text: string; readonly words?: readonly WordLink[] }
  | { readonly ok: false; readonly problem: EngineProblem };

export interface TranslateCall {
  readonly pair: LanguagePair;
  /** Each one sentence or another short piece of text. */
  readonly segments: readonly string[];
  readonly signal: AbortSignal;
  /**
   * Hears of each segment exactly once, in order, before `translate` resolves. What was not done when the
   * signal came is `cancelled`. A text is never "".
   */
  readonly onOutcome: (index: number, outcome: Outcome) => void;
}

export interface PrepareCall {
  readonly pair: LanguagePair;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PrepareProgress) => void;
}

export interface Engine {
  readonly id: EngineId;
  readonly runsAt: RunsAt;
  readonly capabilities: EngineCapabilities;
  /** Whether it can translate between two languages. Asks nobody but the browser and Nitka's own site. */
  readonly availability: (pair: LanguagePair) => Promise<Availability>;
  /**
   * Makes ready what `translate` needs: to be called only after the reader agreed. A browser may download
   * for it; models of Nitka's own are downloaded by their library, where the reader sees from where.
   */
  readonly prepare: (call: PrepareCall) => Promise<Result<EngineIdentity, EngineProblem>>;
  /** Translates; call `prepare` first. Never rejects: every failure is an outcome. */
  readonly translate: (call: TranslateCall) => Promise<void>;
  /** Lets go of memory and whatever runs. It may be used again afterwards. */
  readonly dispose: () => void;
}
