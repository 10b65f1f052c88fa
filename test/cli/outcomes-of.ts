import { Jobs } from '../../packages/cli/src/jobs/jobs.js';

/** Enough for threads to be worth it; the first are the slowest. */
export const paths = Array.from({ length: 16 }, (_, index) => `${(16 - index) * 5}.md`);
export const thread = new URL('./dying-thread.mjs', import.meta.url);

export async function outcomesOf(
  threads: number,
  given: readonly string[],
  limits: ConstructorParameters<typeof Jobs>[1] = {},
): Promise<string[]> {
  const jobs = new Jobs(threads, { thread, ...limits });
  const outcomes: string[] = [];
  try {
    const inputs = given.map((path) => ({ root: '', path }));
    for await (const outcome of jobs.run('read-archive-file', inputs)) {
      if (outcome.kind === 'done') outcomes.push(String(outcome.result));
      else if (outcome.kind === 'refused') outcomes.push(`${outcome.error.message} ${outcome.error.advice}`);
      else outcomes.push(`${outcome.loss.why} ${outcome.loss.detail}`);
    }
  } finally {
    await jobs.close();
  }
  return outcomes;
}
