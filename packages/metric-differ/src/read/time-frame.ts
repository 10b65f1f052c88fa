import type { Kind, Metric, MetricRole, Role } from '@tongbi/model';
import { pattern } from '../genre-words.js';
import { chineseDigit } from '../numbers/numeral-characters.js';
import { endingVerb } from '../subject/noun-phrase.js';
import type { Draft } from './read-paragraph.js';

/** What a stretch of text speaks of: the year reviewed, the year planned, or several years. */
export type Frame = 'past-year' | 'past-years' | 'coming-year' | 'coming-years';

const planRoles: ReadonlySet<Role> = new Set(['requirements', 'tasks', 'government', 'closing']);
const pastYears = pattern`${'past-years'}|十[二三四]五”?(?:${'plan-time'}|以来)`;
const comingYears = pattern`${'ahead'}${'years-ahead'}|十[一二三四五六]五”?(?:${'plan-time'}|末)|“十五五”`;
const pastYear = pattern`${'past-year'}`;
/** How far into a sentence a word may stand that sets the time for all that follows. */
const headLength = 24;

const planTime = pattern`十([一二三四五六])五”?${'plan-time'}(?!${'turning-year'})`;
const plans = new RegExp(pattern`十[一二三四五六]五”?${'plan-time'}`, 'gu');

/** Whether a five-year plan named in a heading or at the head of a sentence lies behind the report or ahead of it: “十四五”时期 in 2021 is ahead, in 2026 behind. */
function planOf(head: string, year: number | null): Frame | undefined {
  const number = planTime.exec(head)?.[1];
  if (number === undefined || year === null) return undefined;
  // 十一五 began in 2006.
  const start = 2001 + 5 * (chineseDigit(number) ?? 0);
  if (start >= year) return 'coming-years';
  return start + 4 < year ? 'past-years' : undefined;
}

/** Whether a heading speaks of the years ahead, if only after those behind: “十四五”时期发展成就和“十五五”时期主要目标. */
export function looksAhead(heading: string, year: number | null): boolean {
  return [...heading.matchAll(plans)].some(([plan]) => planOf(plan, year) === 'coming-years');
}

/** The frame that a part begins with, from its role and heading. */
export function frameOfHeading(kind: Kind, role: Role, heading: string, year: number | null): Frame | undefined {
  if (role === 'outline') return 'coming-years';
  if (planRoles.has(role)) {
    const isAhead = kind.plans.to > kind.plans.from || comingYears.test(heading) || planOf(heading, year) === 'coming-years';
    return isAhead && !(year !== null && heading.includes(`${year}年`)) ? 'coming-years' : 'coming-year';
  }
  if (role !== 'review') return undefined;
  const speaksOfYear = year !== null && heading.includes(`${year - 1}年`);
  const isOfYears = kind.reviews.to > kind.reviews.from || /五年|十[二三四]五/.test(heading);
  return !speaksOfYear && isOfYears ? 'past-years' : 'past-year';
}

/** What opens a sentence and speaks of the years ahead: 今后五年，…; “十五五”时期，…. In passing (结合“十五五”时期发展需要) it sets nothing for what follows. */
const opensAhead = pattern`^[—\s]*(?:${'ahead'}${'years-ahead'}|“?(?:十[一二三四五六]五|第十[一二三四五六]个五年)”?${'plan-time'})`;
const opensBehind = pattern`^[—\s]*${'five-years-past'}`;
const thisYear = pattern`${'this-year'}`;
const ofOneYear = pattern`${'turning-year'}|${'plan-paper'}`;

/** Whether a sentence opens with the years ahead, so that the rest of its paragraph speaks of them too. */
export const opensComingYears = (sentence: string): boolean => opensAhead.test(sentence.slice(0, headLength));

const opensPastYear = pattern`^[—\s]*(?:刚刚过去的)?(?:${'past-year'}|\d{4}年)`;

/** Among what five years came to: 渔市更加活跃，去年底超过80家; 去年渔业总产值51亿元，年均增长9%. What follows is of the five years again. */
export const inPassing = (sentence: string, set: Frame, frame: Frame): boolean =>
  frame === 'past-years' && set === 'past-year' && (!opensPastYear.test(sentence) || sentence.includes('年均'));

/** The frame that a sentence sets, or undefined where it goes on in the one before. */
export function frameOfSentence(sentence: string, frame: Frame, year: number | null): Frame | undefined {
  const head = sentence.slice(0, headLength);
  const plan = planOf(head, year);
  // “十四五”时期，… opens a look back wherever it stands in a plan of several years.
  const looksBack = plan === 'past-years' && (frame === 'past-year' || (frame === 'coming-years' && opensAhead.test(head)));
  if (plan === 'coming-years' || looksBack) return plan;
  if ((frame === 'coming-year' || frame === 'coming-years') && opensBehind.test(head)) return 'past-years';
  if (frame === 'coming-year' && /^[—\s]*过去的?一年，/.test(head)) return 'past-year';
  if (frame === 'past-year' || frame === 'past-years') {
    if (pastYear.test(head) || (year !== null && (head.includes(`${year - 1}年，`) || head.includes(`刚刚过去的${year - 1}年`))))
      return 'past-year';
    return pastYears.test(head) ? 'past-years' : undefined;
  }
  if (thisYear.test(head.slice(0, 12)) || (year !== null && head.slice(0, 12).includes(`${year}年`))) return 'coming-year';
  return plan === undefined && comingYears.test(head) && !ofOneYear.test(head) ? 'coming-years' : undefined;
}

export type RoleAndPeriod = Pick<Metric, 'role' | 'period'>;

/** A figure with the words before it, and what the grammar says of it. */
interface FigureAt extends Pick<Draft, 'former' | 'reached'> {
  readonly frame: Frame;
  readonly clause: string;
  readonly sentence: string;
  readonly year: number | null;
}

const mentionedYear = new RegExp(pattern`(?<![比较自从])(\d{4})年(?!${'no-time'})`, 'gu');

/** The last year named in the clause before a figure that is no base of comparison: 2023年达到, 到2027年. */
function yearNamed(before: string): number | undefined {
  const last = [...before.matchAll(mentionedYear)].at(-1);
  return last && Number(last[1]);
}

function asPeriod(role: MetricRole, period: number | string | null): RoleAndPeriod {
  return period === null ? { role } : { role, period: String(period) };
}

/** 没有实现年初确定的能耗降低3%的目标: what was not reached is no result. */
const notReached = pattern`${'not-reached'}[^。；]*$`;

function pastRole(frame: Frame, named: number | undefined, former: boolean, reached: boolean, year: number | null): RoleAndPeriod {
  if (former) return { role: 'background' };
  if (named !== undefined && year !== null) {
    if (named < year - 1) return asPeriod('background', named);
    if (named === year - 1) return asPeriod('actual', named);
  }
  // What five years reached (增至93家) is the state of the last of them; what they added up to (新增20家) is of all.
  if (frame === 'past-years' && !reached) return asPeriod('background', year === null ? null : `${year - 5}-${year - 1}`);
  return asPeriod('actual', year === null ? null : year - 1);
}

/** Words that make a number in the plan a fact: 目前已有, 去年. */
const stated = pattern`(?:${'stated'}|[我全][国省市区县]有|(?<![比较由从])${'last-year'}|拥有(?!量))[^，。；]*$`;

/** 市里已将20处场地改建, 已经加入17个组织: done before the plan; not 推动已申报的12个项目开工, where something is to be done to what is there. */
function isDone(clause: string): boolean {
  const at = clause.lastIndexOf('已');
  const head = clause.slice(0, at).trim();
  return at >= 0 && !/[，；：]/.test(clause.slice(at)) && !/[对将把使让]$/.test(head) && endingVerb(head) === undefined;
}

/** 去年超收7000亿元，其中中央财政4000亿元: told of the year before, until the sentence comes to this one. */
const ofLastYear = pattern`^[—\s]*${'last-year'}(?!.*${'this-year'})`;

/** 今年以来，累计治愈…; 近年来…连续三年; 三年来共发行…: told, not promised, until the sentence comes to this year. */
const soFar = pattern`${'so-far'}|[一二两三四五几]年来(?!.*${'this-year'})`;

/** 今明两年, 用3年时间, 五年统筹投入, 届时: promised for a time that does not end with the year. */
const severalYears = pattern`${'two-years'}|${'term'}|(?:${'ahead'}|用)(?:[2-9二两三四五几]|[2-9][—－~～-][3-9])年|[2-9二两三四五]年内|[三四五]年${'added-up'}`;
const twoYears = pattern`${'two-years'}`;
const countedYears = /([2-9二两三四五])年/;

/** The last of the years that such a time has, from this one on: 用3—5年时间 of five; a term is taken to be the five of a plan. */
function lastOfYears(words: string, year: number): number {
  const digit = countedYears.exec(words)?.[1];
  if (digit !== undefined) return year - 1 + (chineseDigit(digit) ?? Number(digit));
  return year + (twoYears.test(words) ? 1 : 4);
}

const ofThisYear = pattern`^.*${'this-year'}`;
/** 五年淘汰产能1亿吨，今年要淘汰3000万吨: of this year, whatever the sentence began with; not 今年起五年内投入100亿元. */
const isOfThisYear = (clause: string): boolean => ofThisYear.test(clause) && !severalYears.test(clause.replace(ofThisYear, ''));
/** 年均增长5%、总量…: of the first only; 年均分别增长5%、6%: of all that follow. */
const meanChange = pattern`年均(?:实际)?(?:${'mean-change'}[^，；、]*|分别(?:实际)?${'mean-change'}[^，；]*)$`;

function plannedRole({ frame, clause, sentence, former, year }: FigureAt, named: number | undefined): RoleAndPeriod {
  if (former) return { role: 'background' };
  if (stated.test(clause) || ofLastYear.test(sentence)) return asPeriod('actual', year === null ? null : year - 1);
  if (soFar.test(sentence) || isDone(clause)) return asPeriod('background', year);
  if (named !== undefined && year !== null && named !== year)
    return named < year ? asPeriod('background', named) : asPeriod('target', named);
  if (isOfThisYear(clause)) return asPeriod('target', year);
  const several = severalYears.exec(sentence.slice(-headLength * 2));
  if (year !== null && named === undefined && several) return asPeriod('target', `${year}-${lastOfYears(several[0], year)}`);
  // 明年将安排200亿元: promised, though not for this year.
  if (year !== null && /明年[^，。；今]*$/.test(clause)) return asPeriod('target', year + 1);
  if (frame === 'coming-years') return asPeriod('target', year === null ? null : `${year}-${year + 4}`);
  return asPeriod('target', year);
}

/** 平均每年新增就业1000万人, 五年全国新增就业5000万人: what five years had, not the last of them. */
const ofFiveYears = /平均每年[^，；]*$|^[—\s]*五年(?![期级规制内])/;

/** 总量比2019年增长三成, told in 2025: the growth of five years, though the sentence names the last of them. */
const earlierBase = /[比较](\d{4})年(?:末|底)?[^，。；]*$/;

/** The year that a change is told against, where it is no neighbour of the year reviewed. */
function baseBefore(clause: string, year: number | null): number | undefined {
  const base = Number(earlierBase.exec(clause)?.[1]);
  return year !== null && base < year - 2 ? base : undefined;
}

/** Role and period of a figure from the frame it stands in and the words before it in its sentence. */
export function roleOf(figure: FigureAt): RoleAndPeriod {
  const { frame, clause, sentence, former, reached, year } = figure;
  const named = yearNamed(sentence);
  if (frame === 'past-year' && notReached.test(sentence)) return { role: 'background' };
  // 年均增长: a mean of several years, wherever it stands; of those ahead only where these are spoken of.
  if (frame !== 'coming-years' && meanChange.test(clause)) return pastRole('past-years', undefined, former, false, year);
  if (frame === 'past-year' || frame === 'past-years') {
    if (ofFiveYears.test(clause)) return pastRole('past-years', undefined, former, false, year);
    const base = baseBefore(clause, year);
    return base === undefined ? pastRole(frame, named, former, reached, year) : asPeriod('background', `${base + 1}-${year! - 1}`);
  }
  return plannedRole(figure, named);
}
