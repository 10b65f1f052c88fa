import type { ChartsView, HeatMapView, LineageView, PageView } from '../generated/view-fields.js';
import { methodWithoutPage } from '../view/describe-set.js';
import type { Wording } from '../words/wording.js';
import { describeDiagnostics, describeNotices, describePanel } from './describe-panel.js';
import { type Block, heading, label, plainList, table, textBlock, textBlocks } from './document.js';

const chapter = (title: string, note: string, ...blocks: readonly Block[]): readonly Block[] => [
  heading(2, title),
  textBlock(note),
  ...blocks,
];

/** The table that each chart is of; a chart of an indicator has no other form in a document. */
function describeCharts({ heading: title, charts, others, note }: ChartsView, { ui }: Wording): readonly Block[] {
  const head = [ui.year, ui.target, ui.actual];
  const tables = [...charts, ...others].flatMap(({ title: own, rows }) => {
    const cells = rows.map(({ year, target, actual }) => [String(year), target, actual]);
    return [label(own), table(head, cells)];
  });
  return chapter(title, note, ...tables);
}

/** Commitments by theme and year. */
function describeHeatMap({ heading: title, note, columns, rows }: HeatMapView, { ui }: Wording): readonly Block[] {
  const head = [ui.subject, ...columns.map((column) => [column.label, column.edition].filter(Boolean).join(' '))];
  const cells = rows.map(({ theme, cells: counts }) => [theme, ...counts.map(({ count }) => String(count))]);
  return chapter(title, note, table(head, cells));
}

/** What was carried for three years or more, one mark a year. */
function describeLineage({ heading: title, note, years, chains }: LineageView, { ui }: Wording): readonly Block[] {
  const cells = chains.map(({ text, since, cells: marks }) => [text, since, ...marks.map(({ mark }) => mark)]);
  return chapter(title, note, table([ui.item, ui.since, ...years.map(String)], cells));
}

/** Where it comes from and how far it can be trusted. */
function describeFooter({ footer }: PageView, { ui, phrases }: Wording): readonly Block[] {
  return [
    { kind: 'rule' },
    label(ui.sources),
    ...plainList(footer.sources),
    label(ui.method),
    ...plainList(methodWithoutPage(footer, phrases)),
    textBlock(footer.version),
  ];
}

/** All that the page says, in its order, but the reports in full. */
export function describePage(page: PageView, wording: Wording): readonly Block[] {
  const { charts, heatMap, lineage } = page;
  return [
    heading(1, page.heading),
    ...textBlocks(page.deck, page.meta.join(' · ')),
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
