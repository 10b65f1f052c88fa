import type { Metric, MetricPair, Reported } from '@tongbi/model';
import type { Mention } from '../pair/find-mention.js';
import type { CarriedPromise } from '../pair/promise-links.js';

/** What the list of the comparison says of the promise that a target stands in. */
export interface Verdict {
  readonly reported: Reported;
  /** Whether the record holds several promises, so that what became of the one is not what became of all. */
  readonly several: boolean;
  /** Whether a sentence surely reports on it, so that it cannot be said that none does. */
  readonly isSure: boolean;
  /** The sentences that report on it, the surest first. */
  readonly places: readonly Mention[];
}

/** What else than figures the table is made from. */
export interface TableEvidence {
  /** Of `pairMetrics`. */
  readonly pairs: readonly MetricPair[];
  /** The figures of promises that carry on others. */
  readonly carried: readonly CarriedPromise[];
  /** By the target of the previous report. */
  readonly verdictOf: (target: Metric) => Verdict | undefined;
}
