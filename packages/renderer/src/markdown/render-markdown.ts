import type { Comparison, ComparisonSet } from '@tongbi/model';
import { methodWithoutPage } from '../view/describe-set.js';
import type { PageView } from '../view/page-view.js';
import { type ViewOptions, viewModel } from '../view/view-model.js';
import type { ChartsView, ChartView, HeatMapView, LineageView } from '../view/years-view.js';
import { type Wording, wordingOf } from '../words/wording.js';
import { markdownDiagnostics, markdownNotices, markdownPanel } from './markdown-panel.js';
import { createAnchors, markdownList, markdownTable, markdownText } from './markdown-text.js';

/** The table that each chart is of; a chart of an indicator has no other form in Markdown. */
function markdownCharts({ charts, others, note }: ChartsView, { ui }: Wording): string {
  const table = ({ title, rows }: ChartView): string =>
    `**${markdownText(title)}**\n\n${markdownTable(
      [ui.year, ui.target, ui.actual],
      rows.map(({ year, target, actual }) => [String(year), markdownText(target ?? ''), markdownText(actual ?? '')]),
    )}`;
  return [`${markdownText(note)}\n`, ...[...charts, ...others].map(table)].join('\n');
}

/** Commitments by theme and year. */
function markdownHeatMap({ note, columns, rows }: HeatMapView, { ui }: Wording): string {
  const head = [ui.subject, ...columns.map(({ label, edition }) => [label, edition].filter(Boolean).join(' '))];
  return `${markdownText(note)}\n\n${markdownTable(
    head,
    rows.map(({ theme, cells }) => [markdownText(theme), ...cells.map(({ count }) => String(count))]),
  )}`;
}

/** What was carried for three years or more, one mark a year. */
function markdownLineage({ note, years, chains }: LineageView, { ui }: Wording): string {
  const head = [ui.item, ui.since, ...years.map(String)];
  return `${markdownText(note)}\n\n${markdownTable(
    head,
    chains.map(({ text, since, cells }) => [markdownText(text), markdownText(since), ...cells.map(({ mark }) => markdownText(mark))]),
  )}`;
}

interface Chapter {
  readonly level: '##' | '###';
  readonly title: string;
  readonly body: string;
}

function chaptersOf(page: PageView, wording: Wording): Chapter[] {
  const panels = page.panels.flatMap((panel): Chapter[] => {
    const { lead, parts } = markdownPanel(panel, wording);
    return [{ level: '##', title: panel.heading, body: lead }, ...parts.map((part) => ({ level: '###', ...part }) as const)];
  });
  const { charts, heatMap, lineage } = page;
  const years = [
    charts && { title: charts.heading, body: markdownCharts(charts, wording) },
    heatMap && { title: heatMap.heading, body: markdownHeatMap(heatMap, wording) },
    lineage && { title: lineage.heading, body: markdownLineage(lineage, wording) },
  ];
  return [...panels, ...years.filter((chapter) => chapter !== null).map((chapter) => ({ level: '##', ...chapter }) as const)];
}

/** A list of links to the chapters, by the anchors that their headings get; each heading below them gets one too. */
function contentsOf(heading: string, chapters: readonly Chapter[]): string {
  const anchor = createAnchors();
  anchor(heading);
  return chapters
    .map(({ level, title, body }) => {
      const line = `${level === '##' ? '' : '  '}- [${markdownText(title)}](#${anchor(title)})\n`;
      for (const [, inner] of body.matchAll(/^#### (.*)$/gmu)) anchor(inner!.replace(/\\(.)/gu, '$1'));
      return line;
    })
    .join('');
}

function footerOf({ footer }: PageView, { ui, phrases }: Wording): string {
  const method = methodWithoutPage(footer, phrases);
  return `---\n\n**${markdownText(ui.sources)}**\n\n${markdownList(footer.sources)}\n**${markdownText(ui.method)}**\n\n${markdownList(method)}\n${markdownText(footer.version)}\n`;
}

/**
 * A comparison, or one report with several others, as GitHub-flavoured Markdown: what the page says, in its order, from the same view
 * model. What went is ~~struck out~~, what came **bold**. All report text is escaped; there is no HTML in it. The same input gives the
 * same text.
 */
export function renderMarkdown(input: Comparison | ComparisonSet, options: ViewOptions = {}): string {
  const page = viewModel(input, options);
  const wording = wordingOf(options.language ?? 'zh');
  const chapters = chaptersOf(page, wording);
  const head = [
    `# ${markdownText(page.heading)}\n`,
    page.deck && `${markdownText(page.deck)}\n`,
    page.meta.length > 0 && `${page.meta.map(markdownText).join(' · ')}\n`,
    markdownNotices(page.notices),
    contentsOf(page.heading, chapters),
  ];
  const body = chapters.map(({ level, title, body: text }) => `${level} ${markdownText(title)}\n\n${text}`);
  return [...head, ...body, markdownDiagnostics(page.diagnostics, wording), footerOf(page, wording)].filter(Boolean).join('\n');
}
