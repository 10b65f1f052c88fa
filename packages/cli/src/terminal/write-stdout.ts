import { said, UserError } from '@tongbi/model';
import { type TerminalStyle, terminalStyle } from './terminal-style.js';

/**
 * Writes all of a text, or of bytes, to stdout; resolves when it is handed over, also where the reader has closed the pipe.
 *
 * @throws {UserError} where stdout takes no more, as a file on a full disk
 */
export const writeStdout = (text: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      const code = (error as NodeJS.ErrnoException | null | undefined)?.code;
      if (!error || code === 'EPIPE') resolve();
      else reject(new UserError(said('stdout-full', code ?? error.message)));
    });
  });

/** Writes one JSON document to stdout, and nothing else. */
export const writeJson = (document: unknown): Promise<void> => writeStdout(formatJson(document));

/** A document as JSON where that was asked for, else as a terminal shows it. */
export function writeDocument<Document>(
  document: Document,
  json: boolean | undefined,
  format: (document: Document, style: TerminalStyle) => string,
): Promise<void> {
  return json ? writeJson(document) : writeStdout(format(document, terminalStyle(process.stdout)));
}

/** Indented, so that a dumped stage can be kept as a fixture and its changes read. */
export const formatJson = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;
