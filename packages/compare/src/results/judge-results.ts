import { redline } from '@tongbi/aligner';
import { isOpenEnded } from '@tongbi/commitments';
import { keepsPromise, thingOf } from '@tongbi/metric-differ';
import type { Metric, Outcome, Reported } from '@tongbi/model';
import { resultWords } from '../generated/result-words.js';
import { stageWords } from '../generated/stage-words.js';
import { containment, listedWords } from '../links/weigh-wording.js';
import type { FoundResult } from './find-results.js';

const wordsThatSay = (says: string) => resultWords.filter((row) => row.says === says).map(({ word }) => word);
const WHOLE = wordsThatSay('done');
const STEPS = wordsThatSay('step');
const DONE = [...WHOLE, ...STEPS];
const BEGUN = wordsThatSay('begun');
const STAGE = wordsThatSay('stage');
const PART = wordsThatSay('part');
const MISSED = wordsThatSay('missed');
const EVENT = wordsThatSay('event');
const wordsOfStage = (stage: string) => stageWords.filter((row) => row.stage === stage).map(({ word }) => word);
const BEGIN = wordsOfStage('begin');
const FINISH = wordsOfStage('finish');
const includesAny = (text: string, words: readonly string[]) => words.some((word) => text.includes(word));

/** So much of what the promise says, or of one of its clauses, must be said by the clause that tells it done: a shared place name is no completion. */
const SAME_THING = 0.65;
/** So much where the thing that is counted is named besides. */
const SAME_FRAME = 0.5;
/** … or nearly all of the thing itself, what stands after the last 的: 拥有800张床位的[市妇女医院新院区]. */
const SAME_NAME = 0.75;
/** … or most of what the clause says, verbs of completion apart, is said by the promise: 24所学校竣工投用 of 新建改扩建中小学校24所. */
const SAME_TOLD = 0.6;
/** … or so much that what is counted is the same, however it is named: 52个单位附属空间对外开放 of 推动40个单位附属空间开放. */
const SAME_SAID = 0.85;
/** So much of a list must be said for all of it to be done. */
const MOST_OF_LIST = 0.5;
/** Shorter names are no names (的项目). */
const SHORTEST_NAME = 4;

/** A sentence that tells of the promise less surely may show that something is under way; that it is done or missed its words alone cannot. */
const SURE_ENOUGH = 0.45;

/** What was promised: its words and figures, and what became of those figures that the differ paired. */
interface Promised {
  readonly text: string;
  readonly hasFigures: boolean;
  /** The figures that are the promise itself, not part of a description. */
  readonly aims: readonly Metric[];
  readonly outcomes: readonly ('met' | 'missed' | 'near')[];
  /** Whether the review tells of the year that was promised. */
  readonly isOfYearBefore: boolean;
  /** What a figure told makes of one promised, where both are of one thing: by their names, unless the clauses say the same. */
  readonly judge: (aim: Metric, told: Metric, saysTheSame: boolean) => Outcome;
}

/** What tells one work from another of its name: 2.0任务, 17号线, 二期, 10亿元以上项目. */
const EDITION = /\d+\.0|\d+号|[一二三四五六七八九十]期|\d*[万亿]元(?:以上|级)(?=[^，]{0,4}(?:项目|企业))/u;

/** 推进商事制度改革 is not done by 推出12项改革措施: what names no end is done where the whole of it is said to be. */
const goesOn = (promise: string) => isOpenEnded(promise) && !includesAny(promise, FINISH) && !includesAny(promise, STEPS);

/** What a text speaks of, verbs of completion apart. */
const undone = (text: string) => DONE.reduce((rest, word) => rest.replace(word, ''), text);

/** So many letters in a row say what a thing is. */
const STRETCH = /\p{Script=Han}{2}/u;

/** Whether the same words stand around another thing: 县乡两级[医疗]服务体系, 县乡两级[就业]服务体系. */
function isOfAnother(promise: string, told: string): boolean {
  const lettersOf = (text: string) => [...undone(text)].map((letter) => ({ text: letter }));
  const ops = redline(lettersOf(promise), lettersOf(told)).flatMap(({ op, text }) => (STRETCH.test(text) ? [op] : []));
  return ops.join().includes('equal,delete,insert,equal');
}

/** Whether a clause speaks of what was promised; the one that compares letter by letter is asked last. */
const isSameThing = (promise: string, told: string): boolean => saysMuchOf(promise, told) && !isOfAnother(promise, told);

function saysMuchOf(promise: string, told: string): boolean {
  const editions = promise.match(new RegExp(EDITION, 'gu')) ?? [];
  if (editions.length > 0 && !editions.some((edition) => told.includes(edition))) return false;
  const clauses = promise.split('，').filter((clause) => clause.length > SHORTEST_NAME);
  const share = Math.max(...[promise, ...clauses].map((text) => containment(undone(text), [told])));
  if (share >= SAME_THING) return true;
  const rest = undone(told);
  if (rest.length >= SHORTEST_NAME && containment(rest, [promise]) >= SAME_TOLD) return true;
  const name = promise.slice(promise.lastIndexOf('的') + 1).replace(/\d/gu, '');
  return name.length >= SHORTEST_NAME && containment(name, [told]) >= SAME_NAME;
}

/** Whether a text has the name of what is counted, with all that tells it from others; what was done to it may be said in other words. */
function isNamedIn(text: string, indicator: string): boolean {
  const thing = thingOf(indicator);
  return text.includes(indicator.endsWith(thing) ? thing : indicator);
}

/** How high a thing stands is nothing done to it: 渔业总产值突破90亿元, 渔港达到8个. */
const LEVEL = /(?:达|达到|突破)(?=[^，]{0,2}\d)/gu;
const SHARED_OUT = '分别';

/**
 * How many listed things a figure is of: two in 公路、桥梁投资300亿元, one in 公路、桥梁分别投资200亿元、100亿元. A result of more things than were promised is none of
 * those, but one word may sum up what the promise lists (消费券 for 汽车、家电消费券).
 */
function ownersOf(text: string, figure: Metric): number {
  if (text.includes(SHARED_OUT)) return 1;
  const [before = ''] = text.split(figure.text.normalize('NFKC'));
  const own = before.split(/[，；：]|\d[^、]*、?/u).at(-1)!;
  return listedWords(own).split('、').length;
}

/** What a review's clause says of the promised amounts: 新装岸电桩300个 → 岸电桩增加310个. Null where nothing can be compared. */
function judgeAmounts({ text, aims, judge }: Promised, told: FoundResult): Reported | null {
  const isOpen = !includesAny(told.text, PART);
  const saysTheSame = (aim: Metric, actual: Metric) => {
    const said = isOpen ? containment(withoutFigure(text, aim), [withoutFigure(told.text, actual)]) : 0;
    return said >= SAME_SAID || (said >= SAME_FRAME && isNamedIn(told.text, aim.indicator));
  };
  const verdicts = aims.flatMap((aim): readonly Reported[] => {
    // 五年年均增长11.1% is no answer to 增长10%以上 of one year.
    const ofOneThing = (figure: Metric) => aim.unit === figure.unit && ownersOf(told.text, figure) <= ownersOf(text, aim);
    const same = told.figures.filter((figure) => ofOneThing(figure) && (isSpanOfYears(aim) || !isSpanOfYears(figure)));
    // 14项治理工程完成9项: the promised number is there as well, so the other one is a part of it.
    if (same.some(({ value }) => value === aim.value) && same.some(({ value }) => value < aim.value)) return ['in-progress'];
    if (same.some((actual) => keepsPromise(aim, actual, judge(aim, actual, saysTheSame(aim, actual))))) return ['done'];
    return same.some((actual) => judge(aim, actual, false) === 'missed') ? ['missed'] : [];
  });
  return verdicts.includes('missed') ? 'missed' : (verdicts.find((verdict) => verdict === 'in-progress') ?? verdicts[0] ?? null);
}

export const isSpanOfYears = ({ period }: Pick<Metric, 'period'>) => period?.includes('-') === true;

/** By its words alone: a verb of completion, or one of beginning where no more was promised. */
function judgeWords({ text, hasFigures }: Promised, told: FoundResult): Reported {
  if (includesAny(told.text, MISSED)) return 'missed';
  if (includesAny(told.text, PART)) return 'in-progress';
  if (includesAny(text, BEGIN) && includesAny(told.text, BEGUN)) return 'done';
  if (includesAny(told.text, STAGE)) return 'in-progress';
  // 办好渔灯节、赛艇赛和海洋论坛 is not done by 成功举办渔灯节.
  if (text.includes('、') && !told.text.includes('等') && containment(text, [told.text]) < MOST_OF_LIST) return 'in-progress';
  const hasNoEnd = goesOn(text);
  const words = hasNoEnd ? WHOLE : DONE;
  // 加强湿地保护 is not done by 完成湿地调查.
  if (hasNoEnd && containment(undone(told.text), [text]) < SAME_TOLD) return 'in-progress';
  if (includesAny(hasFigures ? told.text : told.text.replace(LEVEL, ''), words)) return 'done';
  // 读书节吸引市民40万人次: what has visitors has been held.
  return !hasFigures && includesAny(text, EVENT) && told.figures.length > 0 ? 'done' : 'in-progress';
}

/** What is read has figures of common width, ５亿元 as 5亿元. */
const withoutFigure = (text: string, figure: Metric) => text.replace(figure.text.normalize('NFKC'), '');

/**
 * What the results say became of the promise: the review's own words, never a guess. Numbers decide where there are any: those that the
 * differ paired, then those of the clause that tells of it; words decide where there are none. Told without a word of completion, a
 * promise is under way, the least that a review claims.
 */
export function judgeResults(results: readonly FoundResult[], promised: Promised): Reported {
  const own = results.filter(({ text }) => isSameThing(promised.text, text));
  const amounts = own.flatMap((told) => judgeAmounts(promised, told) ?? []);
  if (promised.outcomes.includes('missed')) return 'missed';
  if (promised.outcomes.length > 0) return promised.outcomes.includes('near') ? 'in-progress' : 'done';
  if (amounts[0] === 'in-progress') return 'in-progress';
  if (results.length === 0) return 'none';
  // 300 berths promised for 2021 are neither done nor missed by the 310 of 2024, whatever words stand beside them.
  if (!promised.isOfYearBefore && promised.aims.length > 0) return 'in-progress';
  if (amounts[0]) return amounts[0];
  // Words do not keep a number: that 信号灯实时调度 was reached says nothing of 7000处联网.
  if (promised.aims.length > 0) return 'in-progress';
  const sure = own.filter((told) => told.confidence >= SURE_ENOUGH);
  const verdicts = sure.map((told) => judgeWords(promised, told));
  return (['missed', 'done'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'in-progress';
}
