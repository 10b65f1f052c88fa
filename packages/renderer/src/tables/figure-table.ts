import type { Metric, MetricPair } from '@tongbi/model';
import type { PanelContext, PreparedSet } from '../view/prepare-set.js';
import { lineOf, type PairColumns, pairTable, pathOf, type TableCell, type TableView } from './make-table.js';

type Placed = Metric & { readonly report: string };
type Name = 'Value' | 'High' | 'Unit' | 'Bound' | 'Period' | 'Figure' | 'Section' | 'Line';

/** One side of a pair: value, upper end, unit, bound, period, as written, section and line. */
function sideColumns(side: 'previous' | 'current', bounds: Readonly<Record<Metric['bound'], string>>, make: PairColumns<MetricPair>) {
  const column = (kind: keyof typeof make, name: Name, pick: (metric: Placed, context: PanelContext) => TableCell, width?: number) =>
    make[kind](
      `${side}${name}`,
      ([pair, context]) => pair[side] && pick({ ...pair[side], report: context.comparison[side].id }, context),
      width,
    );
  return [
    column('number', 'Value', ({ value }) => value),
    column('number', 'High', ({ valueHigh }) => valueHigh ?? null),
    column('label', 'Unit', ({ unit }) => unit, 10),
    column('label', 'Bound', ({ bound }) => bounds[bound], 10),
    column('label', 'Period', ({ period }) => period ?? null, 12),
    column('label', 'Figure', ({ text }) => text, 20),
    column('label', 'Section', pathOf, 32),
    column('whole', 'Line', lineOf),
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
    ...sideColumns('previous', tables.bounds, make),
    ...sideColumns('current', tables.bounds, make),
    make.number('delta', ([{ delta }]) => delta?.absolute ?? null),
    make.label('deltaUnit', ([{ delta }]) => delta?.unit ?? null, 10),
    make.number('relative', ([{ delta }]) => delta?.relative ?? null),
    make.label('outcome', ([pair]) => wording.outcomeTag(pair)?.label ?? null),
    make.label('absence', ([{ absence }]) => (absence ? wording.absence(absence, 'full') : null)),
  ]);
}
