import type { ChangeKind, Correction, FigureReading, PlacedCorrection, Quote, Reported, Role, Status } from '@tongbi/model';
import type { WordsIn } from './find-words.js';
import type { PairDraft, Side } from './pair-corrections.js';
import type { ReportBinder } from './report-binder.js';

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
    concerns(binder: ReportBinder, correction: Of<Name>): boolean;
    bind(binder: ReportBinder, correction: Of<Name>): Bound | undefined;
  };
}
