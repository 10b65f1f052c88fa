import type { CsvCell } from '@tongbi/renderer';
import { writeStdout } from './write-stdout.js';

/** Rows to stdout as CSV. The renderer is loaded here, since a table on the terminal does without it. */
export async function writeCsvRows(rows: readonly (readonly CsvCell[])[]): Promise<void> {
  const { writeCsv } = await import('@tongbi/renderer');
  await writeStdout(writeCsv(rows));
}
