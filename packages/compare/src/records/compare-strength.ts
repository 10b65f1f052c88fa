import { strengthOf } from '@tongbi/commitments';
import { anyOf, type Commitment, type Metric, type Record, type Strength, type StrengthChange, verbs } from '@tongbi/model';
import { hedgeWords } from '../generated/hedge-words.js';
import { nameNouns } from '../generated/name-nouns.js';
import { stageWords } from '../generated/stage-words.js';
import { containment } from '../links/weigh-wording.js';
import { isSameObject } from './same-object.js';

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
const ONE_THING = { sameVerb: 0.55, otherVerb: 0.66 } as const;
/** … and of two that are built alike so much: 持续探索渔业体制与监管融合机制 is more than 纵深推进渔业体制. */
const PART_OF_THING = 0.5;
/** Grades of a manner that hardly pushes, and of what must be. */
const [SLIGHT, BINDING] = [3.25, 4.5];
/** 确保 says more than a promise without any verb; 支持 and 完成 say neither more nor less. */
const MODAL = 5;

const ladder = new Map(verbs.flatMap(({ verb, ranked }) => (ranked ? [[verb, ranked]] : [])));
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
const PROGRAMME = new RegExp(`^[^，；。]*${PROGRAMME_END}”?${wordsOf('tail')}?(?=[，；。]|$)`, 'u');
/** 维护了, but 为了, 了解: what was done is no promise. */
const FACT = /(?<![为除])了(?![解结断却])/u;
const WAYS = new Set(hedgeWords.flatMap(({ kind, word }) => (kind === 'way' ? [word] : [])));
/** 全面推行A after A试点: what was tried is done everywhere. */
const TRIAL = new RegExp(`${wordsOf('trial')}[^，；。、]{0,2}(?=[，；。]|$)`, 'u');
const WHOLE = new RegExp(wordsOf('whole'), 'u');
const isWhole = ({ text, strength }: Said) => !TRIAL.test(text) && WHOLE.test((strength?.words ?? []).join());
/** 新建 of a number is no stage: 新开工 is. */
const isMadeAnew = (said: Said) => verbOf(said).startsWith('新') && stages.get(verbOf(said))?.stage !== 'begin';
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
/** 认真 is a push beside nothing, and none beside 严格. */
const pullBeside = (said: Said, other: Said) =>
  gradeOf(said) <= SLIGHT && gradeOf(other) >= BINDING ? Math.min(pullOf(said), PULL.plain) : pullOf(said);
const verbOf = ({ strength }: Said) => strength?.words.at(-1) ?? '';
const hasSameVerb = (a: Said, b: Said) => verbOf(a) !== '' && verbOf(a) === verbOf(b);

const isWellDone = (said: Said) => verbOf(said) !== '' && said.text.includes(`${verbOf(said)}好`);

/** 坚决遏制A is more than 遏制A, though 遏制 is firm by itself. */
function barePull(current: Said, previous: Said): number | undefined {
  const counts = [current, previous].map(({ strength }) => strength?.words.length ?? 0);
  const areFirm = [current, previous].every((said) => pullOf(said) === PULL.firm && !isWellDone(said));
  return areFirm && hasSameVerb(current, previous) && Math.min(...counts) === 1 ? counts[0]! - counts[1]! : undefined;
}

/** 实施好A: a push behind the verb. */
function asPushed(said: Said): Said {
  const { strength } = said;
  if (!strength || pullOf(said) !== PULL.plain || !isWellDone(said)) return said;
  return { ...said, strength: { ...strength, direction: 'firm' } };
}

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
  // 建成渔港120座 is no more than 新建渔港120座: what is counted is done with its number.
  const both = [previous, current];
  const isAnew = both.every(({ figures }) => figures.length > 0) && both.some(isMadeAnew);
  if (before && now && before !== now && !isAnew) return { change: isLike ? 'stage' : 'other', isTelling: true };
  if (TRIAL.test(previous.text) !== TRIAL.test(current.text) && both.some(isWhole)) return { change: 'stage', isTelling: true };
  const lean = leanOf(current, previous) - leanOf(previous, current);
  if (lean !== 0) return { change: wayOf(lean), isTelling: false };
  if (areContrary(previous, current)) return { change: 'other', isTelling: true };
  const isSameVerb = hasSameVerb(previous, current);
  const ranks = isSameVerb ? [] : [rankOf(previous, current), rankOf(current, previous)];
  const pull = barePull(current, previous) ?? pullBeside(current, previous) - pullBeside(previous, current);
  const step = gradeOf(current) - gradeOf(previous);
  // One is pushed (大力), the other held back (稳妥), whatever their verbs make of it.
  const isTurned = Math.abs(pull) > 1;
  if (!isTurned && ranks.includes(undefined)) return undefined;
  const isUndecided = pull === 0 || (!isTurned && ranks[pull > 0 ? 0 : 1] === 'pushes');
  if (!isTurned && Math.abs(step) < SAME_STRENGTH[isUndecided && !isSameVerb ? 'otherVerb' : 'sameVerb']) return undefined;
  const isTelling = pull !== 0 && (isTurned || Math.sign(pull) === Math.sign(step));
  // 妥善 → 认真: neither pulls much.
  const isFaint = isTurned && Math.abs(step) < SAME_STRENGTH.otherVerb;
  const isSoft = [previous, current].some((said) => pullOf(said) === PULL.soft);
  const isRanked = !isUndecided && !isFaint && !ranks.includes('no') && !ranks.includes(undefined) && isLike;
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
  const verbs = hasSameVerb(before, now) ? 'sameVerb' : 'otherVerb';
  if (best.share < SAME_THING[verbs]) return null;
  return { before, now, isOneThing: Math.min(best.share, backOf(best.text, before.strength, main)) >= ONE_THING[verbs] };
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

/** 为维护A: why, and no promise. */
const isPurpose = ({ text }: Said, verb: string) => verb !== '' && text.includes(`为${verb}`);

/** 推动A is no more and no less than 力争A, nor is A without the number that is striven for. */
const isAimed = (one: Said, other: Said) =>
  STRIVING.test(one.text) &&
  (other.strength?.words.some((word) => WAYS.has(word)) || (one.figures.length > 0 && other.figures.length === 0));

/** Whether the words let a reader say which of two promises binds harder. */
const canBeRanked = (one: Said, other: Said) =>
  isShown(one, other) && !isAimed(one, other) && ![one, other].some((said) => isPurpose(said, verbOf(one)));

/** How hard a promise binds, before and now, and what changed in that. Of one that became several, only like clauses are compared. */
export function compareStrength(previous: readonly Wording[], current: Wording): NonNullable<Record['strength']> {
  const pair = pairClauses(previous, current);
  const before = pair?.before ?? previous.find(({ strength }) => strength) ?? previous[0]!;
  const now = pair?.now ?? current;
  const found = pair ? forceChange(asPushed(withoutResult(before, now)), asPushed(withoutResult(now, before))) : undefined;
  // Of two things that are near, verbs that are merely others (提高A质量, 促进A均衡) say nothing of force.
  const isChanged = found !== undefined && (pair?.isOneThing || found.isTelling);
  const isHedgeChange = isChanged && HEDGE.test(before.text) !== HEDGE.test(now.text);
  const words = { previous: saidWords(before, isHedgeChange), current: saidWords(now, isHedgeChange) };
  if (!isChanged) return words;
  const isTold = [...previous, current].some(({ text }) => FACT.test(text));
  const isRanked = pair?.isOneThing && !isTold && canBeRanked(before, now) && canBeRanked(now, before) && isSameObject(before, now);
  return { ...words, change: isRanked ? found.change : 'other' };
}
