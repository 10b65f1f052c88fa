import { type ReadOutcome, task } from '@tongbi/archive';
import { sayMessage } from '@tongbi/model';
import { type JobLimits, Jobs } from '../../packages/archive/src/node/jobs/jobs.js';

/** Enough for threads to be worth it; the first are the slowest. */
export const paths = Array.from({ length: 16 }, (_, index) => `${(16 - index) * 5}.md`);
export const workshop = {
  tasks: {
    'read-archive-file': task({
      load: async () => (_: { readonly path: string }) => Promise.reject<ReadOutcome>(new Error()),
      seconds: 120,
      worthFrom: 12,
    }),
  },
  thread: new URL('./dying-thread.mjs', import.meta.url).href,
};

export async function outcomesOf(threads: number, given: readonly string[], limits: JobLimits = {}): Promise<string[]> {
  const jobs = new Jobs(workshop, threads, limits);
  const outcomes: string[] = [];
  try {
    const inputs = given.map((path) => ({ root: '', path }));
    for await (const outcome of jobs.each('read-archive-file', inputs)) {
      if (outcome.kind === 'done') outcomes.push(String(outcome.result));
      else if (outcome.kind === 'refused') outcomes.push(sayMessage(outcome.says, 'en'));
      else outcomes.push(`${outcome.loss.why} ${outcome.loss.detail}`);
    }
  } finally {
    await jobs.close();
  }
  return outcomes;
}
