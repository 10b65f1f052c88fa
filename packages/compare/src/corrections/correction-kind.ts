import {
  type ChangeKind,
  type CorrectedBy,
  type Correction,
  type Diagnostic,
  type FigureReading,
  isOfReport,
  type NoValues,
  type Quote,
  type Reported,
  type Role,
  type Span,
  type Status,
  said,
  spanContains,
  type WrittenCorrection,
} from '@tongbi/model';
import type { PreparedReport, ReportPair, SideName } from '../prepare/prepared-report.js';
import type { WordsIn } from './find-words.js';
import { type PairDraft, type StatementAt, statementAt } from './pair-corrections.js';
import { diagnose, placeQuote, signedBy } from './placed-correction.js';

const known = (index: number): number | undefined => (index < 0 ? undefined : index);

/** Looks up the quotes of one correction in a pair of reports; what is not found, or is not what it should be, becomes a diagnostic. */
export class ReportBinder {
  constructor(
    readonly pair: ReportPair,
    readonly correction: WrittenCorrection,
    readonly diagnostics: Diagnostic[],
  ) {}

  /** Whether the reports of this pair, in this order, are those of two ids. */
  readonly areReports = (previous: string, current: string): boolean =>
    isOfReport(this.pair.previous.report, previous) && isOfReport(this.pair.current.report, current);

  sign(says: CorrectedBy['says'], about?: string): CorrectedBy {
    return signedBy(this.correction, says, about);
  }

  statement(side: SideName, quote: Quote): StatementAt | undefined {
    return this.#find(side, quote, statementAt, 'no-statement-of-plan');
  }

  /** Of a commitment: a sentence that promises nothing is neither new nor kept. */
  item(side: SideName, quote: Quote): number | undefined {
    const at = this.statement(side, quote);
    if (!at) return undefined;
    return 'item' in at ? at.item : this.#unfit(side, this.pair[side].plan.groups[at.group]!.span, 'no-commitment-so');
  }

  /** Of a sentence of the current review. */
  reviewGroup(quote: Quote): number | undefined {
    const groupAt = ({ review }: PreparedReport, span: Span) => known(review.groups.findIndex((one) => spanContains(one.span, span)));
    return this.#find('current', quote, groupAt, 'no-sentence-of-review');
  }

  section(side: SideName, quote: Quote): number | undefined {
    const sectionAt = ({ flat }: PreparedReport, span: Span) =>
      known(flat.findIndex(({ section: { headingSpan } }) => headingSpan !== null && spanContains(headingSpan, span)));
    return this.#find(side, quote, sectionAt, 'in-no-heading');
  }

  #find<At>(side: SideName, quote: Quote, at: (report: PreparedReport, span: Span) => At | undefined, unfit: NoValues): At | undefined {
    const span = placeQuote(this.pair[side].report, this.correction, quote, this.diagnostics);
    return span && (at(this.pair[side], span) ?? this.#unfit(side, span, unfit));
  }

  #unfit(side: SideName, span: Span, unfit: NoValues): undefined {
    this.diagnostics.push(diagnose(this.correction, 'correction-unfit', said(unfit), { report: this.pair[side].report.id, span }));
    return undefined;
  }
}

/** What a person wants to say, in words of the reports as they came to mind: which place they are of is found out. */
export type CorrectionRequest =
  | { readonly kind: 'link'; readonly same: boolean; readonly previous: string; readonly current: string }
  | { readonly kind: 'section'; readonly same: boolean; readonly previous: string; readonly current: string }
  | { readonly kind: 'status'; readonly status: Status; readonly of: string; readonly kinds?: readonly ChangeKind[] }
  | { readonly kind: 'result'; readonly promise: string; readonly reported: Reported }
  | { readonly kind: 'telling'; readonly promise: string; readonly sentence: string; readonly tells: boolean }
  | { readonly kind: 'figure'; readonly number: string; readonly read: 'none' | FigureReading }
  | { readonly kind: 'role'; readonly heading: string; readonly role: Role };

/** One correction bound to a pair of reports: what it asserts, and what it does to the comparison. */
export interface Bound {
  /** Subject → value, of which one subject can have one; the first is what the correction is about. */
  readonly says: readonly (readonly [subject: string, value: string])[];
  readonly apply: (draft: PairDraft) => void;
}

/** Turns words that a person remembers into quotes of the two reports. */
export interface Quoter {
  readonly of: (side: SideName, words: string, wanted: WordsIn) => Quote;
  /** Of what one report says by itself: in the later one, else in the earlier. */
  readonly ofEither: (words: string, wanted: WordsIn) => Quote;
  /** Id of a report. */
  readonly id: (side: SideName) => string;
}

type Named = Correction['kind'];
type Of<Name extends Named> = Extract<WrittenCorrection, { readonly kind: Name }>;

/** All that the comparison knows of one kind of correction; its schema stands in the model. Methods, so that a table of kinds can be asked for any of them. */
export interface CorrectionKind<Name extends Named> {
  /** What a person means by some words. */
  propose(quoter: Quoter, request: Extract<CorrectionRequest, { readonly kind: Name }>): Correction;
  /** Of what is said of two reports; what is said of one by itself enters as it is prepared. */
  readonly ofPair?: {
    /** Whether it speaks of this pair. */
    concerns(binder: ReportBinder, correction: Of<Name>): boolean;
    bind(binder: ReportBinder, correction: Of<Name>): Bound | undefined;
  };
}
