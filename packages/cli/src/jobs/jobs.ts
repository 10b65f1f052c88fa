import { UserError } from '@tongbi/model';
import type { Piscina } from 'piscina';
import { clearProgress } from '../terminal/progress.js';
import { onInterrupt } from './on-interrupt.js';
import { runTask, type TaskAnswer } from './run-task.js';
import type { Loss, TaskOutcome } from './task-outcome.js';
import { type TaskInput, type TaskName, type TaskResult, tasks } from './task-table.js';

/** A page of 20 MB takes some 600 MB as a tree. */
const MOST_MEMORY_MB = 1500;
/** Pieces of work under way or done and not yet taken, for each thread: enough that none waits, few enough that little is held. */
const AHEAD = 3;

/** What became of one piece of work, before a fault of the program is thrown. */
type Settled<Result> = TaskAnswer<Result> | { readonly kind: 'lost'; readonly loss: Loss };

/** Where not as shipped: for tests, and for machines with little memory. */
interface JobLimits {
  /** For each thread. */
  readonly memoryMb?: number;
  /** For each piece of work. */
  readonly seconds?: number;
  /** What a thread runs: a module that exports `performInThread`. */
  readonly thread?: URL;
}

/**
 * Threads that work through many inputs. The outcomes come in the order of the inputs, and neither they nor their order depend on the number of threads.
 * A thread that dies (of a crash, of too much memory or time) loses the one input that it had, and another takes its place.
 *
 *     const jobs = new Jobs(4);
 *     try {
 *       for await (const outcome of jobs.run('summarize-pair', pairs)) …
 *     } finally {
 *       await jobs.close();
 *     }
 */
export class Jobs {
  #pool: Promise<Piscina> | undefined;
  #release: (() => void) | undefined;

  /** Nothing is started before there is enough to do. */
  constructor(
    readonly threads: number,
    readonly limits: JobLimits = {},
  ) {}

  /** @throws what the program itself did wrong, where it did: in a thread or here */
  async *run<Name extends TaskName>(name: Name, inputs: readonly TaskInput<Name>[]): AsyncGenerator<TaskOutcome<TaskResult<Name>>, void> {
    const isHere = inputs.length < tasks[name].worthFrom;
    const ahead = isHere ? 1 : this.threads * AHEAD;
    const perform = isHere ? runTask<Name> : (await this.#open()).perform<Name>;
    const begun: Promise<Settled<TaskResult<Name>>>[] = [];
    for (let next = 0; next < inputs.length || begun.length > 0; ) {
      while (begun.length < ahead && next < inputs.length) begun.push(perform(name, inputs[next++]!));
      yield toOutcome(await begun.shift()!);
    }
  }

  /** Ends the threads. What they had begun is given up. */
  async close(): Promise<void> {
    this.#release?.();
    await (await this.#pool)?.destroy();
    this.#pool = undefined;
  }

  async #open(): Promise<{ perform: <Name extends TaskName>(name: Name, input: TaskInput<Name>) => Promise<Settled<TaskResult<Name>>> }> {
    this.#pool ??= openPool(this.threads, this.limits);
    this.#release ??= onInterrupt(clearProgress);
    const pool = await this.#pool;
    return { perform: (name, input) => performIn(pool, this.limits, name, input) };
  }
}

async function openPool(
  threads: number,
  { memoryMb = MOST_MEMORY_MB, thread = new URL('./task-thread.js', import.meta.url) }: JobLimits,
): Promise<Piscina> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: thread.href,
    name: 'performInThread',
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 1,
    // A thread that waits for work must not hold up what the libraries do in the meantime.
    atomics: 'disabled',
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  // What a dead thread had is answered for by its own promise; an error event without a listener would end the process.
  pool.on('error', () => undefined);
  return pool;
}

async function performIn<Name extends TaskName>(
  pool: Piscina,
  limits: JobLimits,
  name: Name,
  input: TaskInput<Name>,
): Promise<Settled<TaskResult<Name>>> {
  const { seconds = tasks[name].seconds } = limits;
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), seconds * 1000);
  try {
    return await pool.run({ name, input }, { signal: clock.signal });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (clock.signal.aborted) return { kind: 'lost', loss: { why: 'time', detail: `${seconds} seconds` } };
    if (code === 'ERR_WORKER_OUT_OF_MEMORY')
      return { kind: 'lost', loss: { why: 'memory', detail: `${limits.memoryMb ?? MOST_MEMORY_MB} MB of memory` } };
    return { kind: 'lost', loss: { why: 'crash', detail: message } };
  } finally {
    clearTimeout(timer);
  }
}

function toOutcome<Result>(settled: Settled<Result>): TaskOutcome<Result> {
  if (settled.kind === 'refused') return { kind: 'refused', error: new UserError(settled.message, settled) };
  if (settled.kind !== 'bug') return settled;
  const error = new Error(settled.stack.split('\n')[0]);
  error.stack = settled.stack;
  throw error;
}
