import { strengthOf } from '@tongbi/commitments';
import { type Metric, type Strength, type StrengthChange, verbs } from '@tongbi/model';
import { stageWords } from '../generated/stage-words.js';
import { forms } from '../wording-forms.js';
import { isSameObject } from './same-object.js';

/** A clause of a promise and what binds it. */
export interface Said {
  readonly text: string;
  readonly strength: Strength | null;
  readonly figures: readonly Metric[];
}

/** Grades run from 1 to 5; so far apart is another force. */
const SAME_STRENGTH = { sameVerb: 0.5, otherVerb: 0.75 } as const;
/** A promise without a verb (渔港码头20座) binds like any other. */
const UNSAID_GRADE = 3;
/** From these grades on a promise is pushed (大力) and must be kept (坚决); 确保 says more than a promise without any verb, as 支持 and 完成 do not. */
const [PUSHED, BINDING, MODAL] = [3.5, 4.5, 5];
/** Which way the words pull, as ranks. */
const PULL = { soft: 0, plain: 1, firm: 2 } as const satisfies { readonly [Direction in Strength['direction']]: number };
/** How far a work is, in order. */
const STAGES: readonly (string | undefined)[] = ['begin', 'work', 'finish'];

const ladder = new Map(verbs.flatMap(({ verb, ranked }) => (ranked ? [[verb, ranked]] : [])));
const nouns = new Set(verbs.flatMap(({ verb, noun }) => (noun === 'yes' ? [verb] : [])));
const stages = new Map(stageWords.map((row) => [row.word, row]));

const gradeOf = ({ strength }: Said) => strength?.grade ?? UNSAID_GRADE;
const pullOf = ({ strength }: Said) => PULL[strength?.direction ?? 'plain'];
const verbOf = ({ strength }: Said) => strength?.words.at(-1) ?? '';
const isSurely = (said: Said) => gradeOf(said) >= MODAL;
export const hasSameVerb = (a: Said, b: Said) => verbOf(a) !== '' && verbOf(a) === verbOf(b);

/** How far a thing is to come this year: begun (启动), finished (建成), or worked on, which is all that most verbs say; 确保 says how surely, of whatever stage. */
function stageOf(said: Said, isCounted: boolean): string | undefined {
  const rows = (said.strength?.words ?? []).map((word) => stages.get(word));
  // 推动东港码头项目投产 says it at its end; 实施渔港规划 does not.
  const [first = ''] = said.text.split('，');
  const atEnd = stageWords.find(({ word }) => first.endsWith(word) && !nouns.has(word));
  for (const row of [...rows, atEnd]) if (row && (row.countable === 'yes' || !isCounted)) return row.stage;
  return isSurely(said) ? undefined : 'work';
}

/** Below 0 where less than all is promised, above where more. Of 基本持平 and 增长3% neither is the other without a hedge. */
function leanOf({ text }: Said, other: Said): number {
  const hedged = forms.hedge.exec(text)?.[1];
  if (forms.promisesMore.test(text)) return 1;
  return forms.strives.test(text) || (hedged && other.text.includes(hedged)) ? -1 : 0;
}
const leanBetween = (previous: Said, current: Said) => leanOf(current, previous) - leanOf(previous, current);

/** What is counted comes about with its number, and what stands in a list of targets by itself: 实现新增就业26万人 binds no harder than 新增就业28万人. */
function withoutResult(said: Said, other: Said): Said {
  // 把A扩大到B has a verb that is not read.
  const isBare = said.figures.length + other.figures.length > 0 || (other.strength === null && !other.text.includes('把'));
  return isBare && (stages.get(verbOf(said))?.countable ?? 'yes') !== 'yes' ? { ...said, strength: null } : said;
}

/** How a promise can be held against the other by its verb: undefined where that says what is done (优化); without one it can be ranked only beside what says how surely (确保). */
function rankOf(said: Said, other: Said): string | undefined {
  if (said.strength === null) return isSurely(other) ? 'rung' : 'no';
  const ranked = ladder.get(verbOf(said));
  return isSurely(said) ? 'rung' : ranked === 'curbs' ? undefined : ranked;
}

/**
 * Whether another stage of the same thing (启动 → 建成), a hedge, or another force (大力 → 稳妥) is promised; `near`: so that it can be said of one thing
 * alone. Of verbs that are merely others (完善 → 扩大) nobody can say.
 */
function findForce(previous: Said, current: Said): 'telling' | 'near' | undefined {
  const both = [previous, current];
  const [before, now] = both.map((said) => stageOf(said, previous.figures.length + current.figures.length > 0));
  if (before && now && before !== now) return 'telling';
  if (leanBetween(previous, current) !== 0) return 'near';
  // 鼓励A → 压减A.
  const [had, has] = both.map((said) => ladder.get(verbOf(said)));
  if (had && has && (had === 'curbs') !== (has === 'curbs')) return 'telling';
  const isSameVerb = hasSameVerb(previous, current);
  const ranks = isSameVerb ? [] : [rankOf(previous, current), rankOf(current, previous)];
  const pull = pullOf(current) - pullOf(previous);
  const step = gradeOf(current) - gradeOf(previous);
  // One is pushed (大力), the other held back (稳妥), whatever their verbs make of it.
  const isTurned = Math.abs(pull) > 1;
  if (!isTurned && ranks.includes(undefined)) return undefined;
  const isUndecided = pull === 0 || ranks[pull > 0 ? 0 : 1] === 'pushes';
  if (!isTurned && Math.abs(step) < SAME_STRENGTH[isUndecided && !isSameVerb ? 'otherVerb' : 'sameVerb']) return undefined;
  const isSoft = both.some((said) => pullOf(said) === PULL.soft);
  return (isTurned || pull * step > 0) && (!isSoft || !ranks.includes('no')) ? 'telling' : 'near';
}

/** Which words of force every editor would call harder than which: 认真 is less than 严格, and no more than none; of 大力 and 坚决 both push. */
const HARDER = new Set(['plain held', 'pushed held', 'pushed plain', 'binding held', 'binding plain']);

function pushOf(said: Said): string {
  if (pullOf(said) === PULL.soft) return 'held';
  if (pullOf(said) === PULL.plain) return said.text.includes(`${verbOf(said)}好`) ? 'slight' : 'plain';
  return gradeOf(said) >= BINDING ? 'binding' : gradeOf(said) >= PUSHED ? 'pushed' : 'slight';
}

/** Above 0 where the words push harder than before, 0 where nobody can say. */
function pushBetween(previous: Said, current: Said): number {
  const [before, now] = [pushOf(previous), pushOf(current)];
  // 坚决遏制A is more than 遏制A, though 遏制 is firm by itself.
  const [had = 0, has = 0] = [previous, current].map((said) => (pullOf(said) === PULL.firm ? said.strength!.words.length : 0));
  if (hasSameVerb(previous, current) && Math.min(had, has) === 1) return has - had;
  return Number(HARDER.has(`${now} ${before}`)) - Number(HARDER.has(`${before} ${now}`));
}

/** Whether the verbs are one, or both rungs of the ladder that 推进 stands on. */
const onOneLadder = (a: Said, b: Said) => hasSameVerb(a, b) || (rankOf(a, b) === 'rung' && rankOf(b, a) === 'rung');

/** The words of force in what is listed behind the first verb: 健全和[严格执行]A. */
const wordsListed = ({ text }: Said) =>
  text
    .split(/[、和并]/u)
    .slice(1)
    .flatMap((rest) => strengthOf(rest)?.words ?? [])
    .join();

/** What is promised, without what says how much, how surely or how far: 水质稳定 of 水质基本稳定, 推动渔港 of 推动渔港收官. */
export const withoutForce = (text: string): string => text.replace(forms.force, '');

/** Whether the text shows its force itself: 确保 of a list's opening is no word of its second item, and 更高水平推进A is no more than 建设更高水平的A. */
function isShown({ text, strength }: Said, other: Said): boolean {
  const words = strength?.words ?? [];
  const isElsewhere = (word: string) => other.text.includes(word) && !other.strength?.words.includes(word);
  return words.every((word) => text.includes(word)) && !words.slice(0, -1).some(isElsewhere);
}

const wayOf = (more: number) => (more === 0 ? undefined : more > 0 ? 'stronger' : 'weaker');

/** Which way a promise of one thing changed, on the few grounds on which every editor would say so; undefined where it was only said otherwise. */
function findDirection(previous: Said, current: Said): StrengthChange | undefined {
  const both = [previous, current];
  const counted = both.filter(({ figures }) => figures.length > 0).length;
  const tried = { ...previous, text: previous.text.replace(forms.onlyTried, '') };
  if (tried.text !== previous.text && !forms.onlyTried.test(current.text) && forms.doneEverywhere.test(`${current.strength?.words}`))
    return isSameObject(tried, current) ? 'stage' : undefined;
  if (!isShown(previous, current) || !isShown(current, previous) || !isSameObject(previous, current)) return undefined;
  const lean = leanBetween(previous, current);
  const [from = -1, to = -1] = both.map((said) => STAGES.indexOf(stageOf(said, false)));
  // 力争A → A: of one verb, of none but 确保, or of numbers; not where less is to come of it: 力争建成A → 打造A.
  const isBoundAlone = counted === 2 || hasSameVerb(previous, current) || both.some((said) => verbOf(said) === '' || isSurely(said));
  const isUndone = from >= 0 && to >= 0 && (to - from) * lean < 0;
  if (lean !== 0) return isBoundAlone && !isUndone ? wayOf(lean) : undefined;
  if (wordsListed(previous) !== wordsListed(current)) return undefined;
  // Of what is counted the number says how far, and nothing is finished that is a number on one side alone.
  const isState = both.some((said) => stages.get(verbOf(said))?.countable === 'never');
  if (from >= 0 && to > from && !isState && counted < (STAGES[to] === 'finish' ? 1 : 2)) return 'stage';
  // What is finished is finished: 全面完成, 圆满完成. Of 30 works and of all of them nobody can say.
  if (STAGES[from] === 'finish' && from === to) return undefined;
  return counted !== 1 && onOneLadder(previous, current) ? wayOf(pushBetween(previous, current)) : undefined;
}

/** Of what each says so much the other must say for more than another force to be said of two that are near, and for which way it went: 涉企信用信息 are not all 信用信息. */
const [ONE_THING, SAME_PROMISE] = [0.6, 0.9];

/**
 * What changed in how hard a clause binds; `shared`: how much of what each says the other says, 0 to 1. Of two that are only near no more is said than that
 * they differ, and only where that is no matter of their verbs (提高A质量, 促进A均衡).
 */
export function compareForce(before: Said, now: Said, shared: number): StrengthChange | undefined {
  const [previous, current] = [withoutResult(before, now), withoutResult(now, before)];
  const force = findForce(previous, current);
  if (!force || (force === 'near' && shared < ONE_THING)) return undefined;
  return (shared >= SAME_PROMISE && findDirection(withoutFaint(previous), withoutFaint(current))) || 'other';
}

/** 积极推进A is hardly more than 推进A. */
function withoutFaint(said: Said): Said {
  if (!said.strength?.words.some((word) => word.replace(forms.faintly, '') === '')) return said;
  const text = said.text.replace(forms.faintly, '');
  return { ...said, text, strength: strengthOf(text) };
}

/** 基本同步: what a promise without a verb says of its force, where that is what changed. */
export function saidWords(said: Said, other: Said): Strength | null {
  const words = forms.hedged.exec(said.text)?.[0];
  if (forms.hedge.test(said.text) === forms.hedge.test(other.text) || !words) return said.strength;
  return { words: [words], grade: gradeOf(said), direction: said.strength?.direction ?? 'plain' };
}
