import type { ThemeCommitment, ThemePlace, ThemeTable } from '@tongbi/model';
import { placeName } from '../places/place-words.js';
import { type ColumnDraft, LABEL_WIDTH, makeTable, NUMBER_WIDTH, TEXT_WIDTH } from '../tables/make-table.js';
import type { TableCell, TableColumn, TableView } from '../tables/table-view.js';
import { type Language, type Wording, wordingOf } from '../words/wording.js';
import { alikePlaces } from './view-theme.js';

type Key = keyof Wording['theme']['columns'];
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
  const others = ({ commitment }: Row): readonly string[] => alikePlaces(commitment, table, wording);
  const column = (key: Key, kind: TableColumn['kind'], width: number, cell: (row: Row) => TableCell): ColumnDraft<Row> => ({
    key,
    title: theme.columns[key],
    kind,
    width,
    cell,
  });
  const columns = [
    column('place', 'text', LABEL_WIDTH, ({ place }) => placeName(place, table, wording)),
    column('text', 'text', TEXT_WIDTH, ({ commitment }) => commitment.text),
    column('hasFigure', 'text', 8, ({ commitment }) => (commitment.hasFigure ? tables.yes : null)),
    column('alike', 'text', 24, (row) => wording.phrases.list(others(row)) || null),
    column('alikeCount', 'whole', NUMBER_WIDTH, (row) => others(row).length),
    column('group', 'whole', NUMBER_WIDTH, (row) => (groupOf(row) < 0 ? null : groupOf(row) + 1)),
    column('section', 'text', 32, ({ commitment }) => commitment.heading || null),
    column('line', 'whole', NUMBER_WIDTH, ({ commitment }) => commitment.line),
    column('file', 'text', 32, (row) => fileOf(row)?.file ?? null),
    column('edition', 'text', LABEL_WIDTH, (row) => wording.edition(fileOf(row)?.edition ?? '')),
  ];
  const sharedColumns = [
    column('group', 'whole', NUMBER_WIDTH, (row) => groupOf(row) + 1),
    column('groupSize', 'whole', NUMBER_WIDTH, (row) => groups[groupOf(row)]!.length),
    ...columns.filter(({ key }) => ['place', 'text', 'section', 'line', 'file'].includes(key)),
  ];
  const shared = groups.flatMap((ids) => ids.flatMap((id) => byId.get(id) ?? []));
  return [
    makeTable('commitments', theme.sheets.commitments, columns, rows),
    makeTable('shared', theme.sheets.shared, sharedColumns, shared),
  ];
}
