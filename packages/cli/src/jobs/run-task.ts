import { UserError } from '@tongbi/model';
import { type TaskInput, type TaskName, type TaskResult, tasks } from './task-table.js';

/** An answer in plain data, as a thread can send it. */
export type TaskAnswer<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'refused'; readonly message: string; readonly expected?: string; readonly received?: string; readonly advice?: string }
  | { readonly kind: 'bug'; readonly stack: string };

/** Does one piece of work in this thread. Never throws. */
export async function runTask<Name extends TaskName>(name: Name, input: TaskInput<Name>): Promise<TaskAnswer<TaskResult<Name>>> {
  try {
    const perform = (await tasks[name].load()) as (input: TaskInput<Name>) => TaskResult<Name> | Promise<TaskResult<Name>>;
    return { kind: 'done', result: await perform(input) };
  } catch (error) {
    if (!(error instanceof UserError))
      return { kind: 'bug', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    const { message, expected, received, advice } = error;
    return { kind: 'refused', message, ...(expected && { expected }), ...(received && { received }), ...(advice && { advice }) };
  }
}
