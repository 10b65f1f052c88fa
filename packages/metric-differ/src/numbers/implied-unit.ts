import { pattern } from '../genre-words.js';
import type { Site } from '../subject/paragraph-scan.js';

/** 千亿级基金群, 500亿级: money, however it is written. */
export function isSizeClass(text: string, { context: { number } }: Site): boolean {
  return number.value >= 1e8 && (number.unit === '级' || text[number.span.end] === '级');
}

/** 3700多万学生受益, 500多万在校生: who is counted stands behind the number. */
const people = pattern`^[名的]?[^，。；、]{0,8}?${'people-counted'}`;
const ratioName = pattern`${'ratio'}$`;
const moneyName = pattern`(?:${'money-name'}|额$)`;

/** 358万居家老年人 counts people; 达到万亿级规模 is money. */
export function impliedUnit(indicator: string, text: string, site: Site): string {
  if (isSizeClass(text, site)) return '元';
  if (people.test(text.slice(site.end, Math.min(site.clauseEnd, site.end + 14)))) return '人';
  if (/[人民者员工生儿]$|人口|人数/.test(indicator) || /人/.test(text.slice(site.end, Math.min(site.clauseEnd, site.end + 16))))
    return '人';
  if (ratioName.test(indicator)) return '比';
  return moneyName.test(indicator) ? '元' : '';
}
