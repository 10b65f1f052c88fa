import type { ClaimAnswer, OpenClaim } from '@tongbi/compare';
import { UserError } from '@tongbi/model';
import { say } from '../language.js';
import { writeStdout } from '../terminal/write-stdout.js';
import { explainRefusal } from './explain-refusal.js';
import type { Keyboard } from './keyboard.js';
import type { ReviewSession } from './review-session.js';

/** What each key answers, by the kind of a claim. */
const answers: { readonly [Kind in OpenClaim['kind']]: { readonly [key in string]?: ClaimAnswer<Kind> } } = {
  link: { a: 'right', n: 'not-same', r: 'rival', w: 'words' },
  result: { a: 'right', n: 'not-told', d: 'done', i: 'in-progress', m: 'missed', o: 'none' },
};

/** Does what a key asks for; false where the same claim is to be asked again. */
export async function answerByKey(session: ReviewSession, claim: OpenClaim, key: string, keyboard: Keyboard): Promise<boolean> {
  try {
    if (key === 's') session.skip(claim);
    else if (key === 'u') {
      if (!(await session.undo())) await writeStdout(`${say('nothing-to-undo')}\n`);
    } else {
      const answer = answers[claim.kind][key];
      const words = answer === 'words' ? await keyboard.line(say(claim.record.current ? 'words-of-previous' : 'words-of-current')) : '';
      if (!answer || words === null || (answer === 'words' && words.trim() === '')) return false;
      await session.answer(claim, answer, words);
    }
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await writeStdout(`${explainRefusal(error)}\n`);
    return false;
  }
}
