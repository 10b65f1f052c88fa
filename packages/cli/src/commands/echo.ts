import { listReportFiles } from '@tongbi/archive/node';
import { compareEchoes } from '@tongbi/compare';
import type { EchoTable } from '@tongbi/model';
import type { OptionsOf } from '../program/options.js';
import { formatTheme } from '../terminal/format-tables.js';
import { terminalStyle } from '../terminal/terminal.js';
import { makeTable } from './table.js';

/** `tongbi echo`: what reports of places have from those above them, as the nation's, and what is their own. */
export async function echo(above: string, places: readonly string[], options: OptionsOf<'echo'>): Promise<void> {
  const renderer = await import('@tongbi/renderer');
  const style = terminalStyle(process.stdout);
  const sources = new Set((await listReportFiles([above])).map(({ file }) => file));
  const year = options.year === undefined ? {} : { year: options.year };
  await makeTable<EchoTable>([above, ...places], options, {
    formats: renderer.echoFormats,
    text: (table, choices) => formatTheme(renderer.viewEcho(table, choices), style),
    make: (reads) =>
      compareEchoes(
        reads.filter(({ file }) => sources.has(file)),
        reads.filter(({ file }) => !sources.has(file)),
        year,
      ),
  });
}
