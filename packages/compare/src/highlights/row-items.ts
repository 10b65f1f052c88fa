import { canonicalIndicator } from '@tongbi/metric-differ';
import { type GoalRow, given, type IndicatorRow, type JudgedRow, onceEach, type Span, type Stated, type TargetChange } from '@tongbi/model';
import { changeReasons } from '../generated/change-reasons.js';
import { coreRates } from '../generated/core-rates.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import { forms } from '../wording-forms.js';
import { clauseAround } from './cut-clauses.js';
import {
  CERTAIN,
  type Feature,
  type HighlightSource,
  type Item,
  isAsPlain,
  type Judged,
  leastSure,
  wordsAt,
  wordsTelling,
} from './item.js';

export const STRIVING = wordsTelling('striving');
const strives = (clause: string) => STRIVING.some((word) => clause.includes(word));
/** 增长5%左右，[努力争取更好结果]: the clause behind that has no figure of its own. */
const striveOnly = (clause: string) => strives(clause) && !/\d/u.test(clause);

type Named = Pick<IndicatorRow, 'indicator' | 'unit'>;
/** The economy's growth itself, however it is called: 经济增长5%左右; not 人均地区生产总值, 占GDP比重. */
export const isGrowth = ({ indicator, unit }: Named) => unit === '%' && canonicalIndicator(indicator).entry?.canonical === '地区生产总值';
/** What a rate is called among readers, whatever the report calls it. */
export const familyOf = (row: Named): string | undefined =>
  isGrowth(row)
    ? 'growth'
    : coreRates.find(
        ({ word, family }) =>
          family !== 'growth' && row.indicator.includes(word) && (family === 'research' || !forms.shareOf.test(row.indicator)),
      )?.family;

const paragraphsOf = onceEach(({ flat }: PreparedReport) => flat.flatMap(({ section }) => section.paragraphs.map(({ span }) => span)));

/** The clause that states a figure, for one that stands in a paragraph. */
export function clauseOf(side: PreparedReport, figure: Span): readonly Span[] {
  const paragraph = paragraphsOf(side).find((span) => span.start <= figure.start && figure.start < span.end);
  return paragraph ? [clauseAround(side.reading.text, paragraph, figure, striveOnly)] : [];
}

/** What each change of a target is, in the list of main targets and elsewhere; one that is not here (unseen in a selection) asserts nothing. */
const moves: { readonly [change in TargetChange]?: { readonly main: Feature; readonly other: Feature | '' } } = changeReasons;
const MOVES = new Set<string>(Object.values(moves).flatMap(({ main, other }) => [main, other]));

/** That a target has a number no longer, or has one now, is more than another bound. */
const NUMBER_TURN = 1.5;

/** 进出口保持平稳增长: a target without a number that came or went. */
const WORDED = 0.5;
const WITHOUT = ['target-new', 'target-gone'] as const;

/** 中央预算内投资7000亿元 → 7350亿元 is what every year brings: a move of less than a tenth. */
const SMALL_MOVE = 0.5;
const isSmallMove = ({ previousTarget, currentTarget }: IndicatorRow): boolean =>
  Math.abs(Math.log((currentTarget?.value ?? 0) / (previousTarget?.value ?? 0))) < Math.log(1.1);

const ANYWHERE = coreRates.filter(({ anywhere }) => anywhere === 'yes');
/** The growth of retail sales is a main target wherever it is set: 社会消费品零售总额增长7%左右 among the tasks; that of 山区投资 is none. */
const isHeadline = (row: IndicatorRow, family: string | undefined): boolean =>
  row.main ||
  (row.unit === '%' &&
    ANYWHERE.some((rate) => rate.family === family) &&
    (canonicalIndicator(row.indicator).entry !== undefined ||
      ANYWHERE.some(({ word }) => word === canonicalIndicator(row.indicator).words)));

/** Of prices and joblessness less is no shortfall, but a small part of the rise in prices that was aimed at is news. */
const isBelow = ({ outcome, degree }: IndicatorRow, family: string | undefined): boolean =>
  outcome === 'below' && (family === 'prices' ? degree === 'far' : family !== 'unemployment');
/** By how much it was exceeded a number says; 超额完成全年任务 is what most reviews say of jobs. */
const isBeyond = ({ outcome, degree, actual }: IndicatorRow, family: string | undefined): boolean =>
  (outcome === 'exceeded' && actual?.value != null) ||
  (outcome === 'above' && degree !== 'slightly' && family !== 'prices' && family !== 'unemployment');

/** Items of the table of indicators, one a row: last year's target, what was reached, this year's target. */
export function rowItems(source: HighlightSource, { indicators }: Judged): readonly Item[] {
  return joinReworded(indicators.flatMap((row) => rowItem(row, source) ?? []));
}

/** Where the target of either year stands, and whether it is a number. */
type RowItem = Item & { readonly aims: { readonly before?: number; readonly now?: number }; readonly hasNumber: boolean };

/** Items of the rates that are another target now: gone, new, or set beside a whole or a part that another row has too. */
function reworded(items: readonly RowItem[], family: string): readonly RowItem[] {
  const own = items.filter(
    (one) => one.family === family && (one.kind === 'target' || (family === 'energy' && one.aims.before === undefined)),
  );
  const isShared = (one: RowItem, side: 'before' | 'now') =>
    one.aims[side] !== undefined && own.some((other) => other !== one && other.aims[side] === one.aims[side]);
  return own.filter(
    (one) => one.aims.before === undefined || one.aims.now === undefined || isShared(one, 'before') || isShared(one, 'now'),
  );
}

/** A rate under another name, or parted in two, is no target gone and no new one: 固定资产投资提质提效 → 投资增长5%左右, 城乡居民收入 → 城镇居民收入, 农村居民收入. */
function joinReworded(items: readonly RowItem[]): readonly Item[] {
  const joined = new Map<Item, Item | undefined>();
  for (const family of new Set(items.flatMap((item) => item.family ?? []))) {
    const all = reworded(items, family);
    const gone = all.find(({ aims }) => aims.before !== undefined);
    const fresh = all.find(({ aims }) => aims.now !== undefined);
    if (all.length < 2 || !gone || !fresh) continue;
    const worth = gone.hasNumber === fresh.hasNumber ? 1 : NUMBER_TURN;
    const features = new Map<Feature, number>([...all.flatMap((one) => [...one.features]), ['target-reworded', worth]]);
    for (const feature of ['target-gone', 'target-new', 'new-figure'] as const) features.delete(feature);
    for (const one of all) joined.set(one, undefined);
    joined.set(gone, {
      ...gone,
      sure: leastSure(gone.sure, ...all.map(({ sure }) => sure)),
      previous: inOrder(all.flatMap(({ previous }) => previous)),
      current: inOrder(all.flatMap(({ current }) => current)),
      rows: all.flatMap(({ rows }) => rows),
      features,
    });
  }
  return items.flatMap((item) => (joined.has(item) ? (joined.get(item) ?? []) : [item]));
}

const inOrder = (spans: readonly Span[]): readonly Span[] =>
  spans.filter((span, index, all) => all.findIndex(({ start }) => start === span.start) === index).sort((a, b) => a.start - b.start);

const hasNumber = ({ previousTarget, currentTarget }: IndicatorRow): boolean => (previousTarget ?? currentTarget)?.value != null;

/** An unchanged number whose clause won or lost 努力争取更好结果, and a number of another measure (能耗下降2% → 二氧化碳排放下降3%), is another target. */
function moveOf(row: IndicatorRow, family: string | undefined, old: string, own: string): Feature | undefined {
  const isOther = family === 'energy' && old !== '' && own !== '' && old.includes('能耗') !== own.includes('能耗');
  if (isOther || (row.change === 'same' && strives(old) !== strives(own))) return 'target-reworded';
  return moves[row.change]?.main;
}

/** What speaks for a row, by what its clauses say in either report. */
function rowFeatures(row: JudgedRow, family: string | undefined, established: HighlightSource['established'], old: string, own: string) {
  const isMain = isHeadline(row, family);
  // Of what a list leaves to others (完成国家下达任务) only the rates that all look for are missed.
  const isTelling = family !== undefined || hasNumber(row);
  const isAsserted = { new: established.new && isTelling, absent: established.dropped && isTelling }[row.change as string] ?? true;
  const move = isMain ? moveOf(row, family, old, own) : moves[row.change]?.other || undefined;
  // What became of the target is no reason where the sentence leaves it out.
  const isTold = !(move && isAsserted) || isAsPlain(row.claims.outcome ?? row, row);
  const noted: readonly (readonly [Feature | undefined, boolean])[] = [
    [move, isAsserted],
    ['missed-target', isTold && row.outcome === 'missed'],
    ['below-target', isTold && isBelow(row, family)],
    ['exceeded-target', isTold && isMain && isBeyond(row, family)],
    ['not-judged', row.main && row.previousTarget?.value != null && (row.outcome === 'not-comparable' || row.outcome === 'not-reported')],
  ];
  const features = new Map<Feature, number>(noted.flatMap(([feature, holds]) => (feature && holds ? [[feature, 1] as const] : [])));
  if (features.size === 0) return features;
  if (features.has('target-reworded') && row.change.startsWith('number-')) features.set('target-reworded', NUMBER_TURN);
  if (!hasNumber(row)) for (const feature of WITHOUT) if (features.has(feature)) features.set(feature, WORDED);
  if (features.has('figure-moved') && isSmallMove(row)) features.set('figure-moved', SMALL_MOVE);
  if (family === 'growth' && isMain) features.set('growth', 1);
  if (family) features.set('core-rate', 1);
  if (canonicalIndicator(row.indicator).entry) features.set('known-indicator', 1);
  return features;
}

function rowItem(row: JudgedRow, { previous, current, established }: HighlightSource): RowItem | undefined {
  // What the review says in words of another commitment's figure may be about something else.
  const isTold = row.main || typeof row.actual?.value === 'number';
  const at = (side: PreparedReport, stated: Stated | null) => (stated ? clauseOf(side, stated.span) : []);
  const [before, now] = [at(previous, row.previousTarget), at(current, row.currentTarget)];
  const [old, own] = [before.map((span) => wordsAt(previous, span)).join(), now.map((span) => wordsAt(current, span)).join()];
  const family = familyOf(row);
  const features = rowFeatures(row, family, established, old, own);
  if (features.size === 0) return undefined;
  const isMain = isHeadline(row, family);
  const hasMoved = [...features.keys()].some((feature) => feature.startsWith('target-'));
  return {
    kind: features.has('missed-target') && !hasMoved ? 'outcome' : isMain ? (hasMoved ? 'target' : 'outcome') : 'figure',
    previous: before,
    current: inOrder([...now, ...at(current, isTold ? row.actual : null)]),
    records: [],
    rows: [row.id],
    sections: [],
    features,
    aims: given({ before: row.previousTarget?.span.start, now: row.currentTarget?.span.start }),
    hasNumber: hasNumber(row),
    // 交通投资2400亿元 and 省重点项目投资1万亿元 are two pieces of news, not the growth of investment.
    ...(family && { family: family === 'investment' && !isMain ? row.name : family }),
    // 外贸增长目标仍为5%；实际3%，未达 is news by what became of it.
    sure: leastSure(row, [...features.keys()].some((feature) => MOVES.has(feature)) ? row : (row.claims.outcome ?? row)),
  };
}

/** Goals of several years that only one of the two reports has or that both put otherwise; those side by side are one item. */
export function goalItems({ previous, current, established }: HighlightSource, { goals }: Judged): readonly Item[] {
  const items: Item[] = [];
  for (const row of goals.filter(isIndicator)) {
    const own = row.current?.report === current.report.id ? row.current : null;
    const old = row.previous?.report === previous.report.id ? row.previous : null;
    if (old?.text === own?.text || (!old && !established.new) || (!own && !established.dropped)) continue;
    const item = goalItem(row, old ? clauseOf(previous, old.span) : [], own ? clauseOf(current, own.span) : []);
    const last = items.at(-1);
    if (!last || !isBeside(last, item)) items.push(item);
    else
      items.push({ ...items.pop()!, current: [...last.current, ...item.current], features: new Map([...item.features, ...last.features]) });
  }
  return items;
}

/** That a plan has 23 指标 is no goal. */
const isIndicator = ({ indicator, unit }: GoalRow): boolean => unit === '%' || canonicalIndicator(indicator).entry !== undefined;

/** Both new, the clauses parted by one mark: 经济年均增长5%左右，研发投入年均增长7%左右. */
const isBeside = (last: Item, item: Item): boolean =>
  last.previous.length + item.previous.length === 0 &&
  last.current.length < 3 &&
  item.current.some(({ start }) => Math.abs(start - (last.current.at(-1)?.end ?? 0)) <= 1);

function goalItem(row: GoalRow, previous: readonly Span[], current: readonly Span[]): Item {
  const family = familyOf(row);
  const features = new Map<Feature, number>([['goal-of-years', 1]]);
  if (family === 'growth') features.set('growth', 1);
  if (family) features.set('core-rate', 1);
  const about = { records: [], rows: [], sections: [] };
  return { kind: 'goal', previous, current, ...about, features, family: `goal of ${family ?? row.indicator}`, sure: CERTAIN };
}
