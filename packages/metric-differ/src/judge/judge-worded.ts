import type { Metric, Outcome, QualitativeTarget } from '@tongbi/model';
import { forms } from '../genre-words.js';
import { reviewsThePlan } from '../pair/pair-metrics.js';
import { annualActuals, type ReadReport } from '../read/read-report.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';
import { type Distance, distanceOf } from './judge-outcome.js';

/** Points that two rates may differ by and still be in step. */
const inStep = 0.3;
const tiny = 1e-9;

/** The growth that the review tells of an indicator, in real terms where it tells both. */
function growthOf(name: string, actuals: readonly Metric[]): Metric | undefined {
  const wanted = canonicalIndicator(name.replace(forms.rateAtEnd, '')).name;
  const rates = actuals.filter(({ indicator, aspect, unit }) => {
    return aspect === 'change' && unit === '%' && canonicalIndicator(indicator).name === wanted;
  });
  return rates.find(({ basis }) => basis === 'real') ?? rates[0];
}

export interface WordedOutcome extends Partial<Distance> {
  readonly actual: Metric;
  /** What it was to keep up with. */
  readonly measure: Metric;
  readonly outcome: Outcome;
}

/**
 * What became of a target that names its pace, 居民收入与经济增长同步: the growth of the one against that of the other in the same review.
 * Undefined where the review lacks one of the two or is of another year, or the words name none.
 */
export function judgeWorded(
  { indicator, wording }: QualitativeTarget,
  previous: ReadReport,
  review: ReadReport,
): WordedOutcome | undefined {
  if (!reviewsThePlan(previous, review)) return undefined;
  const [, isFaster, pace] = forms.namesPace.exec(wording) ?? [];
  if (pace === undefined) return undefined;
  if (!isFaster && !wording.includes('同步')) return undefined;
  const actuals = annualActuals(review);
  const [actual, measure] = [growthOf(indicator, actuals), growthOf(pace, actuals)];
  if (!actual || !measure) return undefined;
  const off = actual.value - measure.value;
  if (isFaster) return { actual, measure, outcome: off > tiny ? 'met' : 'missed' };
  if (Math.abs(off) <= inStep + tiny) return { actual, measure, outcome: 'met' };
  return { actual, measure, outcome: off < 0 ? 'below' : 'above', ...distanceOf(measure.value, actual.value) };
}
