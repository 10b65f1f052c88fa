import { NATION, type PlaceFigure, type PlaceRow, type PlacesTable, type PlaceWording } from '@tongbi/model';
import { statedWords } from '../view/figure-view.js';
import { visibleText } from '../view/visible-text.js';
import { formatQuantity } from '../words/format-quantity.js';
import type { Wording } from '../words/wording.js';

/** Last year's target of a row in the words of its report. */
export const previousWords = ({ previousTarget, previousWording }: PlaceRow): string | null =>
  targetWords({ target: previousTarget, wording: previousWording });

/** The target of a row in the words of its report, a wording where it has no number. */
export function targetWords({ target, wording }: Pick<PlaceRow, 'target' | 'wording'>): string | null {
  return target ? statedWords(target) : wording && visibleText(wording.text);
}

/** How the place of a report is called: by its file where the text does not say. */
export function placeName({ place, report }: Pick<PlaceRow, 'place' | 'report'>, { reports }: Pick<PlacesTable, 'reports'>): string {
  return visibleText(place ?? reports.find(({ id }) => id === report)?.file ?? report);
}

/** The nation's report beside those of places. */
export const isNation = ({ place }: Pick<PlaceRow, 'place'>): boolean => place === NATION;

/** 2025年各地目标：地区生产总值 */
export function placesTitle({ year, indicator, english }: PlacesTable, wording: Wording): string {
  return visibleText(wording.places.title(year, wording.indicator(indicator, english)));
}

/** What the target is in the unit of the table, where the report uses another: 合102.2 亿斤. */
export function convertedWords(figure: PlaceFigure | null, table: Pick<PlacesTable, 'unit'>, wording: Wording): string | null {
  if (!figure || figure.unit === table.unit || figure.size === null) return null;
  return wording.places.converted(formatQuantity(figure.size, table.unit, wording));
}

export function whereWords({ heading, line }: PlaceWording | PlaceFigure, { places }: Wording): string {
  return visibleText(places.where(heading, line));
}
