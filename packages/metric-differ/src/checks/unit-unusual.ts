import type { Metric } from '@tongbi/model';
import { unitKind } from '../numbers/read-unit.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';
import { type FigureCheck, oddFigure } from './checked-report.js';

/** Places, years in a row and multiples are told of any indicator. */
const ownMeasure = new Set(['rank', 'streak', 'ratio']);
const counted: ReadonlySet<string> = new Set(['count', 'people']);
/** Only where the words of the text name the indicator beside its number is the name sure enough to object to the unit. */
const sureRules = new Set(['subject']);

function isUnusual(metric: Metric): boolean {
  const { entry } = canonicalIndicator(metric.indicator);
  if (!entry || ownMeasure.has(metric.aspect) || metric.unit === '' || !sureRules.has(metric.rule ?? '')) return false;
  const kind = unitKind(metric.unit);
  // A firm is a 家 or a 户, a household a 户 or a 套.
  if (counted.has(kind) && entry.kinds.some((one) => counted.has(one))) return false;
  return kind !== 'proportion' && kind !== 'ratio' && !entry.kinds.includes(kind);
}

/** 地区生产总值5000公里: an indicator of the lexicon in a unit that it never has. Growth in 百分点 or % is told of everything. */
export const checkUnits: FigureCheck = (current) =>
  current.metrics.filter(isUnusual).map((metric) => {
    const { name, entry } = canonicalIndicator(metric.indicator);
    return oddFigure('unit-unusual', `${name} is given in ${metric.unit}`, current, metric, { expected: entry!.kinds.join(' or ') });
  });
