import { type IndicatorRow, type PairComparison, type Span, type Stated, spanContains } from '@tongbi/model';
import { findTargetLists } from './find-target-lists.js';
import type { TextIndex } from './index-texts.js';
import { qualifyNames } from './qualify-names.js';

/** A row of the data, with the name and the id that it has on the page. */
export interface NamedIndicator {
  readonly row: IndicatorRow;
  readonly name: string;
  readonly id: string;
}

/** The rows in the order of the data: the main targets, and all other figures that a report sets itself. */
export interface ArrangedIndicators {
  readonly main: readonly NamedIndicator[];
  readonly others: readonly NamedIndicator[];
  /** Whether `main` are the 主要预期目标 of the texts; else no list of them was found, and `main` are all rows. */
  readonly listed: boolean;
}

function targetsOf(row: IndicatorRow): Stated[] {
  return [row.previousTarget, row.currentTarget].filter((stated) => stated !== null);
}

function sameSpan(one: Stated | null, other: Stated | null): boolean {
  return one === other || (one?.report === other?.report && one?.span.start === other?.span.start && one?.span.end === other?.span.end);
}

/** The same figures under the same name, listed twice. */
function isRepeated(row: IndicatorRow, before: readonly IndicatorRow[]): boolean {
  const equals = (key: 'previousTarget' | 'actual' | 'currentTarget') => (other: IndicatorRow) => sameSpan(row[key], other[key]);
  return before.some(
    (other) =>
      other.indicator === row.indicator && equals('previousTarget')(other) && equals('currentTarget')(other) && equals('actual')(other),
  );
}

/** Tells the 主要预期目标 from the many other figures by where the texts state them. */
export function arrangeIndicators(comparison: PairComparison, key: string, index: TextIndex): ArrangedIndicators {
  const lists = new Map<string, readonly Span[]>();
  for (const id of [comparison.previous.id, comparison.current.id]) {
    const report = index.text(id)?.report;
    if (report) lists.set(id, findTargetLists(report));
  }
  const isListed = ({ report, span }: Stated): boolean => (lists.get(report) ?? []).some((list) => spanContains(list, span));
  const rows = comparison.indicators.filter((row, position, all) => !isRepeated(row, all.slice(0, position)));
  const names = qualifyNames(rows, index);
  const named = rows.map((row, position) => ({ row, name: names[position]!, id: `y${key}-target-${position + 1}` }));
  const main = named.filter(({ row }) => targetsOf(row).some(isListed));
  if (!main.length) return { main: named, others: [], listed: false };
  return { main, others: named.filter((each) => !main.includes(each)), listed: true };
}
