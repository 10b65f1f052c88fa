import type { GoalRow } from '@tongbi/model';
import { statedWords } from '../view/figure-view.js';
import type { PanelContext } from '../view/panel-context.js';
import type { PreparedSet } from '../view/prepare-set.js';
import { lineOf, type OfPair, pairTable } from './make-table.js';
import type { TableView } from './table-view.js';

const wordsOf =
  (side: 'previous' | 'current') =>
  ([{ [side]: stated }]: OfPair<GoalRow>): string | null =>
    stated && statedWords(stated);

/** One row a target of several years: what the earlier plan set, and what the current report sets. */
export function goalTable(prepared: PreparedSet): TableView {
  const { indicator } = prepared.index.wording;
  const itemsOf = ({ comparison }: PanelContext) => comparison.goals;
  // The last report with an outline may be older than the previous one.
  const previousOf = ([{ previous }, { index, previousLabel }]: OfPair<GoalRow>) =>
    previous ? index.label(previous.report) : previousLabel;
  return pairTable(
    'goals',
    prepared,
    itemsOf,
    ({ label, number, whole }) => [
      label('indicator', ([goal]) => indicator(goal.indicator, goal.english), 32),
      label('unit', ([{ unit }]) => unit, 10),
      whole('since', ([{ period }]) => period.from),
      whole('until', ([{ period }]) => period.to),
      number('previousTarget', ([{ previous }]) => previous?.value ?? null),
      label('previousTargetText', wordsOf('previous'), 20),
      number('currentTarget', ([{ current }]) => current?.value ?? null),
      label('currentTargetText', wordsOf('current'), 20),
      whole('previousLine', ([{ previous }, context]) => lineOf(previous, context)),
      whole('currentLine', ([{ current }, context]) => lineOf(current, context)),
    ],
    previousOf,
  );
}
