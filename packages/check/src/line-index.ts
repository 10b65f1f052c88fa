import type { Span } from '@tongbi/model';

export interface LineRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Lines and columns, from 1, of offsets into one text. Lines end with \n, \r\n or \r; columns are UTF-16 units. */
export class LineIndex {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const isReturn = unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a;
      if (unit === 0x0a || isReturn) this.#starts.push(at + 1);
    }
  }

  rangeOf({ start, end }: Span): LineRange {
    const [line, column] = this.#positionOf(start);
    const [endLine, endColumn] = this.#positionOf(Math.max(start, end));
    return { line, column, endLine, endColumn };
  }

  #positionOf(offset: number): readonly [line: number, column: number] {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - this.#starts[low]! + 1];
  }
}
