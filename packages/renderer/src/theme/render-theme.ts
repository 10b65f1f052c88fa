import type { ThemeTable } from '@tongbi/model';
import { compileTemplates } from '../compile-templates.js';
import { templates } from '../generated/templates.js';
import { hashSource } from '../hash-source.js';
import type { PlacesOptions } from '../places/view-places.js';
import type { ThemeView } from './theme-view.js';
import { viewTheme } from './view-theme.js';

const ENTRY = 'theme.hbs';

/** What the templates of a theme are given. */
interface ThemeContext {
  readonly page: ThemeView;
  readonly style: string;
  readonly policy: string;
}

let compiled: ((context: ThemeContext) => string) | undefined;

/**
 * What several places promise on one theme (`compareTheme` of `@tongbi/compare`) as one self-contained HTML page: what many promise, then each place, each
 * commitment with the places that have a like one. No script, no request; all report text is escaped; the same input gives the same text.
 */
export function renderTheme(table: ThemeTable, options: PlacesOptions = {}): string {
  compiled ??= compileTemplates<ThemeContext>(templates, ENTRY);
  const style = `${templates['page.css']!.trim()}\n${templates['places.css']!.trim()}`;
  const policy = `default-src 'none'; style-src '${hashSource(style)}'; base-uri 'none'; form-action 'none'`;
  return `${compiled({ page: viewTheme(table, options), style, policy })}\n`;
}
