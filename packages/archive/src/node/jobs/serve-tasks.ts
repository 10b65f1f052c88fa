import { answerOf, type Task, type TaskAnswer, type TaskTable } from '../../jobs/task.js';

/** Does one piece of work in this thread. Never throws. */
export const runTask = <Input, Result>(task: Task<Input, Result>, input: Input): Promise<TaskAnswer<Result>> =>
  answerOf(async () => (await task.load())(input));

/** What a thread runs that does the work of a table: one call a piece of work. */
export function serveTasks(
  tasks: TaskTable,
): (message: { readonly name: string; readonly input: unknown }) => Promise<TaskAnswer<unknown>> {
  // stdout belongs to what was asked for; the PDF library warns of what it lacks for drawing.
  for (const method of ['log', 'info', 'warn', 'debug', 'error'] as const) console[method] = () => undefined;
  return ({ name, input }) => runTask(tasks[name]!, input as never);
}
