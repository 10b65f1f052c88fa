import type { Metric } from '@tongbi/model';
import { canonicalIndicator, type IndicatorEntry } from './canonical-indicator.js';
import { scopes } from './generated/scopes.js';
import { unitKind } from './read-unit.js';
import { coreOf, namesOneThing, thingOf } from './thing-of.js';
import { isSideWord } from './topic.js';

interface Features {
  readonly name: string;
  readonly entry: IndicatorEntry | undefined;
  readonly grams: ReadonlyMap<string, number>;
  readonly gramCount: number;
  readonly scopes: ReadonlySet<string>;
  /** What is left without words of action, under its canonical name; empty where every report has such things. */
  readonly thing: string;
  /** By the words of the text, where the canonical name has others: 运营线路总长 is near 轨道交通运营线路总长 by them only. */
  readonly written: Features | undefined;
}

/** Scopes that a name may leave out where the other says them: an award's level, 新增 before a count that is new anyway. */
const looseScopes = new Set([
  'new',
  'stock',
  'county',
  'province-level',
  'national-level',
  'city-level',
  'enterprise',
  'above-size',
  'industry',
  'urban',
]);
/** What one loose scope more on one side costs. */
const looseScopeCost = 0.06;
/** Level against increment: 完成投资 and 投资 are often the same figure, a stock and its growth never. */
const aspectCost = 0.05;
/** A stock and a flow of one thing differ by more than this; so do two things of one name. */
const farApart = 4;
const farApartCost = 0.2;
/** Two names of one thing that differ in what is done to it: 新建公园, 公园建设. */
const sameThing = 0.95;
/** Below this length containment says nothing: 投资 is in every second indicator. */
const shortestContained = 4;
/** A rate may have a name as short as this: 网办率. */
const shortestRate = 3;
const containedLikeness = 0.88;

const cache = new Map<string, Features>();
/** The cache holds the indicators of some hundred reports. */
const cacheLimit = 20_000;

/** 占全省比重 and 占比 say the same in a province's report; 占全国 does not. */
const ofOwnPlace = /占全[省市区县州]的?(?:比重|总量)?$/;

function makeFeatures(name: string, entry: IndicatorEntry | undefined): Features {
  const grams = new Map<string, number>();
  for (let at = 0; at < name.length - 1; at++) {
    const gram = name.slice(at, at + 2);
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return {
    name,
    entry,
    grams,
    gramCount: Math.max(1, name.length - 1),
    scopes: new Set(scopes.filter(({ word }) => name.includes(word)).map(({ scope }) => scope)),
    thing: namesOneThing(name) ? canonicalIndicator(thingOf(name)).name : '',
    written: undefined,
  };
}

function featuresOf(indicator: string): Features {
  const known = cache.get(indicator);
  if (known) return known;
  const { name, words, entry } = canonicalIndicator(indicator);
  const own = makeFeatures(name.replace(ofOwnPlace, '占比'), entry);
  const found: Features = words === name ? own : { ...own, written: makeFeatures(words, entry) };
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(indicator, found);
  return found;
}

function sharedGrams(a: Features, b: Features): number {
  let shared = 0;
  for (const [gram, count] of a.grams) shared += Math.min(count, b.grams.get(gram) ?? 0);
  return shared;
}

/** What scopes that only one of the two names has cost; undefined where one of them keeps them apart. */
function scopeCost(a: Features, b: Features): number | undefined {
  let cost = 0;
  for (const scope of new Set([...a.scopes, ...b.scopes])) {
    if (a.scopes.has(scope) === b.scopes.has(scope)) continue;
    if (!looseScopes.has(scope)) return undefined;
    cost += looseScopeCost;
  }
  return cost;
}

/** Whether one name is the other with something more said: 网办率 and 实际办件网办率. */
function isContained(short: string, long: string): boolean {
  if (short.length === shortestRate && short.endsWith('率') && !isSideWord(short)) return long.endsWith(short);
  const core = coreOf(short);
  if (core.length < 2 || short.length < shortestContained) return false;
  return long.includes(short) || (core.length >= shortestContained && long.includes(core));
}

function namesAlike(a: Features, b: Features): number {
  const cost = scopeCost(a, b);
  const shared = cost === undefined ? 0 : sharedGrams(a, b);
  if (cost === undefined || shared === 0) return 0;
  const dice = (2 * shared) / (a.gramCount + b.gramCount);
  const [short, long] = a.name.length <= b.name.length ? [a.name, b.name] : [b.name, a.name];
  return Math.max(0, Math.max(dice, isContained(short, long) ? containedLikeness : 0) - cost);
}

/** 0 to 1: how far two indicators name the same thing; 1 for two names of one indicator, 0 where a scope keeps them apart. */
export function indicatorLikeness(left: string, right: string): number {
  const [a, b] = [featuresOf(left), featuresOf(right)];
  if (a.name === b.name) return 1;
  if (a.entry && b.entry) return 0;
  const cost = scopeCost(a, b);
  if (cost !== undefined && a.thing !== '' && a.thing === b.thing) return sameThing - cost;
  const canonical = namesAlike(a, b);
  return a.written || b.written ? Math.max(canonical, namesAlike(a.written ?? a, b.written ?? b)) : canonical;
}

/** Money with money of the same currency, people with people; a proportion only with its own sign: % is not 百分点. */
function sameMeasure(a: Metric, b: Metric): boolean {
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

function aspectDistance(a: Metric, b: Metric): number | undefined {
  if (a.aspect === b.aspect) return 0;
  // What a five-year review tells as reached is no answer to what was to be added in a year.
  if (a.role === 'background' || b.role === 'background') return undefined;
  if (sizes.has(a.aspect) && sizes.has(b.aspect)) return aspectCost;
  return isAdded(a) && isAdded(b) ? aspectCost : undefined;
}

/** 0 to 1: how far two figures measure the same thing in the same way; 0 where they cannot be compared. */
export function metricLikeness(a: Metric, b: Metric): number {
  const distance = aspectDistance(a, b);
  if (distance === undefined || !sameMeasure(a, b)) return 0;
  const likeness = indicatorLikeness(a.indicator, b.indicator);
  if (likeness === 0) return 0;
  const [low, high] = [Math.min(Math.abs(a.value), Math.abs(b.value)), Math.max(Math.abs(a.value), Math.abs(b.value))];
  const far = sizes.has(a.aspect) && high > farApart * low ? farApartCost : 0;
  return Math.max(0, likeness - distance - far - (a.basis === b.basis ? 0 : basisCost));
}

export function goodDirection(metric: Metric): 'higher' | 'lower' | 'none' | undefined {
  return featuresOf(metric.indicator).entry?.good;
}
