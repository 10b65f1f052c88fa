import { UserError } from '@tongbi/model';
import { writeStdout } from '../terminal/write-stdout.js';
import { linkDecisions, resultDecisions } from './decisions.js';
import { explainRefusal } from './explain-refusal.js';
import type { Keyboard } from './keyboard.js';
import type { Claim } from './open-claims.js';
import type { ReviewSession } from './review-session.js';

/** Does what a key asks for; false where the same claim is to be asked again. */
export async function answerClaim(session: ReviewSession, claim: Claim, key: string, keyboard: Keyboard): Promise<boolean> {
  try {
    if (key === 's') session.skip(claim);
    else if (key === 'u') {
      if (!(await session.undo())) await writeStdout('本次还没有核定可撤；跳过的重新列出。\n');
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
