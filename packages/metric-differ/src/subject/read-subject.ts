import type { ReadingRule } from '../read/draft.js';
import { canonicalIndicator } from './canonical-indicator.js';
import {
  industryAround,
  objectInSentence,
  objectOfClauseBefore,
  objectOfVerbBefore,
  subjectOfClauseBefore,
  subjectOfTopicSentence,
} from './clause-subject.js';
import { endingVerb, isOnlyVerbs, type NounPhrase, readNounPhrase, startsWithVerb } from './noun-phrase.js';
import type { Site } from './paragraph-scan.js';
import { readRightPhrase } from './right-phrase.js';
import type { LinkWords } from './strip-links.js';
import {
  completeSubject,
  isLead,
  isSideOfIndustry,
  isSideWord,
  lastTold,
  needsSubject,
  sharedQualifier,
  sharedSubject,
  type Told,
  withoutVerb,
} from './topic.js';

/** What a figure is of, and the rule that found it. */
export interface Reading {
  readonly indicator: string;
  readonly topic: string;
  readonly phrase: NounPhrase;
  readonly rule: ReadingRule;
}

/** Longest subject that stands before a counted noun as its owner: 苏州大学4个学科. */
const longestOwner = 16;
/** Longest predicate that a streak takes into its name. */
const longestPredicate = 14;
/** 是上个五年的1.4倍, 为2017年的4.2倍: measured by the thing itself at another time. */
const otherTime = /^(?:是|为|达|相当于)?(?:\d{4}年|上一?个?五?年|五年前?|去年|同期|[前上]个五年|(?:年度|年初)?(?:计划|目标)(?:任务)?的?$)/;
/** 聚焦“五大领域”, 围绕重点产业: what it is for. */
const purpose = /^(?:聚焦|围绕|针对|依托|按照|根据|结合|利用|借助|坚持)/;
/** 其增加值: of what the clause before speaks of. */
const itsOwn = /^(?:力争|确保|推动|使|让)?其(?![中他余它次实])/;
/** 以70个重点项目为抓手, 把补贴用好: what is made of the thing counted. */
const deed = /(?<=.{2})(?:为(?:抓手|重点|载体|契机|主体|着力点|核心|依托|龙头|支撑|引领|突破口)?|用好(?:用活)?)$/;
/** 首批, 五批, 四大类: how the things come, not what they are. */
const batch = /^(?:第?[一二三四五六七八九十两首]+|\d+)(?:批次?|大类|类|大|轮)$/;

/** The words on the left without former values (从1665家增加到) and what an earlier number of the clause counted. */
function leftWords(text: string, site: Site, link: LinkWords, before: Told | undefined): string {
  // 三是完成60所…: the number of the point is no part of it.
  const point = /^[一二三四五六七八九十]{1,3}是/.exec(text.slice(site.leftStart, site.leftStart + 4))?.[0].length ?? 0;
  const left = text.slice(site.leftStart + point, link.end).replace(/(?:从|由)[^，。；]{0,16}$/, '');
  if (!site.afterFigure || !before) return left;
  // 117个重大项目、总投资…: what the number before counted goes with it.
  const mark = left.indexOf('、');
  if (mark > 1 && before.indicator.endsWith(left.slice(0, mark))) return left.slice(mark + 1);
  // 500个省重大项目和200个…: the noun belongs to the number before.
  return /[和及与+＋、]$/.test(left) || left === before.topic ? '' : left;
}

function readStreak(text: string, site: Site, phrase: NounPhrase, before: Told | undefined): Reading {
  const after = text.slice(site.end, Math.min(site.clauseEnd, site.end + 40)).split(/[、]|第[一二三\d]/)[0]!;
  const predicate = after
    .replace(/^[”’]/, '')
    .replace(
      /(?:(?:位?居|排名|位列|保持|稳居|领跑|实现)(?:全国|全省|全球|世界|中西部|[东中西]部)?(?:同类)?(?:省份|城市|地区|省区市)?|获评?|全国|全省|全球|世界)?“?双?(?:第|首位|榜首)?$/,
      '',
    )
    .replace(/^(?:实现|保持)$/, '')
    .replace(/^(?:入选|获评|获得|蝉联|荣获|被评为|(?:位居|稳居|居)(?=[“《]))/, '')
    .slice(0, phrase.words === '' ? 30 : longestPredicate);
  const isNamed = /[“《]/.test(predicate);
  const isElided =
    phrase.words === '' && before !== undefined && !isNamed && /^(?:呈|保持|实现|超|增长|快于|高于|[位稳]?居|位列|$)/.test(predicate);
  if (before && isSideWord(phrase.words)) return { ...completeSubject(phrase.words, before), phrase, rule: 'streak' };
  const words = phrase.words + predicate;
  // 在“海洋名城”评选中，连续5年稳居前列: told in the sentence's own opening.
  const opening = isElided && before?.sentence !== site.sentence ? subjectOfClauseBefore(text, site) : '';
  if (opening) return { indicator: opening, topic: opening, phrase, rule: 'clause-before' };
  if (words === '' || isElided) return { indicator: before?.topic ?? '', topic: before?.topic ?? '', phrase, rule: 'streak-elided' };
  return { indicator: words, topic: phrase.words || predicate, phrase, rule: 'streak' };
}

/** 总投资90亿元、年度投资30亿元的17个【重点项目】: the thing that several sums are of stands behind the last. */
function nounBehindSides(text: string, site: Site): string {
  const behind = /^、[^，。；、\d]{2,8}[\d.]+[万亿]*元(?:以上)?的(?:\d+多?[个项])?([^，。；、\d]{2,16})/;
  return behind.exec(text.slice(site.end, site.clauseEnd))?.[1]?.replace(deed, '') ?? '';
}

/** 推出85项营商环境改革事项, 总投资1.2万亿元的重点项目: the noun behind the number, its owner or its side before it. */
function readCounted(text: string, site: Site, left: string, phrase: NounPhrase, before: Told | undefined): Reading | undefined {
  const { kind } = site.context.number;
  if (kind === 'rank' || kind === 'ordinal' || kind === 'ratio') return undefined;
  const right = readRightPhrase(text, site) || (phrase.words === '' || isSideWord(phrase.words) ? nounBehindSides(text, site) : '');
  if (right === '') return undefined;
  // 惠及90万学生: what is done to those counted; 总投资1.2万亿元的项目: a side of them.
  const side = startsWithVerb(phrase.words) ? phrase.words + right : right + phrase.words;
  if (isSideWord(phrase.words)) return { indicator: side, topic: right, phrase, rule: 'side-of-noun' };
  const verb = endingVerb(left.trim());
  const predicative = startsWithVerb(right);
  if (phrase.words !== '' && !verb && predicative && right.length > 6) return undefined;
  const acted = verb && !phrase.verb ? { ...phrase, verb: verb.word, flow: verb.flow } : phrase;
  const owner = verb?.drop ? readNounPhrase(left.trim().slice(0, -verb.word.length)).words : phrase.words;
  // 恒兴物流等16个…, 甲、乙2个…: examples, not owners.
  // 在家门口夺得19枚金牌: where it was done.
  const isOwner =
    !/^在(?!建|校|册|线|职|库|岗)/.test(left.trim()) &&
    !/[等和及与]$/.test(left.trim()) &&
    !owner.includes('、') &&
    !batch.test(owner) &&
    owner.length <= longestOwner;
  const words = (isOwner && !purpose.test(owner) ? owner : '') + right;
  if (!before && needsSubject.test(words)) {
    const object = objectOfClauseBefore(text, site);
    if (object) return { indicator: object + words, topic: object, phrase: acted, rule: 'clause-before' };
  }
  return { ...completeSubject(words, before), phrase: acted, rule: 'number-noun' };
}

function readElided(
  text: string,
  site: Site,
  link: LinkWords,
  told: readonly Told[],
  phrase: NounPhrase,
  before: Told | undefined,
): Reading {
  if (link.all) {
    const shared = sharedSubject(told, site.sentence);
    return { indicator: shared || (before?.indicator ?? ''), topic: before?.topic ?? '', phrase, rule: 'shared-subject' };
  }
  const acted = phrase.verb === undefined ? '' : objectOfVerbBefore(text, site, phrase.verb);
  if (acted) return { indicator: acted, topic: acted, phrase, rule: 'verb-before' };
  const ahead = subjectOfClauseBefore(text, site);
  const own = before?.sentence === site.sentence && !canonicalIndicator(ahead).entry ? '' : ahead;
  if (own) return { indicator: own, topic: own, phrase, rule: 'clause-before' };
  if (link.stock && before)
    return {
      indicator: withoutVerb(before.topic),
      topic: withoutVerb(before.topic),
      phrase: { ...phrase, flow: false },
      rule: 'elided-stock',
    };
  return { ...completeSubject('', before), phrase, rule: 'elided-subject' };
}

/** Evaluations and lists that a rank is held in. */
const contestOf =
  /^(?:位?居|[位名]列|排名(?:在|居)?|稳居|跃居|入围|进入)(?:\d{4}年?)?(.*?(?:评估|评价|评选|测评|考核|考评|排行榜|榜单|指数|调查|[百千]强(?:城市|[市县区镇])?))/;

/** 居长江中上游港口首位: among whom a rank is held, with no subject of its own. */
function withoutPlace(phrase: NounPhrase): NounPhrase {
  const place =
    /(?:位?居(?!民|住|家)|[位名]列|排名(?:在|居)?|稳居|跃居)(?:$|全|世|长|中|副|省|同|上|第).*$|^(?:位?居(?!民|住|家)|[位名]列|排名?(?:在|居)?|稳居|跃居).*$/;
  const words = phrase.words.replace(place, '');
  // 位列营商环境评估全国第三: what is ranked is named behind the verb.
  const contest = words === '' ? contestOf.exec(phrase.words)?.[1] : undefined;
  return { ...phrase, words: contest ?? words };
}

/** The indicator of one figure from the words on its left, on its right, or from what was told before. */
export function readSubject(text: string, site: Site, link: LinkWords, told: readonly Told[]): Reading {
  const reading = findSubject(text, site, link, told);
  if (!deed.test(reading.indicator)) return reading;
  const bare = (name: string) => name.replace(deed, '').replace(/^以(?=.{2})/, '');
  return { ...reading, indicator: bare(reading.indicator), topic: bare(reading.topic) };
}

function findSubject(text: string, site: Site, link: LinkWords, told: readonly Told[]): Reading {
  const { number } = site.context;
  // 居第40位、较上年提升15位: only a place rises by places.
  const before = number.unit === '位' && link.change !== 0 ? told.at(-1) : lastTold(told, 1)[0];
  const left = leftWords(text, site, link, before);
  const isRank = number.kind === 'ordinal' || number.kind === 'rank';
  const read = readNounPhrase(left);
  const phrase = isRank ? withoutPlace(read) : number.unit === '倍' && otherTime.test(read.words) ? { ...read, words: '' } : read;
  const sameSentence = before?.sentence === site.sentence ? before : undefined;
  if (number.kind === 'streak') return readStreak(text, site, phrase, before);
  const counted = readCounted(text, site, left, phrase, sameSentence);
  if (counted) return counted;
  const summed = /^(两|二|三|四|五)[项者个]指标?$|^(?:二|两)者$/.exec(phrase.words);
  if (summed) {
    const shared = lastTold(told, Math.max(2, '两三四五'.indexOf(summed[1] ?? '两') + 2));
    if (shared.length > 1) {
      const indicator = shared.map(({ topic }) => topic).join('、');
      return { indicator, topic: before?.topic ?? '', phrase, rule: 'shared-subject' };
    }
  }
  if (phrase.words === '') return readElided(text, site, link, told, phrase, before);
  // 带动固定资产投资增长5.1%: what grew is named.
  const moved = /^[带拉]动(.+)$/.exec(phrase.words)?.[1] ?? '';
  if (link.change !== 0 && canonicalIndicator(moved).entry) return { indicator: moved, topic: moved, phrase, rule: 'subject' };
  // 实施亿元以上项目300个，投资增长7%: investment as such, not that of these projects.
  if (phrase.words === '投资' && link.change !== 0 && text[site.leftStart - 1] === '，')
    return { indicator: phrase.words, topic: phrase.words, phrase, rule: 'subject' };
  if (itsOwn.test(left)) {
    const object = objectOfClauseBefore(text, site) || withoutVerb(before?.topic ?? '');
    const words = phrase.words.replace(/^其/, '');
    if (object && words) return { indicator: object + words, topic: object, phrase, rule: 'clause-before' };
  }
  if (needsSubject.test(phrase.words)) {
    const object = objectOfClauseBefore(text, site);
    if (object) return { indicator: object + phrase.words, topic: object, phrase, rule: 'clause-before' };
  }
  const topic = isSideWord(phrase.words) && !sameSentence ? subjectOfTopicSentence(text, site) : '';
  if (topic) return { indicator: topic + phrase.words, topic, phrase, rule: 'topic-sentence' };
  if (isOnlyVerbs(phrase.words)) {
    const object = (objectOfClauseBefore(text, site) || (sameSentence ? '' : objectInSentence(text, site))).replace(/建设$/, '');
    if (object) return { indicator: object + phrase.words, topic: object, phrase, rule: 'clause-before' };
    // 商事主体达420万户，新登记56万户: more of the same.
    if (sameSentence && phrase.words.startsWith('新')) {
      const thing = withoutVerb(sameSentence.topic);
      return { indicator: phrase.words + thing, topic: phrase.words + thing, phrase, rule: 'side' };
    }
  }
  if (site.afterFigure && before && text[site.leftStart] === '的' && before.indicator.endsWith(phrase.words.replace(/^的/, '')))
    return { indicator: before.indicator, topic: before.topic, phrase, rule: 'elided-subject' };
  const isItem = site.afterFigure && /^[、和及]/.test(text.slice(site.leftStart, site.leftStart + 1)) && !phrase.verb;
  const shared = isItem && before?.flow !== undefined ? { ...phrase, flow: before.flow } : phrase;
  // 新增贷款90亿元、贷款余额增长9%: what grew was not added.
  const listed = isItem && before?.keptVerb && link.change === 0 && !isSideWord(phrase.words) ? before.keptVerb : '';
  const qualifier = isItem && !listed && sameSentence ? sharedQualifier(phrase.words, sameSentence.indicator) : '';
  const own = listed && isLead(phrase.words) ? completeSubject(phrase.words, before) : undefined;
  const full = own
    ? { indicator: listed + own.indicator, topic: own.topic }
    : completeSubject(listed + qualifier + phrase.words, before, sameSentence !== undefined);
  // What was told before stands in another sentence, or is no thing that has such a side.
  if (!sameSentence || full.indicator === phrase.words) {
    const thing = isSideOfIndustry(phrase.words) ? industryAround(text, site) : '';
    const side = thing.endsWith('产业') ? phrase.words.replace(/^全?产业(?!链)/, '') : phrase.words;
    if (thing) return { indicator: thing + side, topic: thing, phrase, rule: 'topic-sentence' };
  }
  return {
    ...full,
    phrase: listed ? { ...phrase, keptVerb: listed, flow: true } : shared,
    rule: listed ? 'list-item' : full.topic === phrase.words ? 'subject' : 'side',
  };
}
