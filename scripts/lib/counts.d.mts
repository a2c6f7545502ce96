/** What a runner reported: how many tests, what it left out, and what is wrong beyond failed tests. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** One line a skipped test: where it stands, its name, and the reason if it gives one. */
  readonly skipped: readonly string[];
  /** One line a thing that is wrong and that no failed test shows. */
  readonly notes: readonly string[];
}

/** Reads Vitest's JSON report; `expected` are the absolute paths of files that must have been run. */
export function countVitest(file: string, expected: readonly string[]): Counts;

/** Reads Playwright's JSON report; `expected` are the absolute paths of files that must have been run. */
export function countPlaywright(file: string, expected: readonly string[]): Counts;
