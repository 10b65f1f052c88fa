import { type Comparison, type ComparisonSet, onceEach, said, UserError } from '@tongbi/model';
import { templates as builtIn } from '../generated/templates.js';
import type { PageView } from '../generated/view-fields.js';
import { type ViewOptions, viewModel } from '../view/view-model.js';
import { checkTemplates } from './check-templates.js';
import { compileTemplates, type Templates } from './compile-templates.js';
import { type PageContext, writePage } from './write-page.js';

export interface RenderOptions extends ViewOptions {
  /** File name to text, as {"record.hbs": "…"}: takes the place of the built-in template of that name, or adds a partial. */
  readonly templates?: Templates;
}

/** The built-in templates are compiled at the first page; a test checks them once and for all. */
const builtInPage = onceEach(() => compileTemplates<PageContext<PageView>>(builtIn));

// Our own comments stand in lines of their own, one line each (a test holds them to it); a page is sent without them and without indentation.
const slim = (source: string): string => source.replace(/^\s*(?:\/[/*].*\n\s*)*/gmu, '').trim();

/** A built-in file is slimmed; what users put in its place is sent as they wrote it. */
const sourceOf = (files: Templates, name: string): string => {
  const source = files[name] ?? '';
  return source === builtIn[name] ? slim(source) : source.trim();
};

/** All scripts as one: page.js, which the others build on, then the rest by name, a user's own among them. */
function joinScripts(files: Templates): string {
  const names = Object.keys(files).filter((name) => name.endsWith('.js'));
  const ordered = ['page.js', ...names.filter((name) => name !== 'page.js').sort()];
  return ordered.map((name) => sourceOf(files, name)).join('\n');
}

/** Style and script of the built-in page, for a site whose pages share them. */
export function pageAssets(): { readonly style: string; readonly script: string } {
  return { style: sourceOf(builtIn, 'page.css'), script: joinScripts(builtIn) };
}

/**
 * One self-contained HTML page: style and script inside, no request leaves it, readable without script; of a site (`options.site`) with those
 * that its pages share. All report text is escaped.
 * The same input gives the same text.
 *
 * @throws UserError where a template of `options.templates` is malformed, or names a partial, a helper or a field that does not exist.
 */
export function renderHtml(input: Comparison | ComparisonSet, options: RenderOptions = {}): string {
  const files = { ...builtIn, ...options.templates };
  if (options.templates) checkTemplates(options.templates);
  const page = options.templates ? compileTemplates<PageContext<PageView>>(files) : builtInPage();
  const view = viewModel(input, options);
  try {
    return writePage(page, view, { style: sourceOf(files, 'page.css'), script: joinScripts(files), isOfSite: view.assets !== null });
  } catch (error) {
    if (!options.templates) throw error;
    throw new UserError(said('template-not-rendered', error instanceof Error ? error.message : String(error)));
  }
}
