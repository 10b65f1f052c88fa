import { onceEach, type PlacesTable } from '@tongbi/model';
import { type Block, label, linesOf, plainList, say, textBlock } from '../document/document.js';
import { templates } from '../generated/templates.js';
import { compileTemplates } from '../html/compile-templates.js';
import { contentPolicy, hashSource } from '../html/content-policy.js';
import { writeMarkdown } from '../markdown/write-markdown.js';
import type { NavigationView } from '../view/page-view.js';
import { visibleText } from '../view/visible-text.js';
import type { Wording } from '../words/wording.js';

/** What a page of a site has around it, and the addresses of the style and script that its pages share. */
export interface SiteFiles {
  readonly navigation: NavigationView;
  readonly styles: readonly string[];
  readonly script: string;
}

/** What stands above and below any table of several places. */
export interface SideBySideView {
  readonly language: string;
  readonly site?: SiteFiles;
  readonly kicker: string;
  readonly title: string;
  readonly deck: string;
  readonly summary: string;
  /** How it was made, and what it does not say. */
  readonly notes: readonly string[];
  readonly leftOutTitle: string;
  readonly leftOut: readonly string[];
  readonly sourcesTitle: string;
  readonly sources: readonly string[];
  readonly version: string;
}

/** The files, those left out and why, and the version. */
export function sourcesOf(
  { reports, leftOut }: Pick<PlacesTable, 'reports' | 'leftOut'>,
  { places, phrases, labels, ui, edition: editionName, tag }: Wording,
  toolVersion: string | undefined,
): Pick<SideBySideView, 'language' | 'leftOutTitle' | 'leftOut' | 'sourcesTitle' | 'sources' | 'version'> {
  const labelOf = (place: string | null, year: number | null): string => `${place ?? ''}${year === null ? '' : phrases.year(year)}`;
  return {
    language: tag,
    leftOutTitle: places.leftOutTitle,
    leftOut: leftOut.map(({ file, reason }) => visibleText(places.leftOut(file, labels.leftOut[reason]))),
    sourcesTitle: ui.sources,
    sources: reports.map(({ place, year, edition, file }) => visibleText(phrases.source(labelOf(place, year), file, editionName(edition)))),
    version: toolVersion ? `tongbi ${visibleText(toolVersion)}` : 'tongbi',
  };
}

/** Style and script of a matrix beside those of every page, for a site whose pages share them. */
export const matrixAssets = (): { readonly style: string; readonly script: string } => ({
  style: templates['places.css']!.trim(),
  script: templates['matrix.mjs']!.trim(),
});

export const sideBySideStyle = (): string => `${templates['page.css']!.trim()}\n${templates['places.css']!.trim()}`;

/** From the view of a table of several places to its page, without any script but that which is named; the template is compiled at the first page. */
export function sideBySidePage<View extends SideBySideView>(entry: string, scriptName?: string): (page: View) => string {
  const compiled = onceEach(() => compileTemplates<{ page: View; style: string; script?: string; policy: string }>(templates, entry));
  const script = scriptName === undefined ? undefined : templates[scriptName]!.trim();
  return (page) => {
    const style = sideBySideStyle();
    const allowed = (text: string): string => (page.site ? "'self'" : `'${hashSource(text)}'`);
    const policy = contentPolicy(allowed(style), script && allowed(script));
    return `${compiled()({ page, style, ...(script && { script }), policy })}\n`;
  };
}

/** A table of several places as Markdown: what stands above and below it, and between them its own parts. */
export function sideBySideMarkdown(view: SideBySideView, parts: readonly Block[]): string {
  const listed = (title: string, texts: readonly string[]) => (texts.length ? [label(title), ...plainList(linesOf(texts))] : []);
  return writeMarkdown([
    { kind: 'heading', level: 1, text: view.title },
    ...linesOf([view.deck, view.summary]).map(textBlock),
    ...parts,
    ...plainList(linesOf(view.notes)),
    ...listed(view.leftOutTitle, view.leftOut),
    ...listed(view.sourcesTitle, view.sources),
    textBlock(say`${view.version}`),
  ]);
}
