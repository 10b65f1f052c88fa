import { type ExtractedText, extractText } from '@tongbi/formats';

/** The text of a file, as a task for a thread. @throws {UserError} where it cannot be read */
export async function extractBytes({ bytes, file }: { readonly bytes: Uint8Array; readonly file: string }): Promise<ExtractedText> {
  return await extractText(bytes, file);
}
