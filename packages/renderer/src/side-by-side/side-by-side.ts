import { type Language, onceEach, type PlaceRow, type PlacesTable } from '@tongbi/model';
import { type Block, heading, label, plainList, textBlock } from '../document/document.js';
import { templates } from '../generated/templates.js';
import type { SideBySideView, SiteFiles } from '../generated/view-fields.js';
import { compileTemplates } from '../html/compile-templates.js';
import { type PageContext, writePage } from '../html/write-page.js';
import { writeMarkdown } from '../markdown/write-markdown.js';
import { jsonOutput, type OutputFormat, outputAs } from '../outputs/output-formats.js';
import type { TableView } from '../tables/make-table.js';
import { tableToCsv } from '../tables/write-csv.js';
import { writeWorkbook } from '../tables/write-workbook.js';
import { visibleText } from '../view/visible-text.js';
import { type Wording, wordingOf } from '../words/wording.js';

export interface PlacesOptions {
  /** Of the interface; zh if not given. */
  readonly language?: Language;
  readonly toolVersion?: string;
  /** Where a host has a page for a report, by the report's id: its address, relative to the page made here. */
  readonly hrefOf?: (report: string) => string | undefined;
  /** Of a page of a site. */
  readonly site?: SiteFiles;
}

/** What any table of several places knows of the reports it is made of. */
type OfReports = Pick<PlacesTable, 'reports' | 'leftOut'>;

/** How the place of a report is called: by its file where the text does not say. */
export function placeName({ place, report }: Pick<PlaceRow, 'place' | 'report'>, { reports }: Pick<PlacesTable, 'reports'>): string {
  return visibleText(place ?? reports.find(({ id }) => id === report)?.file ?? report);
}

/** The same by the id of the report alone. */
export const placeOf = (report: string, table: OfReports): string =>
  placeName({ report, place: table.reports.find(({ id }) => id === report)?.place ?? null }, table);

/** What of it the reports say, whatever the table. */
type Frame = Omit<SideBySideView, 'site' | 'kicker' | 'title' | 'deck' | 'summary' | 'notes'>;

/** The words of the options' language, and what a page says of the reports: the files, those left out and why, and the version. */
export function frameOf(
  table: OfReports,
  { language = 'zh', toolVersion }: PlacesOptions,
): { readonly wording: Wording; readonly frame: Frame } {
  const wording = wordingOf(language);
  const { places, phrases, labels, ui } = wording;
  const labelOf = (place: string | null, year: number | null): string => `${place ?? ''}${year === null ? '' : phrases.year(year)}`;
  const frame = {
    language: wording.tag,
    leftOutTitle: places.leftOutTitle,
    leftOut: table.leftOut.map(({ file, reason }) => visibleText(places.leftOut(file, labels.leftOut[reason]))),
    sourcesTitle: ui.sources,
    sources: table.reports.map(({ place, year, edition, file }) =>
      visibleText(phrases.source(labelOf(place, year), file, wording.edition(edition))),
    ),
    version: toolVersion ? `tongbi ${visibleText(toolVersion)}` : 'tongbi',
  };
  return { wording, frame };
}

/** Style and script of a matrix beside those of every page, for a site whose pages share them. */
export const matrixAssets = (): { readonly style: string; readonly script: string } => ({
  style: templates['places.css']!.trim(),
  script: templates['matrix.mjs']!.trim(),
});

export const sideBySideStyle = (): string => `${templates['page.css']!.trim()}\n${templates['places.css']!.trim()}`;

/** From a view to its page, without any script but that which is named; the template is compiled at the first page. */
function pageBy<View extends SideBySideView>(template: string, scriptName?: string): (page: View) => string {
  const compiled = onceEach(() => compileTemplates<PageContext<View>>(templates, template));
  const script = scriptName && templates[scriptName]!.trim();
  return (page) => writePage(compiled(), page, { style: sideBySideStyle(), script, isOfSite: page.site !== undefined });
}

/** What stands above and below, and between them the blocks of a table's own. */
function markdownOf(view: SideBySideView, blocks: readonly Block[]): string {
  const listed = (title: string, texts: readonly string[]) => (texts.length ? [label(title), ...plainList(texts)] : []);
  return writeMarkdown([
    heading(1, view.title),
    textBlock(view.deck),
    textBlock(view.summary),
    ...blocks,
    ...plainList(view.notes),
    ...listed(view.leftOutTitle, view.leftOut),
    ...listed(view.sourcesTitle, view.sources),
    textBlock(view.version),
  ]);
}

export type RenderTable<Table, Made = string> = (table: Table, options?: PlacesOptions) => Made;
export type TableFormats<Table> = readonly OutputFormat<Table, PlacesOptions>[];

/** What one kind of table is made into: a view with all strings ready, what its page and its Markdown make of that, and sheets. */
interface Kind<Table, View extends SideBySideView> {
  readonly view: RenderTable<Table, View>;
  readonly template: string;
  readonly script?: string;
  readonly blocks: (view: View) => readonly Block[];
  readonly sheets: RenderTable<Table, readonly TableView[]>;
  /** Which of its sheets a CSV holds; the first if not given. */
  readonly csv?: string;
}

/** A table of several places in every form; its page has no script but to sort. All report text is escaped; the same input gives the same bytes. */
export function sideBySide<Table, View extends SideBySideView>({ view, template, script, blocks, sheets, csv }: Kind<Table, View>) {
  const write = pageBy<View>(template, script);
  const page: RenderTable<Table> = (table, options) => write(view(table, options));
  const markdown: RenderTable<Table> = (table, options) => {
    const shown = view(table, options);
    return markdownOf(shown, blocks(shown));
  };
  const formats: TableFormats<Table> = [
    outputAs('html', page),
    outputAs('markdown', markdown),
    outputAs('csv', (table, options) => tableToCsv(sheets(table, options).find(({ name }, at) => (csv ? name === csv : at === 0))!)),
    outputAs('xlsx', (table, options) => writeWorkbook(sheets(table, options), { title: view(table, options).title })),
    jsonOutput,
  ];
  return { page, markdown, formats };
}

/** Where a commitment or figure stands, as a page says it: （一）推动科技创新，第12行 */
export const whereWords = ({ heading, line }: { readonly heading: string; readonly line: number }, { places }: Wording): string =>
  visibleText(places.where(heading, line));
