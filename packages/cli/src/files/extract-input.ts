import { isMainThread } from 'node:worker_threads';
import { type ExtractedText, extractText, needsReader } from '@tongbi/formats';
import { Jobs } from '../jobs/jobs.js';
import { resultOf } from '../jobs/task-outcome.js';

/**
 * The text of a file. What needs more than decoding is read in a thread of its own, so that a file made to take for ever, or all memory, ends in an
 * error that says so. A thread that works through many files has those limits already.
 *
 * @throws {UserError} where it cannot be read
 */
export async function extractInput(bytes: Uint8Array, file: string): Promise<ExtractedText> {
  if (!isMainThread || !needsReader(bytes, file)) return await extractText(bytes, file);
  const jobs = new Jobs(1);
  try {
    const outcome = await jobs.run('extract-text', [{ bytes, file }]).next();
    if (outcome.done) throw new Error(`No answer for ${file}.`);
    return resultOf(outcome.value, file);
  } finally {
    await jobs.close();
  }
}
