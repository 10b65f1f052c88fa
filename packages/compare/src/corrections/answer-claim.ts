import { type Comparison, type Correction, type Place, type Quote, type Record, type Reported, said, UserError } from '@tongbi/model';
import type { ReadFile } from '../prepare/prepared-report.js';
import { quotePlace } from './find-quote.js';
import type { LinkClaim, OpenClaim, ResultClaim } from './open-claims.js';
import { proposeCorrection } from './propose-correction.js';

/** The two reports of a claim. */
export interface ClaimReports {
  readonly previous: ReadFile;
  readonly current: ReadFile;
  readonly reports: Comparison['reports'];
}

/**
 * The quote that a place is found again by.
 *
 * @throws {UserError} where the same words stand elsewhere, with the same around them
 */
function quoteOf({ reports }: ClaimReports, place: Place): Quote {
  const report = reports.find(({ id }) => id === place.report)!;
  const quote = quotePlace(report, place.span);
  if (quote) return quote;
  throw new UserError(said('review-repeated', place.text));
}

function link(of: ClaimReports, same: boolean, previous: Place, current: Place): Correction {
  return { kind: 'link', same, previous: quoteOf(of, previous), current: quoteOf(of, current) };
}

/** Without the partners that it has and should not have. */
function partAll(of: ClaimReports, { current, previous }: Record): readonly Correction[] {
  return current ? previous.map((place) => link(of, false, place, current)) : [];
}

type Decision<Claim> = (of: ClaimReports, claim: Claim, words: string) => readonly Correction[];

/** Of a claim about links: that it is right, that its two sides are not the same, that it carries on the best of the others, or what has some words, and nothing else. */
const linkAnswers: { readonly [Answer in ClaimAnswer<'link'>]: Decision<LinkClaim> } = {
  right: (of, { record: { current, previous } }) => {
    if (current && previous.length > 0) return previous.map((place) => link(of, true, place, current));
    const [own, against] = [quoteOf(of, current ?? previous[0]!), of[current ? 'previous' : 'current'].report.id];
    return [{ kind: 'status', status: current ? 'new' : 'dropped', of: own, against }];
  },
  'not-same': (of, { record }) => {
    if (record.current && record.previous.length > 0) return partAll(of, record);
    throw new UserError(said('review-no-link'));
  },
  rival: (of, { record }) => {
    const { current, previous, rival } = record;
    if (!rival) throw new UserError(said('review-no-rival'));
    const given = current ? link(of, true, rival.place, current) : link(of, true, previous[0]!, rival.place);
    return [given, ...partAll(of, record)];
  },
  words: (of, { record }, words) => {
    const { current, previous } = record;
    const ends = current ? { previous: words, current: current.text } : { previous: previous[0]!.text, current: words };
    return [proposeCorrection(of.previous, of.current, { kind: 'link', same: true, ...ends }), ...partAll(of, record)];
  },
};

function telling(of: ClaimReports, { promise, told }: ResultClaim, tells: boolean): Correction {
  return { kind: 'telling', promise: quoteOf(of, promise), sentence: quoteOf(of, told), tells };
}

/** The sentence reports on the promise, and this is what became of it; `none`: no sentence reports on it. */
function judge(of: ClaimReports, claim: ResultClaim, reported: Reported): readonly Correction[] {
  const promise = quoteOf(of, claim.promise);
  const result = { kind: 'result', promise, told: of.current.report.id, reported } as const;
  return reported === 'none' ? [result] : [telling(of, claim, true), result];
}

/** Of a claim about what became of a promise: that it is right, that the sentence does not report on it, or what became of it instead. */
const resultAnswers: { readonly [Answer in ClaimAnswer<'result'>]: Decision<ResultClaim> } = {
  right: (of, claim) => {
    const { reported, correctedBy = [] } = claim.record;
    // A second sentence of a promise whose result was settled with the first: only that it reports on it is new.
    const isSettled = correctedBy.some(({ says }) => says === 'result');
    return isSettled || reported === 'none' ? [telling(of, claim, true)] : judge(of, claim, reported);
  },
  'not-told': (of, claim) => [telling(of, claim, false)],
  done: (of, claim) => judge(of, claim, 'done'),
  'in-progress': (of, claim) => judge(of, claim, 'in-progress'),
  missed: (of, claim) => judge(of, claim, 'missed'),
  none: (of, claim) => judge(of, claim, 'none'),
};

/** What can be answered to a claim of a kind. */
export type ClaimAnswer<Kind extends OpenClaim['kind'] = OpenClaim['kind']> = Kind extends 'link'
  ? 'right' | 'not-same' | 'rival' | 'words'
  : 'right' | 'not-told' | 'done' | 'in-progress' | 'missed' | 'none';

/**
 * What a person answers to a claim, as corrections; `words` are those of the other commitment, for the answer that it carries on what has them.
 *
 * @throws {UserError} where the answer does not go with the claim, or the words are of no commitment, or of several
 */
export function answerClaim(of: ClaimReports, claim: OpenClaim, answer: ClaimAnswer, words = ''): readonly Correction[] {
  const known = { link: linkAnswers, result: resultAnswers }[claim.kind] as { readonly [name in ClaimAnswer]?: Decision<OpenClaim> };
  const decide = known[answer];
  if (!decide) throw new Error(`${answer} answers no ${claim.kind}.`);
  return decide(of, claim, words);
}
