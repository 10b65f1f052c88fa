import { createInterface } from 'node:readline';
import { isCancel, selectKey, text } from '@clack/prompts';
import { noMemory } from '@tongbi/archive';
import { CorrectionsFile, loadReadings, ReviewSession, STDIN } from '@tongbi/archive/node';
import type { ClaimAnswer, OpenClaim } from '@tongbi/compare';
import { type NoValues, said, UserError } from '@tongbi/model';
import { say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { explainRefusal, formatClaim, reviewKeys } from '../terminal/format-claim.js';
import { showProgress, type TerminalStyle, terminalStyle, writeStdout } from '../terminal/terminal.js';
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
  const settings = { below: options.below ?? BELOW, signature, readings, decision: say('this-decision') };
  showProgress(say('comparing', 2));
  const session = await ReviewSession.open(file, reads[0]!, reads[1]!, settings);
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

/** What each key answers, by the kind of a claim. */
const answers: { readonly [Kind in OpenClaim['kind']]: { readonly [key in string]?: ClaimAnswer<Kind> } } = {
  link: { a: 'right', n: 'not-same', r: 'rival', w: 'words' },
  result: { a: 'right', n: 'not-told', d: 'done', i: 'in-progress', m: 'missed', o: 'none' },
};

/** Does what a key asks for; false where the same claim is to be asked again. */
async function answerByKey(session: ReviewSession, claim: OpenClaim, key: string, keyboard: Keyboard): Promise<boolean> {
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

/** What a person answers: by prompts on a terminal, else by lines, of which the first character is the key. */
interface Keyboard {
  /** One of the keys that are offered, each with what it means; null where there is nothing more to come: the end of the input, Ctrl-C, Escape. */
  key(offered: Readonly<Record<string, NoValues>>): Promise<string | null>;
  line(question: string): Promise<string | null>;
  close(): void;
}

const openKeyboard = (input: NodeJS.ReadStream): Keyboard => (input.isTTY ? prompts : readLines(input));

const answered = (answer: string | symbol): string | null => (isCancel(answer) ? null : answer);

const prompts: Keyboard = {
  async key(offered) {
    const options = Object.entries(offered).map(([value, meaning]) => ({ value, label: say(meaning) }));
    return answered(await selectKey({ message: say('press-key'), options }));
  },
  async line(question) {
    return answered(await text({ message: question }));
  },
  close() {},
};

/** Reads whole lines, from a pipe. */
function readLines(input: NodeJS.ReadStream): Keyboard {
  const lines = createInterface({ input, terminal: false });
  const iterator = lines[Symbol.asyncIterator]();
  const line = async (question: string): Promise<string | null> => {
    await writeStdout(question);
    const { value, done } = await iterator.next();
    return done ? null : value;
  };
  return {
    line,
    async key(offered) {
      const keys = Object.entries(offered).map(([key, meaning]) => `${key} ${say(meaning)}`);
      const answer = await line(`${keys.join('  ')} > `);
      await writeStdout('\n');
      return answer === null ? null : (answer.trim()[0] ?? '');
    },
    close: () => lines.close(),
  };
}
