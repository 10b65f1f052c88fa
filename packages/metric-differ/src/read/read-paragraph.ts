import type { Aspect, Bound, Metric, Span } from '@tongbi/model';
import { forms } from '../genre-words.js';
import type { NumberContext } from '../numbers/number-context.js';
import type { NumberSpan } from '../numbers/number-span.js';
import { unitKind } from '../numbers/read-unit.js';
import { aspectOf, impliedUnit } from '../subject/aspect.js';
import { listOfClauseBefore } from '../subject/clause-subject.js';
import { distribute } from '../subject/coordination.js';
import { emptyPhrase, isOnlyVerbs, readNounPhrase } from '../subject/noun-phrase.js';
import { groupSites, type Site, scanParagraph } from '../subject/paragraph-scan.js';
import { readSubject } from '../subject/read-subject.js';
import { readRightPhrase } from '../subject/right-phrase.js';
import { type LinkWords, stripLinks } from '../subject/strip-links.js';
import { completeSubject, lastTold, type Reading, type ReadingRule, type Told, withoutVerb } from '../subject/topic.js';

/** A figure as the grammar reads it, before role, period and id. */
export interface Draft {
  readonly number: NumberSpan;
  readonly measured: Pick<Metric, 'indicator' | 'aspect' | 'value' | 'valueHigh' | 'unit' | 'bound' | 'basis'>;
  /** With bound words around. */
  readonly span: Span;
  readonly rule: ReadingRule;
  /** Where its clause and its sentence start. */
  readonly clauseStart: number;
  readonly sentenceStart: number;
  /** The former value of 从…增加到…, told for comparison only. */
  readonly former: boolean;
  /** Told as reached (达到, 增至, 突破): a state at the end, not a sum or mean over the time. */
  readonly reached: boolean;
  /** 涨幅控制在3.3% without 以内: a ceiling of what is to come; of what was it is the value. */
  readonly held: boolean;
}

function boundOf(site: Site, link: LinkWords): Bound {
  const { number } = site.context;
  if (site.boundAfter) return site.boundAfter;
  if (number.unit === '级') return 'approx';
  if (link.bound === 'hold') return 'under';
  return link.bound ?? number.bound ?? 'exact';
}

/** 从1665家增加到2.2万家, 由前两年分别上升4%、5%，转为下降1%: what stands before the turn was. */
function isFormer(text: string, group: readonly Site[], link: LinkWords): boolean {
  const [first, last] = [group[0]!, group.at(-1)!];
  const head = text.slice(first.leftStart, link.end);
  if (/现行$/.test(head.slice(-2))) return true;
  return /(?:从|由)[^，。；]{0,16}$/.test(head.slice(-20)) && forms.movesOn.test(text.slice(last.end, last.end + 8));
}

/** The names for a group of figures told of several things at once, or undefined where each has its own. */
function readGroup(text: string, group: readonly Site[], link: LinkWords, told: readonly Told[]): readonly Reading[] | undefined {
  const first = group[0]!;
  if (group.length < 2) return undefined;
  // 甲、乙分别占全省的…: what follows 分别 belongs to each name.
  const [list, tail = ''] = text.slice(first.leftStart, link.end).split('分别') as [string, string?];
  const phrase = readNounPhrase(list);
  const side = readNounPhrase(tail).words.replace(/^从$/, '');
  const own =
    distribute(phrase.words, group.length) ?? (phrase.words === '' ? distribute(listOfClauseBefore(text, first), group.length) : undefined);
  if (own) return own.map((name) => ({ indicator: name + side, topic: name, phrase, rule: 'distributed' }));
  const words = phrase.words + side;
  const last = lastTold(told, 1)[0];
  const parts = last && distribute(last.indicator, group.length)?.map((name) => ({ ...last, indicator: name, topic: name }));
  const before = parts ?? lastTold(told, group.length);
  if (before.length !== group.length) return undefined;
  // 分别新增65家和30家，累计分别达到…: the stock of what was added.
  const stock = (name: string) => (link.stock ? withoutVerb(name) : name);
  const leans = before.map((one) => completeSubject(words, { ...one, indicator: stock(one.indicator), topic: stock(one.topic) }));
  const leaning = words === '' || leans.every(({ topic }, index) => topic === stock(before[index]!.topic));
  return leaning ? leans.map((full) => ({ ...full, phrase, rule: 'distributed-elided' })) : undefined;
}

/** 改造109个、424万平方米老旧小区: one thing counted twice; the noun stands behind the last number. */
function readDoubleCount(text: string, group: readonly Site[], link: LinkWords): Reading | undefined {
  const [first, last] = [group[0]!, group.at(-1)!];
  if (group.length < 2 || first.context.number.kind !== 'amount' || first.context.number.unit === last.context.number.unit)
    return undefined;
  const phrase = readNounPhrase(text.slice(first.leftStart, link.end));
  const noun = phrase.words === '' || isOnlyVerbs(phrase.words) ? readRightPhrase(text, last) : '';
  if (noun === '') return undefined;
  return { indicator: phrase.words + noun, topic: noun, phrase, rule: 'number-noun' };
}

/** Whether a figure is a state at the end of the time told (累计达到, 增至, 突破, 连续13年), not a sum or mean over it (五年累计完成). */
function isReached(text: string, site: Site, link: LinkWords, aspect: Aspect, flow: boolean | undefined): boolean {
  if (aspect === 'rank' || aspect === 'streak') return true;
  if (aspect !== 'level' && aspect !== 'share') return false;
  const left = text.slice(site.leftStart, link.end);
  const told = text.slice(site.leftStart, site.context.number.span.start);
  // 累计减轻税费负担超4900亿元, 累计新开工超3万个: added up over the years; 高新技术企业累计300家 are there at the end.
  const isSum = told.includes('累计') && (flow || told.includes('累计新') || unitKind(site.context.number.unit) === 'money');
  // 失业率控制在5.5%以内: a ceiling for all of them.
  if (isSum || link.bound === 'hold' || forms.sumOrMean.test(told)) return false;
  if (link.level || link.held || link.bound === 'over') return true;
  // 58.9%的幼儿园…: a proportion told without a time is that of the end; a part of what was spent is of all the years.
  if (aspect === 'share') return !forms.overTime.test(left);
  return link.stock && !/年/.test(left);
}

function toDraft(text: string, site: Site, group: readonly Site[], link: LinkWords, reading: Reading): Draft {
  const { number } = site.context;
  const aspect = aspectOf({ text, site, link, ...reading });
  const sign = aspect === 'change' && link.change < 0 ? -1 : 1;
  const start = Math.min(number.span.start, link.bound && link.boundStart >= site.leftStart ? link.boundStart : number.span.start);
  const unit = number.unit === '' || number.unit === '级' ? impliedUnit(reading.indicator, text, site) : number.unit;
  const [low, high] =
    sign < 0 && number.valueHigh !== undefined ? [-number.valueHigh, -number.value] : [sign * number.value, number.valueHigh];
  // 现代化工、绿色建材200亿级: the size of an industry.
  const indicator =
    number.unit === '级' && /、/.test(reading.indicator) && !forms.industryName.test(reading.indicator)
      ? `${reading.indicator}产业`
      : reading.indicator;
  return {
    number,
    measured: {
      indicator,
      aspect,
      value: low === 0 ? 0 : low,
      ...(high !== undefined && { valueHigh: high }),
      unit,
      bound: boundOf(site, link),
      ...(aspect === 'change' && link.basis !== undefined && { basis: link.basis }),
    },
    span: { start, end: site.end },
    rule: reading.rule,
    clauseStart: site.clauseStart,
    sentenceStart: site.sentenceStart,
    former: isFormer(text, group, link),
    reached: isReached(text, site, link, aspect, reading.phrase.flow),
    held: link.bound === 'hold' && !site.boundAfter,
  };
}

/** 减少农村贫困人口1000万 is 农村贫困人口减少1000万. */
const withVerb = (link: LinkWords, { phrase }: Reading): LinkWords =>
  link.change === 0 && phrase.verb !== undefined && forms.lessens.test(phrase.verb) ? { ...link, change: -1 } : link;

/** Whether an 以上 that closes a list holds for all of it: 分别增长3%、3%、5%以上. */
function shareClosingBound(group: readonly Site[]): readonly Site[] {
  const closing = group.at(-1)!.boundAfter;
  return closing && group.length > 1 && group.slice(0, -1).every(({ boundAfter }) => !boundAfter)
    ? group.map((site) => ({ ...site, boundAfter: closing }))
    : group;
}

/** More of what was told before is never looked at. */
const toldKept = 60;

/**
 * The figures of one paragraph in order. Every figure gets its indicator from the words on its left (增长 5.5% of 一般公共预算收入),
 * on its right (5家全国重点实验室), or from what was told before (…24653亿元，增长4.6%); `rule` says from where.
 */
export function readParagraph(text: string, figures: readonly NumberContext[]): readonly Draft[] {
  const drafts: Draft[] = [];
  const told: Told[] = [];
  for (const raw of groupSites(text, scanParagraph(text, figures))) {
    const group = shareClosingBound(raw);
    const first = group[0]!;
    const { kind, span } = first.context.number;
    const isRank = kind === 'ordinal' || kind === 'rank';
    const link = stripLinks(text, first.leftStart, span.start, isRank, kind === 'doubling');
    const shared = readGroup(text, group, link, told);
    const doubled = shared ? undefined : readDoubleCount(text, group, link);
    for (const [index, site] of group.entries()) {
      const reading =
        shared?.[index] ??
        doubled ??
        (index === 0 ? readSubject(text, site, link, told) : { ...told.at(-1)!, phrase: emptyPhrase, rule: 'list-number' });
      const own = index === 0 || shared ? link : { ...link, bound: undefined };
      drafts.push(toDraft(text, site, group, withVerb(own, reading), reading));
      if (told.length > 2 * toldKept) told.splice(0, toldKept);
      told.push({ ...reading, clause: site.clause, sentence: site.sentence, isRank });
    }
  }
  return drafts;
}
