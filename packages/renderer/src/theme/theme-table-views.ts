import type { ThemeCommitment, ThemePlace, ThemeTable } from '@tongbi/model';
import { LABEL_WIDTH, NUMBER_WIDTH, TEXT_WIDTH } from '../tables/make-table.js';
import type { TableCell, TableColumn, TableView } from '../tables/table-view.js';
import { visibleText } from '../visible-text.js';
import { type Language, type Wording, wordingOf } from '../words/wording.js';
import { alikePlaces, themePlaceName } from './view-theme.js';

type Key = keyof Wording['theme']['columns'];
interface Row {
  readonly place: ThemePlace;
  readonly commitment: ThemeCommitment;
}
type Draft = readonly [key: Key, kind: TableColumn['kind'], width: number, cell: (row: Row) => TableCell];

function makeView(name: string, title: string, drafts: readonly Draft[], rows: readonly Row[], { theme }: Wording): TableView {
  const show = (cell: TableCell): TableCell => (typeof cell === 'string' ? visibleText(cell) : cell);
  return {
    name,
    title,
    columns: drafts.map(([key, kind, width]) => ({ key, title: theme.columns[key], kind, width })),
    rows: rows.map((row) => drafts.map(([, , , cell]) => show(cell(row)))),
  };
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
  const drafts: readonly Draft[] = [
    ['place', 'text', LABEL_WIDTH, ({ place }) => themePlaceName(place, table, wording)],
    ['text', 'text', TEXT_WIDTH, ({ commitment }) => commitment.text],
    ['hasFigure', 'text', 8, ({ commitment }) => (commitment.hasFigure ? tables.yes : null)],
    ['alike', 'text', 24, (row) => wording.phrases.list(others(row)) || null],
    ['alikeCount', 'whole', NUMBER_WIDTH, (row) => others(row).length],
    ['group', 'whole', NUMBER_WIDTH, (row) => (groupOf(row) < 0 ? null : groupOf(row) + 1)],
    ['section', 'text', 32, ({ commitment }) => commitment.heading || null],
    ['line', 'whole', NUMBER_WIDTH, ({ commitment }) => commitment.line],
    ['file', 'text', 32, (row) => fileOf(row)?.file ?? null],
    ['edition', 'text', LABEL_WIDTH, (row) => wording.edition(fileOf(row)?.edition ?? '')],
  ];
  const sharedDrafts: readonly Draft[] = [
    ['group', 'whole', NUMBER_WIDTH, (row) => groupOf(row) + 1],
    ['groupSize', 'whole', NUMBER_WIDTH, (row) => groups[groupOf(row)]!.length],
    ...drafts.filter(([key]) => ['place', 'text', 'section', 'line', 'file'].includes(key)),
  ];
  const shared = groups.flatMap((ids) => ids.flatMap((id) => byId.get(id) ?? []));
  return [
    makeView('commitments', theme.sheets.commitments, drafts, rows, wording),
    makeView('shared', theme.sheets.shared, sharedDrafts, shared, wording),
  ];
}
