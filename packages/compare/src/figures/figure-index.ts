import type { Metric, Span } from '@tongbi/model';

/** Counts that every report uses everywhere (三大, 两个) tell no two promises apart. */
const SMALLEST_TELLING = 4;

/** The figures of a report by place. */
export class FigureIndex {
  readonly #figures: readonly Metric[];

  constructor(figures: readonly Metric[]) {
    this.#figures = [...figures].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }

  /** The figures that begin inside the span, in text order. */
  within({ start, end }: Span): readonly Metric[] {
    let low = 0;
    let high = this.#figures.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#figures[middle]!.span.start < start) low = middle + 1;
      else high = middle;
    }
    let last = low;
    while (last < this.#figures.length && this.#figures[last]!.span.start < end) last++;
    return this.#figures.slice(low, last);
  }

  /** Values with units as keys, as "350000|人": an equal one speaks for the same promise. */
  keys(span: Span): readonly string[] {
    return this.within(span)
      .filter(({ value }) => Math.abs(value) >= SMALLEST_TELLING || !Number.isInteger(value))
      .map(({ value, valueHigh, unit }) => `${value}${valueHigh === undefined ? '' : `-${valueHigh}`}|${unit}`);
  }
}
