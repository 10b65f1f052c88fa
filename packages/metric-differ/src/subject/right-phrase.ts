import { forms } from '../genre-words.js';
import { unitKind } from '../numbers/read-unit.js';
import { endingVerb, startsWithVerb } from './noun-phrase.js';
import type { Site } from './paragraph-scan.js';

/** Longest noun phrase that is read to the right of a number. */
const longest = 24;
const longestForThem = 36;

/**
 * What of the words up to the next number its own number counts: the last item of a list is the next number's where that follows it, be it
 * what the number is of (10条道路新建和甲路、乙路等【5条】), its measure (医疗集团、区级覆盖率【80%】) or the next deed (甲赛事、举办展览【60场】).
 */
function withoutNextSubject(words: string): string {
  const own = words.replace(forms.ofNextNumber, '');
  const sum = forms.sumOfNext.exec(own);
  if (sum) return own.slice(0, sum.index);
  if (forms.joinsNext.test(words.slice(own.length))) return own;
  const [, joined, item = ''] = forms.looseJoint.exec(own) ?? [];
  // 10个国家和地区签订【3份】: all of them did.
  if (joined && (!endingVerb(item) || startsWithVerb(item) || own.endsWith('等'))) return joined;
  // 12条甲工程、乙工程等【4个】项目: all behind the first are examples of what comes.
  if (own.endsWith('等') && own.indexOf('、') > 1) return own.slice(0, own.indexOf('、'));
  return forms.closeJoint.exec(own)?.[1] ?? own;
}

/** 5家【全国重点实验室】, 1.2万亿元的【重点项目投资计划】; empty where no noun follows the number. */
export function readRightPhrase(text: string, site: Site): string {
  const { number } = site.context;
  // “33条”增量政策: the thing stands behind the quotation that holds the number alone.
  const isQuotedAlone = /[“「]/.test(text[number.span.start - 1] ?? '') && /[”」]/.test(text[site.end] ?? '');
  const tail = text.slice(site.end + (isQuotedAlone ? 1 : 0), Math.min(site.clauseEnd, site.end + longestForThem));
  // 近14亿人口的发展中大国: the unit says what is counted.
  if (number.text.endsWith('人口')) return '人口';
  // 4次降低存款准备金率: what was done so often may be a change.
  if (tail === '' || (number.unit === '次' ? /^[，。；、]/ : forms.noNounBehind).test(tail.replace(forms.byThisMuch, ''))) return '';
  const reach = site.rightEnd - site.end;
  // 总投资90亿元的17个项目: the thing stands behind the number after.
  const isOfNext = reach === 1 && tail[0] === '的';
  const own = isOfNext
    ? tail.slice(1).replace(forms.countedAgain, '')
    : reach > 0
      ? tail
          .slice(0, reach)
          .replace(forms.byThisMuch, '')
          .replace(/^(?:的|这[一]?[条个项])/, '')
      : tail.replace(forms.countedAgain, '').replace(forms.byThisMuch, '');
  if (own === '' || forms.noNounBehind.test(own)) return '';
  const isCut = reach > 0 && reach < tail.length && !isOfNext;
  const until = isCut ? withoutNextSubject(own) : own;
  const isFor = /为(?:超过?|近|约)?$/.test(text.slice(Math.max(0, number.span.start - 3), number.span.start));
  const paid = unitKind(number.unit) === 'money' ? until.replace(forms.purposeOfMoney, '') : until;
  const cut = forms.goesOnBehind.exec(paid) ?? (isFor ? null : forms.doneForThem.exec(until));
  const whole = cut ? until.slice(0, cut.index > 1 ? cut.index : undefined) : paid;
  // 儿童免费提供甲、乙、丙…: what is cut is cut between two things.
  const words =
    whole.length > longest ? whole.slice(0, isFor ? longestForThem : longest).replace(/(?<=.{12})[、和及与][^、和及与]*$/, '') : whole;
  const phrase = cutAtList(words.replace(/[、，\s+＋]+$/, ''));
  return phrase + sharedNoun(text, site, phrase);
}

/** Longest way to the noun that a list shares. */
const farthestNoun = 60;

/** 7项国家级、9项省级【试点】: a modifier alone takes the noun that the last item of the list has. */
function sharedNoun(text: string, site: Site, words: string): string {
  if (!/[级重大点]$/.test(words) || words.length > 6) return '';
  const at = text.indexOf(words, site.end) + words.length;
  const rest = text.slice(at, Math.min(site.clauseEnd, at + farthestNoun));
  if (!/^[、和及]\d/.test(rest)) return '';
  const noun = forms.nounOfLast.exec(rest)?.[1] ?? '';
  const cut = forms.goesOnBehind.exec(noun);
  return cut ? noun.slice(0, cut.index) : noun;
}

/** 43个省重大、468个…: the list goes on with the next number, or with other things that the number does not count. */
function cutAtList(words: string): string {
  const opens = words.split('“').length;
  const closes = words.split('”').length;
  return opens > closes && !words.includes('”') && words.indexOf('“') > 2 ? words.slice(0, words.indexOf('“')) : words;
}
