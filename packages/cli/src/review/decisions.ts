import { proposeCorrection } from '@tongbi/compare';
import { type Correction, type Place, type Record, type Reported, said, UserError } from '@tongbi/model';
import { say } from '../language.js';
import { writeStdout } from '../terminal/write-stdout.js';
import { explainRefusal } from './explain-refusal.js';
import type { Keyboard } from './keyboard.js';
import type { Claim, LinkClaim, ResultClaim, ReviewSession } from './review-session.js';

/** What a key decides, as corrections; null where it decides nothing after all. */
type Decision<Of extends Claim> = (
  session: ReviewSession,
  claim: Of,
  keyboard: Keyboard,
) => readonly Correction[] | Promise<readonly Correction[] | null>;
type Decisions<Of extends Claim> = Readonly<{ [key in string]?: Decision<Of> }>;

function link(session: ReviewSession, same: boolean, previous: Place, current: Place): Correction {
  return { kind: 'link', same, previous: session.quote(previous), current: session.quote(current) };
}

/** Without the partners that it has and should not have. */
function partAll(session: ReviewSession, { current, previous }: Record): readonly Correction[] {
  return current ? previous.map((place) => link(session, false, place, current)) : [];
}

/** Of a claim about links: that it is right, that its two sides are not the same, that it carries on the best of the others, or what has some words, and nothing else. */
const linkDecisions: Decisions<LinkClaim> = {
  a: (session, { record: { current, previous } }) => {
    if (current && previous.length > 0) return previous.map((place) => link(session, true, place, current));
    const [of, against] = [session.quote(current ?? previous[0]!), session[current ? 'previous' : 'current'].report.id];
    return [{ kind: 'status', status: current ? 'new' : 'dropped', of, against }];
  },
  n: (session, { record }) => {
    if (record.current && record.previous.length > 0) return partAll(session, record);
    throw new UserError(said('review-no-link'));
  },
  r: (session, { record }) => {
    const { current, previous, rival } = record;
    if (!rival) throw new UserError(said('review-no-rival'));
    const given = current ? link(session, true, rival.place, current) : link(session, true, previous[0]!, rival.place);
    return [given, ...partAll(session, record)];
  },
  w: async (session, { record }, keyboard) => {
    const { current, previous } = record;
    const words = await keyboard.line(say(current ? 'words-of-previous' : 'words-of-current'));
    if (words === null || words.trim() === '') return null;
    const ends = current ? { previous: words, current: current.text } : { previous: previous[0]!.text, current: words };
    return [proposeCorrection(session.previous, session.current, { kind: 'link', same: true, ...ends }), ...partAll(session, record)];
  },
};

function telling(session: ReviewSession, { promise, told }: ResultClaim, tells: boolean): Correction {
  return { kind: 'telling', promise: session.quote(promise), sentence: session.quote(told), tells };
}

/** The sentence reports on the promise, and this is what became of it; `none`: no sentence reports on it. */
function judge(session: ReviewSession, claim: ResultClaim, reported: Reported): readonly Correction[] {
  const promise = session.quote(claim.promise);
  const result = { kind: 'result', promise, told: session.current.report.id, reported } as const;
  return reported === 'none' ? [result] : [telling(session, claim, true), result];
}

/** Of a claim about what became of a promise: that it is right, that the sentence does not report on it, or what became of it instead. */
const resultDecisions: Decisions<ResultClaim> = {
  a: (session, claim) => {
    const { reported, correctedBy = [] } = claim.record;
    // A second sentence of a promise whose result was settled with the first: only that it reports on it is new.
    const isSettled = correctedBy.some(({ says }) => says === 'result');
    return isSettled || reported === 'none' ? [telling(session, claim, true)] : judge(session, claim, reported);
  },
  n: (session, claim) => [telling(session, claim, false)],
  d: (session, claim) => judge(session, claim, 'done'),
  i: (session, claim) => judge(session, claim, 'in-progress'),
  m: (session, claim) => judge(session, claim, 'missed'),
  o: (session, claim) => judge(session, claim, 'none'),
};

/** Does what a key asks for; false where the same claim is to be asked again. */
export async function answerClaim(session: ReviewSession, claim: Claim, key: string, keyboard: Keyboard): Promise<boolean> {
  try {
    if (key === 's') session.skip(claim);
    else if (key === 'u') {
      if (!(await session.undo())) await writeStdout(`${say('nothing-to-undo')}\n`);
    } else {
      const corrections =
        claim.kind === 'link'
          ? await linkDecisions[key]?.(session, claim, keyboard)
          : await resultDecisions[key]?.(session, claim, keyboard);
      if (!corrections) return false;
      await session.settle(corrections);
    }
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await writeStdout(`${explainRefusal(error)}\n`);
    return false;
  }
}
