import type { ComparedReport, Comparison, ComparisonSet, PairComparison } from '@tongbi/model';
import type { TextIndex } from './index-texts.js';
import { layOutText } from './lay-out-text.js';
import { listDiagnostics } from './list-diagnostics.js';
import { nameReport } from './name-report.js';
import type { FooterView, PageView, PanelView } from './page-view.js';
import { otherSide, type PreparedSet, prepareSet } from './prepare-set.js';
import { viewCharts } from './view-charts.js';
import { viewHeatMap } from './view-heat-map.js';
import { viewLineage } from './view-lineage.js';
import { viewPanel } from './view-panel.js';
import { visibleText } from './visible-text.js';
import type { Language, Wording } from './words/wording.js';
import { fictionalNotices, focusNotices } from './write-notices.js';

/** The year shown first: the one before the focus, else the nearest earlier one, else the nearest later one. */
function chooseFirst(set: ComparisonSet, focusYear: number | null): PairComparison | undefined {
  // A later year comes after every earlier one, however near it is.
  const LATER = 10_000;
  const distance = (comparison: PairComparison): number => {
    const { year } = otherSide(comparison, set.focus);
    if (focusYear === null || year === null) return 2 * LATER;
    return year < focusYear ? focusYear - year : LATER + year - focusYear;
  };
  return [...set.comparisons].sort((a, b) => distance(a) - distance(b))[0];
}

function viewPanels({ set, index, contexts }: PreparedSet): PanelView[] {
  const first = chooseFirst(set, index.text(set.focus)?.report.year ?? null);
  return contexts.map((context) => viewPanel(context, { chosen: context.comparison === first, focus: set.focus }));
}

function headingOf(report: ComparedReport | undefined, wording: Wording): string {
  return report ? nameReport(report, wording) : wording.phrases.untitled;
}

function metaOf(report: ComparedReport | undefined, { phrases, edition }: Wording): string[] {
  if (!report) return [];
  const title = report.title ? `《${report.title.replace(/^《|》$/gu, '')}》` : '';
  const parts = [title, report.date, report.session, report.speaker && phrases.speaker(report.speaker), edition(report.edition)];
  return parts.filter((part): part is string => Boolean(part)).map(visibleText);
}

/** Places other than the focus report's are named with their years, since the label alone would hide them. */
function deckOf(set: ComparisonSet, index: TextIndex): string {
  const focus = index.text(set.focus)?.report;
  const names = set.comparisons.map((comparison) => {
    const other = otherSide(comparison, set.focus);
    const label = index.label(other.id);
    return other.place && other.place !== focus?.place && !label.includes(other.place) ? visibleText(`${other.place}${label}`) : label;
  });
  return names.length ? index.wording.phrases.deck(names) : '';
}

function footerOf(set: ComparisonSet, index: TextIndex, toolVersion: string | undefined): FooterView {
  const { phrases, edition } = index.wording;
  const sources = set.reports.flatMap((report) => {
    const named = (report.sources ?? []).map(({ publisher, title, date }) => phrases.publication(publisher, title, date));
    const told = named.length ? phrases.publications(named) : report.file;
    return told ? [visibleText(phrases.source(index.label(report.id), told, edition(report.edition)))] : [];
  });
  return { sources, method: phrases.method, version: toolVersion ? `tongbi ${visibleText(toolVersion)}` : 'tongbi' };
}

export interface ViewOptions {
  readonly toolVersion?: string;
  /** Of the interface; zh if not given. */
  readonly language?: Language;
}

/**
 * The page of a comparison, or of one report with several others, as plain data: all strings ready to show, all links inside the
 * page. The same input gives equal data.
 */
export function viewModel(input: Comparison | ComparisonSet, options: ViewOptions = {}): PageView {
  const prepared = prepareSet(input, options.language ?? 'zh');
  const { set, index, years, themes } = prepared;
  const { wording } = index;
  const focus = index.text(set.focus)?.report;
  const panels = viewPanels(prepared);
  const lineage = viewLineage(set, years, index);
  const heatMap = viewHeatMap(set, index);
  const charts = viewCharts(set, index);
  const diagnostics = listDiagnostics(set.diagnostics, index);
  const heading = headingOf(focus, wording);
  const deck = deckOf(set, index);
  return {
    language: wording.tag,
    ui: wording.ui,
    scriptWords: JSON.stringify(wording.script),
    themes: JSON.stringify(themes.map((theme) => visibleText(wording.name(theme)))),
    title: deck ? wording.phrases.titled(heading, deck) : heading,
    heading,
    deck,
    meta: metaOf(focus, wording),
    notices: [...fictionalNotices(set.reports, index), ...focusNotices(focus, index)],
    years: panels.map(({ key, id, chosen }, position) => {
      const other = otherSide(set.comparisons[position]!, set.focus);
      return { key, label: index.label(other.id), href: `#${id}`, edition: wording.edition(other.edition), chosen };
    }),
    several: panels.length > 1,
    panels,
    lineage,
    heatMap,
    charts,
    // Last, since only places that the page links to get an id.
    texts: index.texts.map((text) => layOutText(text, wording)),
    diagnostics,
    footer: footerOf(set, index, options.toolVersion),
  };
}
