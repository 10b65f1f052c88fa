import type { Alone, Link } from '@tongbi/aligner';
import { kindOf } from '@tongbi/kinds';
import { isBareName, isSaidInPlan, nameRelation } from '@tongbi/metric-differ';
import { type Commitment, type IndicatorRow, type MetricPair, type Record, type Span, type Stated, spanContains } from '@tongbi/model';
import { oddsOf } from '../links/explain-link.js';
import type { Both, PreparedReport } from '../prepare/prepared-report.js';
import type { Change } from '../records/decide-change.js';

/** What is asked of two commitments beside what the aligner knows of them. */
type NamedPromise = Pick<Commitment, 'named' | 'verb'>;

/** What says how likely a claim is right, kind by kind of claim; the weights are fitted to single commitments that people linked. */
export const CLAIM_FEATURES = {
  /**
   * Two commitments are one. odds: log-odds of the pair; lead: over those of the best other candidate of the same previous commitment; names: 1, they name a thing in
   * common, −1, both name things, and none in common.
   */
  link: ['odds', 'lead', 'names'],
  /**
   * A commitment has no partner: it is new, or dropped. expected: logarithm of how many partners it was expected to have; verb: 1 where the nearest candidate has the same verb,
   * since what brings the two together is the frame (推进…建设); names: as of links, with the nearest candidate; opener: 1 where it opens a sentence of several,
   * as 加强养老服务，新增床位…，培训护理员… names the theme, and may have been said in other words.
   */
  alone: ['expected', 'verb', 'names', 'opener'],
  /**
   * Of two that are one: the promise is kept in essentially the same words, or changed. kept: 1 where it is said to be kept; distance: how far what they share is from the least
   * that is asked of a kept one; figure: 1 where a figure came, went or moved.
   */
  change: ['kept', 'distance', 'figure'],
  /**
   * The review speaks of a promise, or says nothing of it. said: 1 where it is said to speak of it; found: log-odds of the sentence that speaks of it most likely, where it is said
   * to, else 0; missed: the same where it is said not to.
   */
  reported: ['said', 'found', 'missed'],
  /**
   * A row of the table has the right targets and names, and what changed is right. judged: 1 where a figure of the review was held against the target; fresh: 1
   * where last year set no such target, and the promise it stands in carries on none; paired: 1 where both years set one, or the text of the other is no ground to say that it does not; held: how sure the least sure of the commitments is that its targets
   * stand in; name: how far its name is from the usual length (引导 says too little, a whole clause too much), of one with a number; known: 1 for an indicator that every report knows; apart: 1 where
   * the two years are said to count two things, but for an indicator that every report knows, of another measure, or a main target that became a part of what it was; kin: 1 where its targets have names of two things, alike in words (公路投资 beside 公路水运投资); echoed: 1 where it is said to be new, and last year's plan says all of its name (扩建一批实训工位,
   * then 实训工位目标500个); inside: 1 where its number stands inside of a phrase, so that it is less sure where its name ends (整修30座乡间凉亭); prose: 1 where the report is prose that tells and promises in one, so that a fact may pass for a target and half a sentence for a name;
   * bare: 1 where its name is hardly one (改造项目).
   */
  row: ['judged', 'fresh', 'paired', 'held', 'name', 'known', 'apart', 'kin', 'echoed', 'inside', 'prose', 'bare'],
  /**
   * What a row says became of last year's target is right. judged: as above; uncompared: 1 where what is told of the target cannot be held against it, and is not simply without a
   * number (增长5%, then 达到320亿元); listed: 1 where it is a main target, of which every review speaks; kin: 1 where target and result have names of two things.
   */
  outcome: ['judged', 'uncompared', 'listed', 'kin'],
} as const;

export type ClaimFeatures = {
  readonly [Kind in keyof typeof CLAIM_FEATURES]: { readonly [Name in (typeof CLAIM_FEATURES)[Kind][number]]: number };
};
export type ClaimKind = keyof ClaimFeatures;

/** One thing that is said of commitments at these places. */
export type Claim = {
  readonly [Kind in ClaimKind]: {
    readonly kind: Kind;
    readonly features: ClaimFeatures[Kind];
    readonly previous: readonly Span[];
    readonly current: Span | null;
  };
}[ClaimKind];

/** Fewer partners than this nobody can tell apart. */
const LEAST_EXPECTED = 0.01;

const keysOf = ({ named }: NamedPromise): readonly string[] => named.flatMap(({ key }) => (key ? [key] : []));

function compareNames(one: NamedPromise, other: NamedPromise): number {
  const [keys, others] = [keysOf(one), keysOf(other)];
  if (keys.some((key) => others.includes(key))) return 1;
  return keys.length > 0 && others.length > 0 ? -1 : 0;
}

/** Null for what nothing was judged of: identical texts, a person's word, the figure of a target. */
export function linkFeatures({ previous, current, standing }: Link, lists: Both<readonly NamedPromise[]>): ClaimFeatures['link'] | null {
  return standing && { ...standing, names: compareNames(lists.previous[previous]!, lists.current[current]!) };
}

type Side = Pick<PreparedReport, 'commitments' | 'items'>;

/** Longer clauses, and those with a figure, promise something themselves. */
const LONGEST_OPENER = 14;

function isOpener({ items }: Side, index: number): boolean {
  const { group, text } = items[index]!;
  const isFirst = items[index - 1]?.group !== group && items[index + 1]?.group === group && items[index + 2]?.group === group;
  return isFirst && text.length <= LONGEST_OPENER && !/[\d，]/u.test(text);
}

export function aloneFeatures({ index, expected, nearest }: Alone, own: Side, others: Side): ClaimFeatures['alone'] {
  const one = own.commitments[index]!;
  const other = nearest === null ? undefined : others.commitments[nearest];
  return {
    expected: Math.log(Math.max(expected, LEAST_EXPECTED)),
    verb: other && one.verb !== null && one.verb === other.verb ? 1 : 0,
    names: other ? compareNames(one, other) : 0,
    opener: isOpener(own, index) ? 1 : 0,
  };
}

export const changeFeatures = ({ status, kinds, distance }: Change): ClaimFeatures['change'] => ({
  kept: status === 'kept' ? 1 : 0,
  distance,
  figure: kinds.includes('figure') ? 1 : 0,
});

/** Odds further out say no more. */
const SURE = 5;

export function reportedFeatures(isSaid: boolean, likeliest: number): ClaimFeatures['reported'] {
  const odds = Math.max(-SURE, Math.min(SURE, oddsOf(likeliest)));
  return { said: isSaid ? 1 : 0, found: isSaid ? odds : 0, missed: isSaid ? 0 : odds };
}

const USUAL_NAME = 6;
const UNJUDGED: ReadonlySet<IndicatorRow['outcome']> = new Set([null, 'not-comparable', 'not-reported']);

/** Whether last year's target and what it is held against have two names. */
function areKin({ previousTarget }: IndicatorRow, held: Stated | null, pairs: readonly MetricPair[]): boolean {
  const isAt = ({ span }: { readonly span: Span }, place: Stated | null) => place?.span.start === span.start && place.span.end === span.end;
  return pairs.some(
    ({ previous, current }) =>
      previous &&
      current &&
      isAt(previous, previousTarget) &&
      isAt(current, held) &&
      nameRelation(previous.indicator, current.indicator) !== 'same',
  );
}

const insidePhrase = /^\s?[\p{Script=Han}“]/u;

/** What says how likely a row is right; `made` is of its comparison of the two reports. */
export function rowFeatures(
  row: IndicatorRow,
  made: { readonly commitments: readonly Record[]; readonly metrics: readonly MetricPair[] },
  { previous, current }: Both<Pick<PreparedReport, 'report'>>,
): ClaimFeatures['row'] {
  const { previousTarget: before, currentTarget: now } = row;
  const holds = (place: Record['current'] | undefined, target: Stated | null) =>
    place != null && target !== null && spanContains(place.span, target.span);
  const holding = made.commitments.filter(({ previous, current }) => holds(current, now) || previous.some((place) => holds(place, before)));
  const [named, { text }] = now ? [now, current.report] : [before, previous.report];
  return {
    judged: UNJUDGED.has(row.outcome) ? 0 : 1,
    fresh: row.change === 'new' && row.why === undefined && holding.every(({ status }) => status === 'new') ? 1 : 0,
    held: holding.length > 0 ? Math.min(...holding.map(({ confidence }) => confidence)) : 0,
    paired: (before && now) || row.change.startsWith('unseen') ? 1 : 0,
    name: (now ?? before)?.value == null ? 0 : Math.abs(Math.log(row.indicator.length / USUAL_NAME)),
    known: row.english === undefined ? 0 : 1,
    apart: row.change === 'not-comparable' && (row.english === undefined || (row.qualifier !== undefined && !row.main)) ? 1 : 0,
    kin: areKin(row, now, made.metrics) ? 1 : 0,
    echoed: row.change === 'new' && row.english === undefined && isSaidInPlan(previous.report, row.indicator) ? 1 : 0,
    inside: named && insidePhrase.test(text.slice(named.span.end, named.span.end + 2)) ? 1 : 0,
    prose: kindOf(current.report).parts === 'mixed' ? 1 : 0,
    bare: isBareName(row.indicator) ? 1 : 0,
  };
}

/** What says how likely a row is right about what became of last year's target. */
export const outcomeFeatures = (row: IndicatorRow, metrics: readonly MetricPair[]): ClaimFeatures['outcome'] => ({
  judged: UNJUDGED.has(row.outcome) ? 0 : 1,
  uncompared: row.outcome === 'not-comparable' && row.absence === undefined ? 1 : 0,
  listed: row.main ? 1 : 0,
  kin: areKin(row, row.actual, metrics) ? 1 : 0,
});

/** Whether the list says only with a hedge what became of a row's target, so that the row says it no surer: 全社会固定资产投资 answered by a narrower one. */
export function isListedLoosely({ previousTarget, outcome }: IndicatorRow, commitments: readonly Record[]): boolean {
  if (!previousTarget || UNJUDGED.has(outcome)) return false;
  const told = commitments.flatMap(({ outcomes = [] }) => outcomes.filter(({ part }) => spanContains(part, previousTarget.span)));
  return told.length > 0 && told.every(({ grade }) => grade !== 'certain');
}
