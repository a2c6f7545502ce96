import type { OwnedText } from "../machine-units.ts";
import { sourceHashOf } from "../unit-text.ts";
import type { Correction } from "./correction.ts";
import { ownerKey } from "../owned-texts.ts";

/** Neighbouring sentences of one text; none for what a translation adds before sentence `at`. */
export interface Run {
  readonly owned: OwnedText;
  readonly at: number;
  readonly count: number;
}

interface Claim {
  readonly owner: string;
  readonly at: number;
}

interface HashedRun extends Run {
  readonly hash: string;
  /** The sender's place that was found to be this one, of those that say the same. */
  claimedBy?: Claim;
}

/** Runs up to this length are looked for everywhere, longer ones where the sender had them. Sentences. */
const LONGEST_ANYWHERE = 8;
/** How much is read for longer runs, so that thousands of lying ones are soon done. UTF-16 units. */
const READ_FOR_LONGER = 10_000_000;
/** Every hash of a correction has at least so many digits. */
const DIGITS = 6;

/**
 * A way to find sentences by the hash of their words (or its beginning): in the sender's own text the
 * ones nearest to where they stood there, else the first ones of the thread. Where the same words stand
 * several times, two places of the sender's are not the same one here as long as another is free. Reads each
 * text once for each number of sentences that corrections cover.
 */
export function runFinder(
  texts: readonly OwnedText[],
  corrections: readonly Correction[],
): (correction: Correction) => Run | null {
  const byOwner = new Map(texts.map((owned) => [ownerKey(owned.of), owned]));
  const counts = new Set(corrections.map(({ segments }) => segments));
  const index = indexOf(
    texts,
    [...counts].filter((count) => count > 0 && count <= LONGEST_ANYWHERE),
  );
  let left = READ_FOR_LONGER;
  return (correction) => {
    const own = byOwner.get(ownerKey(correction.of));
    if (correction.segments === 0) return own === undefined ? null : additionAt(own, correction);
    if (correction.segments <= LONGEST_ANYWHERE) return inIndex(index, own, correction);
    const run = own === undefined ? null : runAt(own, correction.at, correction.segments);
    left -= run === null ? 0 : lengthOf(run);
    if (run === null || left < 0) return null;
    return hashOf(run).startsWith(correction.source) ? run : null;
  };
}

const additionAt = (owned: OwnedText, { at }: Correction): Run => ({
  owned,
  at: Math.min(at, owned.segments.length),
  count: 0,
});

const runAt = (owned: OwnedText, at: number, count: number): Run | null =>
  at + count <= owned.segments.length ? { owned, at, count } : null;

const segmentsOf = ({ owned, at, count }: Run) => owned.segments.slice(at, at + count);
const hashOf = (run: Run): string => sourceHashOf(run.owned.text, segmentsOf(run));

function lengthOf(run: Run): number {
  const segments = segmentsOf(run);
  return (segments.at(-1)?.end ?? 0) - (segments[0]?.start ?? 0);
}

/** Runs of these lengths by the first digits of their hash, in reading order. */
function indexOf(
  texts: readonly OwnedText[],
  counts: readonly number[],
): ReadonlyMap<string, readonly HashedRun[]> {
  const index = new Map<string, HashedRun[]>();
  for (const owned of texts) {
    for (const count of counts) {
      for (let at = 0; at + count <= owned.segments.length; at++) {
        const hash = hashOf({ owned, at, count });
        const key = hash.slice(0, DIGITS);
        const known = index.get(key);
        if (known === undefined) index.set(key, [{ owned, at, count, hash }]);
        else known.push({ owned, at, count, hash });
      }
    }
  }
  return index;
}

function inIndex(
  index: ReadonlyMap<string, readonly HashedRun[]>,
  own: OwnedText | undefined,
  { of, source, segments, at }: Correction,
): Run | null {
  const claim = { owner: ownerKey(of), at };
  let nearest: HashedRun | null = null;
  let free: HashedRun | null = null;
  for (const run of index.get(source.slice(0, DIGITS)) ?? []) {
    if (run.count !== segments || !run.hash.startsWith(source)) continue;
    if (nearest === null || isBetter(run, nearest, own, at)) nearest = run;
    if (run.claimedBy !== undefined && !isSameClaim(run.claimedBy, claim)) continue;
    if (free === null || isBetter(run, free, own, at)) free = run;
  }
  // The very place is meant, unless the text's sentences before it have moved there.
  const isExact = nearest !== null && nearest.owned === own && nearest.at === at;
  const isMeant = isExact && nearest?.claimedBy?.owner !== claim.owner;
  const found = isMeant ? nearest : (free ?? nearest);
  if (found !== null) found.claimedBy ??= claim;
  return found;
}

const isSameClaim = (a: Claim, b: Claim): boolean => a.at === b.at && a.owner === b.owner;

function isBetter(run: Run, than: Run, own: OwnedText | undefined, at: number): boolean {
  if (run.owned !== own) return false;
  return than.owned !== own || Math.abs(run.at - at) < Math.abs(than.at - at);
}
