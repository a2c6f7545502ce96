import { en } from "#i18n/catalogues/en.ts";
import { isEngineProblem } from "#i18n/engine-problem-words.ts";
import { isHandedProblem } from "#i18n/handed-problem-words.ts";
import { englishPlatformName } from "#i18n/platform-name.ts";
/** The command line speaks English only; the words are here and nowhere else. */
import type { DocumentIssue, Expectation, HandedProblem, Problem } from "#domain/problem.ts";
import type { LanguagePair } from "#domain/language-pairs.ts";
import type { ImportReport } from "#formats/importer.ts";
import { engineProblemLine } from "./engine-words.ts";

/** A problem as lines for standard error: one a problem, several for a document with several issues. */
export function problemLines(problem: Problem): readonly string[] {
  if (problem.kind !== "invalid-document") return [problemLine(problem)];
  const more = problem.total - problem.issues.length;
  const lines = problem.issues.map(issueLine);
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}

/** What an import recognised, left out and put right, a line each. */
export function reportLine({ format, posts, sources, dropped, repairs, choices }: ImportReport) {
  const counts = [counted(posts, "post"), counted(sources, "source")];
  const others = (choices?.length ?? 0) - 1;
  const lines = [
    `${format}: ${counts.join(", ")}; ${counted(dropped.length, "piece")} dropped`,
    ...(repairs ?? []).map(({ count }) => `${counted(count, "control character")} repaired`),
    ...(others > 0 ? [`${counted(others, "other thread")} in the input: see --list`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** That posts not written for everybody were left out, and what brings them in. */
export const privateLine = (count: number): string =>
  `${counted(count, "post")} not written for everybody left out: see --private\n`;

/** Which pair of languages was taken, and which others there are. */
export function pairLine(pairs: readonly (LanguagePair & { readonly units: number })[]): string {
  const [taken, ...others] = pairs.map(
    ({ from, to, units }) => `${from}-${to} (${counted(units, "unit")})`,
  );
  return `taken: ${taken ?? "nothing"}; for another see --pair: ${others.join(", ")}\n`;
}

const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;

function issueLine({ place, expected, found }: DocumentIssue): string {
  const words = `${place}: ${expectationWords(expected)}`;
  // The words on an id name it already.
  return "id" in expected ? words : `${words}, found ${found}`;
}

function expectationWords(expected: Expectation): string {
  switch (expected.kind) {
    case "type":
      return `wanted ${en.expected.types[expected.type]}`;
    case "known-person":
      return `no person has the id "${expected.id}"`;
    case "known-post":
      return `no post has the id "${expected.id}"`;
    case "known-source":
      return `no source has the id "${expected.id}"`;
    case "known-segment":
      return `the text has no segment with the id "${expected.id}"`;
    case "unique-id":
      return `the id "${expected.id}" is taken`;
    case "span":
      return `wanted a span inside the text (0 to ${expected.length}) that cuts no character`;
    case "ordered-spans":
      return "wanted segments in order that do not overlap";
    case "http-address":
      return "wanted an http or https address";
    case "language-tag":
      return "wanted a language tag such as ru or be-tarask";
    case "time":
      return "wanted a time such as 2020-08-16T12:00:00Z";
    case "content":
      return "wanted text, or media, a quote or a poll beside it";
    case "one-of":
      return `wanted one of ${expected.options}`;
    case "shorter":
      return `wanted at most ${expected.limit} characters`;
  }
}

/** Some platforms have no codes for their errors, some no words. */
function saidLine({
  platform,
  code,
  said,
}: Extract<Problem, { readonly kind: "platform-said" }>): string {
  const head = `${englishPlatformName(platform)} answered with an error`;
  return `${head}${code === "" ? "" : ` (${code})`}${said === "" ? "" : `: ${said}`}`;
}

/** What is wrong with work that somebody handed on. */
function handedProblemLine(problem: HandedProblem): string {
  switch (problem.kind) {
    case "link-cut":
      return `the link was cut: ${problem.missing} of its ${problem.of} characters are missing`;
    case "link-damaged":
      return "the link does not match its checksum: it was changed on its way";
    case "not-corrections":
      return `no corrections: "format" is ${problem.found}`;
    case "corrections-elsewhere":
      return `for another thread: "${problem.title}"`;
    case "corrections-count":
      return `says that it holds ${problem.stated} corrections, but there are ${problem.found}`;
    case "corrections-markup":
      return `the code of a page where words should be: ${problem.found}`;
    case "xml-bad":
      return `line ${problem.line}, column ${problem.column}: this is not well-formed XML`;
    case "no-pairs":
      return `no pair of texts in this ${problem.format} file`;
    case "no-terms":
      return "no term: wanted lines of a term, a tab, its translation";
    case "nothing-to-export":
      return "nothing is translated in these languages";
    case "not-a-library":
      return `${problem.address} is no list of threads`;
  }
}

function problemLine(problem: Exclude<Problem, { readonly kind: "invalid-document" }>): string {
  if (isEngineProblem(problem)) return engineProblemLine(problem);
  if (isHandedProblem(problem)) return handedProblemLine(problem);
  switch (problem.kind) {
    case "empty-input":
      return "the input is empty";
    case "too-large":
      return `the input is too large: ${problem.bytes} bytes of at most ${problem.limit}`;
    case "text-too-long":
      return `post ${problem.post} is too long: ${problem.length} characters of at most ${problem.limit}`;
    case "too-many-posts":
      return `too many posts: ${problem.count} of at most ${problem.limit}`;
    case "not-text":
      return `${problem.name}: not a text but ${problem.detected}`;
    case "json-cut":
      return `line ${problem.line}, column ${problem.column}: the JSON ends in the middle`;
    case "json-bad":
      return `line ${problem.line}, column ${problem.column}: this is not JSON`;
    case "json-too-deep":
      return `the JSON nests deeper than ${problem.limit} levels`;
    case "not-a-thread":
      return `not a thread document: "format" is ${problem.found}`;
    case "newer-version":
      return `the document is of version ${problem.found}; this program knows ${problem.known}`;
    case "no-posts":
      return "there are no posts";
    case "unknown-format":
      return "the format of the input is not known";
    case "file-unreadable":
      return `cannot read ${problem.name}`;
    case "address-bad":
      return `not an address: ${problem.address}`;
    case "address-failed":
      return `${problem.address} answered with ${problem.status}`;
    case "platform-said":
      return saidLine(problem);
    case "zip-broken":
      return `${problem.name}: the ZIP is damaged`;
    case "zip-locked":
      return `${problem.name}: the ZIP is locked with a password`;
    case "zip-without-thread":
      return `${problem.name}: nothing in the ZIP is of a known format`;
    case "page-without-text":
      return `the page "${problem.title}" has no text of its own`;
    case "crashed":
      return `a mistake in this program: ${problem.detail}`;
    case "rate-limited":
    case "address-closed":
    case "address-not-live":
    case "offline":
    case "thread-missing":
    case "post-missing":
    case "storage-full":
    case "storage-blocked":
    case "storage-newer":
    case "not-notes":
      // These need the network, a browser or its store, which this command line does not use.
      return problem.kind;
  }
}
