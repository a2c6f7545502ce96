import type { TFunction } from "i18next";
import { type DocumentIssue, type Expectation, NOTHING, type Problem } from "#domain/problem.ts";
import { counted } from "./counted.ts";
import { engineProblemWords, isEngineProblem } from "./engine-problem-words.ts";
import type { Formatter } from "./format.ts";
import { handedProblemWords, isHandedProblem } from "./handed-problem-words.ts";
import { platformName } from "./platform-name.ts";

/** A problem in words: one sentence that says what to do next, and places where there are several. */
export interface ProblemWords {
  readonly text: string;
  readonly details: readonly string[];
}

/** Formats are called by their international names: PNG, ZIP. */
function notText(t: TFunction, name: string, detected: string): string {
  const what = {
    binary: t("problem.kinds.binary"),
    "unknown encoding": t("problem.kinds.encoding"),
  }[detected];
  const words = { name, detected: what ?? t("problem.kinds.file", { format: detected }) };
  return name === "" ? t("problem.not-text-pasted", words) : t("problem.not-text", words);
}

function expectation(t: TFunction, expected: Expectation): string {
  switch (expected.kind) {
    case "type":
      return t("expected.type", { type: t(`expected.types.${expected.type}`) });
    case "known-person":
    case "known-post":
    case "known-source":
    case "known-segment":
    case "unique-id":
      return t(`expected.${expected.kind}`, { id: expected.id });
    case "span":
      return t("expected.span", { length: expected.length });
    case "one-of":
      return t("expected.one-of", { options: expected.options });
    case "shorter":
      return t("expected.shorter", { limit: expected.limit });
    case "ordered-spans":
    case "http-address":
    case "language-tag":
    case "time":
    case "content":
      return t(`expected.${expected.kind}`);
  }
}

const foundWords = (t: TFunction, found: string): string =>
  found === NOTHING ? t("expected.nothing") : found;

const issueWords = (t: TFunction, issue: DocumentIssue): string =>
  t("expected.sentence", {
    place: issue.place,
    expected: expectation(t, issue.expected),
    found: foundWords(t, issue.found),
  });

type PlatformSaid = Extract<Problem, { readonly kind: "platform-said" }>;

/** The platform's code and words as it gave them, `15: Access denied`; some give one of them, some none. */
function saidWords(t: TFunction, { code, said }: PlatformSaid): string {
  const given = new Set([code, said].filter((words) => words !== ""));
  return given.size === 0 ? t("problem.platform-silent") : [...given].join(": ");
}

type NetworkKind =
  | "platform-said"
  | "rate-limited"
  | "address-closed"
  | "address-not-live"
  | "address-bad"
  | "address-failed";

/** What went wrong between Nitka and an address. */
function networkSentence(
  t: TFunction,
  format: Formatter,
  problem: Extract<Problem, { readonly kind: NetworkKind }>,
): string {
  switch (problem.kind) {
    case "platform-said":
      return t(`problem.platform-said.${problem.reason}`, {
        platform: platformName(t, problem.platform),
        said: saidWords(t, problem),
      });
    case "rate-limited":
      return t("problem.rate-limited", {
        host: problem.host,
        seconds: format.number(problem.seconds),
      });
    case "address-closed":
      return t("problem.address-closed", { platform: platformName(t, problem.platform) });
    case "address-not-live":
    case "address-bad":
      return t(`problem.${problem.kind}`, { address: problem.address });
    case "address-failed":
      return problem.status === 0
        ? t("problem.address-unreachable", { address: problem.address })
        : t("problem.address-failed", { address: problem.address, status: problem.status });
  }
}

type SizeKind = "too-large" | "text-too-long" | "too-many-posts";

/** Too much of something, and how much there may be. */
function sizeSentence(
  t: TFunction,
  format: Formatter,
  problem: Extract<Problem, { readonly kind: SizeKind }>,
): string {
  switch (problem.kind) {
    case "too-large":
      return t("problem.too-large", {
        size: format.bytes(problem.bytes),
        limit: format.bytes(problem.limit),
      });
    case "text-too-long":
      return t("problem.text-too-long", {
        post: format.number(problem.post),
        length: format.number(problem.length),
        limit: format.number(problem.limit),
      });
    case "too-many-posts":
      return t("problem.too-many-posts", {
        posts: format.number(problem.count),
        limit: format.number(problem.limit),
      });
  }
}

function sentence(t: TFunction, format: Formatter, problem: Problem): string {
  if (isEngineProblem(problem)) return engineProblemWords(t, format, problem);
  if (isHandedProblem(problem)) return handedProblemWords(t, format, problem);
  switch (problem.kind) {
    case "too-large":
    case "text-too-long":
    case "too-many-posts":
      return sizeSentence(t, format, problem);
    case "not-text":
      return notText(t, problem.name, problem.detected);
    case "json-cut":
    case "json-bad":
      return t(`problem.${problem.kind}`, {
        line: format.number(problem.line),
        column: format.number(problem.column),
      });
    case "json-too-deep":
      return t("problem.json-too-deep", { limit: format.number(problem.limit) });
    case "not-a-thread":
    case "not-notes":
      return t(`problem.${problem.kind}`, { found: foundWords(t, problem.found) });
    case "newer-version":
      return t("problem.newer-version", {
        found: problem.found,
        known: format.number(problem.known),
      });
    case "platform-said":
    case "rate-limited":
    case "address-closed":
    case "address-not-live":
    case "address-bad":
    case "address-failed":
      return networkSentence(t, format, problem);
    case "file-unreadable":
    case "zip-broken":
    case "zip-locked":
    case "zip-without-thread":
      return t(`problem.${problem.kind}`, { name: problem.name });
    case "page-without-text":
      return problem.title === ""
        ? t("problem.page-without-text-unnamed")
        : t("problem.page-without-text", { title: problem.title });
    case "empty-input":
    case "invalid-document":
    case "no-posts":
    case "unknown-format":
    case "thread-missing":
    case "post-missing":
    case "storage-full":
    case "storage-blocked":
    case "storage-newer":
    case "offline":
    case "crashed":
      return t(`problem.${problem.kind}`);
  }
}

/** Puts any problem into the reader's language. */
export function problemWords(t: TFunction, format: Formatter, problem: Problem): ProblemWords {
  const text = sentence(t, format, problem);
  if (problem.kind !== "invalid-document") return { text, details: [] };
  const details = problem.issues.map((issue) => issueWords(t, issue));
  const more = problem.total - problem.issues.length;
  return { text, details: more > 0 ? [...details, counted(t, format, "issues", more)] : details };
}
