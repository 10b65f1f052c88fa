import type { Metric } from '@tongbi/model';
import type { ExportedReport } from '../exported-report.js';
import type { Table } from '../table.js';

export interface FigureSource {
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
  columns: [
    { name: 'report', type: 'text', description: 'The report that states it', read: ({ key }) => key },
    { name: 'figure', type: 'text', description: 'Its name', read: ({ figure }) => figure.id },
    { name: 'section', type: 'text', description: 'Where it stands', read: ({ figure }) => figure.section },
    { name: 'indicator', type: 'text', description: 'What is measured, in the words of the text', read: ({ figure }) => figure.indicator },
    {
      name: 'aspect',
      type: 'text',
      description: 'level, change, share, increment, rank, ratio or streak',
      read: ({ figure }) => figure.aspect,
    },
    {
      name: 'value',
      type: 'number',
      unit: 'see unit',
      description: 'In base units: 1.57万家 is 15700; a decline is negative where the aspect is change',
      read: ({ figure }) => figure.value,
    },
    {
      name: 'value_high',
      type: 'number',
      unit: 'see unit',
      nullable: true,
      description: 'Upper end of a range; value is the lower one',
      read: ({ figure }) => figure.valueHigh ?? null,
    },
    { name: 'unit', type: 'text', description: 'Base unit without multiplier: 元, %, 百分点, 家', read: ({ figure }) => figure.unit },
    { name: 'bound', type: 'text', description: 'exact, approx (左右), over (以上) or under (以内)', read: ({ figure }) => figure.bound },
    {
      name: 'basis',
      type: 'text',
      nullable: true,
      description: 'On what basis a change is told: same-rules (同口径), nominal or real',
      read: ({ figure }) => figure.basis ?? null,
    },
    { name: 'role', type: 'text', description: 'actual, target or background', read: ({ figure }) => figure.role },
    {
      name: 'period',
      type: 'text',
      nullable: true,
      description: 'The year or years it is of: 2024, 2021-2025',
      read: ({ figure }) => figure.period ?? null,
    },
    { name: 'text', type: 'text', description: 'As written, with unit and bound', read: ({ figure }) => figure.text },
    {
      name: 'start',
      type: 'integer',
      unit: 'UTF-16 units',
      description: 'Where it begins in the text that was read of the file',
      read: ({ figure }) => figure.span.start,
    },
    {
      name: 'end',
      type: 'integer',
      unit: 'UTF-16 units',
      description: 'Where it ends, that place not included',
      read: ({ figure }) => figure.span.end,
    },
  ],
  example: {
    asks: 'Which growth of its product did each place aim at, and how did it say so?',
    sql: `SELECT r.place, r.year, f.value, f.value_high, f.bound, f.text
FROM 'data/figures*.parquet' f
JOIN 'data/reports*.parquet' r USING (report)
WHERE f.role = 'target' AND f.aspect = 'change' AND f.unit = '%' AND f.indicator LIKE '%生产总值%'
ORDER BY r.place, r.year, f.start`,
  },
};
