/** Widest cell, so that a row fits a wide terminal. */
const WIDEST = 60;

/** A plain table with aligned columns. Long cells are cut. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(fitCell));
  const widths = head.map((_, column) => Math.max(...lines.map((row) => (row[column] ?? '').length)));
  return lines
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** Control characters could move the cursor of a terminal. */
function fitCell(text: string): string {
  const plain = text.replace(/\p{Cc}/gu, ' ');
  return plain.length > WIDEST ? `${plain.slice(0, WIDEST - 1).trimEnd()}…` : plain;
}
