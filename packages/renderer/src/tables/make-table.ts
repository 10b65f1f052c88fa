import type { Place, Span } from '@tongbi/model';
import { type PanelContext, withNames } from '../view/panel-context.js';
import type { PreparedSet } from '../view/prepare-set.js';
import { visibleText } from '../view/visible-text.js';
import type { Wording } from '../words/wording.js';
import type { TableCell, TableColumn, TableName, TableView } from './table-view.js';

/** A column with what stands in it. */
export interface ColumnDraft<Row> extends TableColumn {
  readonly cell: (row: Row) => TableCell;
}

// Chinese characters are two wide: a text column shows some twenty of them in a line, a label some six.
const TEXT_WIDTH = 48;
const LABEL_WIDTH = 14;
// The workbook makes it as wide as its longest number.
const NUMBER_WIDTH = 12;

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

/** Several places of a cell, as the redline joins them. */
export const JOIN = '；';

/** The line that something begins in, counted in the text of its report. */
export function lineOf(
  stated: { readonly report: string; readonly span: Span } | null | undefined,
  { index }: PanelContext,
): number | null {
  return stated ? index.line(stated.report, stated.span.start) : null;
}

/** 三、主要任务 · （二）扩大内需 */
export function pathOf(place: Pick<Place, 'report' | 'section'> | null | undefined, { index }: PanelContext): string | null {
  return place ? index.path(place.report, place.section).join(' · ') : null;
}
