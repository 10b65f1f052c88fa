import { task } from '../../jobs/task.js';
import type { Workshop } from '../jobs/jobs.js';

/** The text of a Word, PDF or HTML file; 0.1 to 2 s each, and hostile files are made in these formats. */
export const extractTasks = {
  'extract-text': task({ load: async () => (await import('./extract-bytes.js')).extractBytes, seconds: 60, worthFrom: 1 }),
} as const;

export const extractWorkshop: Workshop<typeof extractTasks> = {
  tasks: extractTasks,
  thread: new URL('./extract-thread.js', import.meta.url).href,
};
