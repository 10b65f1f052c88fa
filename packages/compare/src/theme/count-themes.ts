import type { Theme, ThemeCount } from '@tongbi/model';
import type { PreparedReport } from '../prepare/prepared-report.js';

/** How many commitments of each report speak of each theme, the theme with the most first. A commitment may have several themes. */
export function countThemes(reports: readonly PreparedReport[]): readonly ThemeCount[] {
  const themes = new Map<Theme, Map<string, number>>();
  for (const { report, commitments } of reports) {
    for (const theme of commitments.flatMap((commitment) => commitment.themes)) {
      const counts = themes.get(theme) ?? new Map<string, number>();
      counts.set(report.id, (counts.get(report.id) ?? 0) + 1);
      themes.set(theme, counts);
    }
  }
  const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...themes]
    .sort((a, b) => total(b[1]) - total(a[1]))
    .map(([theme, counts]) => ({ theme, counts: reports.map(({ report }) => ({ report: report.id, count: counts.get(report.id) ?? 0 })) }));
}
