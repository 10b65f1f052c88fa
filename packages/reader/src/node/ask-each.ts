import { setTimeout } from 'node:timers/promises';
import { type Message, type ReadBy, type Reading, said, UserError } from '@tongbi/model';
import { chatRequest, type Question } from '../question.js';
import { readReply } from '../read-reply.js';
import { takeAnswer } from '../take-answer.js';
import { type Endpoint, type Outcome, post, type Reply } from './server.js';

/** Whom to ask, and how. */
interface Server extends Pick<Endpoint, 'addressOf' | 'key' | 'concurrency'> {
  /** How it is waited; in milliseconds. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<unknown>;
  readonly patience?: number;
}

/** What is asked of a server, item by item. */
interface Asking<Item, Answer> {
  /** The end of its address. */
  readonly call: string;
  readonly bodyOf: (item: Item) => object;
  /** Null where the reply is none, which the next one may be. */
  readonly read: (reply: Reply, item: Item) => Answer | null;
  /** Is given each answer when it comes, and how many items are done with. */
  readonly hear: (answer: Answer, done: number) => void;
}

const ATTEMPTS = 4;
const FIRST_WAIT_MS = 1000;
/** A server that asks for more is asked again all the same. */
const MOST_WAIT_MS = 300_000;
/** `fetch` by itself gives up after 300 s; a small machine needs minutes for a long text. */
const PATIENCE_MS = 290_000;
/** So many items without an answer one after the other: nobody is there. */
const MOST_FAILED = 5;

/** Twice as long each time, and not for all at the same moment. */
const backOff = (attempt: number): number => FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + Math.random() / 2);

/**
 * Asks a server about each item, several at a time, and patiently; gives how many failed.
 *
 * @throws {UserError} where asking more is of no use; what was answered has been heard
 */
export async function askEach<Item, Answer>(items: readonly Item[], server: Server, asking: Asking<Item, Answer>): Promise<number> {
  const end = new AbortController();
  const counts = { answered: 0, failed: 0, inRow: 0 };
  const miss = (why: Message): void => {
    counts.failed++;
    if (++counts.inRow >= MOST_FAILED) throw new UserError(said('reader-gone', counts.inRow, why, counts.answered));
  };
  const queue = items.values();
  const work = async (): Promise<void> => {
    for (const item of queue) {
      if (end.signal.aborted) return;
      const outcome = await askPatiently(item, server, asking, end.signal);
      if ('why' in outcome) miss(outcome.why);
      else {
        counts.inRow = 0;
        counts.answered++;
        asking.hear(outcome.answer, counts.answered + counts.failed);
      }
    }
  };
  const workers = Array.from({ length: server.concurrency }, () =>
    work().catch((error: unknown) => {
      end.abort();
      throw error;
    }),
  );
  // What is under way when one gives up is heard to its end.
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
  return counts.failed;
}

type Failed = Extract<Outcome, { readonly why: Message }>;

/** What was answered; or why nothing was, after some attempts. */
async function askPatiently<Item, Answer>(
  item: Item,
  { addressOf, key, patience = PATIENCE_MS, wait = waited }: Server,
  { call, bodyOf, read }: Asking<Item, Answer>,
  signal: AbortSignal,
): Promise<{ readonly answer: Answer } | Failed> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await post({ address: addressOf(call), key, body: bodyOf(item), patience });
    const answer = 'why' in outcome ? null : read(outcome, item);
    if (answer !== null) return { answer };
    const failed = 'why' in outcome ? outcome : { why: said('reader-no-reply'), again: true };
    if (!failed.again || attempt >= ATTEMPTS || signal.aborted) return failed;
    await wait(Math.min(failed.afterMs ?? backOff(attempt), MOST_WAIT_MS), signal);
  }
}

const waited = (ms: number, signal: AbortSignal): Promise<unknown> => setTimeout(ms, undefined, { signal }).catch(() => undefined);

/** Asks a second reader; `hear` is given each answer when it comes. Of those answered some are void. @throws {UserError} where asking more is of no use */
export async function askAll(
  questions: readonly Question[],
  server: Server,
  by: ReadBy,
  hear: (reading: Reading, done: number) => void,
): Promise<Readonly<Record<'answered' | 'void' | 'failed', number>>> {
  let voids = 0;
  const failed = await askEach(questions, server, {
    call: 'chat/completions',
    bodyOf: (question) => ({ ...chatRequest(question, by.model), stream: false }),
    read: ({ body, isCut }, { reading }) => {
      // What a model wrote without end is no answer, and would be none the next time.
      const content = isCut ? '' : readReply(body);
      return content === null ? null : takeAnswer(reading, content, by);
    },
    hear: (reading, done) => {
      if (reading.void) voids++;
      hear(reading, done);
    },
  });
  return { answered: questions.length - failed, void: voids, failed };
}
