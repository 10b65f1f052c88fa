import { type CorrectedBy, type Diagnostic, isOfReport, type PlacedCorrection, type Quote, type Span, spanContains } from '@tongbi/model';
import type { PreparedReport } from '../prepare/prepared-report.js';
import type { Side } from './pair-corrections.js';
import { diagnose, placeQuote, signedBy } from './placed-correction.js';
import { type StatementAt, statementAt } from './statement-at.js';

export type ReportPair = Readonly<Record<Side, PreparedReport>>;

/** Looks up the quotes of one correction in a pair of reports; what is not found, or is not what it should be, becomes a diagnostic. */
export class ReportBinder {
  constructor(
    readonly pair: ReportPair,
    readonly correction: PlacedCorrection,
    readonly diagnostics: Diagnostic[],
  ) {}

  /** Whether the reports of this pair, in this order, are those of two ids. */
  readonly areReports = (previous: string, current: string): boolean =>
    isOfReport(this.pair.previous.report, previous) && isOfReport(this.pair.current.report, current);

  sign(says: CorrectedBy['says'], about?: string): CorrectedBy {
    return signedBy(this.correction, says, about);
  }

  find(side: Side, quote: Quote): Span | undefined {
    return placeQuote(this.pair[side].report, this.correction, quote, this.diagnostics);
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

  /** Of a sentence of the current review. */
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
    this.diagnostics.push(diagnose(this.correction, 'correction-unfit', reason, { report: this.pair[side].report.id, span }));
    return undefined;
  }
}
