import { unitKind } from '../numbers/read-unit.js';
import { startsWithVerb } from './noun-phrase.js';
import type { Site } from './paragraph-scan.js';

/** Longest noun phrase that is read to the right of a number. */
const longest = 24;
/** Where a predicate begins that is no part of the thing counted. */
const predicate =
  /(?:均|保质|全面完成|圆满|如期|按期|全部|都|已|顺利|超额|有序|正式|陆续|加快|加速|持续|分别|同比|较上年|比上年|居全|位居|降至|降到|[下上]调至|提高[到至]|[升增减]至|聘任|重点打造|整体推进)/;
/** 为1000名儿童免费提供康复服务: what is done for those counted is what is promised; elsewhere 配备 begins another thing. */
const forThem = /(?:配备|免费(?=提供|实施|开展|发放|接种))/;
const longestForThem = 36;
/** Not nouns: the text goes on with another statement of the same number. */
const notNoun =
  /^(?:[.、，。；：！？）（)(和及与并或/\s—~-]|增长|增加|提高|提升|上升|下降|减少|降低|扩大|左右|以上|以内|以下|比|较|占|位|居(?!家|民|住)|同(?!步)|新?的?(?:大关|台阶|关口|水平)|的?(?:较低|较高|合理|历史|最好|新)(?:水平|区间|台阶)|的(?:增|速|目标|基础|水平|规模|比|份|贡献)|来|为|是|达|超(?![^，。]{0,4}级)|由|至|到|用于|后|前|时|内|起|降[至到为]|调[整减]|[下上]调|压[减缩]|缩[短小]|[增升]至|翻|安排|测算|执行|”|’|」|》|\])/;

/** Words that belong to the next number of the list, not to the thing before it: 10所初中、每个县办好【1所】. */
const beforeNextNumber = /(?:[、和及与的]|[达超][到过]?|突破|为|共|约|近|不少于|不低于|至少)+$/;

/** 10条道路新建和甲路、乙路等【5条】: examples of what the next number counts. */
const nextExamples = /(?:[和及与]|以及)[^和及与]*等$/;

/** 选手参加赛会、开展赛事(60场): the deed that the next number counts. */
function beforeNextDeed(words: string): string {
  const at = words.lastIndexOf('、');
  return at > 1 && (words[at + 1] === '占' || startsWithVerb(words.slice(at + 1))) ? words.slice(0, at) : words;
}

/** 12类45件【实事】: the number that counts the same things another way. */
const adjacent = /^\d[\d.]*[万亿]?./;

/** 90亿元【国债】支持灾后重建: what the money is for. */
const purposeOfMoney = /(?<=.{2})(?:专项)?(?:支持|用于|投向).*$/;

/** 5家【全国重点实验室】, 1.2万亿元的【重点项目投资计划】; empty where no noun follows the number. */
export function readRightPhrase(text: string, site: Site): string {
  const { number } = site.context;
  // “33条”增量政策: the thing stands behind the quotation that holds the number alone.
  const isQuotedAlone = /[“「]/.test(text[number.span.start - 1] ?? '') && /[”」]/.test(text[site.end] ?? '');
  const tail = text.slice(site.end + (isQuotedAlone ? 1 : 0), Math.min(site.clauseEnd, site.end + longestForThem));
  // 近14亿人口的发展中大国: the unit says what is counted.
  if (number.text.endsWith('人口')) return '人口';
  // 4次降低存款准备金率: what was done so often may be a change.
  if (tail === '' || (number.unit === '次' ? /^[，。；、]/ : notNoun).test(tail)) return '';
  const reach = site.rightEnd - site.end;
  // 总投资90亿元的17个项目: the thing stands behind the number after.
  const isOfNext = reach === 1 && tail[0] === '的';
  const own = isOfNext
    ? tail.slice(1).replace(adjacent, '')
    : reach > 0
      ? tail.slice(0, reach).replace(/^的/, '')
      : tail.replace(adjacent, '');
  if (own === '' || notNoun.test(own)) return '';
  const isCut = reach > 0 && reach < tail.length && !isOfNext;
  const until = isCut
    ? own
        .replace(nextExamples, '')
        .replace(beforeNextNumber, '')
        .replace(/、(?:计划|完成|年度)*总?(?:投资|规模)额?$/, '')
    : own;
  const isFor = /为(?:超过?|近|约)?$/.test(text.slice(Math.max(0, number.span.start - 3), number.span.start));
  const cut =
    predicate.exec(unitKind(number.unit) === 'money' ? until.replace(purposeOfMoney, '') : until) ?? (isFor ? null : forThem.exec(until));
  const thing =
    unitKind(number.unit) === 'money' && !cut
      ? until.replace(purposeOfMoney, '')
      : cut && cut.index > 1
        ? until.slice(0, cut.index)
        : until;
  const whole = isCut ? beforeNextDeed(thing) : thing;
  // 儿童免费提供甲、乙、丙…: what is cut is cut between two things.
  const words =
    isFor && whole.length > longest ? whole.slice(0, longestForThem).replace(/(?<=.{12})、[^、]*$/, '') : whole.slice(0, longest);
  const phrase = cutAtList(words.replace(/[、，\s]+$/, ''));
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
  const noun = /(?:级|重大|重点)([^、，。；\d级重]{2,12})/.exec(rest)?.[1] ?? '';
  const cut = predicate.exec(noun);
  return cut ? noun.slice(0, cut.index) : noun;
}

/** 43个省重大、468个…: the list goes on with the next number, or with other things that the number does not count. */
function cutAtList(words: string): string {
  const opens = words.split('“').length;
  const closes = words.split('”').length;
  return opens > closes && !words.includes('”') && words.indexOf('“') > 2 ? words.slice(0, words.indexOf('“')) : words;
}
