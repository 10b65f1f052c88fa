import type { IndicatorRow, JudgedRow, PairComparison } from '@tongbi/model';
import type { Wording } from '../words/wording.js';
import { visibleText } from './visible-text.js';

/** A row of the data, with the name and the id that it has on the page. */
export interface NamedIndicator {
  readonly row: JudgedRow;
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

function nameOf({ indicator, english, qualifier }: IndicatorRow, wording: Wording): string {
  const name = wording.indicator(indicator, english);
  return visibleText(qualifier ? `${name}（${qualifier}）` : name);
}

/** The main targets apart from the others, as the data has them. */
export function arrangeIndicators({ indicators }: PairComparison, key: string, wording: Wording): ArrangedIndicators {
  const named = indicators.map((row, position) => ({ row, name: nameOf(row, wording), id: `y${key}-target-${position + 1}` }));
  const main = named.filter(({ row }) => row.main);
  if (!main.length) return { main: named, others: [], listed: false };
  return { main, others: named.filter(({ row }) => !row.main), listed: true };
}

/** "#y2023-target-1": leads to a row by its id in the data; null where no such row is shown. */
export function rowLink(id: string | undefined, { main, others }: ArrangedIndicators): string | null {
  const shown = [...main, ...others].find(({ row }) => row.id === id);
  return shown ? `#${shown.id}` : null;
}
