import type { BriefArgument, BriefClause, PairComparison } from '@tongbi/model';
import type { PreparedReport, ReportPair } from '../prepare/prepared-report.js';

/** So many reports running before it make that something ended news. */
const FEWEST_REPORTS = 3;

/** Two reports of one place, and every report that may be asked what it says. */
export interface HistorySource extends ReportPair {
  /** In whatever order. */
  readonly all: readonly PreparedReport[];
  readonly relation: PairComparison['relation'];
}

type Holds = (earlier: PreparedReport) => boolean;

/** What the earlier of the reports given say of what came or went; of a selection, and of what lies behind it, nothing follows. */
export class History {
  /** Latest first. */
  readonly #earlier: readonly PreparedReport[];
  readonly #isNext: boolean;

  constructor({ previous, current, all, relation }: HistorySource) {
    const { place, year: now } = current.report;
    const isEarlier = ({ report }: PreparedReport) => report.year !== null && report.place === place && report.year < (now ?? 0);
    const ofPlace = relation === 'years' ? all.filter(isEarlier) : [];
    // Of several texts of a year the one that is compared.
    const byYear = new Map([...ofPlace, ...ofPlace.filter((one) => one === previous)].map((one) => [one.report.year!, one]));
    const before = [...byYear.values()].sort((a, b) => b.report.year! - a.report.year!);
    const cut = before.findIndex(({ report }) => report.edition !== 'full');
    this.#earlier = cut < 0 ? before : before.slice(0, cut);
    this.#isNext = this.#earlier[0] === previous;
  }

  /** Of what the current report has: 为所给2016年以来各年报告中首次, or when it was last there. Undecided where what `may` hold is in one that does not. */
  came(holds: Holds, may: Holds = () => false, word?: BriefArgument): readonly BriefClause[] {
    const earliest = this.#earlier.at(-1);
    const at = this.#earlier.findIndex(holds);
    if (!earliest || this.#earlier.length < 2 || at === 0 || this.#earlier.slice(0, at < 0 ? undefined : at).some(may)) return [];
    const year = { text: String((this.#earlier[at] ?? earliest).report.year) };
    if (word) return [{ code: at < 0 ? 'word-first-time' : 'word-last-time', arguments: [word, year] }];
    return [{ code: at < 0 ? 'first-time' : 'last-time', arguments: [year] }];
  }

  /** Of what only the previous report has: 此前所给各年报告自2016年起均有. */
  went(holds: Holds): readonly BriefClause[] {
    const end = this.#earlier.findIndex((one) => !holds(one));
    const running = this.#earlier.slice(0, end < 0 ? undefined : end);
    if (!this.#isNext || running.length < FEWEST_REPORTS) return [];
    return [{ code: 'every-time', arguments: [{ text: String(running.at(-1)!.report.year) }] }];
  }
}
