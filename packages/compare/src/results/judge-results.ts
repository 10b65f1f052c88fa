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
const ISSUED = wordsThatSay('issue');
const DRAFTED = wordsThatSay('draft');
const DONE = [...WHOLE, ...STEPS, ...ISSUED];
const BEGUN = wordsThatSay('begun');
const STAGE = wordsThatSay('stage');
const PART = wordsThatSay('part');
const MISSED = wordsThatSay('missed');
const EVENT = wordsThatSay('event');
const wordsOfStage = (stage: string) => stageWords.filter((row) => row.stage === stage).map(({ word }) => word);
/** A plan that is drawn up is no beginning. */
const BEGIN = wordsOfStage('begin').filter((word) => !DRAFTED.includes(word));
const FINISH = wordsOfStage('finish');
const includesAny = (text: string, words: readonly string[]) => words.some((word) => text.includes(word));

/** So much of what the promise says, or of one of its clauses, must be said by the clause that tells it done: a shared place name is no completion. */
const SAME_THING = 0.65;
/** … and of a promise that names no end: 打造渔业示范片区 is not done by 建成渔业示范村. */
const SAME_WORK = 0.8;
/** So much where the thing that is counted is named besides. */
const SAME_FRAME = 0.5;
/** … or nearly all of the thing itself, what stands after the last 的: 拥有800张床位的[市妇女医院新院区]. */
const SAME_NAME = 0.75;
/** … or most of what the clause says, verbs of completion apart, is said by the promise: 24所学校竣工投用 of 新建改扩建中小学校24所. */
const SAME_TOLD = 0.6;
/** … or so much that what is counted is the same, however it is named: 52个单位附属空间对外开放 of 推动40个单位附属空间开放. */
const SAME_SAID = 0.85;
/** Where less of the promise is said, what is said must nearly all be of the promise. */
const LEAST_SAID = 0.46;
const NEARLY_ALL = 0.9;
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
  /** Whether it was promised for a year that the review does not reach: 到2025年全面建成… */
  readonly isDueLater: boolean;
  /** What a figure told makes of one promised, where both are of one thing: by their names, unless the clauses say the same. */
  readonly judge: (aim: Metric, told: Metric, saysTheSame: boolean) => Outcome;
}

/** What tells one work from another of its name: 2.0任务, 17号线, 二期, 第三轮行动, “十四五”规划, 10亿元以上项目. */
const EDITION =
  /\d+\.0|\d+号|[一二三四五六七八九十]期|第[一二三四五六七八九十\d]+[轮批]|十[一二三四五六]五|\d*[万亿]元(?:以上|级)(?=[^，]{0,4}(?:项目|企业))/gu;
/** The one after it, which is begun where the one before is finished. */
const NEXT = wordsThatSay('next');
/** 公路、机场等重大设施: what the list is of is none of the promised things. */
const CLASS_OF_LIST = /(、[^，；]*?[^高平初中同对])等(?![级同于待次])[^，；]*/gu;
/** 行动 and 计划 have a name that what they came to leaves out: 开展电商产业提升行动 is not done by 建成电商产业园. */
const PROGRAMME = new RegExp(`(?:${wordsThatSay('programme').join('|')})(?=[，；]|$)`, 'u');
/** 提高项目开工率 begins nothing. */
const RATE = new RegExp(wordsThatSay('rate').join('|'), 'gu');
/** Some of all there are: 已有17个省完成并轨. */
const AREAS = new RegExp(`\\d个(?:${wordsThatSay('area').join('|')})(?!级|全部)`, 'u');
/** 严肃查处违规新建项目: that it was built is no work done. */
const OBJECT = new RegExp(`(?<=${wordsThatSay('behind').join('|')})[^，；]*`, 'gu');
const PART_END = '(?=[，；、]|$)';
const ENDS = new RegExp(`^[^，；]{0,2}(?:${[...FINISH, ...EVENT].join('|')})|(?:${[...FINISH, ...DONE].join('|')})${PART_END}`, 'u');

/** 推进商事制度改革 is not done by 推出12项改革措施: what names no end is done where the whole of it is said to be. */
const goesOn = (promise: string) => isOpenEnded(promise) && !ENDS.test(promise);

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
const isSameThing = (promised: Promised, told: string): boolean => saysMuchOf(promised, told) && !isOfAnother(promised.text, told);

/** So much of a promise said, or so much and little else: where words alone tell of it, nine of ten such were done, and of the others seven or eight. */
const [WHOLLY_SAID, WELL_SAID, TO_THE_POINT] = [0.95, 0.75, 0.65];

/** Whether a clause speaks so closely of a promise that its word for done can be asserted. */
export function saysClosely(promise: string, told: string): boolean {
  const said = saidOf(promise, told);
  return said >= WHOLLY_SAID || (said >= WELL_SAID && containment(undone(told), [promise]) >= TO_THE_POINT);
}

/** How much is said of a promise, or of the clause of it of which most is. */
function saidOf(promise: string, told: string): number {
  const texts = [promise, ...promise.split('，')].map((text) => undone(text.replace(CLASS_OF_LIST, '$1')));
  return Math.max(...texts.map((text) => (text.length < SHORTEST_NAME ? 0 : containment(text, [told]))));
}

function saysMuchOf({ text: promise, hasFigures, aims }: Promised, told: string): boolean {
  const editions = promise.match(EDITION) ?? [];
  if (editions.length > 0 && !editions.some((edition) => told.includes(edition))) return false;
  if (!told.includes(PROGRAMME.exec(promise)?.[0] ?? '')) return false;
  if (includesAny(promise, NEXT) && !includesAny(told, [...NEXT, ...BEGUN])) return false;
  const share = saidOf(promise, told);
  if (!hasFigures && goesOn(promise)) return share >= SAME_WORK;
  // 建成3个以上收入超百亿元的企业集团: what has only such figures is done by nothing that has no name of it.
  if (hasFigures && aims.length === 0 && !hasNameOf(promise, told)) return false;
  if (share >= SAME_THING) return true;
  const rest = undone(told);
  if (rest.length >= SHORTEST_NAME && containment(rest, [promise]) >= SAME_TOLD) return true;
  return hasNameOf(promise, told);
}

function hasNameOf(promise: string, told: string): boolean {
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
  // 新建、改扩建渔港 is one thing.
  return Math.max(
    1,
    listedWords(undone(own.replace(/^[一二三四五六七八九十]+是/u, '')))
      .split('、')
      .filter(Boolean).length,
  );
}

/** 开工建设渔港 where more was promised, and no more is told around it. */
export const beginsOnly = (promise: string, told: string, around = told): boolean =>
  includesAny(
    told,
    BEGUN.filter((word) => BEGIN.includes(word)),
  ) &&
  !includesAny(around, WHOLE) &&
  !includesAny(promise, [...BEGIN, ...BEGUN]);

/** What a review's clause says of the promised amounts: 新装岸电桩300个 → 岸电桩增加310个. Null where nothing can be compared. */
function judgeAmounts({ text, aims, judge }: Promised, told: FoundResult): Reported | null {
  const isOpen = !includesAny(told.text, PART);
  const saysTheSame = (aim: Metric, actual: Metric) => {
    const words = withoutFigure(text, aim);
    // 总投资796亿元 says of nothing what it is of; of 渔船4659艘、舢板8700艘 their names decide.
    const isOneOfIts = words.length > SHORTEST_NAME && told.figures.every((figure) => figure === actual || figure.unit !== aim.unit);
    const said = isOpen && isOneOfIts ? containment(words, [withoutFigure(told.text, actual)]) : 0;
    return said >= SAME_SAID || (said >= SAME_FRAME && isNamedIn(told.text, aim.indicator));
  };
  const verdicts = aims.flatMap((aim): readonly Reported[] => {
    // 五年年均增长11.1% is no answer to 增长10%以上 of one year, nor 增长8.4% to 年均增长7%.
    const ofOneThing = (figure: Metric) => aim.unit === figure.unit && ownersOf(told.text, figure) <= ownersOf(text, aim);
    const same = told.figures.filter((figure) => ofOneThing(figure) && isSpanOfYears(aim) === isSpanOfYears(figure));
    if (beginsOnly(text, told.text)) return ['in-progress'];
    // 14项治理工程完成9项: the promised number is there as well, so the other one is a part of it.
    if (same.some(({ value }) => value === aim.value) && same.some(({ value }) => value < aim.value)) return ['in-progress'];
    if (same.some((actual) => keepsPromise(aim, actual, judge(aim, actual, saysTheSame(aim, actual))))) return ['done'];
    return same.some((actual) => judge(aim, actual, false) === 'missed') ? ['missed'] : [];
  });
  // 建成渔港6个和泊位200个 is not done by the one of them.
  if (verdicts.includes('done') && verdicts.length < aims.length && isJoint(text)) return 'in-progress';
  return (['missed', 'in-progress', 'done'] as const).find((verdict) => verdicts.includes(verdict)) ?? null;
}

/** Several amounts beside each other, without a comma: 渔港6个和泊位200个. */
export const isJoint = (text: string): boolean =>
  !text.includes('等') &&
  listedWords(text)
    .split('、')
    .filter((item) => /\d/u.test(item)).length > 1;

export const isSpanOfYears = ({ period }: Pick<Metric, 'period'>) => period?.includes('-') === true;

const ORDINAL = /第[一二三四五六七八九十]+/gu;

/** 建成第一、第二渔港 is not done by 第一渔港建成. */
function isHalfTold(promise: string, told: string): boolean {
  const ordinals = promise.match(ORDINAL) ?? [];
  return ordinals.some((one) => told.includes(one)) && !ordinals.every((one) => told.includes(one));
}

/** By its words alone: a verb of completion, or one of beginning where no more was promised. */
function judgeWords({ text, hasFigures, isDueLater }: Promised, told: FoundResult): Reported {
  if (includesAny(told.text, MISSED)) return 'missed';
  // 完成渔港改革试点 is done by what has 试点 in it, 深化渔港改革 is not.
  if (isDueLater || PART.some((word) => told.text.includes(word) && !text.includes(word))) return 'in-progress';
  if (AREAS.test(told.text) && !AREAS.test(text)) return 'in-progress';
  if (isHalfTold(text, told.text)) return 'in-progress';
  if (includesAny(text.replace(RATE, ''), BEGIN) && includesAny(told.text, BEGUN)) return 'done';
  if (includesAny(told.text, STAGE)) return 'in-progress';
  // 办好渔灯节、赛艇赛和海洋论坛 is not done by 成功举办渔灯节; what it is for (，让市民见绿、见景) is no list.
  const [listed = text] = text.split('，让', 1);
  if (listed.includes('、') && !told.text.includes('等') && containment(listed, [told.text]) < MOST_OF_LIST) return 'in-progress';
  // 加强湿地保护 is not done by 完成湿地调查, nor 组建渔业科技创新联盟 by what has a few of its letters.
  const isNear = saidOf(text, told.text) >= LEAST_SAID || hasNameOf(text, told.text);
  if (containment(undone(told.text), [text]) < (isOpenEnded(text) ? SAME_TOLD : isNear ? 0 : NEARLY_ALL)) return 'in-progress';
  // 开展海岛招商活动 is not done by 五年共举办招商活动79次.
  if (includesAny(text, EVENT) && told.figures.some(isSpanOfYears)) return 'in-progress';
  const work = told.text.replace(OBJECT, '');
  if (includesAny(hasFigures ? work : work.replace(LEVEL, ''), wordsOfEnd(text))) return 'done';
  // 读书节吸引市民40万人次: what has visitors has been held.
  return !hasFigures && includesAny(text, EVENT) && told.figures.length > 0 ? 'done' : 'in-progress';
}

/**
 * The words by which a promise is done: a plan by being issued and by nothing of its name (制定渔业发展规划, 入选渔业发展案例), what a plan is for
 * not by issuing it (实施三年行动, 出台三年行动方案); what names no end by no word of its own name (健全价值实现机制).
 */
function wordsOfEnd(promise: string): readonly string[] {
  const standsIn = (pattern: string) => new RegExp(pattern, 'u').test(promise);
  const endsIn = (word: string) => standsIn(`${word}(?:${DONE.join('|')})?${PART_END}`);
  if (goesOn(promise)) return WHOLE.filter((word) => !promise.includes(word) || endsIn(word));
  const isPlan = [...ISSUED, ...DRAFTED].some((word) => endsIn(word) || standsIn(`(?:^|[，；、])[^，；、]{0,6}${word}`));
  return [...WHOLE, ...(isPlan ? ISSUED : STEPS)];
}

/** What is read has figures of common width, ５亿元 as 5亿元. */
const withoutFigure = (text: string, figure: Metric) => text.replace(figure.text.normalize('NFKC'), '');

/**
 * What the results say became of the promise: the review's own words, never a guess. Numbers decide where there are any: those that the
 * differ paired, then those of the clause that tells of it; words decide where there are none. Told without a word of completion, a
 * promise is under way, the least that a review claims.
 */
export function judgeResults(results: readonly FoundResult[], promised: Promised): Reported {
  const own = results.filter(({ text }) => isSameThing(promised, text));
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
