/** A cell with more is a column of text that a table was used for, not a figure or name. */
const longestCell = 60;

/** The lines of a table's row: short cells side by side, a wide space between them; where a cell holds paragraphs, one below the other. */
export function joinCells(cells: readonly (readonly string[])[]): string[] {
  const filled = cells.filter((cell) => cell.length > 0);
  const isText = filled.length === 1 || filled.some((cell) => cell.length > 1 || cell[0]!.length > longestCell);
  if (isText) return filled.flat();
  return filled.length ? [filled.map(([line]) => line).join('\u3000')] : [];
}
