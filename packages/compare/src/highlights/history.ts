import type { BriefArgument, BriefClause, PairComparison } from '@tongbi/model';
import type { PreparedReport } from '../prepare/prepared-report.js';

/** So many reports running before it make that something ended news. */
const FEWEST_REPORTS = 3;

/** Two reports of one place, and every report that may be asked what it says. */
export interface HistorySource {
  readonly previous: PreparedReport;
  readonly current: PreparedReport;
  /** In whatever order. */
  readonly all: readonly PreparedReport[];
  readonly relation: PairComparison['relation'];
}

interface Earlier {
  readonly year: number;
  readonly report: PreparedReport;
}

/** What the earlier of the reports given say of what came or went; of a selection, and of what lies behind it, nothing follows. */
export class History {
  /** Latest first. */
  readonly #earlier: readonly Earlier[];
  readonly #isNext: boolean;

  constructor({ previous, current, all, relation }: HistorySource) {
    const { place, year: now } = current.report;
    const ofPlace = (relation === 'years' ? all : []).flatMap((report) =>
      report.report.year === null || report.report.place !== place || report.report.year >= (now ?? 0)
        ? []
        : [{ year: report.report.year, report }],
    );
    // Of several texts of a year the one that is compared.
    const byYear = new Map([...ofPlace, ...ofPlace.filter(({ report }) => report === previous)].map((one) => [one.year, one]));
    const before = [...byYear.values()].sort((a, b) => b.year - a.year);
    const cut = before.findIndex(({ report }) => report.report.edition !== 'full');
    this.#earlier = cut < 0 ? before : before.slice(0, cut);
    this.#isNext = this.#earlier[0]?.report === previous;
  }

  /** Of what the current report has: 为所给2016年以来各年报告中首次, or when it was last there. Undecided where what `may` hold is in one that does not. */
  came(holds: (one: Earlier) => boolean, may: (one: Earlier) => boolean = () => false, word?: BriefArgument): readonly BriefClause[] {
    const earliest = this.#earlier.at(-1);
    const at = this.#earlier.findIndex(holds);
    if (!earliest || this.#earlier.length < 2 || at === 0 || this.#earlier.slice(0, at < 0 ? undefined : at).some(may)) return [];
    const year = { text: String((this.#earlier[at] ?? earliest).year) };
    if (word) return [{ code: at < 0 ? 'word-first-time' : 'word-last-time', arguments: [word, year] }];
    return [{ code: at < 0 ? 'first-time' : 'last-time', arguments: [year] }];
  }

  /** Of what only the previous report has: 此前所给各年报告自2016年起均有. */
  went(holds: (one: Earlier) => boolean): readonly BriefClause[] {
    const end = this.#earlier.findIndex((one) => !holds(one));
    const running = this.#earlier.slice(0, end < 0 ? undefined : end);
    if (!this.#isNext || running.length < FEWEST_REPORTS) return [];
    return [{ code: 'every-time', arguments: [{ text: String(running.at(-1)!.year) }] }];
  }
}
