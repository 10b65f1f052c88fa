import { runTask, type TaskAnswer } from './run-task.js';
import type { TaskInput, TaskName } from './task-table.js';

// stdout belongs to what was asked for; the PDF library warns of what it lacks for drawing.
for (const method of ['log', 'info', 'warn', 'debug', 'error'] as const) console[method] = () => undefined;

/** What a thread runs, one call a piece of work. */
export function performInThread({
  name,
  input,
}: {
  readonly name: TaskName;
  readonly input: TaskInput<TaskName>;
}): Promise<TaskAnswer<unknown>> {
  return runTask(name, input as never);
}
