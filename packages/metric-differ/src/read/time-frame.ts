import type { Kind, Metric, MetricRole, Role } from '@tongbi/model';
import { forms } from '../genre-words.js';
import { chineseDigit } from '../numbers/numeral-characters.js';
import { endingVerb } from '../subject/noun-phrase.js';
import type { Draft } from './read-paragraph.js';

/** What a stretch of text speaks of: the year reviewed, the year planned, or several years. */
export type Frame = 'past-year' | 'past-years' | 'coming-year' | 'coming-years';

const planRoles: ReadonlySet<Role> = new Set(['requirements', 'tasks', 'government', 'closing']);
/** How far into a sentence a word may stand that sets the time for all that follows. */
const headLength = 24;

/** Whether a five-year plan named in a heading or at the head of a sentence lies behind the report or ahead of it: “十四五”时期 in 2021 is ahead, in 2026 behind. */
function planOf(head: string, year: number | null): Frame | undefined {
  const number = forms.planTime.exec(head)?.[1];
  if (number === undefined || year === null) return undefined;
  // 十一五 began in 2006.
  const start = 2001 + 5 * (chineseDigit(number) ?? 0);
  if (start >= year) return 'coming-years';
  return start + 4 < year ? 'past-years' : undefined;
}

/** Whether a heading speaks of the years ahead, if only after those behind: “十四五”时期发展成就和“十五五”时期主要目标. */
export function looksAhead(heading: string, year: number | null): boolean {
  return [...heading.matchAll(forms.plansNamed)].some(([plan]) => planOf(plan, year) === 'coming-years');
}

/** The frame that a part begins with, from its role and heading. */
export function frameOfHeading(kind: Kind, role: Role, heading: string, year: number | null): Frame | undefined {
  if (role === 'outline') return 'coming-years';
  if (planRoles.has(role)) {
    const isAhead = kind.plans.to > kind.plans.from || forms.comingYears.test(heading) || planOf(heading, year) === 'coming-years';
    return isAhead && !(year !== null && heading.includes(`${year}年`)) ? 'coming-years' : 'coming-year';
  }
  if (role !== 'review') return undefined;
  const speaksOfYear = year !== null && heading.includes(`${year - 1}年`);
  const isOfYears = kind.reviews.to > kind.reviews.from || /五年|十[二三四]五/.test(heading);
  return !speaksOfYear && isOfYears ? 'past-years' : 'past-year';
}

/** Whether a sentence opens with the years ahead, so that the rest of its paragraph speaks of them too. */
export const opensComingYears = (sentence: string): boolean => forms.opensAhead.test(sentence.slice(0, headLength));

/** Among what five years came to: 渔市更加活跃，去年底超过80家; 去年渔业总产值51亿元，年均增长9%. What follows is of the five years again. */
export const inPassing = (sentence: string, set: Frame, frame: Frame): boolean =>
  frame === 'past-years' && set === 'past-year' && (!forms.opensPastYear.test(sentence) || sentence.includes('年均'));

/** The frame that a sentence sets, or undefined where it goes on in the one before. */
export function frameOfSentence(sentence: string, frame: Frame, year: number | null): Frame | undefined {
  const head = sentence.slice(0, headLength);
  const plan = planOf(head, year);
  // “十四五”时期，… opens a look back wherever it stands in a plan of several years.
  const looksBack = plan === 'past-years' && (frame === 'past-year' || (frame === 'coming-years' && forms.opensAhead.test(head)));
  if (plan === 'coming-years' || looksBack) return plan;
  if ((frame === 'coming-year' || frame === 'coming-years') && forms.opensBehind.test(head)) return 'past-years';
  if (frame === 'coming-year' && /^[—\s]*过去的?一年，/.test(head)) return 'past-year';
  if (frame === 'past-year' || frame === 'past-years') {
    if (forms.pastYear.test(head) || (year !== null && (head.includes(`${year - 1}年，`) || head.includes(`刚刚过去的${year - 1}年`))))
      return 'past-year';
    return forms.pastYears.test(head) ? 'past-years' : undefined;
  }
  if (forms.thisYear.test(head.slice(0, 12)) || (year !== null && head.slice(0, 12).includes(`${year}年`))) return 'coming-year';
  return plan === undefined && forms.comingYears.test(head) && !forms.ofOneYear.test(head) ? 'coming-years' : undefined;
}

export type RoleAndPeriod = Pick<Metric, 'role' | 'period'>;

/** A figure with the words before it, and what the grammar says of it. */
interface FigureAt extends Pick<Draft, 'former' | 'reached'> {
  readonly frame: Frame;
  readonly clause: string;
  readonly sentence: string;
  readonly year: number | null;
}

/** The last year named in the clause before a figure that is no base of comparison: 2023年达到, 到2027年. */
function yearNamed(before: string): number | undefined {
  const last = [...before.matchAll(forms.mentionedYear)].at(-1);
  return last && Number(last[1]);
}

function asPeriod(role: MetricRole, period: number | string | null): RoleAndPeriod {
  return period === null ? { role } : { role, period: String(period) };
}

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

/** 市里已将20处场地改建, 已经加入17个组织: done before the plan; not 推动已申报的12个项目开工, where something is to be done to what is there. */
function isDone(clause: string): boolean {
  const at = clause.lastIndexOf('已');
  const head = clause.slice(0, at).trim();
  return at >= 0 && !/[，；：]/.test(clause.slice(at)) && !/[对将把使让]$/.test(head) && endingVerb(head) === undefined;
}

/** The last of the years that such a time has, from this one on: 用3—5年时间 of five; a term is taken to be the five of a plan. */
function lastOfYears(words: string, year: number): number {
  const digit = forms.countedYears.exec(words)?.[1];
  if (digit !== undefined) return year - 1 + (chineseDigit(digit) ?? Number(digit));
  return year + (forms.twoYears.test(words) ? 1 : 4);
}

/** 五年淘汰产能1亿吨，今年要淘汰3000万吨: of this year, whatever the sentence began with; not 今年起五年内投入100亿元. */
const isOfThisYear = (clause: string): boolean =>
  forms.ofThisYear.test(clause) && !forms.forSeveralYears.test(clause.replace(forms.ofThisYear, ''));

function plannedRole({ frame, clause, sentence, former, year }: FigureAt, named: number | undefined): RoleAndPeriod {
  if (former) return { role: 'background' };
  if (forms.statedFact.test(clause) || forms.ofLastYear.test(sentence)) return asPeriod('actual', year === null ? null : year - 1);
  if (forms.soFar.test(sentence) || isDone(clause)) return asPeriod('background', year);
  if (named !== undefined && year !== null && named !== year)
    return named < year ? asPeriod('background', named) : asPeriod('target', named);
  if (isOfThisYear(clause)) return asPeriod('target', year);
  const several = forms.forSeveralYears.exec(sentence.slice(-headLength * 2));
  if (year !== null && named === undefined && several) return asPeriod('target', `${year}-${lastOfYears(several[0], year)}`);
  // 明年将安排200亿元: promised, though not for this year.
  if (year !== null && /明年[^，。；今]*$/.test(clause)) return asPeriod('target', year + 1);
  if (frame === 'coming-years') return asPeriod('target', year === null ? null : `${year}-${year + 4}`);
  return asPeriod('target', year);
}

/** The year that a change is told against, where it is no neighbour of the year reviewed. */
function baseBefore(clause: string, year: number | null): number | undefined {
  const base = Number(forms.earlierBase.exec(clause)?.[1]);
  return year !== null && base < year - 2 ? base : undefined;
}

/** Role and period of a figure from the frame it stands in and the words before it in its sentence. */
export function roleOf(figure: FigureAt): RoleAndPeriod {
  const { frame, clause, sentence, former, reached, year } = figure;
  const named = yearNamed(sentence);
  if (frame === 'past-year' && forms.notReached.test(sentence)) return { role: 'background' };
  // 年均增长: a mean of several years, wherever it stands; of those ahead only where these are spoken of.
  if (frame !== 'coming-years' && forms.meanChange.test(clause)) return pastRole('past-years', undefined, former, false, year);
  if (frame === 'past-year' || frame === 'past-years') {
    if (forms.ofFiveYears.test(clause)) return pastRole('past-years', undefined, former, false, year);
    const base = baseBefore(clause, year);
    return base === undefined ? pastRole(frame, named, former, reached, year) : asPeriod('background', `${base + 1}-${year! - 1}`);
  }
  return plannedRole(figure, named);
}
