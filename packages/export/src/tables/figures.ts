import type { Metric } from '@tongbi/model';
import { columnsOf, type ExportedReport, spanOf, type Table } from '../table.js';

interface FigureSource {
  readonly key: string;
  readonly figure: Metric;
}

export function listFigures({ key, figures: all }: ExportedReport): readonly FigureSource[] {
  return all.map((figure) => ({ key, figure }));
}

export const figures: Table<FigureSource> = {
  name: 'figures',
  row: 'a figure that a report states: a target, what was reached, or background',
  key: ['report', 'figure'],
  joins: ['report: reports', 'report, section: sections'],
  columns: columnsOf('figures', {
    report: ({ key }) => key,
    figure: ({ figure }) => figure.id,
    section: ({ figure }) => figure.section,
    indicator: ({ figure }) => figure.indicator,
    aspect: ({ figure }) => figure.aspect,
    value: ({ figure }) => figure.value,
    value_high: ({ figure }) => figure.valueHigh ?? null,
    unit: ({ figure }) => figure.unit,
    bound: ({ figure }) => figure.bound,
    basis: ({ figure }) => figure.basis ?? null,
    role: ({ figure }) => figure.role,
    force: ({ figure }) => figure.force ?? null,
    period: ({ figure }) => figure.period ?? null,
    text: ({ figure }) => figure.text,
    ...spanOf(({ figure }) => figure.span),
  }),
  example: {
    asks: 'Which growth of its product did each place aim at, and how did it say so?',
    sql: `SELECT r.place, r.year, f.value, f.value_high, f.bound, f.text
FROM 'data/figures*.parquet' f
JOIN 'data/reports*.parquet' r USING (report)
WHERE f.role = 'target' AND f.aspect = 'change' AND f.unit = '%' AND f.indicator LIKE '%生产总值%'
ORDER BY r.place, r.year, f.start`,
  },
};
