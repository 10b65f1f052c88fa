import { isMainThread } from 'node:worker_threads';
import type { ExtractedText } from '@tongbi/formats';
import { Jobs } from '../jobs/jobs.js';
import { extractWorkshop } from './extract-tasks.js';

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
