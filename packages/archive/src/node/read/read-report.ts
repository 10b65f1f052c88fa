import { isMainThread } from 'node:worker_threads';
import type { ExtractedText } from '@tongbi/formats';
import { task } from '../../jobs/task.js';
import { Jobs, type Workshop } from '../jobs/jobs.js';

/** The text of a Word, PDF or HTML file; 0.1 to 2 s each, and hostile files are made in these formats. */
export const extractTasks = {
  'extract-text': task({
    load: async () => {
      const { extractText } = await import('@tongbi/formats');
      return ({ bytes, file }: { readonly bytes: Uint8Array; readonly file: string }) => extractText(bytes, file);
    },
    seconds: 60,
    worthFrom: 1,
  }),
} as const;

const extractWorkshop: Workshop<typeof extractTasks> = {
  tasks: extractTasks,
  thread: new URL('./extract-thread.js', import.meta.url).href,
};

/**
 * The text of a file. What needs more than decoding is read in a thread of its own, so that a file made to take for ever, or all memory, ends in an
 * error that says so. A thread that works through many files has those limits already.
 *
 * @throws {UserError} where it cannot be read
 */
export async function extractInput(bytes: Uint8Array, file: string): Promise<ExtractedText> {
  const { extractText, needsReader } = await import('@tongbi/formats');
  if (!isMainThread || !needsReader(bytes, file)) return await extractText(bytes, file);
  const jobs = new Jobs(extractWorkshop, 1);
  try {
    for await (const text of jobs.results('extract-text', [{ bytes, file }], () => file)) return text;
    throw new Error(`No answer for ${file}.`);
  } finally {
    await jobs.close();
  }
}
