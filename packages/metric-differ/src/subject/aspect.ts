import type { Aspect } from '@tongbi/model';
import { forms } from '../genre-words.js';
import { unitKind } from '../numbers/read-unit.js';
import { canonicalIndicator } from './canonical-indicator.js';
import type { Site } from './paragraph-scan.js';
import type { LinkWords } from './strip-links.js';
import type { Reading } from './topic.js';

/** 千亿级基金群, 500亿级: money, however it is written. */
function isSizeClass(text: string, { context: { number } }: Site): boolean {
  return number.value >= 1e8 && (number.unit === '级' || text[number.span.end] === '级');
}

interface AspectQuestion extends Reading {
  readonly text: string;
  readonly site: Site;
  readonly link: LinkWords;
}

/** 智能电网等10条…: examples of a whole that is there; not 甲厂等30家企业被认定为…, which happened. */
const examplesBefore = /等$/;

function proportionAspect({ text, site, link, indicator }: AspectQuestion): Aspect {
  if (forms.steadyBefore.test(text.slice(site.leftStart, link.end))) return 'change';
  if (forms.growthBehind.test(text.slice(site.end, site.end + 4))) return 'change';
  // 提出8%左右的国内生产总值增长目标, 货币供应量增长目标为16%.
  if (forms.growthName.test(indicator)) return 'change';
  // 补助标准增加30元，一半用于大病保险.
  if (/半|分之/.test(site.context.number.text)) return 'share';
  const known = canonicalIndicator(indicator).entry;
  return known?.usual === 'change' ? 'change' : 'share';
}

/** Whether a number before its noun says how many there are, not how many came. */
function isStanding({ text, site, phrase, indicator }: AspectQuestion): boolean {
  if (phrase.verb === undefined && forms.standsSo.test(indicator)) return true;
  if (phrase.verb !== undefined && forms.carriedOn.test(phrase.verb)) return true;
  const left = text.slice(Math.max(site.leftStart, site.context.number.span.start - 20), site.context.number.span.start);
  if (/累计[^，、]{0,6}$/.test(left)) return true;
  return examplesBefore.test(left) && !forms.happened.test(indicator);
}

const isRaised = ({ text, site }: AspectQuestion) => /提[升高]$/.test(text.slice(site.leftStart, site.context.number.span.start));

/** What a figure says of its indicator; the words beside the number first, then its unit, then the verb. */
export function aspectOf(question: AspectQuestion): Aspect {
  const { site, link, phrase, indicator, rule } = question;
  const { kind, unit } = site.context.number;
  if (kind === 'streak') return 'streak';
  if (kind === 'rank' || kind === 'ordinal') return 'rank';
  if (isSizeClass(question.text, site)) return 'level';
  if (unit === '' && forms.ratioName.test(indicator)) return 'ratio';
  if (kind === 'ratio' || unit === '倍') return link.change !== 0 ? 'change' : 'ratio';
  if (kind === 'doubling') return 'change';
  // 提升39个县帮扶质效: how good they are goes up, not how many.
  if (rule === 'number-noun' && ['count', 'people'].includes(unitKind(unit)) && isRaised(question)) return 'level';
  // 出口-5.2%: no part of a whole is less than nothing.
  if (link.change !== 0 || unit === '百分点' || (unit === '%' && site.context.number.value < 0)) return 'change';
  if (unitKind(unit) === 'proportion') return proportionAspect(question);
  if (link.stock || phrase.flow === false) return 'level';
  if (forms.flowName.test(indicator)) return link.level && !/新|完成/.test(indicator) ? 'level' : 'increment';
  // 完成进出口74.2亿元 tells the size of the year's total, 完成造林14.5万亩 what was added.
  if (phrase.verb === '完成' && unitKind(unit) === 'money') return 'level';
  if (rule === 'number-noun' && isStanding(question)) return 'level';
  if (phrase.flow === true) return forms.stockName.test(indicator) ? 'level' : 'increment';
  return rule === 'number-noun' && !link.level ? 'increment' : 'level';
}

/** 358万居家老年人 counts people, and so does 精简员额3万; 达到万亿级规模 is money. */
export function impliedUnit(indicator: string, text: string, site: Site): string {
  if (isSizeClass(text, site)) return '元';
  if (forms.peopleBehind.test(text.slice(site.end, Math.min(site.clauseEnd, site.end + 14)))) return '人';
  if (forms.peopleName.test(indicator) || /人/.test(text.slice(site.end, Math.min(site.clauseEnd, site.end + 16)))) return '人';
  if (forms.ratioName.test(indicator)) return '比';
  return forms.moneyName.test(indicator) ? '元' : '';
}
