import { objectOfClauseBefore, subjectOfClauseBefore } from './clause-subject.js';
import { endingVerb, type NounPhrase, readNounPhrase, startsWithVerb } from './noun-phrase.js';
import type { Site } from './paragraph-scan.js';
import { readRightPhrase } from './right-phrase.js';
import type { LinkWords } from './strip-links.js';
import { completeSubject, isSideWord, lastTold, needsSubject, sharedSubject, type Told, withoutVerb } from './topic.js';

/** What a figure is of, and the rule that found it. */
export interface Reading {
  readonly indicator: string;
  readonly topic: string;
  readonly phrase: NounPhrase;
  readonly rule: string;
}

/** Longest subject that stands before a counted noun as its owner: 苏州大学4个学科. */
const longestOwner = 16;
/** Longest predicate that a streak takes into its name. */
const longestPredicate = 14;
/** 首批, 五批, 四大类: how the things come, not what they are. */
const batch = /^(?:第?[一二三四五六七八九十两首]+|\d+)(?:批次?|大类|类|大|轮)$/;

/** The words on the left without former values (从1665家增加到) and what an earlier number of the clause counted. */
function leftWords(text: string, site: Site, link: LinkWords, before: Told | undefined): string {
  const left = text.slice(site.leftStart, link.end).replace(/(?:从|由)[^，。；]{0,16}$/, '');
  if (!site.afterFigure || !before) return left;
  // 500个省重大项目和200个…: the noun belongs to the number before.
  return /[和及与+＋、]$/.test(left) || left === before.topic ? '' : left;
}

function readStreak(text: string, site: Site, phrase: NounPhrase, before: Told | undefined): Reading {
  const after = text.slice(site.end, Math.min(site.clauseEnd, site.end + 40)).split(/[、]|第[一二三\d]/)[0]!;
  const predicate = after
    .replace(/^[”’]/, '')
    .replace(/(?:位?居|排名|位列|保持|稳居|获评?)?(?:全国|全省|全球|世界)?(?:第|首位)?$/, '')
    .replace(/^(?:入选|获评|获得|蝉联|荣获|被评为)/, '')
    .slice(0, phrase.words === '' ? 30 : longestPredicate);
  const words = phrase.words + predicate;
  if (words === '') return { indicator: before?.topic ?? '', topic: before?.topic ?? '', phrase, rule: 'streak-elided' };
  return { indicator: words, topic: phrase.words || predicate, phrase, rule: 'streak' };
}

/** 推出85项营商环境改革事项, 总投资1.2万亿元的重点项目: the noun behind the number, its owner or its side before it. */
function readCounted(text: string, site: Site, left: string, phrase: NounPhrase, before: Told | undefined): Reading | undefined {
  const { kind } = site.context.number;
  if (kind === 'rank' || kind === 'ordinal' || kind === 'ratio') return undefined;
  const right = readRightPhrase(text, site);
  if (right === '') return undefined;
  if (isSideWord(phrase.words)) return { indicator: right + phrase.words, topic: right, phrase, rule: 'side-of-noun' };
  const verb = endingVerb(left.trim());
  const predicative = startsWithVerb(right);
  if (phrase.words !== '' && !verb && predicative && right.length > 6) return undefined;
  const acted = verb && !phrase.verb ? { ...phrase, verb: verb.word, flow: verb.flow } : phrase;
  const owner = verb?.drop ? readNounPhrase(left.trim().slice(0, -verb.word.length)).words : phrase.words;
  // 恒兴物流等16个…, 甲、乙2个…: examples, not owners.
  const isOwner = !/等$/.test(left.trim()) && !owner.includes('、') && !batch.test(owner) && owner.length <= longestOwner;
  const words = (isOwner ? owner : '') + right;
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
  const own = before?.sentence === site.sentence ? '' : subjectOfClauseBefore(text, site);
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

/** The indicator of one figure from the words on its left, on its right, or from what was told before. */
export function readSubject(text: string, site: Site, link: LinkWords, told: readonly Told[]): Reading {
  const { number } = site.context;
  const before = lastTold(told, 1)[0];
  const left = leftWords(text, site, link, before);
  const phrase = readNounPhrase(left);
  const sameSentence = before?.sentence === site.sentence ? before : undefined;
  if (number.kind === 'streak') return readStreak(text, site, phrase, before);
  const counted = readCounted(text, site, left, phrase, sameSentence);
  if (counted) return counted;
  if (phrase.words === '') return readElided(text, site, link, told, phrase, before);
  if (needsSubject.test(phrase.words)) {
    const object = objectOfClauseBefore(text, site);
    if (object) return { indicator: object + phrase.words, topic: object, phrase, rule: 'clause-before' };
  }
  const isItem = site.afterFigure && /^[、和及]/.test(text.slice(site.leftStart, site.leftStart + 1)) && !phrase.verb;
  const shared = isItem && before?.flow !== undefined ? { ...phrase, flow: before.flow } : phrase;
  const listed = isItem && before?.keptVerb && !isSideWord(phrase.words) ? before.keptVerb : '';
  const full = completeSubject(listed + phrase.words, before);
  return {
    ...full,
    phrase: listed ? { ...phrase, keptVerb: listed, flow: true } : shared,
    rule: listed ? 'list-item' : full.topic === phrase.words ? 'subject' : 'side',
  };
}
