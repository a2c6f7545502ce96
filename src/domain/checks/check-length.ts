import type { Finding } from "./finding.ts";
import type { ReadText } from "./read-text.ts";

/** Characters that say the same, in proportion to Russian. */
const BREADTH: Readonly<Record<string, number>> = { ru: 1, en: 0.91, be: 0.94, uk: 0.95 };
/** Shorter texts are free. */
const LEAST = 30;
/** By how much a translation may be longer or shorter in any case, and more where it is short, as ln. */
const SLACK = { always: 0.4, perRoot: 2.6 } as const;
const NOWHERE = { source: [], target: [] };

/** How much longer than usual a translation is, as a ratio. */
export const stretchOf = (source: ReadText, target: ReadText): number =>
  (target.whole.trim().length * (BREADTH[source.language] ?? 1)) /
  (source.whole.trim().length * (BREADTH[target.language] ?? 1));

/** Whether the lengths are out of proportion. */
export function checkLength(source: ReadText, target: ReadText): readonly Finding[] {
  const [from, to] = [source.whole.trim().length, target.whole.trim().length];
  if (Math.max(from, to) < LEAST || from === 0 || to === 0) return [];
  const far = Math.log(stretchOf(source, target));
  const slack = SLACK.always + SLACK.perRoot / Math.sqrt(Math.min(from, to));
  if (far < -slack) return [{ kind: "too-short", places: NOWHERE }];
  return far > slack ? [{ kind: "too-long", places: NOWHERE }] : [];
}
