import type { ThemeTable } from '@tongbi/model';
import { sideBySidePage } from '../places/side-by-side.js';
import type { PlacesOptions } from '../places/view-places.js';
import { type ThemeView, viewTheme } from './view-theme.js';

const pageOf = sideBySidePage<ThemeView>('theme.hbs');

/**
 * What several places promise on one theme (`compareTheme` of `@tongbi/compare`) as one self-contained HTML page: what many promise, then each place, each
 * commitment with the places that have a like one. No script, no request; all report text is escaped; the same input gives the same text.
 */
export function renderTheme(table: ThemeTable, options: PlacesOptions = {}): string {
  return pageOf(viewTheme(table, options));
}
