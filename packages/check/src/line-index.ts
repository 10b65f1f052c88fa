import { firstFrom, type Span } from '@tongbi/model';

/** Lines and columns, from 1, of offsets into one text. Lines end with \n, \r\n or \r; columns are UTF-16 units. */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/gu), ({ 0: end, index }) => index + end.length)];
  }

  rangeOf({ start, end }: Span) {
    const [line, column] = this.#positionOf(start);
    const [endLine, endColumn] = this.#positionOf(Math.max(start, end));
    return { line, column, endLine, endColumn };
  }

  #positionOf(offset: number): readonly [line: number, column: number] {
    // As many lines as begin at it or before.
    const line = firstFrom(this.#starts, offset + 1, (start) => start);
    return [line, offset - this.#starts[line - 1]! + 1];
  }
}
