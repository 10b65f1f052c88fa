import { UserError } from '@tongbi/model';
import type { Task } from '../../jobs/task.js';

/** An answer in plain data, as a thread can send it. */
export type TaskAnswer<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'refused'; readonly message: string; readonly expected?: string; readonly received?: string; readonly advice?: string }
  | { readonly kind: 'bug'; readonly stack: string };

/** Does one piece of work in this thread. Never throws. */
export async function runTask<Input, Result>(task: Task<Input, Result>, input: Input): Promise<TaskAnswer<Result>> {
  try {
    const perform = await task.load();
    return { kind: 'done', result: await perform(input) };
  } catch (error) {
    if (!(error instanceof UserError))
      return { kind: 'bug', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    const { message, expected, received, advice } = error;
    return { kind: 'refused', message, ...(expected && { expected }), ...(received && { received }), ...(advice && { advice }) };
  }
}
