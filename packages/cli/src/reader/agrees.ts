import { said, UserError } from '@tongbi/model';
import { say } from '../language.js';
import { ask } from '../terminal/ask.js';

/** Says what will be sent where; on a terminal it is asked. @throws {UserError} where there is none, and nobody agreed before */
export async function agrees(what: string, yes: boolean): Promise<boolean> {
  if (yes) process.stderr.write(`${what}\n`);
  const answer = yes ? 'y' : await ask(`${what}\n${say('reader-ask')} [y/N] `);
  if (answer === null) throw new UserError(said('reader-needs-yes', what));
  const isAgreed = /^y(?:es)?$/iu.test(answer);
  if (!isAgreed) process.stderr.write(`${say('reader-not-asked')}\n`);
  return isAgreed;
}
