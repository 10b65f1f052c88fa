import { type BriefArgument, halfWidth, type Span, type Stated } from '@tongbi/model';
import type { PreparedReport, SideName } from '../prepare/prepared-report.js';
import type { HighlightSource, Judged } from './item.js';

/** What a sentence is made from. */
export interface Teller {
  readonly source: HighlightSource;
  readonly pair: Judged;
  readonly quoter: Quoter;
}

/** Fills sentences with the words of the two reports, each with the place that is its evidence. */
export class Quoter {
  constructor(readonly source: HighlightSource) {}

  /** A stretch of a report, word for word; on one line where it runs over several. */
  quote(name: SideName, span: Span): BriefArgument {
    const side = this.source[name];
    const text = side.report.text.slice(span.start, span.end).replace(/\s*\n\s*/gu, '');
    return { text, place: this.source.places[name].at(span, sectionAt(side, span)) };
  }

  /** 超过3%: a figure, with the word that makes it a decline where that stands apart. */
  figure({ report, span, text, direction = '' }: Stated): BriefArgument {
    const name = this.nameOf(report);
    return { ...(name && this.quote(name, span)), text: `${direction}${halfWidth(text)}` };
  }

  /** Words inside a stretch; without a place where white space parts them. */
  wordsIn(name: SideName, words: string, stretches: readonly Span[]): BriefArgument {
    const { text } = this.source[name].reading;
    for (const { start, end } of stretches) {
      const at = text.slice(start, end).indexOf(words);
      if (at >= 0) return { ...this.quote(name, { start: start + at, end: start + at + words.length }), text: words };
    }
    return { text: words };
  }

  nameOf(report: string): SideName | undefined {
    return (['previous', 'current'] as const).find((name) => this.source[name].report.id === report);
  }
}

export const sectionAt = ({ flat }: PreparedReport, { start }: Span): string =>
  flat.findLast(({ section }) => section.span.start <= start)?.section.id ?? '';
