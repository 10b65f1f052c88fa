import type { Absence, GoalRow, IndicatorRow, MetricPair, Outcome, Stated, TargetChange } from '@tongbi/model';

import { drawSeries } from '../charts/view-charts.js';
import { changeTraits } from '../generated/change-traits.js';
import type { FigurePairsView, GoalsView, TagView, TargetRow, TargetsView, TargetTable } from '../generated/view-fields.js';
import { formatDelta } from '../words/format-quantity.js';
import type { Wording } from '../words/wording.js';
import { metricView, statedView, statedWords, statisticWords } from './figure-view.js';
import { relationOf } from './label-traits.js';
import { type NamedIndicator, type PanelContext, say, withNames } from './prepare-set.js';
import { hedgeOf } from './view-record.js';
import { historyWords } from './view-sentence.js';
import { visibleText } from './visible-text.js';

const byChange: Readonly<Record<TargetChange, (typeof changeTraits)[keyof typeof changeTraits]>> = changeTraits;

/** No figure, and nothing more to say of it: a new target has no figure for the year before. */
const NONE = '—';

/** What became of the target: 下调, or by the words that bound it, 改为“左右”. */
export function changeTag(row: IndicatorRow, context: PanelContext): TagView {
  const { labels, phrases, bound } = context.wording;
  const own = labels.targetChanges[row.change];
  const tag = { ...own, label: withNames(own.label, context) };
  const [before, after] = [row.previousTarget?.boundWord, row.currentTarget?.boundWord];
  if (!byChange[row.change].bounded || before === after) return tag;
  return { ...tag, label: after ? phrases.nowBound(bound(after)) : phrases.noLongerBound(bound(before!)) };
}

/** A figure that is to go down. */
const isDecline = (stated: Stated | null): boolean => stated !== null && stated.value !== null && stated.value < 0;

/** "−1 个百分点"; of a decline that is to be larger "降幅 +0.5 个百分点", though the value itself went down. */
function deltaWords(row: IndicatorRow, { wording }: PanelContext): string | null {
  if (!byChange[row.change].sized || !row.delta) return null;
  if (!isDecline(row.previousTarget) || !isDecline(row.currentTarget)) return formatDelta(row.delta, wording);
  const words = formatDelta({ ...row.delta, absolute: -row.delta.absolute }, wording);
  return words && wording.phrases.largerDecline(words);
}

function viewRow({ row, name, id }: NamedIndicator, context: PanelContext): TargetRow {
  const { comparison, index, wording } = context;
  const absent = byChange[row.change];
  const outcome = wording.outcomeTag(row);
  const said = (side: 'previous' | 'current', absence: Absence): string => wording.absence(absence, comparison[side].edition);
  return {
    id,
    indicator: name,
    ...hedgeOf(row, wording),
    previousTarget: statedView(row.previousTarget, said('previous', absent.previous), context),
    // Where 兑现 says that it was not reported, saying so twice helps nobody.
    actual: {
      ...statedView(row.actual, row.absence && !outcome ? said('current', row.absence) : NONE, context),
      beside: statisticWords(row, wording),
    },
    outcome,
    currentTarget: statedView(row.currentTarget, said('current', absent.current), context),
    change: changeTag(row, context),
    delta: deltaWords(row, context),
    note:
      [row.why && wording.labels.differences[row.why], historyWords(row.history, wording.sentences)]
        .filter(Boolean)
        .join(wording.phrases.joint) || null,
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
function isLone({ row }: NamedIndicator): boolean {
  const stated = [row.previousTarget, row.actual, row.currentTarget].filter((each) => each !== null);
  return stated.length < 2 && byChange[row.change].partial !== '';
}

function tableOf(label: string, note: string | null, shown: readonly NamedIndicator[], context: PanelContext): TargetTable | null {
  if (!shown.length) return null;
  const rows = shown.map((each) => viewRow(each, context));
  return {
    label,
    note,
    rows,
    told: relationOf(context.comparison.relation).told !== '',
    judged: rows.some(({ outcome }) => outcome !== null),
    drawn: rows.some(({ series }) => series !== null),
  };
}

function viewOthers(context: PanelContext): TargetTable | null {
  const { others } = context.indicators;
  const { phrases } = context.wording;
  const shown = others.filter((each) => !isLone(each));
  const left = others.length - shown.length;
  const note = left ? phrases.othersLeft(left) : null;
  return tableOf(phrases.others(shown.length), note, shown, context);
}

function legendOf(rows: readonly IndicatorRow[], isDrawn: boolean, { labels, phrases }: Wording): string {
  const legends: { readonly [outcome in Outcome]?: string } = labels.legends;
  const outcomes = new Set(rows.flatMap(({ outcome }) => outcome ?? []));
  return [isDrawn ? phrases.seriesLegend : '', ...[...outcomes].map((outcome) => legends[outcome])].join('');
}

/** 2027年目标5%左右，达到5.1%；2028年目标5%左右: what the years promised and reached of a goal. */
const goalPath = ({ path = [] }: GoalRow, { phrases }: Wording): string =>
  path
    .map(({ year, target, actual }) =>
      visibleText(
        phrases.goalYear(year, [target && phrases.goalTarget(statedWords(target)), actual && phrases.goalReached(statedWords(actual))]),
      ),
    )
    .join(phrases.goalBetween);

/** The targets of several years, beside those of the earlier plan where one is given. Null where there are none. */
function viewGoals(context: PanelContext): GoalsView | null {
  const { comparison, index, currentLabel, wording } = context;
  const { phrases } = wording;
  const { goals } = comparison;
  if (!goals.length) return null;
  // Only of a selection is it said that it was not read.
  const figure = (stated: Stated | null, { absence }: GoalRow) =>
    statedView(stated, absence ? wording.absence(absence, 'abridged') : null, context);
  const earlier = [...new Set(goals.flatMap(({ previous }) => (previous ? [index.label(previous.report)] : [])))];
  return {
    label: phrases.goals,
    previousColumn: earlier.length ? phrases.reportOf(earlier.join(' · ')) : null,
    currentColumn: phrases.reportOf(currentLabel),
    pathColumn: goals.some(({ path }) => path) ? phrases.goalPath : null,
    rows: goals.map((goal) => ({
      indicator: visibleText(wording.indicator(goal.indicator, goal.english)),
      period: `${goal.period.from}–${goal.period.to}`,
      previous: figure(goal.previous, goal),
      current: figure(goal.current, goal),
      path: goalPath(goal, wording),
    })),
  };
}

/** What both reviews state of the same indicator: the figures of two years side by side. Null where there is none. */
function viewFigurePairs(pairs: readonly MetricPair[], context: PanelContext): FigurePairsView | null {
  const { previous, current } = context.comparison;
  const { phrases } = context.wording;
  const rows = pairs.flatMap(({ kind, indicator, delta, ...pair }) => {
    if (kind !== 'actual-actual' || !pair.previous || !pair.current) return [];
    const [before, after] = [metricView(pair.previous, previous.id, context), metricView(pair.current, current.id, context)];
    // 超过100万亿元, then 114万亿元: how much more nobody says.
    const moved = delta?.boundChanged ? '' : formatDelta(delta, context.wording);
    return [{ indicator: visibleText(indicator), previous: before, current: after, delta: delta?.absolute === 0 ? phrases.level : moved }];
  });
  if (!rows.length) return null;
  return {
    label: say('pairs', context, rows.length),
    // Where there is no table of targets, the pairs are what the part has to show.
    open: context.comparison.indicators.length === 0,
    previousColumn: phrases.reportOf(context.previousLabel),
    currentColumn: phrases.reportOf(context.currentLabel),
    rows,
  };
}

/** The page's table: promised, reached, promised now; the goals of several years; and the figures that both reviews state. Null where there is none. */
export function viewTargets(context: PanelContext): Omit<TargetsView, 'number'> | null {
  const { comparison, indicators } = context;
  const { phrases } = context.wording;
  const pairs = viewFigurePairs(comparison.metrics, context);
  const goals = viewGoals(context);
  if (!comparison.indicators.length && !pairs && !goals) return null;
  const main = tableOf(say('targets', context), null, indicators.main, context);
  const others = viewOthers(context);
  return {
    id: `y${context.key}-targets`,
    title: main ? main.label : phrases.figures,
    columns: {
      previousTarget: phrases.target(context.previousLabel),
      actual: actualColumn(context),
      currentTarget: phrases.target(context.currentLabel),
      change: say('change', context),
    },
    main,
    legend: legendOf(comparison.indicators, Boolean(main?.drawn || others?.drawn), context.wording),
    goals,
    others,
    pairs,
  };
}
