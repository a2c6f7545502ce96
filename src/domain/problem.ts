/**
 * Every failure a reader can be told, as one union. `i18n/problem-words.ts` turns each into words of
 * the reader's language; a kind without words does not compile.
 */
export interface DocumentIssue {
  /** Where, as a path a person can follow: `posts[12].author`. */
  readonly place: string;
  /** What was wanted there, as a stable code with parameters; see {@link Expectation}. */
  readonly expected: Expectation;
  /** What was there, shortened: `"x"`, `12`; {@link NOTHING} where it is missing. */
  readonly found: string;
}

/** Stands for what is missing in `DocumentIssue.found`. */
export const NOTHING = "nothing";

/** Kinds of value a document holds. */
export type ValueType =
  | "text"
  | "filled-text"
  | "whole-number"
  | "number"
  | "yes-or-no"
  | "list"
  | "object"
  | "other";

/** What a place in a document should have held. */
export type Expectation =
  | { readonly kind: "type"; readonly type: ValueType }
  | { readonly kind: "known-person"; readonly id: string }
  | { readonly kind: "known-post"; readonly id: string }
  | { readonly kind: "known-source"; readonly id: string }
  | { readonly kind: "known-segment"; readonly id: string }
  | { readonly kind: "unique-id"; readonly id: string }
  | { readonly kind: "span"; readonly length: number }
  | { readonly kind: "ordered-spans" }
  | { readonly kind: "http-address" }
  | { readonly kind: "language-tag" }
  | { readonly kind: "time" }
  | { readonly kind: "content" }
  | { readonly kind: "one-of"; readonly options: string }
  | { readonly kind: "shorter"; readonly limit: number };

export type Problem =
  | { readonly kind: "empty-input" }
  | { readonly kind: "too-large"; readonly bytes: number; readonly limit: number }
  | {
      readonly kind: "text-too-long";
      readonly post: number;
      readonly length: number;
      readonly limit: number;
    }
  | { readonly kind: "too-many-posts"; readonly count: number; readonly limit: number }
  /** `detected`: a format by its name (PNG), `binary`, or `unknown encoding`. */
  | { readonly kind: "not-text"; readonly name: string; readonly detected: string }
  | { readonly kind: "json-cut"; readonly line: number; readonly column: number }
  | { readonly kind: "json-bad"; readonly line: number; readonly column: number }
  | { readonly kind: "json-too-deep"; readonly limit: number }
  | { readonly kind: "not-a-thread"; readonly found: string }
  | { readonly kind: "newer-version"; readonly found: string; readonly known: number }
  | {
      readonly kind: "invalid-document";
      readonly issues: readonly DocumentIssue[];
      readonly total: number;
    }
  | { readonly kind: "no-posts" }
  | { readonly kind: "unknown-format" }
  | { readonly kind: "file-unreadable"; readonly name: string }
  | { readonly kind: "thread-missing" }
  | { readonly kind: "post-missing" }
  | { readonly kind: "storage-newer" }
  | { readonly kind: "address-bad"; readonly address: string }
  | { readonly kind: "address-failed"; readonly address: string; readonly status: number }
  /** A platform answered with an error of its own. `said` is its words; `code` its name or number. */
  | {
      readonly kind: "platform-said";
      readonly platform: string;
      readonly reason: PlatformReason;
      readonly code: string;
      readonly said: string;
    }
  /** A platform asks to wait longer than anybody would. */
  | { readonly kind: "rate-limited"; readonly host: string; readonly seconds: number }
  /** The address is of a platform that lets no web app read it. */
  | { readonly kind: "address-closed"; readonly address: string; readonly platform: string }
  /** The address is of no platform that can be read live. */
  | { readonly kind: "address-not-live"; readonly address: string }
  | { readonly kind: "zip-broken"; readonly name: string }
  | { readonly kind: "zip-locked"; readonly name: string }
  /** The ZIP opens but has nothing a thread could be in. */
  | { readonly kind: "zip-without-thread"; readonly name: string }
  /** A page without text of its own, such as a wall that asks to log in. */
  | { readonly kind: "page-without-text"; readonly title: string }
  | { readonly kind: "not-notes"; readonly found: string }
  | { readonly kind: "crashed"; readonly detail: string }
  | HandedProblem
  | EngineProblem;

/** What is wrong with work that somebody handed on: corrections, bilingual files, glossaries, libraries. */
export type HandedProblem =
  /** A link lost its end: so many of its characters did not arrive. */
  | { readonly kind: "link-cut"; readonly missing: number; readonly of: number }
  /** A link was changed on its way, or made by nobody. */
  | { readonly kind: "link-damaged" }
  /** Neither a link nor a file of corrections. */
  | { readonly kind: "not-corrections"; readonly found: string }
  /** For a thread of this title, which is not the one open. */
  | { readonly kind: "corrections-elsewhere"; readonly title: string }
  /** It says how many there are, and there are not as many. */
  | { readonly kind: "corrections-count"; readonly stated: number; readonly found: number }
  /** Code of a page where words should be. */
  | { readonly kind: "corrections-markup"; readonly found: string }
  /** Not well-formed XML. */
  | { readonly kind: "xml-bad"; readonly line: number; readonly column: number }
  /** Well-formed, and without a single pair of texts. `format`: TMX, XLIFF. */
  | { readonly kind: "no-pairs"; readonly format: string }
  /** A glossary without a single line of two columns. */
  | { readonly kind: "no-terms" }
  /** The thread has no translation that could be written: there is nothing of it, or not into that language. */
  | { readonly kind: "nothing-to-export" }
  /** What lies at an address is no list of threads. */
  | { readonly kind: "not-a-library"; readonly address: string };

/** Why a machine did not translate. */
export type EngineProblem =
  | { readonly kind: "offline" }
  /** No answer though there is a network: the host is down, blocked, or lets no web page ask (CORS). */
  | { readonly kind: "host-unreachable"; readonly host: string }
  /** `who` is a host, an engine by its name, or `browser` for the browser's own translator. */
  | { readonly kind: "timed-out"; readonly who: string; readonly seconds: number }
  /** Stopped before it was done. */
  | { readonly kind: "cancelled" }
  /** What came, or lies here, is not what was published. `host` is "" for a file from the reader's disk. */
  | { readonly kind: "model-damaged"; readonly file: string; readonly host: string }
  /** No host has the file. */
  | { readonly kind: "model-not-found"; readonly file: string; readonly host: string }
  /** The model was not downloaded, or was removed. */
  | { readonly kind: "model-missing"; readonly from: string; readonly to: string }
  | { readonly kind: "storage-full"; readonly needed: number }
  | { readonly kind: "storage-blocked" }
  /** Asks to wait; 0 seconds where it does not say how long. */
  | { readonly kind: "too-many-requests"; readonly host: string; readonly seconds: number }
  | { readonly kind: "not-authorised"; readonly host: string }
  | { readonly kind: "unsupported-pair"; readonly from: string; readonly to: string }
  /** UTF-16 units. */
  | { readonly kind: "segment-too-long"; readonly length: number; readonly limit: number }
  /** A server refused in its own words. */
  | {
      readonly kind: "server-said";
      readonly host: string;
      readonly status: number;
      readonly said: string;
    }
  /** What came back is no translation: not the promised shape, another number of sentences, nothing. */
  | { readonly kind: "bad-answer"; readonly who: string; readonly detail: string }
  /** The browser refused its own translator. */
  | { readonly kind: "browser-refused"; readonly detail: string }
  | { readonly kind: "engine-crashed"; readonly detail: string };

/**
 * What stands behind a platform's error, as far as it tells what to do next: log in, wait, ask somebody who
 * may see it (`no-access`), or look for a copy (`gone`: nobody is shown it any more, be it deleted or its
 * account suspended, taken down or deactivated).
 */
export type PlatformReason = "sign-in" | "too-many" | "no-access" | "gone" | "other";

export type ProblemKind = Problem["kind"];

/** Carries a {@link Problem} through code that can only throw, such as a query function. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.kind);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/**
 * Limits on what Nitka takes in: bytes, posts, UTF-16 units of one text, levels of nesting of a thread document. Archives a
 * platform hands out hold years in one file and may be larger.
 */
export const LIMITS = {
  bytes: 20 * 1024 * 1024,
  archiveBytes: 300 * 1024 * 1024,
  posts: 20_000,
  field: 100_000,
  /** Units of translations handed on at once. */
  corrections: 5_000,
  /** UTF-16 units of a link. */
  link: 64_000,
  depth: 64,
  /** Of what platforms hand out: their answers nest a reply in a reply. */
  platformDepth: 2500,
} as const;
