import { type Place, type Report, remembered, type Span } from '@tongbi/model';
import { hashText } from './hash-text.js';

/** Makes the places of one report: the id comes from report, quote and its occurrence, so edits elsewhere leave it alone. */
export class PlaceMaker {
  readonly #made = new Map<string, Place>();

  constructor(readonly report: Report) {}

  at(span: Span, section: string): Place {
    return remembered(this.#made, `${span.start}-${span.end}`, () => {
      const { id: report, text } = this.report;
      const quote = text.slice(span.start, span.end);
      return { id: `${hashText(`${report} ${quote}`)}-${this.#occurrence(quote, span.start)}`, report, text: quote, span, section };
    });
  }

  /** Which of the equal quotes in the text this is, from 1. */
  #occurrence(quote: string, start: number): number {
    let count = 1;
    for (let at = this.report.text.indexOf(quote); at >= 0 && at < start; at = this.report.text.indexOf(quote, at + 1)) count++;
    return count;
  }
}
