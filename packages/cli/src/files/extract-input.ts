import { Worker } from 'node:worker_threads';
import { type ExtractedText, extractText, needsReader } from '@tongbi/formats';
import { UserError } from '@tongbi/model';

/** The longest report takes a second or two; a file that takes longer than this was made to. */
const MOST_SECONDS = 60;
/** A page of 20 MB takes some 600 MB as a tree. */
const MOST_MEMORY_MB = 1500;

/** What the thread sends back. */
export type ExtractAnswer =
  | { readonly extracted: ExtractedText }
  | { readonly failed: { readonly message: string; readonly expected?: string; readonly received?: string; readonly advice?: string } }
  | { readonly bug: string };

/**
 * The text of a file. What needs more than decoding is read in a thread of its own, so that a file made to take for ever, or all memory, ends in an
 * error that says so.
 *
 * @throws {UserError} where it cannot be read
 */
export async function extractInput(bytes: Uint8Array, file: string): Promise<ExtractedText> {
  if (!needsReader(bytes, file)) return await extractText(bytes, file);
  const answer = await askThread(bytes, file);
  if ('extracted' in answer) return answer.extracted;
  if ('failed' in answer) throw new UserError(answer.failed.message, answer.failed);
  throw new Error(answer.bug);
}

function askThread(bytes: Uint8Array, file: string): Promise<ExtractAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./extract-thread.js', import.meta.url), {
      workerData: { bytes, file },
      // The PDF library warns of what it lacks for drawing.
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(() => reject(tooMuch(file, `${MOST_SECONDS} seconds`, 'more time'))), MOST_SECONDS * 1000);
    worker.once('message', (answer: ExtractAnswer) => finish(() => resolve(answer)));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      finish(() =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch(file, `${MOST_MEMORY_MB} MB of memory`, 'more memory') : error),
      ),
    );
    worker.once('exit', () => finish(() => reject(new Error(`The thread that read ${file} ended without an answer.`))));
  });
}

function tooMuch(file: string, most: string, received: string): UserError {
  return new UserError(`${file}: takes too much to read`, {
    expected: `a file that is read within ${most}`,
    received: `one that takes ${received}`,
    advice: 'Save the text of the report as UTF-8 and give that file.',
  });
}
