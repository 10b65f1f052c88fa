import { type Metric, type Outcome, onceEach, WordTable } from '@tongbi/model';
import { stages } from '../generated/stages.js';
import { isProportion, unitKind } from '../numbers/read-unit.js';
import { thingsIn } from '../pair/metric-likeness.js';
import type { ReadReport } from '../read/read-report.js';
import { type Surroundings, surroundings } from '../subject/clause-around.js';
import { endingVerb, startsWithVerb } from '../subject/noun-phrase.js';
import { endsWithAction, nameRelation, namesOneThing, namesSum } from '../subject/thing-of.js';
import { type Distance, distanceFrom, judgeOutcome } from './judge-outcome.js';

type Stage = 'start' | 'under-way' | 'done';
const stageTable = new WordTable<Stage>(stages.map(({ word, stage }) => [word, stage as Stage]));

/** How far around a number the words stand that say how far its thing is. */
const around = 30;

/** The last word of a clause that says how far a thing is: 吴江段、3座水闸开工建设 → start. */
const stageOf = ({ left, right }: Surroundings): Stage | undefined => stageTable.wordsIn(left + right).at(-1)?.value;

/** 16个续建项目完成投资…, 10个项目有序推进: some of the things are spoken of, how many there are in all is not said. */
function isSelection(metric: Metric, { left, right }: Surroundings): boolean {
  if (metric.rule !== 'number-noun') return false;
  if (endingVerb(left) || startsWithVerb(left)) return false;
  return left === '' || /[、等和及的]$/.test(left) || right.length > metric.indicator.length;
}

/** 推进39个山区县帮扶: the number says which ones, so that the same number once more says nothing of how far they are. */
const namesWorks = ({ aspect, rule }: Metric): boolean => aspect === 'level' && rule === 'number-noun';

const sameUnit = (a: Metric, b: Metric) => a.unit === b.unit || (unitKind(a.unit) === unitKind(b.unit) && !isProportion(a));
const sameValue = (a: Metric, b: Metric) => sameUnit(a, b) && a.value === b.value && a.valueHigh === b.valueHigh;

/**
 * Growth promised 同口径 is not answered by plain growth, nor 名义 by 实际. Where a review tells 同口径 growth only, it accounts for a plain
 * target with it: such targets are meant on the rules of their year.
 */
function differsInBasis(target: Metric, actual: Metric): boolean {
  if (target.basis === actual.basis) return false;
  if (target.basis === 'same-rules') return true;
  return target.basis !== undefined && actual.basis !== undefined;
}

/** Whether the two figures are so surely one thing that falling short of the promise may be told. */
function isSurelyMissed(target: Metric, actual: Metric, words: Surroundings, began: Stage | undefined, told: Stage | undefined): boolean {
  if (isSelection(actual, words) || (target.aspect !== actual.aspect && !endsWithAction(words.left))) return false;
  // What was finished does not say how much was begun, what was begun not how much is finished.
  return (began === 'start') === (told === 'start') && told !== 'under-way';
}

/** What was to be added is not answered by a stock of more than this many times as much: 发展家庭农场500家, 家庭农场5021家. */
const mostStock = 2;

/** Whether a figure may be what became of a target at all: both name one thing, and a stock is not taken for what was added. */
export function couldAnswer(target: Metric, actual: Metric): boolean {
  // 实施重点项目320个, 320个重点项目完成投资…: the number is that of the year's list.
  if (sameValue(target, actual) && target.aspect === actual.aspect) return true;
  if (![target, actual].every(({ indicator }) => namesOneThing(indicator) && namesSum(indicator))) return false;
  return target.aspect === actual.aspect || Math.abs(actual.value) <= mostStock * Math.abs(target.value);
}

/** Where a review adds up several years as well, so many times what one year was to bring may be of all of them: 新建农田1亿亩, then 4.56亿亩. */
const mostOfOneYear = 3;
const addsUpYears = onceEach(({ metrics }: ReadReport) =>
  metrics.some(({ role, period }) => role === 'background' && period?.includes('-')),
);
const isOfYears = (target: Metric, actual: Metric, review: ReadReport) =>
  !isProportion(target) && Math.abs(actual.value) > mostOfOneYear * Math.abs(target.value) && addsUpYears(review);

/** What became of a target, and how far off it is where it is near one with 左右. */
export function judgePair(
  target: Metric,
  actual: Metric,
  previous: ReadReport,
  current: ReadReport,
): { readonly outcome: Outcome } & Partial<Distance> {
  const outcome = outcomeOf(target, actual, previous, current);
  return { outcome, ...(outcome === 'below' || outcome === 'above' ? distanceFrom(target, actual) : {}) };
}

/**
 * What became of a target, where `judgeOutcome` has compared the values: an outcome is told only as far as names and stages bear it.
 * A narrower thing that reaches the promise keeps it, one that does not says nothing; a wider one says nothing at all (15个省级集群
 * against 55个集群). To fall short is told of the same thing in the same stage only. Where both numbers are the same, so is the thing,
 * and it is done but for works that the number only names, and for some of several things (生活、工业固废利用率均达60%).
 */
function outcomeOf(target: Metric, actual: Metric, previous: ReadReport, current: ReadReport): Outcome {
  const outcome = judgeOutcome(target, actual);
  if (outcome === 'not-comparable' || (outcome === 'exceeded' && isOfYears(target, actual, current))) return 'not-comparable';
  const words = surroundings(current, actual, around);
  const told = stageOf(words);
  if (outcome === 'met' && sameValue(target, actual)) {
    const isOpen = namesWorks(target) && told !== 'done';
    const answered = thingsIn(actual.indicator).length;
    return isOpen || (answered > 1 && answered < thingsIn(target.indicator).length) ? 'not-comparable' : outcome;
  }
  if (differsInBasis(target, actual)) return 'not-comparable';
  const relation = nameRelation(target.indicator, actual.indicator);
  if (relation === 'kin' || relation === 'wider') return 'not-comparable';
  const fellShort = outcome === 'missed' || outcome === 'below';
  if (relation === 'narrower' && (fellShort || isProportion(target))) return 'not-comparable';
  const began = stageOf(surroundings(previous, target, around));
  if (fellShort) return isProportion(target) || isSurelyMissed(target, actual, words, began, told) ? outcome : 'not-comparable';
  const isBehind = told === 'under-way' || (told === 'start' && began === 'done');
  return isBehind && !isProportion(target) ? 'not-comparable' : outcome;
}
