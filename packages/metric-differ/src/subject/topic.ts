import { verbs } from '@tongbi/model';
import { attributes } from '../generated/attributes.js';
import type { readingRules } from '../generated/reading-rules.js';
import { forms } from '../genre-words.js';
import { portOf } from './coordination.js';
import type { NounPhrase } from './noun-phrase.js';

/** Name of a rule, as `rule` of a figure gives it. */
export type ReadingRule = keyof typeof readingRules;

/** What a figure is of, and the rule that found it. */
export interface Reading {
  readonly indicator: string;
  /** The thing without 占…比重 and the like: what an elided subject means. */
  readonly topic: string;
  readonly phrase: NounPhrase;
  readonly rule: ReadingRule;
}

/** What the figures before told of, for the ones after that leave it out. */
export interface Told extends Reading {
  /** Number of the clause and of the sentence it stands in. */
  readonly clause: number;
  readonly sentence: number;
  readonly isRank: boolean;
}

const places = new Map(attributes.map(({ word, place }) => [word, place]));
const flowVerbs = verbs
  .filter(({ drop }) => drop === 'no')
  .map(({ verb }) => verb)
  .sort((a, b) => b.length - a.length);
const leads = attributes.filter(({ place }) => place === 'lead').map(({ word }) => word);
const sidesOfThings = (wanted: readonly string[]) =>
  attributes.flatMap(({ word, place }) => (wanted.includes(place) ? [word] : [])).sort((a, b) => b.length - a.length);
const headNouns = sidesOfThings(['head']);
/** 园区固定资产投资900亿元，主营业务收入…: in one sentence the thing goes on whatever side of it was told. */
const ownersNouns = sidesOfThings(['head', 'owner', 'tail']);

/** The measure that a name ends in: 新兴产业营业收入 → 营业收入; empty where it ends in none. */
export const measureOf = (name: string): string => ownersNouns.find((word) => name.endsWith(word)) ?? '';

/** What a measure is of: 新兴产业营业收入 → 新兴产业; empty where the name ends in no measure or is nothing else. */
export function ownerOf(name: string): string {
  const measure = measureOf(name);
  return measure === '' ? '' : name.slice(0, -measure.length).replace(/^(?:规模以上|规上|限额以上|限上)/, '');
}

/** A name without the word that begins it, where more than a character is left. */
function withoutFirst(words: readonly string[], name: string): string {
  return name.slice(words.find((word) => name.startsWith(word) && name.length > word.length + 1)?.length ?? 0);
}

/** 新入选国家5G工厂 → 国家5G工厂. */
export function withoutVerb(topic: string): string {
  const own = topic.replace(/^[日月年]均/, '').replace(/新增$/, '');
  return withoutFirst(flowVerbs, own);
}

/** 省级集群15个、市级30个: the level of the thing told before gives way to the new one. */
export const withoutLead = (topic: string): string => withoutFirst(leads, topic);

/** 增速, 总投资: a side of something, no thing by itself. */
export function isSideWord(words: string): boolean {
  return words !== '' && words.split('、').every((part) => places.get(part) === 'tail');
}

/** 产值, 产业规模: nothing by itself, a side of an industry that the sentence or the one before names. */
export function isSideOfIndustry(words: string): boolean {
  const place = places.get(words.replace(/^(?:全)?产业链?/, ''));
  return place === 'head' || (place === 'tail' && forms.wholeSide.test(words) && words !== '投资');
}

export const isLead = (words: string): boolean => places.get(words) === 'lead';

/**
 * The full name of a subject that may lean on what was told before: '' → 地区生产总值; 增速 → 地区生产总值增速;
 * 增加值 after 规模以上工业总产值 → 规模以上工业增加值; 占全省 → 省双创人才占全省. `isTogether`: both are of one sentence.
 */
export function completeSubject(
  words: string,
  before: Told | undefined,
  isTogether = false,
): { readonly indicator: string; readonly topic: string } {
  if (!before) return { indicator: words, topic: words };
  if (words === '') return { indicator: before.indicator, topic: before.topic };
  const place = places.get(words);
  if (isSideWord(words)) return { indicator: withoutVerb(before.topic) + words, topic: before.topic };
  if (place === 'lead') return { indicator: words + withoutLead(withoutVerb(before.topic)), topic: before.topic };
  if (place === 'plain') return { indicator: withoutVerb(before.topic), topic: before.topic };
  if (place === 'head') {
    const own = (isTogether ? ownersNouns : headNouns).find((noun) => before.topic.endsWith(noun) && noun !== words);
    // 规模以上工业企业300家、增加值增长3%: the firms' own.
    const thing = own ? before.topic.slice(0, -own.length) : isTogether && before.topic.endsWith('业') ? withoutVerb(before.topic) : '';
    return { indicator: thing + words, topic: thing ? before.topic : words };
  }
  if (forms.needsSubject.test(words)) return { indicator: before.topic + words, topic: before.topic };
  return { indicator: words, topic: words };
}

/** The longest item of a list that takes its qualifier from the one before. */
const longestItem = 3;

/** 专利金奖1项、银奖2项; “美丽”示范乡镇10个、示范村250个: what the first item says of its thing holds for the next, if they end or begin alike. */
export function sharedQualifier(item: string, before: string): string {
  if (item.endsWith('吞吐量') && !portOf(item)) return portOf(before);
  if (item.length < 2 || item.length > longestItem || before.includes(item)) return '';
  const [end, at] = [before.length - item.length, before.lastIndexOf(item.slice(0, 2))];
  if (item.length === 2 && before.at(-1) === item.at(-1) && end > 1) return before.slice(0, end);
  return item.length > 2 && at > 1 ? before.slice(0, at) : '';
}

/** How many figures back a subject may lie. */
const farthest = 40;

/** The things of the last figures that a shared rank or growth speaks of, at most `count`, in order, each once. */
export function lastTold(told: readonly Told[], count: number): readonly Told[] {
  const found: Told[] = [];
  const least = Math.max(0, told.length - farthest);
  for (let at = told.length - 1; at >= least && found.length < count; at--) {
    const one = told[at]!;
    if (!one.isRank && !found.some(({ indicator }) => indicator === one.indicator)) found.unshift(one);
  }
  return found;
}

/** Not more than this many things are joined under one shared rank: a longer chain is several statements. */
const mostShared = 3;

/** 均位居全国第四: the things told since the sentence began, joined. */
export function sharedSubject(told: readonly Told[], sentence: number): string {
  const own = told.slice(-farthest).filter((one) => one.sentence === sentence);
  const recent = lastTold(own, mostShared);
  // 驿站新增6家、累计95家，均居首位: two of one clause are what is meant, not what was told before them.
  const last = recent.filter(({ clause }) => clause === recent.at(-1)!.clause);
  return (last.length > 1 ? last : recent).map(({ topic }) => topic).join('、');
}
