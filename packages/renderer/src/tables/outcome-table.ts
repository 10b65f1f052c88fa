import type { Metric, Stated } from '@tongbi/model';
import type { NamedIndicator } from '../view/arrange-indicators.js';
import { statedWords } from '../view/figure-view.js';
import type { PanelContext } from '../view/panel-context.js';
import { changeTag } from '../view/view-targets.js';
import { outcomeTag } from '../words/outcome-tag.js';
import type { Wording } from '../words/wording.js';
import { columnsIn, makeTable } from './make-table.js';
import type { TableCell, TableView } from './table-view.js';

interface Row {
  readonly context: PanelContext;
  readonly named: NamedIndicator;
  readonly group: string;
  /** The figures of the pair by report and place, for the upper ends of ranges. */
  readonly figures: ReadonlyMap<string, Metric>;
}

const keyOf = (report: string, start: number): string => `${report} ${start}`;

function figuresOf({ comparison }: PanelContext): ReadonlyMap<string, Metric> {
  const all = comparison.metrics.flatMap(({ previous, current }) => [
    ...(previous ? [[keyOf(comparison.previous.id, previous.span.start), previous] as const] : []),
    ...(current ? [[keyOf(comparison.current.id, current.span.start), current] as const] : []),
  ]);
  return new Map(all);
}

function rowsOf(context: PanelContext, { tables }: Wording): Row[] {
  const { main, others, listed } = context.indicators;
  const figures = figuresOf(context);
  const grouped = (indicators: readonly NamedIndicator[], group: string): Row[] =>
    indicators.map((named) => ({ context, named, group, figures }));
  return [...grouped(main, listed ? tables.listed : tables.others), ...grouped(others, tables.others)];
}

type Side = 'previousTarget' | 'actual' | 'currentTarget';

const pick =
  (side: Side, of: (stated: Stated, row: Row) => TableCell) =>
  (row: Row): TableCell => {
    const stated = row.named.row[side];
    return stated && of(stated, row);
  };
const numberOf = (side: Side) => pick(side, ({ value }) => value);
const highOf = (side: Side) => pick(side, ({ report, span }, { figures }) => figures.get(keyOf(report, span.start))?.valueHigh ?? null);
const wordsOf = (side: Side) => pick(side, statedWords);
const lineOf = (side: Side) => pick(side, ({ report, span }, { context }) => context.index.line(report, span.start));

/** One row an indicator: promised, reached, promised now, as the page's table has it, with the numbers apart from the words. */
export function outcomeTable(contexts: readonly PanelContext[], wording: Wording): TableView {
  const { tables } = wording;
  const { label, number, whole } = columnsIn(tables);
  const columns = [
    label<Row>('previous', ({ context }) => context.previousLabel),
    label<Row>('current', ({ context }) => context.currentLabel),
    label<Row>('group', ({ group }) => group),
    label<Row>('indicator', ({ named }) => named.name, 32),
    label<Row>('unit', ({ named }) => named.row.unit, 10),
    number<Row>('previousTarget', numberOf('previousTarget')),
    number<Row>('previousTargetHigh', highOf('previousTarget')),
    label<Row>('previousTargetText', wordsOf('previousTarget'), 20),
    number<Row>('actual', numberOf('actual')),
    label<Row>('actualText', wordsOf('actual'), 20),
    label<Row>('outcome', ({ named }) => outcomeTag(named.row, wording)?.label ?? null),
    number<Row>('currentTarget', numberOf('currentTarget')),
    number<Row>('currentTargetHigh', highOf('currentTarget')),
    label<Row>('currentTargetText', wordsOf('currentTarget'), 20),
    label<Row>('change', ({ named, context }) => changeTag(named.row, context).label),
    number<Row>('delta', ({ named }) => named.row.delta?.absolute ?? null),
    label<Row>('deltaUnit', ({ named }) => named.row.delta?.unit ?? null, 10),
    whole<Row>('previousLine', lineOf('previousTarget')),
    whole<Row>('currentLine', lineOf('currentTarget')),
  ];
  return makeTable(
    'outcomes',
    tables.sheets.outcomes,
    columns,
    contexts.flatMap((context) => rowsOf(context, wording)),
  );
}
