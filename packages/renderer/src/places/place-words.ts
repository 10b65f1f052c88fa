import type { PlaceFigure, PlaceRow, PlacesTable, PlaceWording } from '@tongbi/model';
import { directionIn } from '../figure-view.js';
import { formatQuantity } from '../format-delta.js';
import { visibleText } from '../visible-text.js';
import type { Wording } from '../words/wording.js';

/** The figure in words, with the direction that the text gives it: 降低3%左右. */
export function figureWords({ text, value, quote }: PlaceFigure): string {
  return visibleText(`${directionIn(value, text, quote)}${text}`);
}

/** The target of a row in the words of its report, a wording where it has no number. */
export function targetWords({ target, wording }: PlaceRow): string | null {
  return target ? figureWords(target) : wording && visibleText(wording.text);
}

/** How a place is called: by its file where the text does not say. */
export function placeName(row: PlaceRow, { reports }: PlacesTable, { places }: Wording): string {
  const report = reports.find(({ id }) => id === row.report);
  return visibleText(places.place(row.place, report?.file ?? row.report));
}

/** What the target is in the unit of the table, where the report uses another: 合102.2 亿斤. */
export function convertedWords(figure: PlaceFigure | null, table: PlacesTable, wording: Wording): string | null {
  if (!figure || figure.unit === table.unit || figure.size === null) return null;
  return wording.places.converted(formatQuantity(figure.size, table.unit, wording));
}

/** Heading and line of a quote. */
export function whereWords({ heading, line }: PlaceWording | PlaceFigure, { places }: Wording): string {
  return visibleText(places.where(heading, line));
}
