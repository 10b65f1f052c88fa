import { countUses, type IndicatorRow, type Metric, type MetricPair, type PairRelation, type QualitativeTarget } from '@tongbi/model';
import { pairMetrics } from '../pair/pair-metrics.js';
import { PartnerIndex } from '../pair/partner-index.js';
import type { Counterpart, TableEvidence } from '../pair/promise-links.js';
import { isMainTarget } from '../read/main-targets.js';
import { annualActuals, annualTargets, type ReadReport, relationOf } from '../read/read-report.js';
import type { Sides, UnnamedRow, YearFigures } from './indicator-row.js';
import { areOfTwo, counterpartIn, goneIn, isNamed, isOfOtherMeasure, isOneWorded, rowOf, wordedRow } from './indicator-row.js';
import { hasName, isNameless, isNoTarget } from './no-target.js';
import { qualifiersOf } from './qualify-rows.js';
import { rowNames } from './row-names.js';

const OTHER_GROUP = 2;

interface Placed {
  readonly row: UnnamedRow;
  /** 0: in the current list of expected targets; 1: only in the previous one; OTHER_GROUP: other targets. */
  readonly group: number;
  readonly at: number;
  /** What the other year's figure counts, where it is another thing. */
  readonly other?: string;
}

function placeOf(pair: MetricPair, sides: Sides): Pick<Placed, 'group' | 'at'> {
  const { previous: before, current: now } = pair;
  if (now && isMainTarget(sides.current, now)) return { group: 0, at: now.span.start };
  if (before && isMainTarget(sides.previous, before)) return { group: now ? 0 : 1, at: (now ?? before).span.start };
  return { group: OTHER_GROUP, at: now?.span.start ?? Number.POSITIVE_INFINITY };
}

/**
 * The table of indicators: for each the target of the previous report, what was reached, the outcome, the target of the current one,
 * how the target changed, and target and actual of every year that `all` tells of (gaps stay gaps). One row an indicator and aspect:
 * the list of expected targets in the current text's order first, then what only the previous list had, then other targets.
 */
export function tabulateIndicators(
  previous: ReadReport,
  current: ReadReport,
  all: readonly ReadReport[],
  { pairs, ...evidence }: TableEvidence = { pairs: pairMetrics(previous, current), carried: [], verdictOf: () => undefined },
): readonly IndicatorRow[] {
  const series = all.map(
    (side): YearFigures => ({ side, targets: new PartnerIndex(annualTargets(side)), actuals: new PartnerIndex(annualActuals(side)) }),
  );
  const relation = relationOf(previous.report, current.report);
  const targetPairs = pairs.filter(({ kind }) => kind === 'target-target');
  const outcomes = new Map(
    pairs.flatMap((pair) => (pair.kind === 'target-actual' && pair.previous ? [[pair.previous, pair] as const] : [])),
  );
  const isTarget = (figure: Metric | null, side: ReadReport, isPaired: boolean) => figure !== null && !isNoTarget(figure, side, isPaired);
  const told = targetPairs.filter((pair) => {
    const isPaired = pair.previous !== null && pair.current !== null;
    return !isNameless(namedIn(pair)) && (isTarget(pair.current, current, isPaired) || isTarget(pair.previous, previous, isPaired));
  });
  const paired = new Set(targetPairs.flatMap(({ previous: before, current: now }) => (before && now ? [before, now] : [])));
  const sides: Sides = {
    previous,
    current,
    reached: new PartnerIndex(relation === 'years' ? annualActuals(current) : []),
    series,
    paired,
    outcomes,
    ...evidence,
  };
  // Two figures that stand beside each other are one row, that of the current one.
  const counterparts = new Map(told.map((pair) => [pair, counterpartIn(pair, sides)]));
  const shown = new Set(told.flatMap((pair) => (pair.current && !pair.previous ? (counterparts.get(pair)?.beside ?? []) : [])));
  const targets = told.filter(({ previous: before, current: now }) => now !== null || !shown.has(before!));
  const names = rowNames(targets.map(namedIn));
  const placed: Placed[] = targets.map((whole, index) => {
    const pair = ofTargets(whole, sides);
    const counterpart = counterparts.get(whole);
    return {
      row: rowOf(pair, names[index]!, sides, counterpart),
      other: otherName(pair, counterpart, relation, names[index]!),
      ...placeOf(pair, sides),
    };
  });
  const dropped = targets.flatMap(({ previous: before, current: now }) => (before && !now ? [before] : []));
  for (const target of mainWords(current)) {
    const hasNumber = dropped.some(isNamed(target.indicator));
    if (!hasNumber) placed.push({ row: wordedRow(target, sides), group: 0, at: target.span.start });
  }
  placed.push(...goneWords(sides));
  placed.sort((a, b) => a.group - b.group || a.at - b.at);
  return nameRows(placed, [previous, current, ...all]);
}

/** The figure that gives its row the name: this year's, but where only last year's has one. */
const namedIn = ({ previous: before, current: now }: MetricPair): Metric => (now && (!before || !isNameless(now)) ? now : before!);

/** A pair without the side that is no target: 以11个园区为载体 of the year before says nothing of 新晋升园区1个. */
function ofTargets(pair: MetricPair, sides: Sides): MetricPair {
  if (!pair.previous || !pair.current) return pair;
  if (isNoTarget(pair.previous, sides.previous, true)) return { ...pair, previous: null, delta: null };
  return isNoTarget(pair.current, sides.current, true) ? { ...pair, current: null, delta: null } : pair;
}

/** What the other report is called beside a name. */
const OTHERS = {
  years: { previous: '上年', current: '今年' },
  places: { previous: '另一地', current: '另一地' },
  kinds: { previous: '另一文件', current: '另一文件' },
  draft: { previous: '前稿', current: '后稿' },
} as const satisfies Record<PairRelation, object>;

/** 养老服务中心100家 beside 智慧养老院30家 of the year before. */
function otherName({ previous, current }: MetricPair, counterpart: Counterpart | undefined, relation: PairRelation, shown: string): string {
  const [before, now] = [previous ?? counterpart?.beside, current ?? counterpart?.beside];
  if (!before || !now || (current ? before : now).indicator === shown) return '';
  const isOther = areOfTwo(before, now) || (counterpart?.beside && before.indicator !== now.indicator && !isOfOtherMeasure(before, now));
  if (!isOther) return '';
  return current ? `${OTHERS[relation].previous}：${before.indicator}` : `${OTHERS[relation].current}：${now.indicator}`;
}

/** The main targets of a report that have words only. */
const mainWords = (side: ReadReport) =>
  side.qualitativeTargets.filter((target) => hasName(target) && isMainTarget(side, { role: 'target', span: target.span }));

/** The main targets in words that the current report no longer has, in words or numbers. */
function goneWords(sides: Sides): readonly Placed[] {
  const { previous, current, carried } = sides;
  const numbers = annualTargets(current);
  const isGone = (target: QualitativeTarget) =>
    !current.qualitativeTargets.some((one) => isOneWorded(target, one, carried)) && !numbers.some(isNamed(target.indicator));
  return mainWords(previous)
    .filter(isGone)
    .map((target) => ({
      row: { ...wordedRow(target, sides), currentTarget: null, change: goneIn(sides) },
      group: 1,
      at: target.span.start,
    }));
}

/** Each row with the name and the id that no other has. */
function nameRows(placed: readonly Placed[], reports: readonly ReadReport[]): readonly IndicatorRow[] {
  const texts = new Map(reports.map(({ report }) => [report.id, report.text]));
  const rows = placed.map(({ row }) => row);
  const qualifiers = qualifiersOf(rows, (id) => texts.get(id) ?? '');
  const usesOf = countUses();
  return placed.map(({ row, group, other }, index) => {
    const qualifier = other || qualifiers[index]!;
    const name = qualifier ? `${row.indicator}（${qualifier}）` : row.indicator;
    const count = usesOf(name);
    const id = `i-${count === 1 ? name : `${name}-${count}`}`;
    return { id, name, ...(qualifier && { qualifier }), main: group < OTHER_GROUP, ...row };
  });
}
