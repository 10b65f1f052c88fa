import type { Metric, Stated } from '@tongbi/model';
import { statedWords } from '../view/figure-view.js';
import type { NamedIndicator, PanelContext, PreparedSet } from '../view/prepare-set.js';
import { hedgeOf } from '../view/view-record.js';
import { historyWords } from '../view/view-sentence.js';
import { changeTag } from '../view/view-targets.js';
import { lineOf, type OfPair, pairTable, statisticColumns, type TableCell, type TableView } from './make-table.js';

const keyOf = (report: string, start: number): string => `${report} ${start}`;

/** The figures of the pair by report and place, for the upper ends of ranges. */
function figuresOf({ comparison }: PanelContext): ReadonlyMap<string, Metric> {
  const sides = ['previous', 'current'] as const;
  const placed = comparison.metrics.flatMap((pair) =>
    sides.flatMap((side) => (pair[side] ? [[keyOf(comparison[side].id, pair[side].span.start), pair[side]] as const] : [])),
  );
  return new Map(placed);
}

function itemsOf(context: PanelContext) {
  const { main, others, listed } = context.indicators;
  const { tables } = context.wording;
  const figures = figuresOf(context);
  const grouped = (indicators: readonly NamedIndicator[], group: string) => indicators.map((named) => ({ ...named, group, figures }));
  return [...grouped(main, listed ? tables.listed : tables.others), ...grouped(others, tables.others)];
}

type OutcomeItem = ReturnType<typeof itemsOf>[number];
type Side = 'previousTarget' | 'actual' | 'currentTarget';

const pick =
  (side: Side, of: (stated: Stated, item: OutcomeItem) => TableCell) =>
  ([item]: OfPair<OutcomeItem>): TableCell =>
    item.row[side] && of(item.row[side], item);
const numberOf = (side: Side) => pick(side, ({ value }) => value);
const highOf = (side: Side) => pick(side, ({ report, span }, { figures }) => figures.get(keyOf(report, span.start))?.valueHigh ?? null);
const wordsOf = (side: Side) => pick(side, statedWords);

/** One row an indicator: promised, reached, promised now, as the page's table has it, with the numbers apart from the words. */
export function outcomeTable(prepared: PreparedSet): TableView {
  const { wording } = prepared.index;
  const hasStatistics = prepared.contexts.some(({ comparison }) => comparison.indicators.some(({ statistics }) => statistics));
  return pairTable('outcomes', prepared, itemsOf, ({ label, number, whole }) => [
    label('group', ([{ group }]) => group),
    label('indicator', ([{ name }]) => name, 32),
    label('unit', ([{ row }]) => row.unit, 10),
    number('previousTarget', numberOf('previousTarget')),
    number('previousTargetHigh', highOf('previousTarget')),
    label('previousTargetText', wordsOf('previousTarget'), 20),
    number('actual', numberOf('actual')),
    label('actualText', wordsOf('actual'), 20),
    ...(hasStatistics ? statisticColumns({ label, number }, wording, ([{ row }]) => row) : []),
    label('outcome', ([{ row }]) => wording.outcomeTag(row)?.label ?? null),
    number('currentTarget', numberOf('currentTarget')),
    number('currentTargetHigh', highOf('currentTarget')),
    label('currentTargetText', wordsOf('currentTarget'), 20),
    label('change', ([{ row }, context]) => changeTag(row, context).label),
    number('confidence', ([{ row }]) => row.confidence),
    label('sureness', ([{ row }]) => hedgeOf(row, wording).hedge || null, 10),
    number('delta', ([{ row }]) => row.delta?.absolute ?? null),
    label('deltaUnit', ([{ row }]) => row.delta?.unit ?? null, 10),
    label('history', ([{ row }]) => historyWords(row.history, wording.sentences), 20),
    whole('previousLine', ([{ row }, context]) => lineOf(row.previousTarget, context)),
    whole('currentLine', ([{ row }, context]) => lineOf(row.currentTarget, context)),
  ]);
}
