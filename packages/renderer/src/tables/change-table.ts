import type { Place, Record, RedlinePart } from '@tongbi/model';
import type { PanelContext } from '../view/panel-context.js';
import { settledWords } from '../view/view-corrections.js';
import { lineageStrip } from '../view/view-lineage.js';
import { partWords, viewParts } from '../view/view-parts.js';
import { becauseOf, hedgeOfRecord, kindsOf, labelOf, outcomeOf, strengthChange, tagsOf } from '../view/view-record.js';
import type { Wording } from '../words/wording.js';
import { columnsIn, makeTable } from './make-table.js';
import type { TableView } from './table-view.js';

interface Row {
  readonly context: PanelContext;
  readonly record: Record;
  readonly list: 'commitments' | 'passages';
}

/** Several places of a cell, as the redline joins them. */
const JOIN = '；';

function rowsOf(contexts: readonly PanelContext[]): Row[] {
  return contexts.flatMap((context) =>
    (['commitments', 'passages'] as const).flatMap((list) => context.comparison[list].map((record) => ({ context, record, list }))),
  );
}

function pathOf(place: Place | null | undefined, { index }: PanelContext): string | null {
  return place ? index.path(place.report, place.section).join(' · ') : null;
}

function lineOf(place: Place | null | undefined, { index }: PanelContext): number | null {
  return place ? index.line(place.report, place.span.start) : null;
}

/** 建设[-十-]{+十二+}个助餐点: the marks of wdiff. */
function redlineText(parts: readonly RedlinePart[]): string {
  const marks = { equal: ['', ''], delete: ['[-', '-]'], insert: ['{+', '+}'] } as const;
  return parts.map(({ op, text }) => `${marks[op][0]}${text}${marks[op][1]}`).join('');
}

function strengthOf({ record, context }: Row): string | null {
  const change = strengthChange(record, context);
  return change && context.wording.phrases.strength(change.previous, change.current, change.change);
}

function resultsText({ record, context }: Row): string | null {
  const parts = viewParts(record, context);
  const said = parts.length ? parts.map((part) => partWords(part, context.wording)) : record.results.map(({ text }) => text);
  return said.join(JOIN) || null;
}

/** One row a record: commitments, then what is said beside them, of each pair. */
export function changeTable(contexts: readonly PanelContext[], wording: Wording): TableView {
  const { tables, phrases, labels, themeName } = wording;
  const { text, label, number, whole } = columnsIn(tables);
  const columns = [
    label<Row>('previous', ({ context }) => context.previousLabel),
    label<Row>('current', ({ context }) => context.currentLabel),
    label<Row>('list', ({ list }) => tables.lists[list], 10),
    label<Row>('status', ({ record, context }) => labelOf(record, context).label),
    label<Row>('kinds', ({ record }) => kindsOf(record, wording)),
    text<Row>('currentText', ({ record }) => record.current?.text ?? null),
    text<Row>('previousText', ({ record }) => record.previous.map((place) => place.text).join(JOIN) || null),
    text<Row>('redline', ({ record }) => (record.redline ? redlineText(record.redline) : null)),
    label<Row>('strength', strengthOf, 24),
    label<Row>('movement', ({ record, context }) => phrases.list(tagsOf(record, context)), 24),
    label<Row>('reported', ({ record, context }) => outcomeOf(record, context)?.label ?? null, 20),
    text<Row>('results', resultsText),
    label<Row>('themes', ({ record }) => phrases.list(record.themes.map(themeName)), 20),
    label<Row>('currentSection', ({ record, context }) => pathOf(record.current, context), 32),
    whole<Row>('currentLine', ({ record, context }) => lineOf(record.current, context)),
    label<Row>('previousSection', ({ record, context }) => pathOf(record.previous[0], context), 32),
    whole<Row>('previousLine', ({ record, context }) => lineOf(record.previous[0], context)),
    number<Row>('confidence', ({ record }) => record.confidence),
    label<Row>('sureness', ({ record }) => hedgeOfRecord(record, wording).hedge || null, 10),
    label<Row>('settled', ({ record }) => settledWords(record, wording), 32),
    label<Row>('because', ({ record }) => becauseOf(record, wording), 32),
    label<Row>('lineage', ({ record, context }) => lineageStrip(record, context)?.words ?? null, 32),
    number<Row>('rank', ({ record }) => record.rank.score),
    label<Row>('reasons', ({ record }) => phrases.points(record.rank.reasons.map((reason) => labels.reasons[reason])), 32),
    label<Row>('id', ({ record }) => record.id, 18),
  ];
  return makeTable('changes', tables.sheets.changes, columns, rowsOf(contexts));
}
