import { fillTable, table } from './format-ablation.js';
import type { HighlightScores } from './measure-highlights.js';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The page with the new table of what is worth reading first. */
export function formatHighlights(page: string, measured: readonly HighlightScores[]): string {
  const line = (name: string, scores: readonly number[]) => [name, ...scores.map((score) => score.toFixed(1))];
  const columns = measured[0]!.scores.map((_, k) => measured.map(({ scores }) => scores[k]!));
  const rows = [...measured.map(({ set, scores }) => line(set, scores)), line('mean', columns.map(mean))];
  return fillTable(page, 'highlights', table(['left out', 'A in the ten', 'A and B in the ten', 'of the ten in the list', 'nDCG'], rows));
}
