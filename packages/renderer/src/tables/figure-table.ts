import type { Metric, MetricPair } from '@tongbi/model';
import type { PanelContext } from '../view/panel-context.js';
import { outcomeTag } from '../words/outcome-tag.js';
import type { Wording } from '../words/wording.js';
import { type ColumnDraft, columnsIn, makeTable } from './make-table.js';
import type { TableView } from './table-view.js';

interface Row {
  readonly context: PanelContext;
  readonly pair: MetricPair;
}

/** One side of a pair: value, upper end, unit, bound, period, as written, section and line. */
function sideColumns(side: 'previous' | 'current', { tables }: Wording): ColumnDraft<Row>[] {
  const { label, number, whole } = columnsIn(tables);
  type Pick<T> = (metric: Metric, context: PanelContext) => T;
  const of =
    <T>(pick: Pick<T>) =>
    ({ pair, context }: Row): T | null =>
      pair[side] && pick(pair[side], context);
  const words = (name: 'Unit' | 'Bound' | 'Period' | 'Figure' | 'Section', width: number, pick: Pick<string | null>): ColumnDraft<Row> =>
    label<Row>(`${side}${name}`, of(pick), width);
  const value = of(({ value: lower }) => lower);
  const high = of(({ valueHigh }) => valueHigh ?? null);
  const line = of(({ span }, { index, comparison }) => index.line(comparison[side].id, span.start));
  return [
    number<Row>(`${side}Value`, value),
    number<Row>(`${side}High`, high),
    words('Unit', 10, ({ unit }) => unit),
    words('Bound', 10, ({ bound }) => tables.bounds[bound]),
    words('Period', 12, ({ period }) => period ?? null),
    words('Figure', 20, ({ text }) => text),
    words('Section', 32, ({ section }, { index, comparison }) => index.path(comparison[side].id, section).join(' · ')),
    whole<Row>(`${side}Line`, line),
  ];
}

/** One row a pair of figures, or a figure that has no partner. */
export function figureTable(contexts: readonly PanelContext[], wording: Wording): TableView {
  const { tables } = wording;
  const { label, number } = columnsIn(tables);
  const columns = [
    label<Row>('previous', ({ context }) => context.previousLabel),
    label<Row>('current', ({ context }) => context.currentLabel),
    label<Row>('pairKind', ({ pair }) => tables.pairKinds[pair.kind]),
    label<Row>('indicator', ({ pair }) => pair.indicator, 32),
    label<Row>('aspect', ({ pair }) => tables.aspects[(pair.current ?? pair.previous)!.aspect], 10),
    ...sideColumns('previous', wording),
    ...sideColumns('current', wording),
    number<Row>('delta', ({ pair }) => pair.delta?.absolute ?? null),
    label<Row>('deltaUnit', ({ pair }) => pair.delta?.unit ?? null, 10),
    number<Row>('relative', ({ pair }) => pair.delta?.relative ?? null),
    label<Row>('outcome', ({ pair }) => outcomeTag(pair, wording)?.label ?? null),
    label<Row>('absence', ({ pair }) => (pair.absence ? wording.absence(pair.absence, 'full') : null)),
  ];
  const rows = contexts.flatMap((context) =>
    context.comparison.metrics.filter(({ previous, current }) => previous ?? current).map((pair) => ({ context, pair })),
  );
  return makeTable('figures', tables.sheets.figures, columns, rows);
}
