import type { Degree, Metric, Outcome } from '@tongbi/model';
import { isProportion, unitKind } from '../numbers/read-unit.js';
import { goodDirection } from '../pair/metric-likeness.js';

/** How far beyond a target with 以上 is more than was promised: half a point, a tenth of a size. */
const beyondPoints = 0.5;
const beyondShare = 0.1;
/** 左右 covers what rounding leaves (5.0% is 5%左右, 5.2% above it; 69.1% is 69%左右): the twentieth of a point or the 200th of a share, the hundredth of a size. */
const roundedPoints = 0.05;
const roundedShare = 0.01;
const roundedProportion = 0.005;
/** Up to a tenth of the target is slightly off (4.4% of 4.5%左右), over a fifth is far (3.9% of 5%左右). */
const slight = 0.1;
const far = 0.2;

/** Where a higher value is better: missed below the floor, exceeded clearly above the ceiling. */
function judgeHigher(target: Metric, reached: number): Outcome {
  const top = target.valueHigh ?? target.value;
  const beyond = target.bound === 'over' ? (isProportion(target) ? beyondPoints : Math.abs(target.value) * beyondShare) : 0;
  if (reached < target.value - tiny) return 'missed';
  return reached > top + beyond + tiny ? 'exceeded' : 'met';
}

/** Differences below this are the rounding of numbers in base two. */
const tiny = 1e-9;

/** Where a value is to stay below (失业率5.5%, CPI 3%以内): lower is what was promised, not more than it. */
function judgeCeiling(target: Metric, reached: number): Outcome {
  return reached <= (target.valueHigh ?? target.value) + tiny ? 'met' : 'missed';
}

function mirrored(metric: Metric): Metric {
  const { valueHigh, ...rest } = metric;
  return valueHigh === undefined ? { ...rest, value: -metric.value } : { ...rest, value: -valueHigh, valueHigh: -metric.value };
}

const isDecline = ({ aspect, value }: Metric) => aspect === 'change' && value < 0;

export interface Distance {
  readonly distance: number;
  readonly degree: Degree;
}

/** How far a value is off, in the unit and as a part of what it was to be. */
export function distanceOf(promised: number, reached: number): Distance {
  const distance = Number((reached - promised).toPrecision(12));
  const share = Math.abs(distance / promised) - tiny;
  return { distance, degree: share <= slight ? 'slightly' : share <= far ? 'clearly' : 'far' };
}

/** How far a figure is from a target with 左右, a decline by its size (降2.6% is above 降2.5%左右); undefined where it is met. */
export function distanceFrom(target: Metric, actual: Metric): Distance | undefined {
  const [aim, reached] = isDecline(target) ? [mirrored(target), -actual.value] : [target, actual.value];
  const promised = Math.min(Math.max(reached, aim.value), aim.valueHigh ?? aim.value);
  const off = Math.abs(reached - promised);
  const rounding = isProportion(target)
    ? Math.max(roundedPoints, Math.abs(promised) * roundedProportion)
    : Math.abs(promised) * roundedShare;
  return off <= rounding + tiny ? undefined : distanceOf(promised, reached);
}

const goodOf = (target: Metric) =>
  isDecline(target) ? 'higher' : (goodDirection(target) ?? (target.bound === 'under' || target.aspect === 'rank' ? 'lower' : 'higher'));

/** Near is not met, far on the wrong side is missed: 4.4% is below 4.5%左右, of 6%左右 3% is no part; .2% of prices are below 3%左右. */
function judgeApproximate(target: Metric, actual: Metric): Outcome {
  const off = distanceFrom(target, actual);
  if (!off) return 'met';
  const side = off.distance < 0 ? 'below' : 'above';
  return off.degree === 'far' && side === (goodOf(target) === 'lower' ? 'above' : 'below') ? 'missed' : side;
}

/**
 * Whether what was promised came about. Off a target with 左右 it did on the good side, unless what was to stay about a value (涨幅3%左右)
 * is far from it.
 */
export function keepsPromise(target: Metric, actual: Metric, outcome: Outcome): boolean {
  if (outcome === 'met' || outcome === 'exceeded') return true;
  if (goodOf(target) !== 'lower') return outcome === 'above';
  return outcome === 'below' && distanceFrom(target, actual)?.degree !== 'far';
}

/**
 * What became of a target: bound-aware (以上, 左右, 以内, ranges), declines by their sign, by the direction that is good for the indicator.
 * `not-comparable` where units or periods differ, or where the figure reached is itself only a bound on the wrong side of the target.
 */
export function judgeOutcome(target: Metric, actual: Metric): Outcome {
  if (target.unit !== actual.unit && (isProportion(target) || unitKind(target.unit) === 'money')) return 'not-comparable';
  const good = goodOf(target);
  // A ceiling says itself that lower is what was promised: 人口自然增长率控制在6‰以内.
  if (good === 'none') {
    if (target.bound === 'under') return judgeCeiling(target, actual.value);
    return target.aspect !== 'change' && target.value === actual.value ? 'met' : 'not-comparable';
  }
  const outcome = judgeValues(target, actual, good);
  const opposite = good === 'higher' ? 'over' : 'under';
  // 超过4% against a target of 5%: it may have been 6%.
  if (outcome === 'missed' && actual.bound === opposite) return 'not-comparable';
  return (outcome === 'below' && actual.bound === 'over') || (outcome === 'above' && actual.bound === 'under') ? 'not-comparable' : outcome;
}

function judgeValues(target: Metric, told: Metric, good: 'higher' | 'lower'): Outcome {
  // 减少1000万 was promised, 1100万人脱贫 is told.
  const actual = target.aspect !== told.aspect && target.value * told.value < 0 ? mirrored(told) : told;
  if (target.bound === 'approx') return judgeApproximate(target, actual);
  if (isDecline(target)) return judgeHigher(mirrored(target), -actual.value);
  if (good === 'higher') return judgeHigher(target, actual.value);
  // Prices that fell are no slow rise: what was promised as 涨幅3%以内 says nothing of them.
  return target.aspect === 'change' && target.value > 0 && actual.value < 0 ? 'not-comparable' : judgeCeiling(target, actual.value);
}
