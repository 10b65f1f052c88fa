import type { Metric, MetricPair } from '@tongbi/model';
import type { PanelContext, PreparedSet } from '../view/prepare-set.js';
import type { Wording } from '../words/wording.js';
import {
  type ColumnDraft,
  lineOf,
  type OfPair,
  type PairColumns,
  pairTable,
  pathOf,
  type TableCell,
  type TableView,
} from './make-table.js';

type Placed = Metric & { readonly report: string };

/** One side of a pair: value, upper end, unit, bound, period, as written, section and line. */
function sideColumns(
  side: 'previous' | 'current',
  { tables }: Wording,
  { label, number, whole }: PairColumns<MetricPair>,
): ColumnDraft<OfPair<MetricPair>>[] {
  const of =
    (pick: (metric: Placed, context: PanelContext) => TableCell) =>
    ([pair, context]: OfPair<MetricPair>): TableCell =>
      pair[side] && pick({ ...pair[side], report: context.comparison[side].id }, context);
  const words = (name: 'Unit' | 'Bound' | 'Period' | 'Figure' | 'Section', width: number, pick: Parameters<typeof of>[0]) =>
    label(`${side}${name}`, of(pick), width);
  const [value, high] = [of(({ value: lower }) => lower), of(({ valueHigh }) => valueHigh ?? null)];
  return [
    number(`${side}Value`, value),
    number(`${side}High`, high),
    words('Unit', 10, ({ unit }) => unit),
    words('Bound', 10, ({ bound }) => tables.bounds[bound]),
    words('Period', 12, ({ period }) => period ?? null),
    words('Figure', 20, ({ text }) => text),
    words('Section', 32, pathOf),
    whole(`${side}Line`, of(lineOf)),
  ];
}

const itemsOf = ({ comparison }: PanelContext): MetricPair[] => comparison.metrics.filter(({ previous, current }) => previous ?? current);

/** One row a pair of figures, or a figure that has no partner. */
export function figureTable(prepared: PreparedSet): TableView {
  const { wording } = prepared.index;
  const { tables } = wording;
  return pairTable('figures', prepared, itemsOf, (make) => [
    make.label('pairKind', ([{ kind }]) => tables.pairKinds[kind]),
    make.label('indicator', ([{ indicator }]) => indicator, 32),
    make.label('aspect', ([{ current, previous }]) => tables.aspects[(current ?? previous)!.aspect], 10),
    ...sideColumns('previous', wording, make),
    ...sideColumns('current', wording, make),
    make.number('delta', ([{ delta }]) => delta?.absolute ?? null),
    make.label('deltaUnit', ([{ delta }]) => delta?.unit ?? null, 10),
    make.number('relative', ([{ delta }]) => delta?.relative ?? null),
    make.label('outcome', ([pair]) => wording.outcomeTag(pair)?.label ?? null),
    make.label('absence', ([{ absence }]) => (absence ? wording.absence(absence, 'full') : null)),
  ]);
}
