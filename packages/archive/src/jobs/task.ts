import { type Message, said, UserError } from '@tongbi/model';

export interface Task<Input, Result> {
  /** Its function, from plain data to plain data (both are copied between threads). Loaded when it is first needed. */
  readonly load: () => Promise<(input: Input) => Result | Promise<Result>>;
  /** Longer than any real report takes, many times over: what takes longer was made to. */
  readonly seconds: number;
  /** With fewer inputs a thread costs more (some 0.3 s) than it saves, and they are done where they stand. 1 where the limits are the point. */
  readonly worthFrom: number;
  /** One that is lost ends the command: then a single thread protects nothing, and the work is done where it stands. */
  readonly allNeeded?: true;
}

/** Lets each entry of a table keep the types of its own function. */
export const task = <Input, Result>(entry: Task<Input, Result>): Task<Input, Result> => entry;

export type TaskTable = Readonly<Record<string, Task<never, unknown>>>;
export type TaskInput<One> = One extends Task<infer Input, unknown> ? Input : never;
export type TaskResult<One> = One extends Task<never, infer Result> ? Result : never;

/** Why a thread ended before it had an answer. */
export interface Loss {
  readonly why: 'time' | 'memory' | 'crash';
  /** What it had, or how it ended: `60 seconds`, `1500 MB of memory`, `worker exited with code: 3`. */
  readonly detail: string;
}

/** What becomes of a piece of work, in plain data, as a thread can send it; `refused`: the input can be mended. */
export type TaskAnswer<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'refused'; readonly says: Message }
  | { readonly kind: 'bug'; readonly stack: string };

/** What became of one input. A fault of the program itself is no outcome: it is thrown. */
export type TaskOutcome<Result> =
  | Exclude<TaskAnswer<Result>, { readonly kind: 'bug' }>
  /** The thread died of this input; the others are done by a new one. */
  | { readonly kind: 'lost'; readonly loss: Loss };

export function lossError(file: string, { why, detail }: Loss): UserError {
  const keys = { crash: 'thread-died', time: 'took-too-long', memory: 'took-too-much-memory' } as const;
  return new UserError(said(keys[why], file, detail));
}

/** The result, where it must be there. @throws {UserError} where it was refused, or lost */
export function resultOf<Result>(outcome: TaskOutcome<Result>, file: string): Result {
  if (outcome.kind === 'done') return outcome.result;
  throw outcome.kind === 'refused' ? new UserError(outcome.says) : lossError(file, outcome.loss);
}

/** What becomes of a piece of work, as an answer. Never throws. */
export async function answerOf<Result>(perform: () => Result | Promise<Result>): Promise<TaskAnswer<Result>> {
  try {
    return { kind: 'done', result: await perform() };
  } catch (error) {
    if (error instanceof UserError) return { kind: 'refused', says: error.says };
    return { kind: 'bug', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
