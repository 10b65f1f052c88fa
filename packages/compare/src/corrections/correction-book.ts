import type { PlacedCorrection } from '@tongbi/model';
import type { PreparedReport } from '../prepare-report.js';
import { QuoteFinder } from './find-quote.js';
import { NO_CORRECTIONS, type PairCorrections } from './pair-corrections.js';
import { resolvePair } from './resolve-pair.js';

/** What persons say of any two of the reports, each pair bound to its texts once. */
export class CorrectionBook {
  readonly #corrections: readonly PlacedCorrection[];
  readonly #finders = new Map<PreparedReport, QuoteFinder>();
  readonly #known = new Map<PreparedReport, Map<PreparedReport, PairCorrections>>();

  constructor(corrections: readonly PlacedCorrection[] = []) {
    this.#corrections = corrections;
  }

  of(previous: PreparedReport, current: PreparedReport): PairCorrections {
    if (this.#corrections.length === 0) return NO_CORRECTIONS;
    const row = this.#known.get(previous) ?? new Map<PreparedReport, PairCorrections>();
    this.#known.set(previous, row);
    const known = row.get(current) ?? this.#resolve(previous, current);
    row.set(current, known);
    return known;
  }

  #resolve(previous: PreparedReport, current: PreparedReport): PairCorrections {
    const finders = { previous: this.#finderOf(previous), current: this.#finderOf(current) };
    return resolvePair({ previous, current, finders }, this.#corrections);
  }

  #finderOf(report: PreparedReport): QuoteFinder {
    const known = this.#finders.get(report) ?? new QuoteFinder(report.report);
    this.#finders.set(report, known);
    return known;
  }
}
