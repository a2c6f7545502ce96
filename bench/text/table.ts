/** Prints a heading and, under it, rows in aligned columns: the first to the left, the others to the right. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((row) => widthOf(row[column]))));
  console.log(`\n${title}`);
  for (const row of lines) {
    const cells = widths.map((width, column) => {
      const cell = row[column] ?? "";
      const space = " ".repeat(width - widthOf(cell));
      return column === 0 ? cell + space : space + cell;
    });
    console.log(`  ${cells.join("  ")}`.trimEnd());
  }
}

const widthOf = (cell = ""): number => Array.from(cell).length;

/** A share as the tables write it: .973. Nothing where there is none. */
export const share = (value: number | undefined): string =>
  value === undefined || Number.isNaN(value) ? "–" : value.toFixed(3).replace(/^0/u, "");
