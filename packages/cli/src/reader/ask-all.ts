import { setTimeout } from 'node:timers/promises';
import { type Message, type ReadBy, type Reading, said, UserError } from '@tongbi/model';
import { chatRequest, type Question, readReply, takeAnswer } from '@tongbi/reader';
import { type Outcome, post } from './post.js';

/** Whom to ask, and how. */
interface Reader {
  readonly address: URL;
  readonly key: string | null;
  readonly by: ReadBy;
  /** Calls at a time. */
  readonly concurrency: number;
  /** How it is waited; in milliseconds. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  readonly patience?: number;
}

interface AskCounts {
  readonly asked: number;
  /** Void ones among them. */
  readonly answered: number;
  readonly void: number;
  readonly failed: number;
}

const ATTEMPTS = 4;
const FIRST_WAIT_MS = 1000;
/** A server that asks for more is asked again all the same. */
const MOST_WAIT_MS = 300_000;
/** `fetch` by itself gives up after 300 s; a small machine needs minutes for a long text. */
const PATIENCE_MS = 290_000;
/** So many questions without an answer one after the other: nobody is there. */
const MOST_FAILED = 5;

/** Twice as long each time, and not for all at the same moment. */
const backOff = (attempt: number): number => FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);

/**
 * Asks a second reader, several questions at a time; `hear` is given each answer when it comes.
 *
 * @throws {UserError} where asking more is of no use; what was answered has been heard
 */
export async function askAll(
  questions: readonly Question[],
  reader: Reader,
  hear: (reading: Reading, done: number) => void,
): Promise<AskCounts> {
  const counts = { asked: questions.length, answered: 0, void: 0, failed: 0 };
  const end = new AbortController();
  let failedInRow = 0;
  const take = (reading: Reading): void => {
    failedInRow = 0;
    counts.answered++;
    if (reading.void) counts.void++;
    hear(reading, counts.answered + counts.failed);
  };
  const miss = (why: Message): void => {
    counts.failed++;
    if (++failedInRow >= MOST_FAILED) throw new UserError(said('reader-gone', failedInRow, why, counts.answered));
  };
  const queue = questions.values();
  const work = async (): Promise<void> => {
    for (const question of queue) {
      if (end.signal.aborted) return;
      const outcome = await askPatiently(question, reader, end.signal);
      if (typeof outcome === 'string') take(takeAnswer(question.reading, outcome, reader.by));
      else miss(outcome);
    }
  };
  const workers = Array.from({ length: reader.concurrency }, () =>
    work().catch((error: unknown) => {
      end.abort();
      throw error;
    }),
  );
  // What is under way when one gives up is heard to its end.
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
  return counts;
}

/** What was answered; or why nothing was, after some attempts. */
async function askPatiently(question: Question, reader: Reader, signal: AbortSignal): Promise<string | Message> {
  const { address, key, by, patience = PATIENCE_MS } = reader;
  const wait = reader.wait ?? ((ms: number) => setTimeout(ms, undefined, { signal }).catch(() => undefined));
  const body = { ...chatRequest(question, by.model), stream: false };
  for (let attempt = 1; ; attempt++) {
    const outcome = readOutcome(await post({ address, key, body, patience }));
    if (typeof outcome === 'string') return outcome;
    if (!outcome.again || attempt >= ATTEMPTS || signal.aborted) return outcome.why;
    await wait(Math.min(outcome.afterMs ?? backOff(attempt), MOST_WAIT_MS), signal);
  }
}

type Failed = Extract<Outcome, { readonly is: 'failed' }>;

/** What a model wrote without end is no answer, and would be none the next time. */
function readOutcome(outcome: Outcome): string | Failed {
  if (outcome.is === 'failed') return outcome;
  if (outcome.isCut) return '';
  return readReply(outcome.body) ?? { is: 'failed', why: said('reader-no-reply'), again: true };
}
