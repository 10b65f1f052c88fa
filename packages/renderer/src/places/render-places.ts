import type { PlacesTable } from '@tongbi/model';
import { sideBySidePage } from './side-by-side.js';
import { type PlacesOptions, type PlacesView, viewPlaces } from './view-places.js';

const pageOf = sideBySidePage<PlacesView>('places.hbs');

/**
 * The targets of several places (`tabulatePlaces` of `@tongbi/metric-differ`) as one self-contained HTML page: a chart, the ranked table
 * with the words of each report, what the ranks mean. No script, no request; all report text is escaped; the same input gives the same text.
 */
export function renderPlaces(table: PlacesTable, options: PlacesOptions = {}): string {
  return pageOf(viewPlaces(table, options));
}
