/** A run of characters of a page. Coordinates are in points, x to the right and y down, as one reads the page. */
export interface TextPiece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line on which the characters stand. */
  readonly baseline: number;
  readonly size: number;
}

/** Pieces that stand side by side. */
export interface TextLineOfPage extends TextPiece {
  /** Where a page has two columns: the first, the second; 0 for what goes across, and on other pages. */
  readonly column: 0 | 1 | 2;
  /** Made of stretches that stand wide apart, as a row of a table or a line of the contents: no line of a paragraph. */
  readonly isRow: boolean;
}

/** A page as far as its text goes. */
export interface PageText {
  /** In reading order; a column is read to its end before the next. */
  readonly lines: readonly TextLineOfPage[];
  readonly height: number;
}

/** How many characters some pieces have. */
export const lengthOf = (pieces: readonly Pick<TextPiece, 'text'>[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);
