import type { Aspect } from '@tongbi/model';
import { canonicalIndicator } from './canonical-indicator.js';
import type { NounPhrase } from './noun-phrase.js';
import type { Site } from './paragraph-scan.js';
import { unitKind } from './read-unit.js';
import type { LinkWords } from './strip-links.js';

export interface AspectQuestion {
  readonly text: string;
  readonly site: Site;
  readonly link: LinkWords;
  readonly indicator: string;
  readonly phrase: NounPhrase;
  readonly rule: string;
}

/** 增长、涨幅 told after the number: 6%左右的增长. */
const growthAfter = /^的?(?:增长|增速|涨幅|降幅)/;
const stockWords = /(?:总量|余额|总数|总额|总产|产量|保有量|拥有量|面积|规模|标准|浓度|人数|数量|里程|总投资|总值)$/;
/** Flows by their name: 城镇新增就业, 新建高标准农田, 完成投资. */
const flowWords = /新增|新建|新开工|新签约|新认定|新入选|完成投资|引进|引留|^新/;

function proportionAspect({ text, site, link, indicator }: AspectQuestion): Aspect {
  if (growthAfter.test(text.slice(site.end, site.end + 4))) return 'change';
  if (/(?:涨幅|增速|增幅|降幅)$/.test(indicator)) return 'change';
  const known = canonicalIndicator(indicator).entry;
  return known?.usual === 'change' && !link.level ? 'change' : 'share';
}

/** What a figure says of its indicator; the words beside the number first, then its unit, then the verb. */
export function aspectOf(question: AspectQuestion): Aspect {
  const { site, link, phrase, indicator, rule } = question;
  const { kind, unit } = site.context.number;
  if (kind === 'streak') return 'streak';
  if (kind === 'rank' || kind === 'ordinal') return 'rank';
  if (kind === 'ratio' || unit === '倍') return link.change !== 0 ? 'change' : 'ratio';
  if (kind === 'doubling') return 'change';
  if (link.change !== 0 || unit === '百分点') return 'change';
  if (unitKind(unit) === 'proportion') return proportionAspect(question);
  if (link.stock || phrase.flow === false) return 'level';
  if (flowWords.test(indicator)) return link.level && !/新|完成/.test(indicator) ? 'level' : 'increment';
  // 完成进出口74.2亿元 tells the size of the year's total, 完成造林14.5万亩 what was added.
  if (phrase.verb === '完成' && unitKind(unit) === 'money') return 'level';
  if (phrase.flow === true) return stockWords.test(indicator) ? 'level' : 'increment';
  return rule === 'number-noun' && !link.level ? 'increment' : 'level';
}
