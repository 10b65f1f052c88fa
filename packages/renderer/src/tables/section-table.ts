import type { SectionPlace } from '@tongbi/model';
import { type PanelContext, withNames } from '../view/panel-context.js';
import type { PreparedSet } from '../view/prepare-set.js';
import { JOIN, lineOf, pairTable } from './make-table.js';
import type { TableView } from './table-view.js';

const lineIn = (side: 'previous' | 'current', place: SectionPlace | null | undefined, context: PanelContext) =>
  lineOf(place && { report: context.comparison[side].id, span: place.span }, context);

/** One row a section: where it went, or where it came from. */
export function sectionTable(prepared: PreparedSet): TableView {
  const { tables, labels } = prepared.index.wording;
  const itemsOf = ({ comparison }: PanelContext) => comparison.sections;
  return pairTable('sections', prepared, itemsOf, ({ text, label, number, whole }) => [
    label('relation', ([{ relation }, context]) => withNames(labels.relations[relation], context)),
    label('moved', ([{ moved }]) => (moved ? tables.yes : null), 10),
    text('previousHeading', ([{ previous }]) => previous.map(({ heading }) => heading).join(JOIN) || null),
    text('currentHeading', ([{ current }]) => current?.heading ?? null),
    whole('previousLine', ([{ previous }, context]) => lineIn('previous', previous[0], context)),
    whole('currentLine', ([{ current }, context]) => lineIn('current', current, context)),
    number('confidence', ([{ confidence }]) => confidence),
  ]);
}
