import { type Comparison, type ComparisonSet, countUses, type Language } from '@tongbi/model';
import { viewCharts } from '../charts/view-charts.js';
import { viewHeatMap } from '../charts/view-heat-map.js';
import type { AssetsView, GroupView, NavigationView, PageView, PanelView } from '../generated/view-fields.js';
import { describeSet, listDiagnostics } from './describe-set.js';
import { layOutText } from './lay-out-text.js';
import { otherSide, type PanelContext, type PreparedSet, prepareSet } from './prepare-set.js';
import { viewLineage } from './view-lineage.js';
import { viewPanel } from './view-panel.js';
import { sentenceText, viewSentence } from './view-sentence.js';
import { visibleText } from './visible-text.js';

/** One a comparison; the one to begin with is chosen. */
export function viewPanels({ set, contexts }: PreparedSet): PanelView[] {
  const isFirst = ({ comparison }: PanelContext) => otherSide(comparison, set.focus).id === set.first;
  return contexts.map((context) => viewPanel(context, { chosen: isFirst(context), focus: set.focus }));
}

export interface ViewOptions {
  readonly toolVersion?: string;
  /** Of the interface; zh if not given. */
  readonly language?: Language;
  /** Of a page that is one of a site: what lies around it, and the files that it shares with the other pages. */
  readonly site?: { readonly navigation: NavigationView; readonly assets: AssetsView };
}

/** The page of a comparison, or of one report with several others, as plain data: all strings ready to show, all links inside the page. */
export function viewModel(input: Comparison | ComparisonSet, options: ViewOptions = {}): PageView {
  const prepared = prepareSet(input, options.language ?? 'zh');
  const { set, index, years, themes } = prepared;
  const { wording } = index;
  const panels = viewPanels(prepared);
  const diagnostics = listDiagnostics(set.diagnostics, index);
  return {
    navigation: options.site?.navigation ?? null,
    assets: options.site?.assets ?? null,
    language: wording.tag,
    ui: wording.ui,
    scriptWords: JSON.stringify(wording.script),
    themes: JSON.stringify(themes.map((theme) => visibleText(wording.themeName(theme)))),
    ...describeSet(prepared, options.toolVersion),
    years: panels.map(({ key, id, chosen }, position) => {
      const other = otherSide(set.comparisons[position]!, set.focus);
      return { key, label: index.label(other.id), href: `#${id}`, edition: wording.edition(other.edition), chosen };
    }),
    several: panels.length > 1,
    panels,
    lineage: viewLineage(set, years, index),
    heatMap: viewHeatMap(set, index),
    charts: viewCharts(set, index),
    // Last, since only places that the page links to get an id.
    texts: index.texts.map((text) => layOutText(text, wording)),
    diagnostics,
  };
}

/** What happened between two reports, or other sentences of their comparison, one text a sentence, as every output says it. */
export function dispatchTexts(comparison: Comparison, language: Language, sentences = comparison.dispatch): readonly string[] {
  const [context] = prepareSet(comparison, language).contexts;
  return sentences.map((sentence) => sentenceText(viewSentence(sentence, context!)));
}

/** What a summary can show of two reports: their panel under the name of the current one, and at most so many cards of each status. */
export function shortPanel(comparison: Comparison, most: number, language: Language = 'zh'): PanelView {
  const prepared = prepareSet(comparison, language);
  const panel = viewPanels(prepared)[0]!;
  const timeOf = countUses();
  const isFirst = ({ status }: { readonly status: string }): boolean => timeOf(status) <= most;
  const shorten = (groups: readonly GroupView[]): GroupView[] =>
    groups.map((group) => ({ ...group, records: group.records.filter(isFirst), folded: null, away: null }));
  const { targets, records } = panel;
  return {
    ...panel,
    heading: describeSet(prepared, undefined).heading,
    pairs: '',
    targets: targets && { ...targets, pairs: null },
    sections: null,
    records: records && { ...records, current: shorten(records.current), previous: shorten(records.previous) },
    passages: null,
  };
}
