import { onceEach, type PlacesTable } from '@tongbi/model';
import { type Block, label, linesOf, plainList, say, textBlock } from '../document/document.js';
import { templates } from '../generated/templates.js';
import { compileTemplates } from '../html/compile-templates.js';
import { contentPolicy, hashSource } from '../html/content-policy.js';
import { writeMarkdown } from '../markdown/write-markdown.js';
import { visibleText } from '../view/visible-text.js';
import type { Wording } from '../words/wording.js';

/** What stands above and below any table of several places. */
export interface SideBySideView {
  readonly language: string;
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

export const sideBySideStyle = (): string => `${templates['page.css']!.trim()}\n${templates['places.css']!.trim()}`;

/** From the view of a table of several places to its page, without any script but that which is named; the template is compiled at the first page. */
export function sideBySidePage<View extends SideBySideView>(entry: string, scriptName?: string): (page: View) => string {
  const compiled = onceEach(() => compileTemplates<{ page: View; style: string; script?: string; policy: string }>(templates, entry));
  const script = scriptName === undefined ? undefined : templates[scriptName]!.trim();
  return (page) => {
    const style = sideBySideStyle();
    const policy = contentPolicy(`'${hashSource(style)}'`, script && `'${hashSource(script)}'`);
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
