import type { WritingStyle } from "./writing-style.ts";

/** A line that is being cut. */
export interface Line {
  readonly text: string;
  readonly style: WritingStyle;
}

/** How far the scan of a line has come: the candidate, the start of its sentence, the open brackets. */
export interface Position {
  readonly at: number;
  readonly sentence: number;
  readonly brackets: number;
}

/** What a candidate turns out to be: the scan goes on at `to`; a sentence ends at `cut`, if at all. */
export interface Verdict {
  readonly to: number;
  readonly cut: number | null;
}
