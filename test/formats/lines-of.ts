import { extractText } from '@tongbi/formats';

/** The paragraphs that are read of a file. */
export async function linesOf(bytes: Uint8Array | string, file: string): Promise<string[]> {
  const { text } = await extractText(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, file);
  return text.split('\n').filter((line) => line !== '');
}

/** What was reported of a file besides its text. */
export async function reasonsOf(bytes: Uint8Array | string, file: string): Promise<string> {
  const { diagnostics } = await extractText(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, file);
  return diagnostics.map(({ reason }) => reason).join(' ');
}
