import type { Metric, SeriesYear } from '@tongbi/model';
import { canonicalIndicator } from '../subject/canonical-indicator.js';

/** Figures of one indicator over the years. */
export interface SeriesRow {
  /** The figure told last: names drift over the years, and the last one is the nearest. */
  last: Metric;
  readonly years: Map<number, SeriesYear>;
}

export const emptyYear = (year: number): SeriesYear => ({
  year,
  target: null,
  targetReport: null,
  actual: null,
  actualReport: null,
  outcome: null,
});

/** What figures of one indicator of the lexicon share; others may share a name and be two things. */
function kindOf(metric: Metric | null): string | undefined {
  const entry = metric && canonicalIndicator(metric.indicator).entry;
  return entry ? `${entry.canonical} ${metric.aspect} ${metric.unit}` : undefined;
}

/**
 * Rows of one indicator of the lexicon as one. A year that tells of it twice (增长11%，后按8.8%) opens a second row, which later years may carry on in place of the
 * first; the row of most years then takes what it lacks. Where both tell something, both stay, and a row that mostly does so is another thing: what was
 * saved in all since 2005, beside what was saved each year.
 */
export function gatherRows(rows: readonly SeriesRow[]): readonly SeriesRow[] {
  const kinds = new Map<string, SeriesRow[]>();
  for (const row of rows) {
    const kind = kindOf(row.last);
    if (kind !== undefined) kinds.set(kind, [...(kinds.get(kind) ?? []), row]);
  }
  for (const [kind, group] of kinds) {
    const [whole, ...others] = group.sort((a, b) => b.years.size - a.years.size);
    for (const row of others) if (isSameThing(row, whole!)) moveMissing(row, whole!, kind);
  }
  return rows.filter(({ years }) => years.size > 0);
}

/** From this share of figures on that the other row tells too, two rows are two things. */
const LEAST_APART = 1 / 3;

function isSameThing(row: SeriesRow, whole: SeriesRow): boolean {
  let told = 0;
  let twice = 0;
  for (const [year, one] of row.years) {
    for (const side of ['target', 'actual'] as const) {
      if (!one[side]) continue;
      told += 1;
      if (whole.years.get(year)?.[side]) twice += 1;
    }
  }
  return twice < told * LEAST_APART;
}

function moveMissing(from: SeriesRow, to: SeriesRow, kind: string): void {
  for (const one of [...from.years.values()]) {
    const known = to.years.get(one.year) ?? emptyYear(one.year);
    const takesTarget = known.target === null && kindOf(one.target) === kind;
    const takesActual = known.actual === null && kindOf(one.actual) === kind;
    if (!takesTarget && !takesActual) continue;
    const { target, targetReport, actual, actualReport } = one;
    to.years.set(one.year, { ...known, ...(takesTarget && { target, targetReport }), ...(takesActual && { actual, actualReport }) });
    const left = {
      ...one,
      ...(takesTarget && { target: null, targetReport: null }),
      ...(takesActual && { actual: null, actualReport: null }),
    };
    if (left.target || left.actual) from.years.set(one.year, left);
    else from.years.delete(one.year);
  }
}
