import { onceEach, type Place, type Report, remembered, type Span } from '@tongbi/model';

/** FNV-1a over UTF-16 code units, twice with different offsets: 64 bits as base 36. Not for secrets; stable on every machine. */
function hashText(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x01000193);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}

/** What was worked out for a report holds for every other that it is compared with. */
const idsOf = onceEach((_: Report) => new Map<number, string>());

/** Makes the places of one report: the id comes from report, quote and its occurrence, so edits elsewhere leave it alone. */
export class PlaceMaker {
  readonly #made = new Map<number, Place>();

  constructor(readonly report: Report) {}

  at(span: Span, section: string): Place {
    const key = span.start * 2 ** 24 + span.end;
    return remembered(this.#made, key, () => {
      const { id: report, text } = this.report;
      const quote = text.slice(span.start, span.end);
      const id = remembered(idsOf(this.report), key, () => `${hashText(`${report} ${quote}`)}-${this.#occurrence(quote, span.start)}`);
      return { id, report, text: quote, span, section };
    });
  }

  /** Which of the equal quotes in the text this is, from 1. */
  #occurrence(quote: string, start: number): number {
    let count = 1;
    for (let at = this.report.text.indexOf(quote); at >= 0 && at < start; at = this.report.text.indexOf(quote, at + 1)) count++;
    return count;
  }
}
