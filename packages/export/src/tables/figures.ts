import type { Metric } from '@tongbi/model';
import { columnsOf, type ExportedReport, spanColumns, type Table } from '../table.js';

interface FigureSource {
  readonly key: string;
  readonly figure: Metric;
}

export function listFigures({ key, figures: all }: ExportedReport): readonly FigureSource[] {
  return all.map((figure) => ({ key, figure }));
}

const { text, maybeText, number, maybeNumber } = columnsOf<FigureSource>();

export const figures: Table<FigureSource> = {
  name: 'figures',
  row: 'a figure that a report states: a target, what was reached, or background',
  key: ['report', 'figure'],
  joins: ['report: reports', 'report, section: sections'],
  columns: [
    text('report', 'The report that states it', ({ key }) => key),
    text('figure', 'Its name', ({ figure }) => figure.id),
    text('section', 'Where it stands', ({ figure }) => figure.section),
    text('indicator', 'What is measured, in the words of the text', ({ figure }) => figure.indicator),
    text('aspect', 'level, change, share, increment, rank, ratio or streak', ({ figure }) => figure.aspect),
    number(
      'value',
      'In base units: 1.57万家 is 15700; a decline is negative where the aspect is change',
      ({ figure }) => figure.value,
      'see unit',
    ),
    maybeNumber('value_high', 'Upper end of a range; value is the lower one', ({ figure }) => figure.valueHigh ?? null, 'see unit'),
    text('unit', 'Base unit without multiplier: 元, %, 百分点, 家', ({ figure }) => figure.unit),
    text('bound', 'exact, approx (左右), over (以上) or under (以内)', ({ figure }) => figure.bound),
    maybeText('basis', 'On what basis a change is told: same-rules (同口径), nominal or real', ({ figure }) => figure.basis ?? null),
    text('role', 'actual, target or background', ({ figure }) => figure.role),
    maybeText('period', 'The year or years it is of: 2024, 2021-2025', ({ figure }) => figure.period ?? null),
    text('text', 'As written, with unit and bound', ({ figure }) => figure.text),
    ...spanColumns<FigureSource>(({ figure }) => figure.span),
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
