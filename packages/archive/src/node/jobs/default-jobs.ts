import { availableParallelism } from 'node:os';

/** Each thread holds tables and reports of its own, up to 250 MB; more threads than these wait for the disk and for each other. */
const MOST_DEFAULT = 8;

/** As many threads as the machine has cores for this process. */
export function defaultJobs(): number {
  return Math.min(MOST_DEFAULT, availableParallelism());
}
