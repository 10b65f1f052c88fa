import { type CorrectedBy, type Diagnostic, isOfReport, type PlacedCorrection, type Quote, type Span, spanContains } from '@tongbi/model';
import type { PreparedReport } from '../prepare/prepared-report.js';
import type { Binder } from './correction-kind.js';
import type { Side } from './pair-corrections.js';
import { explainQuote, signedBy, tell } from './placed-correction.js';
import { findQuote } from './quote-place.js';
import { type StatementAt, statementAt } from './statement-at.js';

export type ReportPair = Readonly<Record<Side, PreparedReport>>;

/** Looks up the quotes of one correction, and tells why where they are not what they should be. */
export class ReportBinder implements Binder {
  constructor(
    readonly pair: ReportPair,
    readonly correction: PlacedCorrection,
    readonly diagnostics: Diagnostic[],
  ) {}

  readonly areReports = (previous: string, current: string): boolean =>
    isOfReport(this.pair.previous.report, previous) && isOfReport(this.pair.current.report, current);

  sign(says: CorrectedBy['says'], about?: string): CorrectedBy {
    return signedBy(this.correction, says, about);
  }

  find(side: Side, quote: Quote): Span | undefined {
    const found = findQuote(this.pair[side].report, quote);
    if ('span' in found) return found.span;
    this.diagnostics.push(explainQuote(this.correction, quote, found, this.pair[side].report.id));
    return undefined;
  }

  statement(side: Side, quote: Quote): StatementAt | undefined {
    const span = this.find(side, quote);
    if (!span) return undefined;
    const found = statementAt(this.pair[side], span);
    return found ?? this.#unfit(side, span, 'these words are not those of one commitment or one sentence of the plan');
  }

  /** Of a commitment: a sentence that promises nothing is neither new nor kept. */
  item(side: Side, quote: Quote): number | undefined {
    const at = this.statement(side, quote);
    if (!at) return undefined;
    return 'item' in at
      ? at.item
      : this.#unfit(side, this.pair[side].plan.groups[at.group]!.span, 'these words are not those of a commitment');
  }

  reviewGroup(quote: Quote): number | undefined {
    const span = this.find('current', quote);
    if (!span) return undefined;
    const group = this.pair.current.review.groups.findIndex((one) => spanContains(one.span, span));
    return group >= 0 ? group : this.#unfit('current', span, 'these words are not those of one sentence of the review');
  }

  section(side: Side, quote: Quote): number | undefined {
    const span = this.find(side, quote);
    if (!span) return undefined;
    const index = this.pair[side].flat.findIndex(({ section }) => section.headingSpan !== null && spanContains(section.headingSpan, span));
    return index >= 0 ? index : this.#unfit(side, span, 'these words are in no heading');
  }

  #unfit(side: Side, span: Span, reason: string): undefined {
    this.diagnostics.push(tell('correction-unfit', this.correction, reason, { report: this.pair[side].report.id, span }));
    return undefined;
  }
}
