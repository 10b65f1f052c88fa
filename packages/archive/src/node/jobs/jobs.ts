import { availableParallelism } from 'node:os';
import type { Piscina } from 'piscina';
import type { Task, TaskAnswer, TaskInput, TaskOutcome, TaskResult, TaskTable } from '../../jobs/task.js';
import { answerOf, resultOf } from '../../jobs/task.js';
import type { KeyPart, Memory, Stage } from '../../memory/memory.js';

/** A page of 20 MB takes some 600 MB as a tree. */
const MOST_MEMORY_MB = 1500;
/** Pieces of work under way or done and not yet taken, for each thread: enough that none waits, few enough that little is held. */
const AHEAD = 3;

/** What became of one piece of work, before a fault of the program is thrown. */
type Settled<Result> = TaskAnswer<Result> | TaskOutcome<Result>;

/** Kinds of work, and the address of a module that does them in a thread: it exports `performInThread`. */
export interface Workshop<Tasks extends TaskTable> {
  readonly tasks: Tasks;
  readonly thread: string;
}

/** Where not as shipped: for tests, and for machines with little memory. */
export interface JobLimits {
  /** For each thread. */
  readonly memoryMb?: number;
  /** For each piece of work. */
  readonly seconds?: number;
  /** Leaves the terminal clean where the work is interrupted. */
  readonly clear?: () => void;
}

export interface KeptIn<Input, Result> {
  readonly memory: Memory;
  readonly stage: Stage;
  /** Null for what is not kept. */
  readonly keyOf: (input: Input) => KeyPart | null;
  /** Whether it was made of what the key says; it was where this is left out. */
  readonly fits?: (input: Input, result: Result) => boolean;
}

/** Hears of each piece of work before it is waited for. */
export type Tell<Input> = (index: number, all: number, input: Input) => void;

/**
 * Threads that work through many inputs. The outcomes come in the order of the inputs, and neither they nor their order depend on the number of threads.
 * A thread that dies (of a crash, of too much memory or time) loses the one input that it had, and another takes its place.
 *
 *     const jobs = new Jobs(workshop, 4);
 *     try {
 *       for await (const outcome of jobs.each('summarize-pair', pairs)) …
 *     } finally {
 *       await jobs.close();
 *     }
 */
export class Jobs<Tasks extends TaskTable> {
  #pool: Promise<Piscina> | undefined;
  #release: (() => void) | undefined;

  /** Nothing is started before there is enough to do. */
  constructor(
    readonly workshop: Workshop<Tasks>,
    readonly threads: number,
    readonly limits: JobLimits = {},
  ) {}

  /**
   * What becomes of each input: remembered, or done now.
   *
   * @throws what the program itself did wrong, where it did: in a thread or here
   */
  async *each<Name extends string & keyof Tasks, Input extends TaskInput<Tasks[Name]>, Result extends TaskResult<Tasks[Name]>>(
    name: Name,
    inputs: readonly Input[],
    tell: Tell<Input> = () => undefined,
    kept?: KeptIn<Input, Result>,
  ): AsyncGenerator<TaskOutcome<Result>, void> {
    const known = kept ? await remembered(inputs, kept) : new Set<Input>();
    const left = inputs.length - known.size;
    const task = this.workshop.tasks[name] as Tasks[Name] & { readonly load: () => Promise<(input: Input) => Result> };
    const isHere = left < task.worthFrom || (this.threads === 1 && task.allNeeded === true);
    const pool = isHere || left === 0 ? undefined : await this.#open();
    const limits = { seconds: task.seconds, ...this.limits };
    const perform = (input: Input): Promise<Settled<Result>> =>
      pool ? performIn<Result>(pool, limits, { name, input }) : runTask(task, input);
    const begun: Promise<Settled<Result>>[] = [];
    let [next, told] = [0, 0];
    for (const input of inputs) {
      while (begun.length < (isHere ? 1 : this.threads * AHEAD) && next < inputs.length) {
        const coming = inputs[next++]!;
        begun.push(kept ? rememberOrDo(coming, kept, known.has(coming), perform) : perform(coming));
      }
      if (!known.has(input)) tell(told++, left, input);
      yield toOutcome(await begun.shift()!);
    }
  }

  /** The results, where each must be there. @throws {UserError} where one was refused, or lost; `nameOf` says of which input it was */
  async *results<Name extends string & keyof Tasks, Input extends TaskInput<Tasks[Name]>, Result extends TaskResult<Tasks[Name]>>(
    name: Name,
    inputs: readonly Input[],
    nameOf: (input: Input) => string,
    tell: (done: number, all: number, name: string) => void = () => undefined,
    kept?: KeptIn<Input, Result>,
  ): AsyncGenerator<Result, void> {
    let index = 0;
    for await (const outcome of this.each(name, inputs, (at, all, input) => tell(at, all, nameOf(input)), kept))
      yield resultOf(outcome, nameOf(inputs[index++]!));
  }

  /** Ends the threads. What they had begun is given up. */
  async close(): Promise<void> {
    this.#release?.();
    await (await this.#pool)?.destroy();
    this.#pool = undefined;
  }

  async #open(): Promise<Piscina> {
    this.#pool ??= openPool(this.threads, this.limits, this.workshop.thread);
    this.#release ??= onInterrupt(this.limits.clear ?? (() => undefined));
    return await this.#pool;
  }
}

/** Those inputs whose results are remembered. The results themselves are taken one by one, since all of a large archive would fill the memory. */
async function remembered<Input, Result>(inputs: readonly Input[], { memory, stage, keyOf }: KeptIn<Input, Result>): Promise<Set<Input>> {
  const known = new Set<Input>();
  for (const input of inputs) {
    const key = keyOf(input);
    if (key !== null && (await memory.has(stage, key))) known.add(input);
  }
  return known;
}

/** What was kept of an input; what was not, or cannot be read, is done now and kept. */
async function rememberOrDo<Input, Result>(
  input: Input,
  { memory, stage, keyOf, fits = () => true }: KeptIn<Input, Result>,
  isKnown: boolean,
  perform: (input: Input) => Promise<Settled<Result>>,
): Promise<Settled<Result>> {
  const key = keyOf(input);
  const before = isKnown ? await memory.find<Result>(stage, key) : undefined;
  if (before !== undefined) return { kind: 'done', result: before };
  const settled = await perform(input);
  if (key !== null && settled.kind === 'done' && fits(input, settled.result)) await memory.keep(stage, key, settled.result);
  return settled;
}

async function openPool(threads: number, { memoryMb = MOST_MEMORY_MB }: JobLimits, thread: string): Promise<Piscina> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: thread,
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

async function performIn<Result>(
  pool: Piscina,
  { seconds, memoryMb = MOST_MEMORY_MB }: JobLimits & { readonly seconds: number },
  message: unknown,
): Promise<Settled<Result>> {
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), seconds * 1000);
  try {
    return await pool.run(message, { signal: clock.signal });
  } catch (error) {
    const { code, message: detail } = error as NodeJS.ErrnoException;
    if (clock.signal.aborted) return { kind: 'lost', loss: { why: 'time', detail: `${seconds}` } };
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'lost', loss: { why: 'memory', detail: `${memoryMb}` } };
    return { kind: 'lost', loss: { why: 'crash', detail } };
  } finally {
    clearTimeout(timer);
  }
}

function toOutcome<Result>(settled: Settled<Result>): TaskOutcome<Result> {
  if (settled.kind !== 'bug') return settled;
  throw Object.assign(new Error(settled.stack.split('\n')[0]), { stack: settled.stack });
}

/** Each thread holds tables and reports of its own, up to 250 MB; more threads than these wait for the disk and for each other. */
const MOST_DEFAULT = 8;

/** As many threads as the machine has cores for this process. */
export const defaultJobs = (): number => Math.min(MOST_DEFAULT, availableParallelism());

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Lets a run that is interrupted leave the terminal clean: `clear` is called, then the process ends of the same signal, as a shell expects. A second
 * signal ends it at once. Call what is returned when the work is done.
 */
function onInterrupt(clear: () => void): () => void {
  const handle = (signal: NodeJS.Signals): void => {
    release();
    clear();
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    for (const signal of SIGNALS) process.off(signal, handle);
  };
  for (const signal of SIGNALS) process.on(signal, handle);
  return release;
}

/** Does one piece of work in this thread. Never throws. */
const runTask = <Input, Result>(task: Task<Input, Result>, input: Input): Promise<TaskAnswer<Result>> =>
  answerOf(async () => (await task.load())(input));

/** What a thread runs that does the work of a table: one call a piece of work. */
export function serveTasks(
  tasks: TaskTable,
): (message: { readonly name: string; readonly input: unknown }) => Promise<TaskAnswer<unknown>> {
  // stdout belongs to what was asked for; the PDF library warns of what it lacks for drawing.
  for (const method of ['log', 'info', 'warn', 'debug', 'error'] as const) console[method] = () => undefined;
  return ({ name, input }) => runTask(tasks[name]!, input as never);
}
