import type { ChartsView, ChartView, HeatMapView, LineageView } from '../view/years-view.js';
import type { Wording } from '../words/wording.js';
import { markdownTable, markdownText } from './markdown-text.js';

/** The table that each chart is of; a chart of an indicator has no other form in Markdown. */
export function markdownCharts({ charts, others, note }: ChartsView, { ui }: Wording): string {
  const table = ({ title, rows }: ChartView): string =>
    `**${markdownText(title)}**\n\n${markdownTable(
      [ui.year, ui.target, ui.actual],
      rows.map(({ year, target, actual }) => [String(year), markdownText(target ?? ''), markdownText(actual ?? '')]),
    )}`;
  return [`${markdownText(note)}\n`, ...[...charts, ...others].map(table)].join('\n');
}

/** Commitments by theme and year. */
export function markdownHeatMap({ note, columns, rows }: HeatMapView, { ui }: Wording): string {
  const head = [ui.subject, ...columns.map(({ label, edition }) => [label, edition].filter(Boolean).join(' '))];
  return `${markdownText(note)}\n\n${markdownTable(
    head,
    rows.map(({ theme, cells }) => [markdownText(theme), ...cells.map(({ count }) => String(count))]),
  )}`;
}

/** What was carried for three years or more, one mark a year. */
export function markdownLineage({ note, years, chains }: LineageView, { ui }: Wording): string {
  const head = [ui.item, ui.since, ...years.map(String)];
  return `${markdownText(note)}\n\n${markdownTable(
    head,
    chains.map(({ text, since, cells }) => [markdownText(text), markdownText(since), ...cells.map(({ mark }) => markdownText(mark))]),
  )}`;
}
