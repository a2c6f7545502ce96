import type { Span } from "../thread.ts";
import type { Finding } from "./finding.ts";
import type { ReadText } from "./read-text.ts";

const QUESTION = /[?？]/u;
const EXCLAMATION = /[!！]/u;

/** A question or an exclamation that the translation has not. */
export function checkMarks(source: ReadText, target: ReadText): readonly Finding[] {
  const findings: Finding[] = [];
  const [asks, exclaims] = [QUESTION.exec(source.text), EXCLAMATION.exec(source.text)];
  const places = ({ index }: RegExpExecArray): { source: Span[]; target: Span[] } => ({
    source: [{ start: index, end: index + 1 }],
    target: [],
  });
  if (asks !== null && !QUESTION.test(target.text)) {
    findings.push({ kind: "question-lost", places: places(asks) });
  }
  if (exclaims !== null && asks === null && !EXCLAMATION.test(target.text)) {
    findings.push({ kind: "exclamation-lost", places: places(exclaims) });
  }
  return findings;
}
