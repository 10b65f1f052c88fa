import { parentPort, workerData } from 'node:worker_threads';
import { extractText } from '@tongbi/formats';
import { UserError } from '@tongbi/model';
import type { ExtractAnswer } from './extract-input.js';

const { bytes, file } = workerData as { readonly bytes: Uint8Array; readonly file: string };

async function answer(): Promise<ExtractAnswer> {
  try {
    return { extracted: await extractText(bytes, file) };
  } catch (error) {
    if (!(error instanceof UserError)) return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    const { message, expected, received, advice } = error;
    return { failed: { message, ...(expected && { expected }), ...(received && { received }), ...(advice && { advice }) } };
  }
}

parentPort?.postMessage(await answer());
