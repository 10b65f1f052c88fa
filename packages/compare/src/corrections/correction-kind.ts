import type { CorrectedBy, Correction, PlacedCorrection, Quote } from '@tongbi/model';
import type { CorrectionRequest } from './correction-request.js';
import type { WordsIn } from './find-words.js';
import type { Side } from './pair-corrections.js';
import type { PairDraft } from './pair-draft.js';
import type { Assertion } from './settle-conflicts.js';
import type { StatementAt } from './statement-at.js';

/** Looks up the quotes of one correction in a pair of reports; what is not found, or is not what it should be, becomes a diagnostic. */
export interface Binder {
  /** Whether the reports of this pair, in this order, are those of two ids. */
  readonly areReports: (previous: string, current: string) => boolean;
  readonly sign: (says: CorrectedBy['says'], about?: string) => CorrectedBy;
  readonly statement: (side: Side, quote: Quote) => StatementAt | undefined;
  /** Of a commitment: a sentence that promises nothing is neither new nor kept. */
  readonly item: (side: Side, quote: Quote) => number | undefined;
  /** Of a sentence of the current review. */
  readonly reviewGroup: (quote: Quote) => number | undefined;
  readonly section: (side: Side, quote: Quote) => number | undefined;
}

/** One correction bound to a pair of reports: what it asserts, and what it does to the comparison. */
export interface Bound extends Assertion {
  readonly apply: (draft: PairDraft) => void;
}

/** Turns words that a person remembers into quotes of the two reports. */
export interface Quoter {
  readonly of: (side: Side, words: string, wanted: WordsIn) => Quote;
  /** Of what one report says by itself: in the later one, else in the earlier. */
  readonly ofEither: (words: string, wanted: WordsIn) => Quote;
  /** Id of a report. */
  readonly id: (side: Side) => string;
}

type Named = Correction['kind'];
type Of<Name extends Named> = Extract<PlacedCorrection, { readonly kind: Name }>;

/** All that the comparison knows of one kind of correction; its schema stands in the model. Methods, so that a table of kinds can be asked for any of them. */
export interface CorrectionKind<Name extends Named> {
  /** What a person means by some words. */
  propose(quoter: Quoter, request: Extract<CorrectionRequest, { readonly kind: Name }>): Correction;
  /** Of what is said of two reports; what is said of one by itself enters as it is prepared. */
  readonly ofPair?: {
    /** Whether it speaks of this pair. */
    concerns(binder: Pick<Binder, 'areReports'>, correction: Of<Name>): boolean;
    bind(binder: Binder, correction: Of<Name>): Bound | undefined;
  };
}
