import type { Place, Span, StatisticBeside } from '@tongbi/model';
import { type PanelContext, type PreparedSet, withNames } from '../view/prepare-set.js';
import { visibleText } from '../view/visible-text.js';
import type { Wording } from '../words/wording.js';

/** The tables of a comparison, in the order of the sheets. */
export const tableNames = ['brief', 'changes', 'figures', 'outcomes', 'goals', 'sections', 'terms', 'lineage', 'about'] as const;
export type TableName = (typeof tableNames)[number];

/** A text, ready to show; a number, to be reckoned with; nothing. */
export type TableCell = string | number | null;

export interface TableColumn {
  /** For programs; the same in every language. */
  readonly key: string;
  /** Above the column, in the language asked for. */
  readonly title: string;
  /** whole: a year, a line, a count, which is not grouped by thousands. */
  readonly kind: 'text' | 'number' | 'whole';
  /** In characters of a spreadsheet. */
  readonly width: number;
}

/** One table as plain data, for spreadsheets and data frames: what it says is what the page says. */
export interface TableView {
  /** For programs; the same in every language. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** A column with what stands in it. */
export interface ColumnDraft<Row> extends TableColumn {
  readonly cell: (row: Row) => TableCell;
}

// Chinese characters are two wide: a text column shows some twenty of them in a line, a label some six.
const TEXT_WIDTH = 48;
const LABEL_WIDTH = 14;
// The workbook makes it as wide as its longest number.
const NUMBER_WIDTH = 12;

/** Several places of a cell, as the redline joins them. */
export const JOIN = '；';

/** Makes columns of some rows with the titles of one language. */
export function columnsIn<Row, Key extends string>({ columns }: { readonly columns: Readonly<Record<Key, string>> }) {
  const column =
    (kind: TableColumn['kind'], usual: number) =>
    (key: Key, cell: (row: Row) => TableCell, width = usual): ColumnDraft<Row> => ({ key, title: columns[key], kind, width, cell });
  return {
    text: column('text', TEXT_WIDTH),
    label: column('text', LABEL_WIDTH),
    number: column('number', NUMBER_WIDTH),
    whole: column('whole', NUMBER_WIDTH),
  };
}

type StatisticKey = 'statistic' | 'statisticValue' | 'statisticSource' | 'agreement';

/** What a file of statistics says beside a row: its figure, whose it is, and how it goes with the report. */
export function statisticColumns<Row>(
  { label, number }: Pick<ReturnType<typeof columnsIn<Row, StatisticKey>>, 'label' | 'number'>,
  { labels }: Wording,
  of: (row: Row) => { readonly statistics?: readonly StatisticBeside[] },
): ColumnDraft<Row>[] {
  const joined = (say: (one: StatisticBeside) => string) => (row: Row) => (of(row).statistics ?? []).map(say).join(JOIN) || null;
  const [text, source] = [joined((one) => one.text), joined((one) => one.source)];
  return [
    label('statistic', text),
    number('statisticValue', (row) => (of(row).statistics?.length === 1 ? of(row).statistics![0]!.value : null)),
    label('statisticSource', source, 20),
    label(
      'agreement',
      joined(({ agreement }) => labels.agreements[agreement]),
    ),
  ];
}

/** A table from rows of any kind; invisible characters of report text are spelled out in every cell. */
export function makeTable<Row>(name: string, title: string, columns: readonly ColumnDraft<Row>[], rows: readonly Row[]): TableView {
  const show = (cell: TableCell): TableCell => (typeof cell === 'string' ? visibleText(cell) : cell);
  return {
    name,
    title,
    columns: columns.map(({ cell: _, ...column }) => column),
    rows: rows.map((row) => columns.map(({ cell }) => show(cell(row)))),
  };
}

/** The same, its columns made with the titles that `words` have. */
export const tableIn = <Row, Key extends string>(
  name: string,
  title: string,
  words: { readonly columns: Readonly<Record<Key, string>> },
  rows: readonly Row[],
  columnsOf: (make: ReturnType<typeof columnsIn<Row, Key>>) => readonly ColumnDraft<Row>[],
): TableView => makeTable(name, title, columnsOf(columnsIn<Row, Key>(words)), rows);

/** One thing of a comparison. */
export type OfPair<Item> = readonly [item: Item, context: PanelContext];

export type PairColumns<Item> = ReturnType<typeof columnsIn<OfPair<Item>, keyof Wording['tables']['columns']>>;

/** A table of what each pair of reports has, one row an item, with the names of the two in front. */
export function pairTable<Item>(
  name: TableName,
  prepared: PreparedSet,
  itemsOf: (context: PanelContext) => readonly Item[],
  columnsOf: (make: PairColumns<Item>) => readonly ColumnDraft<OfPair<Item>>[],
  previousOf: (row: OfPair<Item>) => string = ([, { previousLabel }]) => previousLabel,
): TableView {
  const { contexts, index } = prepared;
  const { tables } = index.wording;
  const make = columnsIn<OfPair<Item>, keyof Wording['tables']['columns']>(tables);
  const columns = [make.label('previous', previousOf), make.label('current', ([, { currentLabel }]) => currentLabel), ...columnsOf(make)];
  const rows = contexts.flatMap((context) => itemsOf(context).map((item): OfPair<Item> => [item, context]));
  const titled = columns.map((column) => ({ ...column, title: columnTitle(column.title, prepared) }));
  return makeTable(name, tables.sheets[name], titled, rows);
}

/** {earlier}目标: 较早目标 where several years are compared; one pair of places or of drafts has its own names in the columns. */
function columnTitle(title: string, { contexts, index }: PreparedSet): string {
  const [only] = contexts.length === 1 ? contexts : [];
  const { earlier, later } = only?.said ?? index.wording.relations.years;
  const filled = title.replace('{earlier}', earlier).replace('{later}', later);
  return only ? withNames(filled, only) : filled;
}

/** The line that something begins in, counted in the text of its report. */
export function lineOf(
  stated: { readonly report: string; readonly span: Span } | null | undefined,
  { index }: PanelContext,
): number | null {
  return stated ? index.line(stated.report, stated.span.start) : null;
}

/** 三、主要任务 · （二）扩大内需 */
export function pathOf(place: Pick<Place, 'report' | 'section'> | null | undefined, { index }: Pick<PanelContext, 'index'>): string | null {
  return place ? index.path(place.report, place.section).join(' · ') : null;
}
