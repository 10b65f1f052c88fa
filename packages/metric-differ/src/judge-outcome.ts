import type { Metric, Outcome } from '@tongbi/model';
import { goodDirection } from './metric-likeness.js';
import { unitKind } from './read-unit.js';

/**
 * How far from a target with 左右 still meets it: 0.3 points for a proportion (5.2% and 4.8% are 5%左右 in official use, 4.5% is not),
 * 3 % of a size.
 */
const aroundPoints = 0.3;
const aroundShare = 0.03;
/** How far beyond a target with 以上 is more than was promised: half a point, a tenth of a size. */
const beyondPoints = 0.5;
const beyondShare = 0.1;

interface Scale {
  readonly around: number;
  readonly beyond: number;
}

function scaleOf(target: Metric): Scale {
  const isProportion = unitKind(target.unit) === 'proportion';
  const size = Math.abs(target.value);
  return isProportion ? { around: aroundPoints, beyond: beyondPoints } : { around: size * aroundShare, beyond: size * beyondShare };
}

/** Where a higher value is better: missed below the floor, exceeded clearly above the ceiling. */
function judgeHigher(target: Metric, reached: number): Outcome {
  const { around, beyond } = scaleOf(target);
  const top = target.valueHigh ?? target.value;
  const low = target.bound === 'approx' ? target.value - around : target.value;
  const high = target.bound === 'approx' ? top + around : target.bound === 'over' ? top + beyond : top;
  if (reached < low - tiny) return 'missed';
  return reached > high + tiny ? 'exceeded' : 'met';
}

/** Differences below this are the rounding of numbers in base two. */
const tiny = 1e-9;

/** Where a value is to stay below (失业率5.5%左右, CPI 3%以内): lower is what was promised, not more than it. */
function judgeCeiling(target: Metric, reached: number): Outcome {
  const ceiling = (target.valueHigh ?? target.value) + (target.bound === 'approx' ? scaleOf(target).around : 0);
  return reached <= ceiling + tiny ? 'met' : 'missed';
}

function mirrored(metric: Metric): Metric {
  const { valueHigh, ...rest } = metric;
  return valueHigh === undefined ? { ...rest, value: -metric.value } : { ...rest, value: -valueHigh, valueHigh: -metric.value };
}

/**
 * What became of a target: bound-aware (以上, 左右, 以内, ranges), declines by their sign, by the direction that is good for the indicator.
 * `not-comparable` where units or periods differ, or where the figure reached is itself only a bound on the wrong side of the target.
 */
export function judgeOutcome(target: Metric, actual: Metric): Outcome {
  if (target.unit !== actual.unit && (unitKind(target.unit) === 'proportion' || unitKind(target.unit) === 'money')) return 'not-comparable';
  const good = goodDirection(target) ?? (target.bound === 'under' || target.aspect === 'rank' ? 'lower' : 'higher');
  // A ceiling says itself that lower is what was promised: 人口自然增长率控制在6‰以内.
  if (good === 'none') return target.bound === 'under' ? judgeCeiling(target, actual.value) : 'not-comparable';
  // Prices that fell are no slow rise: what was promised as 涨幅3%左右 says nothing of them.
  if (good === 'lower' && target.aspect === 'change' && target.value > 0 && actual.value < 0) return 'not-comparable';
  const isDecline = target.aspect === 'change' && target.value < 0;
  const outcome = isDecline
    ? judgeHigher(mirrored(target), -actual.value)
    : good === 'lower'
      ? judgeCeiling(target, actual.value)
      : judgeHigher(target, actual.value);
  const opposite = isDecline || good === 'higher' ? 'over' : 'under';
  // 超过4% against a target of 5%: it may have been 6%.
  return outcome === 'missed' && actual.bound === opposite ? 'not-comparable' : outcome;
}
