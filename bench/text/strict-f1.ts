import type { Beads } from "./data.ts";

/** A piece of the source and the piece of the target that says the same, in characters that are not space. */
export interface Span {
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
}

/** Of a document or, added up, of several. */
export interface Counts {
  /** Spans that were said, runs of them inside one true span taken as one; and how many are true. */
  readonly said: number;
  readonly right: number;
  /** True spans with words on both sides; and how many were found. */
  readonly gold: number;
  readonly found: number;
}

/** The beads as spans. A bead that is empty on one side stands where the one before it ended. */
export function spansOf(
  source: readonly string[],
  target: readonly string[],
  beads: Beads,
): readonly Span[] {
  const [from, to] = [offsets(source), offsets(target)];
  let [i, j] = [0, 0];
  return beads.map(([here, there]) => {
    const before = [i, j] as const;
    i = here.length > 0 ? Math.max(...here) + 1 : i;
    j = there.length > 0 ? Math.max(...there) + 1 : j;
    const first = here.length > 0 ? Math.min(...here) : before[0];
    const second = there.length > 0 ? Math.min(...there) : before[1];
    return {
      source: [from[first] ?? 0, from[i] ?? 0] as const,
      target: [to[second] ?? 0, to[j] ?? 0] as const,
    };
  });
}

function offsets(sentences: readonly string[]): readonly number[] {
  let sum = 0;
  return [0, ...sentences.map((sentence) => (sum += sentence.replaceAll(/\s+/gu, "").length))];
}

const length = ([from, to]: readonly [number, number]): number => to - from;
const isPair = ({ source, target }: Span): boolean => length(source) > 0 && length(target) > 0;
const isNull = (span: Span): boolean =>
  !isPair(span) && length(span.source) + length(span.target) > 0;
const covers = (outer: readonly [number, number], inner: readonly [number, number]): boolean =>
  outer[0] <= inner[0] && inner[1] <= outer[1];
const holds = (outer: Span, inner: Span): boolean =>
  covers(outer.source, inner.source) && covers(outer.target, inner.target);
const same = (a: Span, b: Span): boolean => holds(a, b) && holds(b, a);

/**
 * Strict counts, as the shared scorer defines them: a true pair is found when a pair that was said, or a
 * run of finer ones that follow each other inside it, has the very same bounds on both sides; what was
 * said to stand alone is right where nothing but such text lies.
 */
export function strictCounts(gold: readonly Span[], said: readonly Span[]): Counts {
  const pairs = gold.filter(isPair);
  const merged = mergedInside(pairs, said.filter(isPair));
  const alone = said.filter(isNull);
  const trulyAlone = gold.filter(isNull);
  return {
    said: merged.length + alone.length,
    right:
      merged.filter((span) => pairs.some((pair) => same(pair, span))).length +
      alone.filter((span) => liesAlone(span, trulyAlone)).length,
    gold: pairs.length,
    found: pairs.filter((pair) => merged.some((span) => same(pair, span))).length,
  };
}

function mergedInside(pairs: readonly Span[], said: readonly Span[]): readonly Span[] {
  const merged: Span[] = [];
  let home: Span | undefined;
  for (const span of said) {
    const inside = pairs.find((pair) => holds(pair, span));
    const last = merged.at(-1);
    const follows =
      last !== undefined && last.source[1] === span.source[0] && last.target[1] === span.target[0];
    if (inside !== undefined && inside === home && follows) {
      merged[merged.length - 1] = {
        source: [last.source[0], span.source[1]],
        target: [last.target[0], span.target[1]],
      };
    } else {
      merged.push(span);
    }
    home = inside;
  }
  return merged;
}

function liesAlone(span: Span, alone: readonly Span[]): boolean {
  const side = length(span.source) > 0 ? "source" : "target";
  const [from, to] = span[side];
  const covered = alone.reduce((sum, other) => {
    const [start, end] = other[side];
    return sum + Math.max(0, Math.min(end, to) - Math.max(start, from));
  }, 0);
  return covered === to - from;
}

/** F1 over all documents together. */
export function strictF1(documents: readonly Counts[]): number {
  const sum = (key: keyof Counts) => documents.reduce((total, counts) => total + counts[key], 0);
  const precision = sum("right") / sum("said");
  const recall = sum("found") / sum("gold");
  return (2 * precision * recall) / (precision + recall);
}
