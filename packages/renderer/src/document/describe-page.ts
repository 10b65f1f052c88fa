import type { ChartsView, HeatMapView, LineageView, PageView } from '../generated/view-fields.js';
import { methodWithoutPage } from '../view/describe-set.js';
import type { Wording } from '../words/wording.js';
import { describeDiagnostics, describeNotices, describePanel } from './describe-panel.js';
import { type Block, label, linesOf, plainList, say, table, textBlock } from './document.js';

/** The table that each chart is of; a chart of an indicator has no other form in a document. */
function describeCharts({ heading, charts, others, note }: ChartsView, { ui }: Wording): readonly Block[] {
  return [
    { kind: 'heading', level: 2, text: heading },
    textBlock(say`${note}`),
    ...[...charts, ...others].flatMap(({ title, rows }) => [
      label(title),
      table(
        [ui.year, ui.target, ui.actual],
        rows.map(({ year, target, actual }) => linesOf([String(year), target ?? '', actual ?? ''])),
      ),
    ]),
  ];
}

/** Commitments by theme and year. */
function describeHeatMap({ heading, note, columns, rows }: HeatMapView, { ui }: Wording): readonly Block[] {
  const head = [ui.subject, ...columns.map((column) => [column.label, column.edition].filter(Boolean).join(' '))];
  const cells = rows.map(({ theme, cells: counts }) => linesOf([theme, ...counts.map(({ count }) => String(count))]));
  return [{ kind: 'heading', level: 2, text: heading }, textBlock(say`${note}`), table(head, cells)];
}

/** What was carried for three years or more, one mark a year. */
function describeLineage({ heading, note, years, chains }: LineageView, { ui }: Wording): readonly Block[] {
  const cells = chains.map(({ text, since, cells: marks }) => linesOf([text, since, ...marks.map(({ mark }) => mark)]));
  return [{ kind: 'heading', level: 2, text: heading }, textBlock(say`${note}`), table([ui.item, ui.since, ...years.map(String)], cells)];
}

/** Where it comes from and how far it can be trusted. */
function describeFooter({ footer }: PageView, { ui, phrases }: Wording): readonly Block[] {
  return [
    { kind: 'rule' },
    label(ui.sources),
    ...plainList(linesOf(footer.sources)),
    label(ui.method),
    ...plainList(linesOf(methodWithoutPage(footer, phrases))),
    textBlock(say`${footer.version}`),
  ];
}

/** All that the page says, in its order, but the reports in full. */
export function describePage(page: PageView, wording: Wording): readonly Block[] {
  const { charts, heatMap, lineage } = page;
  return [
    { kind: 'heading', level: 1, text: page.heading },
    ...linesOf([page.deck, page.meta.join(' · ')])
      .filter((line) => line.length > 0)
      .map(textBlock),
    ...describeNotices(page.notices),
    { kind: 'contents' },
    ...page.panels.flatMap((panel) => describePanel(panel, wording)),
    ...(charts ? describeCharts(charts, wording) : []),
    ...(heatMap ? describeHeatMap(heatMap, wording) : []),
    ...(lineage ? describeLineage(lineage, wording) : []),
    ...describeDiagnostics(page.diagnostics, wording),
    ...describeFooter(page, wording),
  ];
}
