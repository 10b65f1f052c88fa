import type { Language, ThemeCommitment, ThemePlace, ThemeTable } from '@tongbi/model';
import { placeName } from '../places/place-words.js';
import { columnsIn, makeTable } from '../tables/make-table.js';
import type { TableView } from '../tables/table-view.js';
import { wordingOf } from '../words/wording.js';
import { alikePlaces } from './view-theme.js';

interface Row {
  readonly place: ThemePlace;
  readonly commitment: ThemeCommitment;
}

/** The commitments of each place, and what several have in common, as tables for spreadsheets. */
export function themeTableViews(table: ThemeTable, { language = 'zh' }: { readonly language?: Language } = {}): readonly TableView[] {
  const wording = wordingOf(language);
  const { theme, tables } = wording;
  const rows = table.places.flatMap((place) => place.commitments.map((commitment): Row => ({ place, commitment })));
  const byId = new Map(rows.map((row) => [row.commitment.id, row]));
  const groups = table.shared.map(({ ids }) => ids);
  const groupOf = ({ commitment }: Row): number => groups.findIndex((ids) => ids.includes(commitment.id));
  const fileOf = ({ place }: Row) => table.reports.find(({ id }) => id === place.report);
  const others = ({ commitment }: Row): readonly string[] => alikePlaces(commitment, table);
  const { text, label, whole } = columnsIn<Row, keyof typeof theme.columns>(theme);
  const columns = [
    label('place', ({ place }) => placeName(place, table)),
    text('text', ({ commitment }) => commitment.text),
    label('hasFigure', ({ commitment }) => (commitment.hasFigure ? tables.yes : null), 8),
    label('testable', ({ commitment }) => wording.labels.testable[commitment.testable], 12),
    label('alike', (row) => wording.phrases.list(others(row)) || null, 24),
    whole('alikeCount', (row) => others(row).length),
    whole('group', (row) => (groupOf(row) < 0 ? null : groupOf(row) + 1)),
    label('section', ({ commitment }) => commitment.heading || null, 32),
    whole('line', ({ commitment }) => commitment.line),
    label('file', (row) => fileOf(row)?.file ?? null, 32),
    label('edition', (row) => wording.edition(fileOf(row)?.edition ?? '')),
  ];
  const sharedColumns = [
    whole('group', (row) => groupOf(row) + 1),
    whole('groupSize', (row) => groups[groupOf(row)]!.length),
    ...columns.filter(({ key }) => ['place', 'text', 'section', 'line', 'file'].includes(key)),
  ];
  const shared = groups.flatMap((ids) => ids.flatMap((id) => byId.get(id) ?? []));
  return [makeTable('commitments', theme.commitmentSheet, columns, rows), makeTable('shared', theme.sharedSheet, sharedColumns, shared)];
}
