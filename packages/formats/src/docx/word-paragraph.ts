/** A paragraph of a Word file as it is written, before its list label. */
export interface WordParagraph {
  text: string;
  style?: string;
  numId?: string;
  depth?: number;
  /** Its end was deleted in a tracked change: the next one goes on in it. */
  goesOn: boolean;
}

/** A row of a table: of each cell its paragraphs. */
interface WordRow {
  readonly cells: readonly (readonly WordBlock[])[];
}

export type WordBlock = WordParagraph | WordRow;

/** What the text of a part lacks. */
export interface WordLosses {
  pictures: number;
  deletions: number;
  comments: number;
  hidden: number;
  symbols: number;
}
