import type { IndicatorRow, Stated } from '@tongbi/model';
import type { NamedIndicator } from './arrange-indicators.js';
import { drawSeries } from './draw-series.js';
import { isDecline, statedView } from './figure-view.js';
import { formatDelta } from './format-delta.js';
import { outcomeTags, targetChangeTags } from './labels.js';
import type { PanelContext } from './panel-context.js';
import type { TagView } from './record-view.js';
import type { TargetRow, TargetsView, TargetTable } from './target-view.js';
import { viewFigurePairs } from './view-figure-pairs.js';

// Words that make a figure a bound, as the texts write them; the longer before those they hold.
const BOUND_WORDS = [
  '左右',
  '上下',
  '约',
  '不低于',
  '不少于',
  '高于',
  '以上',
  '超过',
  '突破',
  '力争',
  '不超过',
  '低于',
  '以内',
  '以下',
  '控制在',
];

/** No figure, and nothing more to say of it: a new target has no figure for the year before. */
const NONE = '—';

function boundWord(stated: Stated | null): string | undefined {
  return stated ? BOUND_WORDS.find((word) => stated.text.includes(word)) : undefined;
}

/** What became of a target that neither year puts in numbers: its words stayed, or did not. */
function wordingTag({ previousTarget, currentTarget, change }: IndicatorRow): TagView | null {
  if (!previousTarget || !currentTarget || previousTarget.value !== null || currentTarget.value !== null) return null;
  if (change === 'same') return { label: '提法未变', sign: '＝', tone: 'kept' };
  return change === 'not-comparable' ? { label: '提法有变', sign: '≠', tone: 'changed' } : null;
}

/** What became of the target; null where an edition keeps “new” or “absent” from being asserted. */
export function changeTag(row: IndicatorRow, context: PanelContext): TagView | null {
  const tag = targetChangeTags[row.change];
  if ((row.change === 'new' && context.newUnseen) || (row.change === 'absent' && context.droppedUnseen)) return null;
  if (row.change !== 'bound') return wordingTag(row) ?? tag;
  const [before, after] = [boundWord(row.previousTarget), boundWord(row.currentTarget)];
  if (before === after) return tag;
  return { ...tag, label: after ? `改为“${after}”` : `不再写“${before}”` };
}

/** "−1 个百分点"; of a decline that is to be larger "降幅 +0.5 个百分点", though the value itself went down. */
export function deltaWords(row: IndicatorRow): string | null {
  if (row.change === 'bound' || row.change === 'not-comparable' || !row.delta) return null;
  if (!isDecline(row.previousTarget) || !isDecline(row.currentTarget)) return formatDelta(row.delta);
  const words = formatDelta({ ...row.delta, absolute: -row.delta.absolute });
  return words && `降幅 ${words}`;
}

function outcomeTag(row: IndicatorRow, context: PanelContext): TagView | null {
  if (!row.outcome) return null;
  if (row.outcome === 'not-reported' && context.droppedUnseen) return { ...outcomeTags['not-reported'], label: context.droppedUnseen };
  return outcomeTags[row.outcome];
}

function viewRow({ row, name, id }: NamedIndicator, context: PanelContext): TargetRow {
  const { newUnseen, droppedUnseen, index } = context;
  const outcome = outcomeTag(row, context);
  return {
    id,
    indicator: name,
    previousTarget: statedView(row.previousTarget, newUnseen ?? '未提', index),
    // Where 兑现 says that it was not reported, saying so twice helps nobody.
    actual: statedView(row.actual, droppedUnseen && row.previousTarget && !outcome ? droppedUnseen : NONE, index),
    outcome,
    currentTarget: statedView(row.currentTarget, droppedUnseen ?? '未提', index),
    change: changeTag(row, context),
    delta: deltaWords(row),
    series: drawSeries(row.series),
  };
}

function actualColumn(context: PanelContext): string {
  const { previous, current } = context.comparison;
  const next = previous.year !== null && current.year === previous.year + 1;
  return next ? `${previous.year}年实绩` : `${context.currentLabel}报告的实绩`;
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
  const shown = others.filter((each) => !isLone(each, context));
  const left = others.length - shown.length;
  const note = left ? `另有${left}项只见于一边的文本，因版本所限无从比较，见“逐条”。` : null;
  return tableOf(`其他带数字的安排${shown.length}项`, note, shown, context);
}

function legendOf(rows: readonly TargetRow[]): string {
  const notes = [
    rows.some(({ series }) => series) && '小图：短横是目标，点和线是实绩；缺的年份留空。',
    rows.some(({ outcome }) => outcome?.label === outcomeTags['not-reported'].label) &&
      '“未报告”指在较晚报告的回顾部分没有读到对应的数字。',
  ];
  return notes.filter((note) => note !== false).join('');
}

/** The page's table: promised, reached, promised now; and the figures that both reviews state. Null where there is neither. */
export function viewTargets(context: PanelContext): Omit<TargetsView, 'number'> | null {
  const { comparison, indicators } = context;
  const pairs = viewFigurePairs(comparison.metrics, context);
  if (!comparison.indicators.length && !pairs) return null;
  const main = tableOf('目标与兑现', null, indicators.main, context);
  const others = viewOthers(context);
  return {
    id: `y${context.key}-targets`,
    title: main ? '目标与兑现' : '数字对照',
    columns: {
      previousTarget: `${context.previousLabel}目标`,
      actual: actualColumn(context),
      currentTarget: `${context.currentLabel}目标`,
    },
    main,
    legend: legendOf([...(main?.rows ?? []), ...(others?.rows ?? [])]),
    others,
    pairs,
  };
}
