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
