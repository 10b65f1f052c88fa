import type { Degree, IndicatorRow, Outcome } from '@tongbi/model';
import type { NamedIndicator } from './arrange-indicators.js';
import { drawSeries } from './draw-series.js';
import { isDecline, statedView } from './figure-view.js';
import { formatDelta } from './format-delta.js';
import type { PanelContext } from './panel-context.js';
import type { TagView } from './record-view.js';
import type { TargetRow, TargetsView, TargetTable } from './target-view.js';
import { viewFigurePairs } from './view-figure-pairs.js';
import { viewGoals } from './view-goals.js';
import type { Wording } from './words/wording.js';

/** No figure, and nothing more to say of it: a new target has no figure for the year before. */
const NONE = '—';

/** What became of a target that neither year puts in numbers: its words stayed, or did not. */
function wordingTag({ previousTarget, currentTarget, change }: IndicatorRow, { phrases }: Wording): TagView | null {
  if (!previousTarget || !currentTarget || previousTarget.value !== null || currentTarget.value !== null) return null;
  if (change === 'same') return { label: phrases.sameWording, sign: '＝', tone: 'kept' };
  return change === 'not-comparable' ? { label: phrases.otherWording, sign: '≠', tone: 'changed' } : null;
}

/** What became of the target; null where an edition keeps “new” or “absent” from being asserted. */
export function changeTag(row: IndicatorRow, context: PanelContext): TagView | null {
  const { labels, phrases } = context.wording;
  const tag = labels.targetChanges[row.change];
  if ((row.change === 'new' && context.newUnseen) || (row.change === 'absent' && context.droppedUnseen)) return null;
  if (row.change !== 'bound') return wordingTag(row, context.wording) ?? tag;
  const [before, after] = [row.previousTarget?.boundWord, row.currentTarget?.boundWord];
  if (before === after) return tag;
  return { ...tag, label: after ? phrases.nowBound(after) : phrases.noLongerBound(before!) };
}

/** "−1 个百分点"; of a decline that is to be larger "降幅 +0.5 个百分点", though the value itself went down. */
export function deltaWords(row: IndicatorRow, { wording }: PanelContext): string | null {
  if (row.change === 'bound' || row.change === 'not-comparable' || !row.delta) return null;
  if (!isDecline(row.previousTarget) || !isDecline(row.currentTarget)) return formatDelta(row.delta, wording);
  const words = formatDelta({ ...row.delta, absolute: -row.delta.absolute }, wording);
  return words && wording.phrases.largerDecline(words);
}

/** What became of last year's target; null where nothing was judged. */
export function outcomeTag(row: IndicatorRow, context: PanelContext): TagView | null {
  if (!row.outcome) return null;
  const { outcomes } = context.wording.labels;
  if (row.outcome === 'not-reported' && context.droppedUnseen) return { ...outcomes['not-reported'], label: context.droppedUnseen };
  return { ...outcomes[row.outcome], label: outcomeLabel(row.outcome, row.degree, context.wording) };
}

/** 略低, 远高于 where the data say how far off the target; else the outcome's own word. */
export function outcomeLabel(outcome: Outcome, degree: Degree | undefined, { labels }: Wording): string {
  return degree && (outcome === 'below' || outcome === 'above') ? labels.degrees[degree][outcome] : labels.outcomes[outcome].label;
}

function viewRow({ row, name, id }: NamedIndicator, context: PanelContext): TargetRow {
  const { newUnseen, droppedUnseen, index } = context;
  const outcome = outcomeTag(row, context);
  const { notMentioned } = context.wording.phrases;
  return {
    id,
    indicator: name,
    previousTarget: statedView(row.previousTarget, newUnseen ?? notMentioned, context),
    // Where 兑现 says that it was not reported, saying so twice helps nobody.
    actual: statedView(row.actual, droppedUnseen && row.previousTarget && !outcome ? droppedUnseen : NONE, context),
    outcome,
    currentTarget: statedView(row.currentTarget, droppedUnseen ?? notMentioned, context),
    change: changeTag(row, context),
    delta: deltaWords(row, context),
    series: drawSeries(row.series, index),
  };
}

function actualColumn(context: PanelContext): string {
  const { previous, current } = context.comparison;
  const { phrases } = context.wording;
  const next = previous.year !== null && current.year === previous.year + 1;
  return next ? phrases.actualOf(previous.year!) : phrases.actualIn(context.currentLabel);
}

/** A single figure beside a text that is only a selection: nothing can be said of it that the list of 逐条 does not. */
function isLone({ row }: NamedIndicator, context: PanelContext): boolean {
  const stated = [row.previousTarget, row.actual, row.currentTarget].filter((each) => each !== null);
  return stated.length < 2 && ((row.change === 'new' && !!context.newUnseen) || (row.change === 'absent' && !!context.droppedUnseen));
}

function tableOf(label: string, note: string | null, shown: readonly NamedIndicator[], context: PanelContext): TargetTable | null {
  if (!shown.length) return null;
  const rows = shown.map((each) => viewRow(each, context));
  return {
    label,
    note,
    rows,
    judged: rows.some(({ outcome }) => outcome !== null),
    changing: rows.some(({ change, delta }) => change !== null || delta !== null),
    drawn: rows.some(({ series }) => series !== null),
  };
}

function viewOthers(context: PanelContext): TargetTable | null {
  const { others } = context.indicators;
  const { phrases } = context.wording;
  const shown = others.filter((each) => !isLone(each, context));
  const left = others.length - shown.length;
  const note = left ? phrases.othersLeft(left) : null;
  return tableOf(phrases.others(shown.length), note, shown, context);
}

function legendOf(rows: readonly TargetRow[], { labels, phrases }: Wording): string {
  const notes = [
    rows.some(({ series }) => series) && phrases.seriesLegend,
    rows.some(({ outcome }) => outcome?.label === labels.outcomes['not-reported'].label) && phrases.notReportedLegend,
  ];
  return notes.filter((note) => note !== false).join('');
}

/** The page's table: promised, reached, promised now; the goals of several years; and the figures that both reviews state. Null where there is none. */
export function viewTargets(context: PanelContext): Omit<TargetsView, 'number'> | null {
  const { comparison, indicators } = context;
  const { phrases } = context.wording;
  const pairs = viewFigurePairs(comparison.metrics, context);
  const goals = viewGoals(context);
  if (!comparison.indicators.length && !pairs && !goals) return null;
  const main = tableOf(phrases.targets, null, indicators.main, context);
  const others = viewOthers(context);
  return {
    id: `y${context.key}-targets`,
    title: main ? phrases.targets : phrases.figures,
    columns: {
      previousTarget: phrases.target(context.previousLabel),
      actual: actualColumn(context),
      currentTarget: phrases.target(context.currentLabel),
    },
    main,
    legend: legendOf([...(main?.rows ?? []), ...(others?.rows ?? [])], context.wording),
    goals,
    others,
    pairs,
  };
}
