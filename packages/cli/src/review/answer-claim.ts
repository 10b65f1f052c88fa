import { type Correction, UserError } from '@tongbi/model';
import { writeStdout } from '../terminal/write-stdout.js';
import { explainRefusal } from './explain-refusal.js';
import type { Keyboard } from './keyboard.js';
import { LinkAnswers } from './link-answers.js';
import type { Claim, LinkClaim, ResultClaim } from './open-claims.js';
import { ResultAnswers } from './result-answers.js';
import type { ReviewSession } from './review-session.js';

/** What a key decides, as corrections; null where it decides nothing after all. */
type Decision<Of extends Claim> = (
  session: ReviewSession,
  claim: Of,
  keyboard: Keyboard,
) => readonly Correction[] | Promise<readonly Correction[] | null>;

const linkKeys: Readonly<Record<string, Decision<LinkClaim>>> = {
  a: (session, { record }) => new LinkAnswers(session).accept(record),
  n: (session, { record }) => new LinkAnswers(session).part(record),
  r: (session, { record }) => new LinkAnswers(session).takeRival(record),
  w: async (session, { record }, keyboard) => {
    const words = await keyboard.line(record.current ? '上年的文字：' : '今年的文字：');
    return words === null || words.trim() === '' ? null : new LinkAnswers(session).takeWords(record, words);
  },
};

const resultKeys: Readonly<Record<string, Decision<ResultClaim>>> = {
  a: (session, claim) => new ResultAnswers(session).accept(claim),
  n: (session, claim) => new ResultAnswers(session).refuse(claim),
  d: (session, claim) => new ResultAnswers(session).say(claim, 'done'),
  i: (session, claim) => new ResultAnswers(session).say(claim, 'in-progress'),
  m: (session, claim) => new ResultAnswers(session).say(claim, 'missed'),
  o: (session, claim) => new ResultAnswers(session).say(claim, 'none'),
};

/** Does what a key asks for; false where the same claim is to be asked again. */
export async function answerClaim(
  session: ReviewSession,
  claim: Claim,
  { key, keyboard }: { readonly key: string; readonly keyboard: Keyboard },
): Promise<boolean> {
  try {
    if (key === 's') {
      session.skip(claim);
      return true;
    }
    if (key === 'u') {
      if (!(await session.undo())) await writeStdout('本次还没有核定可撤；跳过的重新列出。\n');
      return true;
    }
    const corrections = await decide(session, claim, { key, keyboard });
    if (corrections) await session.settle(corrections);
    return corrections !== null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await writeStdout(`${explainRefusal(error)}\n`);
    return false;
  }
}

async function decide(
  session: ReviewSession,
  claim: Claim,
  { key, keyboard }: { readonly key: string; readonly keyboard: Keyboard },
): Promise<readonly Correction[] | null> {
  if (claim.kind === 'link') return Object.hasOwn(linkKeys, key) ? linkKeys[key]!(session, claim, keyboard) : null;
  return Object.hasOwn(resultKeys, key) ? resultKeys[key]!(session, claim, keyboard) : null;
}
