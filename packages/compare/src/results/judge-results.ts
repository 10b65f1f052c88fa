import { redline } from '@tongbi/aligner';
import { isOpenEnded, strengthOf } from '@tongbi/commitments';
import { keepsPromise, thingOf, thingsIn } from '@tongbi/metric-differ';
import type { Metric, Outcome, Reported } from '@tongbi/model';
import { resultWords } from '../generated/result-words.js';
import { stageWords } from '../generated/stage-words.js';
import { behindVerb } from '../links/behind-verb.js';
import { containment, listedWords, weightOf } from '../links/weigh-wording.js';
import { forms } from '../wording-forms.js';
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
const includesAny = (text: string, words: readonly string[]) => words.some((word) => text.includes(word));

/** So much of what the promise says, or of one of its clauses, must be said by the clause that tells it done: a shared place name is no completion. */
const SAME_THING = 0.65;
/** … and of a promise that names no end: 打造渔业示范片区 is not done by 建成渔业示范村. */
const SAME_WORK = 0.8;
/** … and so much of the clause must be of it: 加强湿地保护 is not done by 完成湿地调查. */
const SAME_TOLD = 0.6;
/** So much of either clause must the other say where the names of what is counted differ: 推动40个单位附属空间开放, 52个单位附属空间对外开放. */
const [SAME_SAID, SAME_NAME] = [0.85, 0.75];
/** So much of a text that nothing else is in it. */
const NEARLY_ALL = 0.9;
/** So much of a list must be said for all of it to be done. */
const MOST_OF_LIST = 0.7;
/** Shorter names are no names (的项目). */
const SHORTEST_NAME = 4;

/** A sentence that tells of the promise less surely may show that something is under way; that it is done or missed its words alone cannot. */
const SURE_ENOUGH = 0.45;

/** What was promised: its words and figures, and what became of those figures that the differ paired. */
interface Promised {
  readonly text: string;
  /** What stands before it in its clause, as far as a mark of a list: 开工建设渔港3个 of the second of 开工建设渔港3个、码头20处. */
  readonly lead: string;
  readonly hasFigures: boolean;
  /** The figures that are the promise itself, not part of a description. */
  readonly aims: readonly Metric[];
  readonly outcomes: readonly ('met' | 'missed' | 'near')[];
  /** Whether the review tells of the year that was promised. */
  readonly isOfYearBefore: boolean;
  /** Whether it was promised for a year that the review does not reach: 到2025年全面建成… */
  readonly isDueLater: boolean;
  /** What a figure told makes of one promised, where both are of one thing: by their names, unless the clauses say the same. */
  readonly judge: (aim: Metric, told: Metric, saysTheSame?: boolean) => Outcome;
}

/** The one after it, which is begun where the one before is finished. */
const NEXT = wordsThatSay('next');
const PART_END = '(?=[，；、]|$)';

/** 推进商事制度改革 is not done by 推出12项改革措施: what names no end is done where the whole of it is said to be. */
const goesOn = (promise: string) => isOpenEnded(promise) && !forms.namesEnd.test(promise);

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

/**
 * Whether a clause says a promise itself, so that its word for done can be asserted: all of it, as one thing or with nothing else, and
 * by the word that such a promise ends in.
 */
export function saysWholly(promise: string, told: FoundResult, reported: Reported): boolean {
  if (told.confidence < SURE_ENOUGH || goesOn(promise) || told.figures.some(isSpanOfYears)) return false;
  const [text = promise] = promise.split(PURPOSE, 1);
  const opening = strengthOf(text)?.words ?? [];
  if (containment({ text: undone(text), opening, asides: [] }, [told.text]) < NEARLY_ALL) return false;
  const isAllTold = listLength(told.text) >= listLength(text) && containment(undone(told.text), [text]) >= NEARLY_ALL;
  if (!isAllTold && !isNamedAlone(objectOf(text, opening), told.text)) return false;
  return reported === 'missed' ? includesAny(told.text, MISSED) : endsAsPromised(text, told.text);
}

const listLength = (text: string) => listedWords(text).split('、').length;
/** ，让市民见绿、见景: what it is for. */
const PURPOSE = /，[让使]/u;

/** What something is done to: 渔港改造 of 全面完成渔港改造任务. */
function objectOf(promise: string, opening: readonly string[]): string {
  const words = listedWords(undone(behindVerb(promise, opening.at(-1) ?? '')));
  const thing = listedWords(thingOf(words));
  return words.startsWith(thing) ? thing : words;
}

/** Whether a clause names a thing by itself or as one of a list, not another that is called after it: 渔港、船坞开工, but not 渔港铁路开工. */
function isNamedAlone(object: string, told: string): boolean {
  const words = listedWords(told);
  const at = words.indexOf(object);
  if (object.length < SHORTEST_NAME || at < 0) return false;
  const [before, after] = [words.slice(0, at).split('、').at(-1)!, words.slice(at + object.length).split('、', 1)[0]!];
  return weightOf(plainVerbs(before)) <= MOST_BEFORE && !after.startsWith('的') && weightOf(plainVerbs(after)) <= MOST_BEHIND;
}
/** 成功, 我市 before it; what stands behind it makes it another thing. */
const [MOST_BEFORE, MOST_BEHIND] = [2, 1];
const plainVerbs = (text: string) => [...BEGUN, ...BEGIN].reduce((rest, word) => rest.replace(word, ''), undone(text));

/** By the word that was promised or one of its kind: 制定 by 出台, 举办 by 承办, 建设 by 建成; not 推行 by 启动, nor 承接 by 揭牌. */
function endsAsPromised(promise: string, told: string): boolean {
  for (const kind of [[...BEGIN, ...BEGUN], [...ISSUED, ...DRAFTED], EVENT]) {
    if (includesAny(promise, kind) && includesAny(told, kind)) return true;
  }
  if (includesAny(told, BEGUN) && !includesAny(told, WHOLE)) return false;
  return includesAny(told, WHOLE) || STEPS.some((word) => promise.includes(word) && told.includes(word));
}

const SAYS = { begun: [...BEGIN, ...BEGUN], part: PART, moment: wordsThatSay('moment'), end: DONE };
export const says = (text: string, what: keyof typeof SAYS): boolean => includesAny(text, SAYS[what]);

/** How much is said of a promise, of the clause of it of which most is, or of what it is of: 东屿渔港 of 建成泊位200个的东屿渔港. */
function saidOf(promise: string, told: string): number {
  const texts = [promise, ...promise.split('，'), promise.slice(promise.lastIndexOf('的') + 1)].map((text) =>
    undone(text.replace(forms.classOfList, '$1')),
  );
  return Math.max(...texts.map((text) => (text.length < SHORTEST_NAME ? 0 : containment(text, [told]))));
}

function saysMuchOf({ text: promise, hasFigures }: Promised, told: string): boolean {
  const editions = promise.match(forms.editions) ?? [];
  if (editions.length > 0 && !editions.some((edition) => told.includes(edition))) return false;
  if (!told.includes(forms.toldProgramme.exec(promise)?.[0] ?? '')) return false;
  if (includesAny(promise, NEXT) && !includesAny(told, [...NEXT, ...BEGUN])) return false;
  // 新增城镇就业5万人 is told by 城镇新增就业8万人, of which there is nothing else.
  if (hasFigures && containment(undone(told), [promise]) >= SAME_TOLD) return true;
  return saidOf(promise, told) >= (!hasFigures && goesOn(promise) ? SAME_WORK : SAME_THING);
}

/** 开工建设渔港 where more was promised, and no more is told. */
const beginsOnly = (promise: string, told: string): boolean =>
  includesAny(
    told,
    BEGUN.filter((word) => BEGIN.includes(word)),
  ) &&
  !includesAny(told, WHOLE) &&
  !includesAny(promise, [...BEGIN, ...BEGUN]);

/** What a review's clause says of the promised amounts: 新装岸电桩300个 → 岸电桩增加310个. Null where nothing can be compared. */
function judgeAmounts({ text, lead, aims, judge }: Promised, told: FoundResult): Reported | null {
  const saysTheSame = (aim: Metric, actual: Metric) => {
    const [words, others] = [withoutFigures(text), withoutFigures(told.text)];
    // 总投资796亿元 says of nothing what it is of.
    const isAlone = told.figures.every((figure) => figure === actual || figure.unit !== aim.unit);
    if (words.length <= SHORTEST_NAME || !isAlone) return false;
    return containment(words, [others]) >= SAME_SAID && containment(others, [words]) >= SAME_NAME;
  };
  const verdicts = aims.flatMap((aim): readonly Reported[] => {
    // 五年年均增长11.1% is no answer to 增长10%以上 of one year, nor 增长8.4% to 年均增长7%.
    const same = told.figures.filter((figure) => aim.unit === figure.unit && isOfAsMuch(aim, figure));
    if (beginsOnly(lead + text, told.text)) return ['in-progress'];
    // 14项治理工程完成9项: the promised number is there as well, so the other one is a part of it.
    const at = same.findIndex(({ value }) => value === aim.value);
    if (listLength(told.text) < 2 && at >= 0 && same.slice(at).some(({ value }) => value < aim.value)) return ['in-progress'];
    if (same.some((actual) => keepsPromise(aim, actual, judge(aim, actual, saysTheSame(aim, actual))))) return ['done'];
    return same.some((actual) => judge(aim, actual) === 'missed') ? ['missed'] : [];
  });
  return (['missed', 'in-progress', 'done'] as const).find((verdict) => verdicts.includes(verdict)) ?? null;
}

/** Several amounts beside each other, without a comma: 渔港6个和泊位200个. */
const isJoint = (text: string): boolean =>
  !text.includes('等') &&
  listedWords(text)
    .split('、')
    .filter((item) => /\d/u.test(item)).length > 1;

/** Whether a figure counts the same years as another and no more things: 码头、航道投资50亿元 says nothing of 码头投资20亿元. */
export const isOfAsMuch = (aim: Metric, actual: Metric): boolean =>
  (isSpanOfYears(aim) ? aim.period === actual.period : !isSpanOfYears(actual)) &&
  thingsIn(actual.indicator).length <= thingsIn(aim.indicator).length;

const isSpanOfYears = ({ period }: Pick<Metric, 'period'>) => period?.includes('-') === true;

/** By its words alone: a verb of completion, or one of beginning where no more was promised. */
function judgeWords({ text, hasFigures, isDueLater }: Promised, told: FoundResult): Reported {
  if (includesAny(told.text, MISSED)) return 'missed';
  // 完成渔港改革试点 is done by what has 试点 in it, 深化渔港改革 is not.
  if (isDueLater || PART.some((word) => told.text.includes(word) && !text.includes(word))) return 'in-progress';
  if (includesAny(text, BEGIN) && includesAny(told.text, BEGUN)) return 'done';
  if (includesAny(told.text, STAGE)) return 'in-progress';
  // 办好渔灯节、赛艇赛和海洋论坛 is not done by 成功举办渔灯节; what it is for (，让市民见绿、见景) is no list.
  const [listed = text] = text.split('，让', 1);
  if (listed.includes('、') && !told.text.includes('等') && containment(listed, [told.text]) < MOST_OF_LIST) return 'in-progress';
  if (isOpenEnded(text) && containment(undone(told.text), [text]) < SAME_TOLD) return 'in-progress';
  // 开展海岛招商活动 is not done by 五年共举办招商活动79次.
  if (includesAny(text, EVENT) && told.figures.some(isSpanOfYears)) return 'in-progress';
  if (includesAny(told.text.replace(forms.doneToWrong, ''), wordsOfEnd(text))) return 'done';
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
  const named = [...ISSUED, ...DRAFTED].filter((word) => promise.includes(word));
  const isPlan = named.some((word) => endsIn(word) || standsIn(`(?:^|[，；、])[^，；、]{0,6}${word}`));
  return [...WHOLE, ...(isPlan ? ISSUED : STEPS)];
}

/** 渔船 of 渔船300艘, in whatever characters the report is written. */
const withoutFigures = (text: string) => text.replace(/\d[\d.]*[万亿]?\p{Script=Han}/gu, '');

/**
 * What the results say became of the promise: the review's own words, never a guess. Numbers decide where there are any: those that the
 * differ paired, then those of the clause that tells of it; words decide where there are none. Told without a word of completion, a
 * promise is under way, the least that a review claims.
 */
export function judgeResults(results: readonly FoundResult[], promised: Promised): Reported {
  const own = results.filter(({ text }) => isSameThing(promised, text));
  const amounts = own.flatMap((told) => judgeAmounts(promised, told) ?? []);
  if (promised.outcomes.includes('missed')) return 'missed';
  if (amounts[0] === 'in-progress') return 'in-progress';
  // 建成渔港6个和泊位200个 is not done by the one of them.
  const isHalf = promised.outcomes.length < promised.aims.length && isJoint(promised.text);
  if (promised.outcomes.length > 0) return isHalf || promised.outcomes.includes('near') ? 'in-progress' : 'done';
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
