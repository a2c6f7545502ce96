/**
 * The end of a test run: a table, what was skipped, what is wrong beyond failed tests, and as the last
 * line, always, `N passed, N failed`.
 *
 * @param {readonly { name: string, passed: number, failed: number, skipped: readonly string[],
 *   notes: readonly string[], seconds: number }[]} results
 */
export function summary(results) {
  const sum = (pick) => results.reduce((count, result) => count + pick(result), 0);
  const [passed, failed] = [sum((result) => result.passed), sum((result) => result.failed)];
  const skipped = sum((result) => result.skipped.length);
  return [
    ...table(results),
    ...list(
      `Skipped (${skipped}):`,
      results.flatMap((result) => result.skipped.map((line) => `${result.name}: ${line}`)),
    ),
    ...list(
      "Wrong:",
      results.flatMap((result) => result.notes.map((line) => `${result.name}: ${line}`)),
    ),
    "",
    `${passed} passed, ${failed} failed`,
  ].join("\n");
}

function table(results) {
  const rows = results.map((result) => [
    result.name,
    outcome(result),
    String(result.passed),
    String(result.failed),
    String(result.skipped.length),
    `${result.seconds.toFixed(1)} s`,
  ]);
  const all = [["check", "outcome", "passed", "failed", "skipped", "time"], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
      )
      .join("  "),
  );
}

const outcome = ({ failed }) => (failed === 0 ? "ok" : "FAILED");

const list = (heading, lines) =>
  lines.length === 0 ? [] : ["", heading, ...lines.map((line) => `  ${line}`)];
