import type { TaskTable } from '../../jobs/task.js';
import { runTask, type TaskAnswer } from './run-task.js';

/** What a thread runs that does the work of a table: one call a piece of work. */
export function serveTasks(
  tasks: TaskTable,
): (message: { readonly name: string; readonly input: unknown }) => Promise<TaskAnswer<unknown>> {
  // stdout belongs to what was asked for; the PDF library warns of what it lacks for drawing.
  for (const method of ['log', 'info', 'warn', 'debug', 'error'] as const) console[method] = () => undefined;
  return ({ name, input }) => runTask(tasks[name]!, input as never);
}
