import { type Message, UserError } from '@tongbi/model';
import type { Task, TaskTable } from '../../jobs/task.js';

/** An answer in plain data, as a thread can send it. */
export type TaskAnswer<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'refused'; readonly says: Message }
  | { readonly kind: 'bug'; readonly stack: string };

/** Does one piece of work in this thread. Never throws. */
export async function runTask<Input, Result>(task: Task<Input, Result>, input: Input): Promise<TaskAnswer<Result>> {
  try {
    const perform = await task.load();
    return { kind: 'done', result: await perform(input) };
  } catch (error) {
    if (!(error instanceof UserError))
      return { kind: 'bug', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    return { kind: 'refused', says: error.says };
  }
}

/** What a thread runs that does the work of a table: one call a piece of work. */
export function serveTasks(
  tasks: TaskTable,
): (message: { readonly name: string; readonly input: unknown }) => Promise<TaskAnswer<unknown>> {
  // stdout belongs to what was asked for; the PDF library warns of what it lacks for drawing.
  for (const method of ['log', 'info', 'warn', 'debug', 'error'] as const) console[method] = () => undefined;
  return ({ name, input }) => runTask(tasks[name]!, input as never);
}
