import type { Metric, MetricPair } from '@tongbi/model';
import type { PanelContext } from '../panel-context.js';
import { outcomeLabel } from '../view-targets.js';
import type { Wording } from '../words/wording.js';
import { type ColumnDraft, columnsIn, makeTable } from './make-table.js';
import type { TableView } from './table-view.js';

interface Row {
  readonly context: PanelContext;
  readonly pair: MetricPair;
}

/** One side of a pair: value, upper end, unit, bound, period, as written, section and line. */
function sideColumns(side: 'previous' | 'current', wording: Wording): ColumnDraft<Row>[] {
  const { label, number, whole } = columnsIn(wording.tables);
  const of = <T>(pick: (metric: Metric, context: PanelContext) => T) => {
    return ({ pair, context }: Row): T | null => {
      const metric = pair[side];
      return metric && pick(metric, context);
    };
  };
  return [
    number<Row>(
      `${side}Value`,
      of(({ value }) => value),
    ),
    number<Row>(
      `${side}High`,
      of(({ valueHigh }) => valueHigh ?? null),
    ),
    label<Row>(
      `${side}Unit`,
      of(({ unit }) => unit),
      10,
    ),
    label<Row>(
      `${side}Bound`,
      of(({ bound }) => wording.tables.bounds[bound]),
      10,
    ),
    label<Row>(
      `${side}Period`,
      of(({ period }) => period ?? null),
      12,
    ),
    label<Row>(
      `${side}Figure`,
      of(({ text }) => text),
      20,
    ),
    label<Row>(
      `${side}Section`,
      of(({ section }, context) => context.index.path(context.comparison[side].id, section).join(' · ')),
      32,
    ),
    whole<Row>(
      `${side}Line`,
      of(({ span }, context) => context.index.line(context.comparison[side].id, span.start)),
    ),
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
    label<Row>('outcome', ({ pair }) => (pair.outcome ? outcomeLabel(pair.outcome, pair.degree, wording) : null)),
    label<Row>('absence', ({ pair }) => (pair.absence ? tables.absences[pair.absence] : null)),
  ];
  const rows = contexts.flatMap((context) =>
    context.comparison.metrics.filter(({ previous, current }) => previous ?? current).map((pair) => ({ context, pair })),
  );
  return makeTable('figures', tables.sheets.figures, columns, rows);
}
