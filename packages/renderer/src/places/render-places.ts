import type { PlacesTable } from '@tongbi/model';
import { compileTemplates } from '../compile-templates.js';
import { templates } from '../generated/templates.js';
import { hashSource } from '../hash-source.js';
import type { PlacesView } from './places-view.js';
import { type PlacesOptions, viewPlaces } from './view-places.js';

const ENTRY = 'places.hbs';
/** What the templates of several places are given. */
interface PlacesContext {
  readonly page: PlacesView;
  readonly style: string;
  readonly policy: string;
}

let compiled: ((context: PlacesContext) => string) | undefined;

/**
 * The targets of several places (`tabulatePlaces` of `@tongbi/metric-differ`) as one self-contained HTML page: a chart, the ranked table
 * with the words of each report, what the ranks mean. No script, no request; all report text is escaped; the same input gives the same text.
 */
export function renderPlaces(table: PlacesTable, options: PlacesOptions = {}): string {
  compiled ??= compileTemplates<PlacesContext>(templates, ENTRY);
  const style = `${templates['page.css']!.trim()}\n${templates['places.css']!.trim()}`;
  const policy = `default-src 'none'; style-src '${hashSource(style)}'; base-uri 'none'; form-action 'none'`;
  return `${compiled({ page: viewPlaces(table, options), style, policy })}\n`;
}
