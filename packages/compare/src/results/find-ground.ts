import { kindOf } from '@tongbi/kinds';
import { judgePair, keepsPromise, nameRelation } from '@tongbi/metric-differ';
import { type Ground, type Metric, overlapOf, type Reported, type Span } from '@tongbi/model';
import { resultWords } from '../generated/result-words.js';
import { containment } from '../links/weigh-wording.js';
import { figuresOf, type PreparedReport, type ReportPair, wordingAt } from '../prepare/prepared-report.js';
import { forms } from '../wording-forms.js';
import type { FoundResult } from './find-results.js';
import { isOfAsMuch, says, saysWholly } from './judge-results.js';

interface Judged {
  readonly part: Span;
  readonly reported: Reported;
}
interface Answers {
  readonly found: readonly FoundResult[];
  /** The targets of the promise, each with the figure that tells of it, or where its task is said to be done. */
  readonly outcomes: readonly { readonly target: Pick<Metric, 'span'>; readonly actual: Metric | null; readonly told?: Span }[];
}

/** The ground on which done or missed can be said of a promise without a hedge; undefined where there is none. */
export function findGround(sides: ReportPair, { part, reported }: Judged, { found, outcomes }: Answers): Ground | undefined {
  if (reported !== 'done' && reported !== 'missed') return undefined;
  const { reading, figureIndex } = sides.previous;
  const figures = figureIndex.within(part).filter((figure) => !isStart(reading, figure));
  const own = outcomes.filter(({ target }) => overlapOf(part, target.span) > 0);
  if (figures.length > 0) {
    const told = [...own.flatMap(({ actual }) => actual ?? []), ...found.flatMap((one) => one.figures)];
    const isAnswered = (figure: Metric) => told.some((actual) => answers(sides, figure, actual, reported));
    const unanswered = figures.filter((figure) => !isAnswered(figure));
    // 超额完成全年任务 says of a task what no number does.
    const isTold = ({ span }: Metric) => own.some((one) => one.told && overlapOf(one.target.span, span) > 0);
    if (unanswered.length === 0) return 'figure';
    return reported === 'done' && unanswered.every(isTold) ? 'wording' : undefined;
  }
  if (own.length > 0) return 'figure';
  return found.some((one) => saysWholly(wordingAt(reading, part), one, reported)) ? 'wording' : undefined;
}

/** Whether a figure told makes so much of one promised, plainly: both of one thing, of one time, brought as far, and compared number by number. */
function answers(sides: ReportPair, aim: Metric, actual: Metric, reported: Reported): boolean {
  // Prose that tells and promises in one names many numbers that are neither.
  if (kindOf(sides.current.report).parts === 'mixed') return false;
  const { outcome } = judgePair(aim, actual, figuresOf(sides.previous), figuresOf(sides.current));
  if ((keepsPromise(aim, actual, outcome) ? 'done' : outcome) !== reported) return false;
  const [promised, told] = [clauseOf(sides.previous, aim), clauseOf(sides.current, actual)];
  return isOfOneKind(aim, actual) && isOfOneThing(aim, actual, promised, told) && isAsFar(aim, actual, promised, told);
}

/** A stock is no answer to what was to come, several things none to one, but what came is one to a stock: 转移就业5万人, 新增转移就业6万人. */
function isOfOneKind(aim: Metric, actual: Metric): boolean {
  if (!isOfAsMuch(aim, actual)) return false;
  if (aim.aspect === actual.aspect) return true;
  return actual.aspect === 'increment' && (aim.aspect === 'change' || aim.aspect === 'level');
}
/** The rule that reads 39个县域: the number may only say which ones. */
const COUNTED_NOUN = 'number-noun';

/** So much of either name the other clause must say, where the names differ and only the numbers are the same: 减税 is not 减税降费. */
const [NAME_SAID, NO_OTHER_NAME] = [0.85, 0.75];

/** 全社会固定资产投资, of which 固定资产投资 is counted without farmers. */
const COVERS = resultWords.filter(({ says }) => says === 'cover').map(({ word }) => word);

function isOfOneThing(aim: Metric, actual: Metric, promised: string, told: string): boolean {
  if (COVERS.some((word) => promised.includes(word) !== told.includes(word))) return false;
  const relation = nameRelation(aim.indicator, actual.indicator);
  if (relation === 'same' || relation === 'narrower') return true;
  if (relation === 'wider') return false;
  return containment(aim.indicator, [told]) >= NAME_SAID && containment(actual.indicator, [promised]) >= NO_OTHER_NAME;
}

/** Whether the thing was brought as far as was promised: finished and not only begun, at the end of the year only if so promised. */
function isAsFar(aim: Metric, actual: Metric, promised: string, told: string): boolean {
  if (forms.saysBeyond.test(aim.text) && actual.value === aim.value && actual.bound !== 'over') return false;
  if (says(told, 'begun') && !says(promised, 'begun')) return false;
  if (says(told, 'part') && !says(promised, 'part')) return false;
  if (isRate(aim)) return !says(told, 'moment') || says(promised, 'moment');
  return actual.rule !== COUNTED_NOUN || says(told, 'end');
}

const isRate = ({ aspect }: Metric) => aspect === 'share' || aspect === 'change';

/** The clause that a figure stands in. */
function clauseOf({ reading }: PreparedReport, { span: { start, end } }: Metric): string {
  const before = wordingAt(reading, { start: Math.max(0, start - REACH), end: start });
  const after = wordingAt(reading, { start, end: end + REACH });
  return `${before.split(BETWEEN_CLAUSES).at(-1)}${after.split(BETWEEN_CLAUSES, 1)[0]}`;
}
const REACH = 60;
const BETWEEN_CLAUSES = /[，；。：！？]/u;

/** 从[47%]提高到51%: where it starts is no aim. */
export const isStart = ({ text }: PreparedReport['reading'], { span }: Metric): boolean => '从由'.includes(text[span.start - 1] ?? ' ');
