import type { SectionRecord } from '@tongbi/model';
import type { PanelContext } from '../view/panel-context.js';
import type { Wording } from '../words/wording.js';
import { columnsIn, makeTable } from './make-table.js';
import type { TableView } from './table-view.js';

interface Row {
  readonly context: PanelContext;
  readonly section: SectionRecord;
}

/** One row a section: where it went, or where it came from. */
export function sectionTable(contexts: readonly PanelContext[], { tables, labels }: Wording): TableView {
  const { text, label, number, whole } = columnsIn(tables);
  const columns = [
    label<Row>('previous', ({ context }) => context.previousLabel),
    label<Row>('current', ({ context }) => context.currentLabel),
    label<Row>('relation', ({ section }) => labels.relations[section.relation]),
    label<Row>('moved', ({ section }) => (section.moved ? tables.yes : null), 10),
    text<Row>('previousHeading', ({ section }) => section.previous.map(({ heading }) => heading).join('；') || null),
    text<Row>('currentHeading', ({ section }) => section.current?.heading ?? null),
    whole<Row>('previousLine', ({ section: { previous }, context }) =>
      previous[0] ? context.index.line(context.comparison.previous.id, previous[0].span.start) : null,
    ),
    whole<Row>('currentLine', ({ section: { current }, context }) =>
      current ? context.index.line(context.comparison.current.id, current.span.start) : null,
    ),
    number<Row>('confidence', ({ section }) => section.confidence),
  ];
  const rows = contexts.flatMap((context) => context.comparison.sections.map((section) => ({ context, section })));
  return makeTable('sections', tables.sheets.sections, columns, rows);
}
