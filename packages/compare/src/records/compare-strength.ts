import { strengthOf } from '@tongbi/commitments';
import type { Commitment, Metric, Record, Strength, StrengthChange } from '@tongbi/model';
import { containment } from '../links/weigh-wording.js';
import { forms } from '../wording-forms.js';
import { compareForce, hasSameVerb, type Said, saidWords, withoutForce } from './compare-force.js';

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
  /** What may bind it too; looked for where that matters. */
  readonly around: () => Around;
}

/** What stands around a commitment in its sentence. */
export interface Around {
  /** [确保渔港开工6个，]渔船更新300艘. */
  readonly before: string;
  readonly behind: string;
  /** Of the clause behind it: 推进渔港建设，[完成投资6亿元]. */
  readonly figures: readonly Metric[];
}

/** Two of as many clauses, the one said by the other so far, are compared as they stand. */
const BUILT_ALIKE = 0.8;
/** So much of a clause must be said by its counterpart for other words of force to mean another force: less where the verb is the same. */
const SAME_THING = { sameVerb: 0.4, otherVerb: 0.5 } as const;
const CLAUSE_MARK = /[，；：]/u;
const clausesOf = (text: string): readonly string[] => text.split(CLAUSE_MARK).filter((clause) => clause.length > 1);

/** A heading that promises is read as a promise, and has no strength of its own. */
const wholeOf = (one: Wording): Said => ({ ...one, strength: one.strength ?? strengthOf(one.text) });

/** One clause of a promise as a promise. */
function clauseOf(one: Wording, text: string): Said {
  if (clausesOf(one.text).length <= 1) return wholeOf(one);
  return { text, strength: strengthOf(text), figures: /[\d０-９]/u.test(text) ? one.figures : [] };
}

/** How much of a text, its words of force apart, another says. */
const shareOf = ({ text, strength }: Pick<Said, 'text' | 'strength'>, other: string) =>
  containment({ text, opening: strength?.words ?? [], asides: [] }, [other]);

/** How much of what each promises the other promises. */
function sharedBy(a: Pick<Said, 'text' | 'strength'>, b: Pick<Said, 'text' | 'strength'>): number {
  const [own, other] = [a, b].map(({ text, strength }) => ({ text: withoutForce(text), strength }));
  return Math.min(shareOf(own!, other!.text), shareOf(other!, own!.text));
}

/**
 * What of each is to be compared, since every clause has a force of its own: wholes that are built alike, else the clause that the current
 * promise is made in and the one most like it. Null where none is.
 *
 *   完善监管制度，牢牢守住安全底线 → 牢牢守住安全底线      compared with 牢牢守住, not with 完善
 */
function pairClauses(
  previous: readonly Wording[],
  current: Wording,
): { readonly before: Said; readonly now: Said; readonly shared: number } | null {
  const own = clausesOf(current.text);
  const whole = previous.find((one) => clausesOf(one.text).length === own.length && shareOf(current, one.text) >= BUILT_ALIKE);
  if (whole) return { before: wholeOf(whole), now: current, shared: sharedBy(whole, current) };
  // The clause that the promise is made in, without what it leans on: 聚焦重点，[加强改革系统集成].
  const main = { ...current, text: own[mainClauseAt(own, current.object)] ?? current.text };
  const clauses = previous.flatMap((one) => clausesOf(one.text).map((text) => ({ text, one, share: shareOf(main, text) })));
  const [best] = clauses.sort((a, b) => b.share - a.share);
  if (!best) return null;
  const [before, now] = [clauseOf(best.one, best.text), clauseOf(current, main.text)];
  const verbs = hasSameVerb(before, now) ? 'sameVerb' : 'otherVerb';
  if (best.share < SAME_THING[verbs]) return null;
  return { before, now, shared: sharedBy(before, main) };
}

/** How hard a promise binds, before and now, and what changed in that. Of one that became several, only like clauses are compared. */
export function compareStrength(previous: readonly Wording[], current: Wording): NonNullable<Record['strength']> {
  const pair = pairClauses(previous, current);
  const before = pair?.before ?? previous.find(({ strength }) => strength) ?? previous[0]!;
  const now = pair?.now ?? current;
  const change = pair ? compareForce(before, now, pair.shared) : undefined;
  if (!change) return { previous: before.strength, current: now.strength };
  const [had, has] = [saidWords(before, now), saidWords(now, before)];
  const [only, ...others] = previous as [Wording, ...Wording[]];
  const isOpen =
    others.length > 0 ||
    clausesOf(only.text).length > 1 ||
    isOpposed(only, current, change) ||
    hasWordsElsewhere(only, current, { change, had, has });
  return { previous: had, current: has, change: isOpen ? 'other' : change };
}

/** 力争新建渔港6个 → 新建渔港4个: the words say more, and the number less. */
function isOpposed(previous: Wording, current: Wording, change: StrengthChange): boolean {
  const against = change === 'stronger' ? -1 : change === 'weaker' ? 1 : 0;
  const [had, has] = [previous, current].map(({ figures, around }) => [...figures, ...around().figures]);
  return had!.some((one) => has!.some(({ unit, value }) => unit === one.unit && (value - one.value) * against > 0));
}

interface Words {
  readonly change: StrengthChange;
  readonly had: Strength | null;
  readonly has: Strength | null;
}

/**
 * Whether words of the sentence that are none of the promise's own may say the same; then its own do not show which way it went: a word of how surely
 * before one of the two (确保渔港开工6个，渔船更新300艘), or what the one is pushed by beside the other (加快渔港建设，推进码头建设).
 */
function hasWordsElsewhere(previous: Wording, current: Wording, { change, had, has }: Words): boolean {
  const [old, now] = [previous.around(), current.around()];
  if (forms.saysHowSurely.test(old.before) !== forms.saysHowSurely.test(now.before)) return true;
  const [more, less, around] = change === 'weaker' ? [had, has, now] : [has, had, old];
  const beside = [around.before.split(CLAUSE_MARK).at(-2), around.behind.split(CLAUSE_MARK)[1]];
  return (
    change !== 'stage' && (more?.words ?? []).some((word) => !less?.words.includes(word) && beside.some((clause) => clause?.includes(word)))
  );
}
