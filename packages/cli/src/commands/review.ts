import { noMemory } from '@tongbi/archive';
import { CorrectionsFile, loadReadings, STDIN } from '@tongbi/archive/node';
import { said, UserError } from '@tongbi/model';
import { say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { answerByKey } from '../review/decisions.js';
import { formatClaim, reviewKeys } from '../review/format-claim.js';
import { type Keyboard, openKeyboard } from '../review/keyboard.js';
import { ReviewSession } from '../review/review-session.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { type TerminalStyle, terminalStyle } from '../terminal/terminal-style.js';
import { writeStdout } from '../terminal/write-stdout.js';
import { readFiles } from './read-files.js';

/** More certain ones are right nine times out of ten, and nobody would come to the end of them. */
const BELOW = 0.9;

/**
 * `tongbi review`: asks about the claims of a comparison, the least certain first, and writes each answer at once. What is settled is not asked again, so
 * that the next run goes on where this one stopped.
 */
export async function review(previousFile: string, currentFile: string, options: OptionsOf<'review'>): Promise<void> {
  if ([previousFile, currentFile].includes(STDIN)) throw new UserError(said('review-reads-stdin', STDIN));
  const file = await CorrectionsFile.open([previousFile, currentFile], options.corrections);
  await file.list();
  const signature = { on: new Date().toISOString().slice(0, 10), ...(options.by !== undefined && { by: options.by }) };
  const readings = await loadReadings([previousFile, currentFile], options);
  const reads = await readFiles([previousFile, currentFile], noMemory, options);
  showProgress(say('comparing', 2));
  const session = await ReviewSession.open(file, reads[0]!, reads[1]!, { below: options.below ?? BELOW, signature, readings });
  clearProgress();
  const keyboard = openKeyboard(process.stdin);
  try {
    await askAll(session, keyboard, terminalStyle(process.stdout));
  } finally {
    keyboard.close();
  }
  const left = session.claims.length;
  await writeStdout(`\n${say('review-ends', session.decided, session.decided > 0 && file.name, left, left > 0)}\n`);
}

async function askAll(session: ReviewSession, keyboard: Keyboard, style: TerminalStyle): Promise<void> {
  for (;;) {
    const claims = session.claims;
    const [claim] = claims;
    if (!claim) return;
    await writeStdout(`\n${formatClaim(claim, session.reports, { left: claims.length, style })}`);
    for (let isOpen = true; isOpen; ) {
      const key = await keyboard.key(reviewKeys[claim.kind]);
      if (key === null || key === 'q') return;
      isOpen = !(await answerByKey(session, claim, key, keyboard));
    }
  }
}
