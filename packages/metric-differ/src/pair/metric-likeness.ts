import type { Metric } from '@tongbi/model';
import { scopes } from '../generated/scopes.js';
import { forms, pattern } from '../genre-words.js';
import { isProportion, unitKind } from '../numbers/read-unit.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';
import { purseOf } from '../subject/thing-of.js';
import { isLatin } from './latin-names.js';
import { type NameFeatures, nameFeatures } from './name-features.js';

/** Scopes that a name may leave out where the other says them: an award's level, 新增 before a count that is new anyway. */
const looseScopes = new Set(scopes.filter(({ loose }) => loose !== '').map(({ scope }) => scope));
/** … and of these the ones that make a part of a thing: 省级集群 of 集群, 重点工业项目 of 工业项目. */
const partScopes = new Set(scopes.filter(({ loose }) => loose === 'part').map(({ scope }) => scope));
/** What one loose scope more on one side costs. */
const looseScopeCost = 0.06;
/** Level against increment: 完成投资 and 投资 are often the same figure, a stock and its growth never. */
const aspectCost = 0.05;
/** A stock and a flow of one thing differ by more than this; so do two things of one name. */
const farApart = 4;
const farApartCost = 0.2;
/** … and two of like names by this: 城市更新项目1600个, 城市更新片区30个. */
const tooFarApart = 20;
/** Two names of one thing that differ in what is done to it: 新建公园, 公园建设. */
const sameThing = 0.95;
/** Below this length containment says nothing: 投资 is in every second indicator. */
const shortestContained = 4;
const containedLikeness = 0.88;

function sharedGrams(a: NameFeatures, b: NameFeatures): number {
  let shared = 0;
  for (const [gram, count] of a.grams) shared += Math.min(count, b.grams.get(gram) ?? 0);
  return shared;
}

const scopesApart = ({ scopes: a }: NameFeatures, { scopes: b }: NameFeatures): readonly string[] => [
  ...[...a].filter((scope) => !b.has(scope)),
  ...[...b].filter((scope) => !a.has(scope)),
];

/** What scopes that only one of the two names has cost; undefined where one of them keeps them apart. */
function scopeCost(a: NameFeatures, b: NameFeatures): number | undefined {
  const apart = scopesApart(a, b);
  return apart.every((scope) => looseScopes.has(scope)) ? apart.length * looseScopeCost : undefined;
}

/** Whether one name is the other with something more said: 网办率 and 实际办件网办率. */
function isContained(short: NameFeatures, long: NameFeatures): boolean {
  if (isLatin(short.name)) return false;
  if (short.isShortRate) return long.name.endsWith(short.name);
  const { name, core } = short;
  if (core.length < 2 || name.length < shortestContained) return false;
  return long.name.includes(name) || (core.length >= shortestContained && long.name.includes(core));
}

/** 新兴产业营业收入, 工业企业营业收入: one measure of two things. */
const isOfTwo = ({ owner: a }: NameFeatures, { owner: b }: NameFeatures) =>
  a.size > 0 && b.size > 0 && [...a].every((pair) => !b.has(pair));

export const haveOwnOwners = (a: string, b: string): boolean => isOfTwo(nameFeatures(a), nameFeatures(b));

/** 超40亿元企业, 超50亿元企业: the number in the name says which. */
const areOfTwoSizes = ({ sizes: a }: NameFeatures, { sizes: b }: NameFeatures) => a !== '' && b !== '' && a !== b;

function namesAlike(a: NameFeatures, b: NameFeatures): number {
  const cost = isOfTwo(a, b) || areOfTwoSizes(a, b) ? undefined : scopeCost(a, b);
  const shared = cost === undefined ? 0 : sharedGrams(a, b);
  if (cost === undefined || shared === 0) return 0;
  const dice = (2 * shared) / (a.gramCount + b.gramCount);
  const [short, long] = a.name.length <= b.name.length ? [a, b] : [b, a];
  return Math.max(0, Math.max(dice, isContained(short, long) ? containedLikeness : 0) - cost);
}

/** 0 to 1: how far two indicators name the same thing; 1 for two names of one indicator, 0 where a scope keeps them apart. */
export function indicatorLikeness(left: string, right: string): number {
  const [a, b] = [nameFeatures(left), nameFeatures(right)];
  if (a.name === b.name) return 1;
  if (a.entry && b.entry) return 0;
  const cost = scopeCost(a, b);
  if (cost !== undefined && a.thing !== '' && a.thing === b.thing) return sameThing - cost;
  const canonical = namesAlike(a, b);
  return a.written || b.written ? Math.max(canonical, namesAlike(a.written ?? a, b.written ?? b)) : canonical;
}

/** Money with money of the same currency, people with people; a proportion only with its own sign: % is not 百分点. */
export function sameMeasure(a: Metric, b: Metric): boolean {
  if (a.unit === b.unit) return true;
  // 1100万学生 and 3400万人次 are counted otherwise; 2亿人, 2亿人次 of visitors are the same.
  if ((a.unit === '人次') !== (b.unit === '人次') && !canonicalIndicator(a.indicator).entry) return false;
  const kind = unitKind(a.unit);
  if (kind !== unitKind(b.unit)) return firms.has(a.unit) && firms.has(b.unit);
  return kind === 'count' || kind === 'people';
}

/** A firm is counted as 户 or as 家. */
const firms = new Set(['户', '家']);

/** 同口径增长4% goes with 同口径增长5% before it goes with 增长3%. */
const basisCost = 0.05;

const sizes = new Set(['level', 'increment']);

/** 新增学位9000个 and 学位增加9000个 say the same. */
const isAdded = ({ aspect, value, unit }: Metric) =>
  aspect === 'increment' || (aspect === 'change' && value > 0 && !['proportion', 'money'].includes(unitKind(unit)));

const goesAway = pattern`${'goes-away'}`;
/** 农村贫困人口减少1000万 and 1000万农村贫困人口脱贫 say the same. */
const isTaken = ({ aspect, value, unit, indicator }: Metric) =>
  !['proportion', 'money'].includes(unitKind(unit)) &&
  (aspect === 'change' ? value < 0 : aspect === 'increment' && goesAway.test(indicator));

function aspectDistance(a: Metric, b: Metric): number | undefined {
  // 生产总值居第11位, 生产总值增速居第3位: which of the two is ranked.
  const isOther = a.aspect === 'rank' && forms.growthName.test(a.indicator) !== forms.growthName.test(b.indicator);
  if (a.aspect === b.aspect) return isOther ? undefined : 0;
  if (sizes.has(a.aspect) && sizes.has(b.aspect)) return aspectCost;
  return (isAdded(a) && isAdded(b)) || (isTaken(a) && isTaken(b)) ? aspectCost : undefined;
}

/** Whether two figures are counted in one measure and way, whatever they count. */
export const isOneMeasure = (a: Metric, b: Metric): boolean => sameMeasure(a, b) && aspectDistance(a, b) !== undefined;

/** The things that a name joins; 新建和改扩建幼儿园 has two deeds of one thing. */
export function thingsIn(name: string): readonly string[] {
  const parts = name.split(/[、和及与]/);
  return parts.every(({ length }) => length > 2) ? parts : [name];
}

function isPartOf(part: string, whole: string): boolean {
  const things = thingsIn(whole);
  if (things.length < 2 || thingsIn(part).length > 1) return false;
  const own = nameFeatures(part);
  const isOwn = ({ name, thing }: NameFeatures) => name === own.name || (thing !== '' && thing === own.thing);
  return things.some((one) => isOwn(nameFeatures(one)));
}

/** Whether one name says a part of what the other names: 集群20个, then 省级集群15个. */
export const differInPart = (a: string, b: string): boolean =>
  scopesApart(nameFeatures(a), nameFeatures(b)).some((scope) => partScopes.has(scope));

/** Whether one name is one of several that the other joins: 棚户区改造住房, 保障性住房、棚户区改造住房. */
export const areWholeAndPart = (a: string, b: string): boolean => isPartOf(a, b) || isPartOf(b, a);

/** Whether a figure is a sum whose name does not say what it is for, or the growth of one: 中央财政将安排832亿元, 中央财政投入增长20%. */
export const isNamelessSum = ({ unit, indicator }: Metric): boolean =>
  (unitKind(unit) === 'money' || (isProportion({ unit }) && purseOf(indicator) !== '')) && nameFeatures(indicator).isNamelessSum;

/** 0 to 1: how far two figures measure the same thing in the same way; 0 where they cannot be compared. */
export function metricLikeness(a: Metric, b: Metric): number {
  const distance = aspectDistance(a, b);
  if (distance === undefined || !sameMeasure(a, b) || areWholeAndPart(a.indicator, b.indicator)) return 0;
  // What a nameless sum is for nobody says: only the same one once more is it.
  const isOne = a.indicator === b.indicator && a.text === b.text;
  if (!isOne && (isNamelessSum(a) || isNamelessSum(b))) return 0;
  const likeness = indicatorLikeness(a.indicator, b.indicator);
  if (likeness === 0) return 0;
  const [low, high] = [Math.min(Math.abs(a.value), Math.abs(b.value)), Math.max(Math.abs(a.value), Math.abs(b.value))];
  const isFar = sizes.has(a.aspect) && high > farApart * low;
  // 新建高标准农田107万亩, 高标准农田达1032万亩: what came in a year, and what is there.
  if (isFar && distance > 0) return 0;
  if (sizes.has(a.aspect) && likeness < 1 && high > tooFarApart * low) return 0;
  const far = isFar ? farApartCost : 0;
  return Math.max(0, likeness - distance - far - (a.basis === b.basis ? 0 : basisCost));
}

export function goodDirection(metric: Metric): 'higher' | 'lower' | 'none' | undefined {
  return nameFeatures(metric.indicator).entry?.good;
}
