import { pattern } from '../genre-words.js';
import { unitKind } from '../numbers/read-unit.js';
import { startsWithVerb } from './noun-phrase.js';
import type { Site } from './paragraph-scan.js';

/** Longest noun phrase that is read to the right of a number. */
const longest = 24;
/** Where a predicate begins that is no part of the thing counted. */
const predicate = pattern`${'goes-on'}`;
/** 为1000名儿童免费提供康复服务: what is done for those counted is what is promised; elsewhere 配备 begins another thing. */
const forThem = pattern`配备|免费(?=${'provides'})`;
const longestForThem = 36;
/** Not nouns: the text goes on with another statement of the same number. */
const notNoun = pattern`^(?:[.、，。；：！？）（)(和及与并或/\s~—\-”’」》\]]|${'no-noun'}|居(?![家民住])|同(?!步)|超(?![^，。]{0,4}级)|新?的?${'reached-mark'}|的?${'how-high'}${'zone'}|的${'of-it'})`;

/** Words that belong to the next number of the list, not to the thing before it: 10所初中、每个县办好【1所】. */
const beforeNextNumber = pattern`(?:以及|[、和及与的为共约近]|[达超][到过]?|${'before-number'})+$`;

/** 10条道路新建和甲路、乙路等【5条】: examples of what the next number counts. */
const nextExamples = /(?:[和及与]|以及)[^和及与]*等$/;

/** 选手参加赛会、开展赛事(60场), 医疗集团、区级覆盖率(80%): the deed or the measure that the next number tells of. */
function beforeNextDeed(words: string): string {
  const at = words.lastIndexOf('、');
  const next = words.slice(at + 1);
  return at > 1 && (next[0] === '占' || startsWithVerb(next) || /.[率重]$/.test(next)) ? words.slice(0, at) : words;
}

/** 12类45件【实事】: the number that counts the same things another way. */
const adjacent = /^\d[\d.]*[万亿]?./;

/** 按不低于5%的幅度压减【一般性支出】: how it changes; 2个达到国家标准的【中心】: how good they are. */
const byThisMuch = /^的幅度(?:压减|削减|压缩|降低|提高|递增|增加)|^达到[^，。、]{2,8}标准的/;

/** 90亿元【国债】支持灾后重建: what the money is for. */
const purposeOfMoney = pattern`(?<=.{2})(?:专项)?${'paid-for'}.*$`;

const sumAhead = pattern`、${'sum-ahead'}*总?${'sum-name'}额?$`;

/** 5家【全国重点实验室】, 1.2万亿元的【重点项目投资计划】; empty where no noun follows the number. */
export function readRightPhrase(text: string, site: Site): string {
  const { number } = site.context;
  // “33条”增量政策: the thing stands behind the quotation that holds the number alone.
  const isQuotedAlone = /[“「]/.test(text[number.span.start - 1] ?? '') && /[”」]/.test(text[site.end] ?? '');
  const tail = text.slice(site.end + (isQuotedAlone ? 1 : 0), Math.min(site.clauseEnd, site.end + longestForThem));
  // 近14亿人口的发展中大国: the unit says what is counted.
  if (number.text.endsWith('人口')) return '人口';
  // 4次降低存款准备金率: what was done so often may be a change.
  if (tail === '' || (number.unit === '次' ? /^[，。；、]/ : notNoun).test(tail.replace(byThisMuch, ''))) return '';
  const reach = site.rightEnd - site.end;
  // 总投资90亿元的17个项目: the thing stands behind the number after.
  const isOfNext = reach === 1 && tail[0] === '的';
  const own = isOfNext
    ? tail.slice(1).replace(adjacent, '')
    : reach > 0
      ? tail.slice(0, reach).replace(byThisMuch, '').replace(/^的/, '')
      : tail.replace(adjacent, '').replace(byThisMuch, '');
  if (own === '' || notNoun.test(own)) return '';
  const isCut = reach > 0 && reach < tail.length && !isOfNext;
  const until = isCut ? own.replace(nextExamples, '').replace(beforeNextNumber, '').replace(sumAhead, '') : own;
  const isFor = /为(?:超过?|近|约)?$/.test(text.slice(Math.max(0, number.span.start - 3), number.span.start));
  const paid = unitKind(number.unit) === 'money' ? until.replace(purposeOfMoney, '') : until;
  const cut = predicate.exec(paid) ?? (isFor ? null : forThem.exec(until));
  const thing = cut ? until.slice(0, cut.index > 1 ? cut.index : undefined) : paid;
  const whole = isCut ? beforeNextDeed(thing) : thing;
  // 儿童免费提供甲、乙、丙…: what is cut is cut between two things.
  const words =
    whole.length > longest ? whole.slice(0, isFor ? longestForThem : longest).replace(/(?<=.{12})[、和及与][^、和及与]*$/, '') : whole;
  const phrase = cutAtList(words.replace(/[、，\s]+$/, ''));
  return phrase + sharedNoun(text, site, phrase);
}

/** Longest way to the noun that a list shares. */
const farthestNoun = 60;

const nounOfLast = pattern`${'level-word'}([^、，。；\d级重]{2,12})`;

/** 7项国家级、9项省级【试点】: a modifier alone takes the noun that the last item of the list has. */
function sharedNoun(text: string, site: Site, words: string): string {
  if (!/[级重大点]$/.test(words) || words.length > 6) return '';
  const at = text.indexOf(words, site.end) + words.length;
  const rest = text.slice(at, Math.min(site.clauseEnd, at + farthestNoun));
  if (!/^[、和及]\d/.test(rest)) return '';
  const noun = nounOfLast.exec(rest)?.[1] ?? '';
  const cut = predicate.exec(noun);
  return cut ? noun.slice(0, cut.index) : noun;
}

/** 43个省重大、468个…: the list goes on with the next number, or with other things that the number does not count. */
function cutAtList(words: string): string {
  const opens = words.split('“').length;
  const closes = words.split('”').length;
  return opens > closes && !words.includes('”') && words.indexOf('“') > 2 ? words.slice(0, words.indexOf('“')) : words;
}
