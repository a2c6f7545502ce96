import type { Problem } from "#domain/problem.ts";
import type { Result } from "#domain/result.ts";
import type { ImportFile } from "../importer.ts";

/** Where a thread can be read live, before anybody is asked. */
export interface LiveTarget {
  readonly platform: "bluesky" | "mastodon" | "x";
  /** The host that will see the requests. */
  readonly host: string;
  /** Whether that host is somebody else than the platform the link leads to. */
  readonly thirdParty: boolean;
  /** The link as the reader gave it, made whole. */
  readonly url: string;
}

/** How far a live reading has come. */
export interface LiveProgress {
  /** Posts of the thread's author so far. */
  readonly posts: number;
  readonly calls: number;
  /** Milliseconds the platform asked to wait, while waiting. */
  readonly waiting?: number;
}

/** The world a loader works in; tests pass their own. */
export interface LiveNet {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Aborted when the reader stops; what was read so far is kept. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: LiveProgress) => void;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  readonly wait: (ms: number) => Promise<void>;
  /** Now, in milliseconds since 1970. */
  readonly now: () => number;
}

/** What the reader may change about live reading. */
export interface LiveSettings {
  /** Address of an FxTwitter-compatible API, such as `https://api.fxtwitter.com`. */
  readonly xApi: string;
}

export interface LiveLoaded {
  /** The platform's own JSON, all answers together, as the importer of the platform reads it. */
  readonly file: ImportFile;
  readonly calls: number;
  /** Why the reading ended before the end of the thread. */
  readonly stopped?: Problem | { readonly kind: "stopped-by-reader" };
}

export interface LiveLoader {
  readonly platform: LiveTarget["platform"];
  /** Where the link would be read, or null if it is none of this platform. No request is made. */
  readonly target: (link: string, settings: LiveSettings) => LiveTarget | null;
  /**
   * Reads a thread whole. Problems (only where not a single post was read): `offline`, `platform-said`,
   * `rate-limited`, `address-failed`, `address-bad`, `too-large`.
   */
  readonly load: (target: LiveTarget, net: LiveNet) => Promise<Result<LiveLoaded>>;
}
