import { strengthOf } from '@tongbi/commitments';
import { anyOf, type Commitment, type Metric, type Record, type Strength, type StrengthChange } from '@tongbi/model';
import { hedgeWords } from '../generated/hedge-words.js';
import { ladderVerbs } from '../generated/ladder-verbs.js';
import { nameNouns } from '../generated/name-nouns.js';
import { stageWords } from '../generated/stage-words.js';
import { containment } from '../links/weigh-wording.js';

/** So many characters of the object find its clause again. */
const OBJECT_START = 4;

/** Which of the clauses of a promise its object stands in: 聚焦重点，[加强改革系统集成]. -1 where none is known. */
export function mainClauseAt(clauses: readonly string[], object: string | null): number {
  const start = object?.slice(0, OBJECT_START);
  return start ? clauses.findIndex((clause) => clause.includes(start)) : -1;
}

/** A commitment with the figures that stand in it. */
export interface Wording extends Pick<Commitment, 'text' | 'strength' | 'object'> {
  readonly figures: readonly Metric[];
}

/** Grades run from 1 to 5; so far apart is another force. */
const SAME_STRENGTH = { sameVerb: 0.5, otherVerb: 0.75 } as const;
/** A promise without a verb (渔港码头20座) binds like any other. */
const UNSAID_GRADE = 3;
/** Two of as many clauses, the one said by the other so far, are compared as they stand. */
const BUILT_ALIKE = 0.8;
/** So much of a clause must be said by its counterpart for other words of force to mean another force: less where the verb is the same. */
const SAME_THING = { sameVerb: 0.4, otherVerb: 0.5 } as const;
/** Which of two binds harder can be said where each says so much of the other: 健全A风险防范机制 and 坚决遏制A are no weaker and stronger. */
const ONE_THING = 0.66;
/** … and of two that are built alike so much: 持续探索渔业体制与监管融合机制 is more than 纵深推进渔业体制. */
const PART_OF_THING = 0.5;
/** 确保 says more than a promise without any verb; 支持 and 完成 say neither more nor less. */
const MODAL = 5;

const ladder = new Map(ladderVerbs.map(({ word, ranked }) => [word, ranked]));
const stages = new Map(stageWords.map((row) => [row.word, row]));
const CLAUSE_MARK = /[，；：]/u;
const wordsOf = (kind: string) => anyOf(hedgeWords.flatMap((row) => (row.kind === kind ? [row.word] : [])));
const [HEDGES, HEDGEABLE] = [wordsOf('hedge'), wordsOf('hedged')];
/** “基本建成A”, “与B基本同步” promise a little less; 基本养老 is another word. */
const HEDGE = new RegExp(`${HEDGES}(${HEDGEABLE})`, 'u');
const HEDGED = new RegExp(`${HEDGES}?${HEDGEABLE}`, 'u');
/** 绿电规模力争达到400亿千瓦时: aimed at, where 达到 alone promises; 努力争取更好结果 is more than the number before it. */
const [STRIVING, HIGHER] = [new RegExp(wordsOf('striving'), 'u'), new RegExp(wordsOf('higher'), 'u')];
/** 深化A改革 beside 深入实施A改革试点: of a thing and of the programme for it nobody can say which is promised harder. */
const PROGRAMME_END = `(?:${anyOf(nameNouns.flatMap(({ word, plain }) => (plain === 'once' ? [word] : [])))}|${wordsOf('programme')})`;
const PROGRAMME = new RegExp(`^[^，；。]*${PROGRAMME_END}${wordsOf('tail')}?(?=[，；。]|$)`, 'u');
/** Which way the words pull, as ranks. */
const PULL = { soft: 0, plain: 1, firm: 2 } as const satisfies { readonly [Direction in Strength['direction']]: number };

type Said = Pick<Wording, 'text' | 'strength' | 'figures'>;

/** How far a thing is to come this year: begun (启动), finished (建成), or worked on, which is all that most verbs say; 确保 says how surely, of whatever stage. */
function stageOf({ text, strength }: Said, isCounted: boolean): string | undefined {
  const said = (strength?.words ?? []).map((word) => stages.get(word));
  // 推动东港码头项目投产 says it at its end.
  const [first = ''] = text.split('，');
  const atEnd = stageWords.find(({ word }) => first.endsWith(word));
  for (const row of [...said, atEnd]) if (row && (row.countable === 'yes' || !isCounted)) return row.stage;
  return (strength?.grade ?? UNSAID_GRADE) >= MODAL ? undefined : 'work';
}

/** Below 0 where less than all is promised, above where more. Of 基本持平 and 增长3% neither is the other without a hedge. */
function leanOf({ text }: Said, other: Said): number {
  const hedged = HEDGE.exec(text)?.[1];
  if (HIGHER.test(text)) return 1;
  return STRIVING.test(text) || (hedged && other.text.includes(hedged)) ? -1 : 0;
}

/** What is counted comes about with its number, and what stands in a list of targets by itself: 实现新增就业26万人 binds no harder than 新增就业28万人. */
function withoutResult(said: Said, other: Said): Said {
  // 把A扩大到B has a verb that is not read.
  const isBare = countedIn(said, other) || (other.strength === null && !other.text.includes('把'));
  return isBare && stages.get(verbOf(said))?.countable === 'no' ? { ...said, strength: null } : said;
}

const gradeOf = ({ strength }: Said) => strength?.grade ?? UNSAID_GRADE;
const pullOf = ({ strength }: Said) => PULL[strength?.direction ?? 'plain'];
const verbOf = ({ strength }: Said) => strength?.words.at(-1) ?? '';
const hasSameVerb = (a: Said, b: Said) => verbOf(a) !== '' && verbOf(a) === verbOf(b);

/** 鼓励A → 压减A. */
function areContrary(previous: Said, current: Said): boolean {
  const [before, now] = [ladder.get(verbOf(previous)), ladder.get(verbOf(current))];
  return before !== undefined && now !== undefined && (before === 'curbs') !== (now === 'curbs');
}

/** How a promise can be held against the other by its verb: undefined where that says what is done (优化); without one it can be ranked only beside what says how surely (确保). */
function rankOf(said: Said, other: Said): string | undefined {
  if (said.strength === null) return gradeOf(other) >= MODAL ? 'yes' : 'no';
  const ranked = ladder.get(verbOf(said));
  return gradeOf(said) >= MODAL ? 'yes' : ranked === 'curbs' ? undefined : ranked;
}

const countedIn = (one: Said, other: Said) => one.figures.length + other.figures.length > 0;
const wayOf = (pull: number): StrengthChange => (pull > 0 ? 'stronger' : 'weaker');

/**
 * Another stage of the same thing (启动 → 建成), a hedge, or another force (大力 → 稳妥); undefined where none differs. Which way is said where the words
 * do: a word that pushes or holds back came or went. Of two that both push (全面 → 深入), and of verbs that are merely others (完善 → 扩大), nobody can say.
 * `isTelling`: that can be said of what is only near, too.
 */
function forceChange(previous: Said, current: Said): { readonly change: StrengthChange; readonly isTelling: boolean } | undefined {
  const [before, now] = [previous, current].map((said) => stageOf(said, countedIn(previous, current)));
  const isLike = PROGRAMME.test(previous.text) === PROGRAMME.test(current.text);
  if (before && now && before !== now) return { change: isLike ? 'stage' : 'other', isTelling: true };
  const lean = leanOf(current, previous) - leanOf(previous, current);
  if (lean !== 0) return { change: wayOf(lean), isTelling: false };
  if (areContrary(previous, current)) return { change: 'other', isTelling: true };
  const isSameVerb = hasSameVerb(previous, current);
  const ranks = isSameVerb ? [] : [rankOf(previous, current), rankOf(current, previous)];
  const [pull, step] = [pullOf(current) - pullOf(previous), gradeOf(current) - gradeOf(previous)];
  // One is pushed (大力), the other held back (稳妥), whatever their verbs make of it.
  const isTurned = Math.abs(pull) > 1;
  if (!isTurned && ranks.includes(undefined)) return undefined;
  const isUndecided = pull === 0 || (!isTurned && ranks[pull > 0 ? 0 : 1] === 'pushes');
  if (!isTurned && Math.abs(step) < SAME_STRENGTH[isUndecided && !isSameVerb ? 'otherVerb' : 'sameVerb']) return undefined;
  const isTelling = pull !== 0 && (isTurned || Math.sign(pull) === Math.sign(step));
  const isSoft = [previous, current].some((said) => pullOf(said) === PULL.soft);
  const isRanked = !isUndecided && !ranks.includes('no') && !ranks.includes(undefined) && isLike;
  return { change: isTelling && isRanked ? wayOf(pull) : 'other', isTelling: isTelling && (isRanked || !isSoft) };
}

const clausesOf = (text: string): readonly string[] => text.split(CLAUSE_MARK).filter((clause) => clause.length > 1);

/** The clause that a promise is made in, without what it leans on: 聚焦重点，[加强改革系统集成]. */
function mainClause({ text, object }: Wording): string {
  const clauses = clausesOf(text);
  return clauses[mainClauseAt(clauses, object)] ?? text;
}

/** A heading that promises is read as a promise, and has no strength of its own. */
const wholeOf = (one: Wording): Said => ({ ...one, strength: one.strength ?? strengthOf(one.text) });

/** One clause of a promise as a promise. */
function clauseOf(one: Wording, text: string): Said {
  if (clausesOf(one.text).length <= 1) return wholeOf(one);
  return { text, strength: strengthOf(text), figures: /[\d０-９]/u.test(text) ? one.figures : [] };
}

/** How much of what was promised, its words of force apart, is said again. */
const backOf = (text: string, strength: Strength | null, now: string) =>
  containment({ text, opening: strength?.words ?? [], asides: [] }, [now]);

/**
 * What of each is to be compared, since every clause has a force of its own: wholes that are built alike, else the clause that the current
 * promise is made in and the one most like it. Null where none is.
 *
 *   完善监管制度，牢牢守住安全底线 → 牢牢守住安全底线      compared with 牢牢守住, not with 完善
 */
function pairClauses(
  previous: readonly Wording[],
  current: Wording,
): { readonly before: Said; readonly now: Said; readonly isOneThing: boolean } | null {
  const opening = current.strength?.words ?? [];
  const shareOf = (text: string, other: string) => containment({ text, opening, asides: [] }, [other]);
  const count = clausesOf(current.text).length;
  const whole = previous.find((one) => clausesOf(one.text).length === count && shareOf(current.text, one.text) >= BUILT_ALIKE);
  if (whole) return { before: wholeOf(whole), now: current, isOneThing: backOf(whole.text, whole.strength, current.text) >= PART_OF_THING };
  const main = mainClause(current);
  const clauses = previous.flatMap((one) => clausesOf(one.text).map((text) => ({ text, one, share: shareOf(main, text) })));
  const [best] = clauses.sort((a, b) => b.share - a.share);
  if (!best) return null;
  const [before, now] = [clauseOf(best.one, best.text), clauseOf(current, main)];
  if (best.share < SAME_THING[hasSameVerb(before, now) ? 'sameVerb' : 'otherVerb']) return null;
  return { before, now, isOneThing: Math.min(best.share, backOf(best.text, before.strength, main)) >= ONE_THING };
}

/** 基本同步: what a promise without a verb says of its force, where that is what changed. */
function saidWords(said: Said, isHedgeChange: boolean): Strength | null {
  const words = HEDGED.exec(said.text)?.[0];
  if (!isHedgeChange || !words) return said.strength;
  return { words: [words], grade: gradeOf(said), direction: said.strength?.direction ?? 'plain' };
}

const FORCED = new Set<Strength['direction'] | undefined>(['firm', 'soft']);
/** Whether a second verb of a clause has a force of its own: 健全和严格执行A. */
const forceInside = (text: string) =>
  text
    .split(/[、和并]/u)
    .slice(1)
    .some((rest) => FORCED.has(strengthOf(rest)?.direction));

/** Whether the text itself shows its force: 确保 of a list's opening is no word of its second item, and 更高水平推进A is no more than 建设更高水平的A. */
function isShown({ text, strength }: Said, other: Said): boolean {
  const words = strength?.words ?? [];
  if (forceInside(text) !== forceInside(other.text)) return false;
  const isElsewhere = (word: string) => other.text.includes(word) && !other.strength?.words.includes(word);
  return words.every((word) => text.includes(word)) && !words.slice(0, -1).some(isElsewhere);
}

/** How hard a promise binds, before and now, and what changed in that. Of one that became several, only like clauses are compared. */
export function compareStrength(previous: readonly Wording[], current: Wording): NonNullable<Record['strength']> {
  const pair = pairClauses(previous, current);
  const before = pair?.before ?? previous.find(({ strength }) => strength) ?? previous[0]!;
  const now = pair?.now ?? current;
  const found = pair ? forceChange(withoutResult(before, now), withoutResult(now, before)) : undefined;
  // Of two things that are near, verbs that are merely others (提高A质量, 促进A均衡) say nothing of force.
  const isChanged = found !== undefined && (pair?.isOneThing || found.isTelling);
  const isHedgeChange = isChanged && HEDGE.test(before.text) !== HEDGE.test(now.text);
  const words = { previous: saidWords(before, isHedgeChange), current: saidWords(now, isHedgeChange) };
  if (!isChanged) return words;
  return { ...words, change: pair?.isOneThing && isShown(before, now) && isShown(now, before) ? found.change : 'other' };
}
