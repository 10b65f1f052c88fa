import type { GoalRow } from '@tongbi/model';
import { statedWords } from '../view/figure-view.js';
import type { PanelContext } from '../view/panel-context.js';
import type { Wording } from '../words/wording.js';
import { columnsIn, makeTable } from './make-table.js';
import type { TableCell, TableView } from './table-view.js';

interface Row {
  readonly context: PanelContext;
  readonly goal: GoalRow;
}

type Side = 'previous' | 'current';
const wordsOf =
  (side: Side) =>
  (row: Row): TableCell =>
    row.goal[side] && statedWords(row.goal[side]);
const lineOf =
  (side: Side) =>
  (row: Row): TableCell =>
    row.goal[side] && row.context.index.line(row.goal[side].report, row.goal[side].span.start);

/** One row a target of several years: what the earlier plan set, and what the current report sets. */
export function goalTable(contexts: readonly PanelContext[], { tables, indicator }: Wording): TableView {
  const { label, number, whole } = columnsIn(tables);
  const columns = [
    label<Row>('previous', ({ context, goal }) => (goal.previous ? context.index.label(goal.previous.report) : context.previousLabel)),
    label<Row>('current', ({ context }) => context.currentLabel),
    label<Row>('indicator', ({ goal }) => indicator(goal.indicator, goal.english), 32),
    label<Row>('unit', ({ goal }) => goal.unit, 10),
    whole<Row>('since', ({ goal }) => goal.period.from),
    whole<Row>('until', ({ goal }) => goal.period.to),
    number<Row>('previousTarget', ({ goal }) => goal.previous?.value ?? null),
    label<Row>('previousTargetText', wordsOf('previous'), 20),
    number<Row>('currentTarget', ({ goal }) => goal.current?.value ?? null),
    label<Row>('currentTargetText', wordsOf('current'), 20),
    whole<Row>('previousLine', lineOf('previous')),
    whole<Row>('currentLine', lineOf('current')),
  ];
  const rows = contexts.flatMap((context) => context.comparison.goals.map((goal) => ({ context, goal })));
  return makeTable('goals', tables.sheets.goals, columns, rows);
}
