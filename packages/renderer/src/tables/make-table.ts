import { visibleText } from '../view/visible-text.js';
import type { TableCell, TableColumn, TableView } from './table-view.js';

/** A column with what stands in it. */
export interface ColumnDraft<Row> {
  readonly key: string;
  readonly title: string;
  readonly kind: TableColumn['kind'];
  readonly width: number;
  readonly cell: (row: Row) => TableCell;
}

// Chinese characters are two wide: a text column shows some twenty of them in a line, a label some six.
const TEXT_WIDTH = 48;
const LABEL_WIDTH = 14;
// The workbook makes it as wide as its longest number.
const NUMBER_WIDTH = 12;

/** Makes columns with the titles of one language. */
export function columnsIn<Key extends string>({ columns }: { readonly columns: Readonly<Record<Key, string>> }) {
  const column =
    (kind: TableColumn['kind'], usual: number) =>
    <Row>(key: Key, cell: (row: Row) => TableCell, width = usual): ColumnDraft<Row> => ({ key, title: columns[key], kind, width, cell });
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
