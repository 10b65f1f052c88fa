import type { Metric, QualitativeTarget } from '@tongbi/model';
import { pattern } from '../genre-words.js';
import { indicatorLikeness } from '../pair/metric-likeness.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';

/** An indicator that the lexicon does not know is found under names as near as this; below it two would be mixed. */
const LEAST_LIKENESS = 0.9;
/** What a wording says of the indicator stands at the end of its name: 单位地区生产总值能耗降低. */
const DIRECTION = pattern`${'further'}?${'direction'}$`;

/** Whether a name is the asked indicator's. */
function isIndicator(name: string, asked: string): boolean {
  const [one, other] = [canonicalIndicator(name), canonicalIndicator(asked)];
  if (one.entry || other.entry) return one.entry === other.entry;
  return one.name === other.name || indicatorLikeness(name, asked) >= LEAST_LIKENESS;
}

/** Those of some figures that are the asked indicator's, in the order given. */
export function figuresFor(asked: string, figures: readonly Metric[]): readonly Metric[] {
  return figures.filter(({ indicator }) => isIndicator(indicator, asked));
}

/** “十五五”能耗强度: whose plan sets it is no part of the name. */
const OF_PLAN = /^[“"]?十[一二三四五六七八九]五[”"]?/u;

/** 粮食产量和粮食播种面积、单位地区生产总值能耗降低 names three. */
function namesIn(written: string): readonly string[] {
  const indicator = written.replace(OF_PLAN, '');
  const parts = indicator.split(/[、和及与]/u).filter((part) => part.length > 1);
  return [indicator, ...parts].flatMap((name) => [name, name.replace(DIRECTION, '')]).filter(Boolean);
}

/** The first target without a number that is, or holds, the asked indicator. */
export function wordingFor(asked: string, targets: readonly QualitativeTarget[]): QualitativeTarget | undefined {
  return targets.find(({ indicator }) => namesIn(indicator).some((name) => isIndicator(name, asked)));
}
