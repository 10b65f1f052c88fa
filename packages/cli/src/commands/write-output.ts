import { realpath } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Comparison, type ComparisonSet, UserError } from '@tongbi/model';
import { checkWritable, writeFileAtomically } from '../files/write-file-atomically.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { formatJson } from '../terminal/write-stdout.js';
import { toolVersion } from '../tool-version.js';

type Result = Comparison | ComparisonSet;
/** What the page may be told. */
export interface PageChoices {
  readonly templates?: Readonly<Record<string, string>> | undefined;
  readonly language?: 'zh' | 'en' | undefined;
}
type Format = (result: Result, choices: PageChoices) => string | Promise<string>;

/** By the ending of the name given to -o. */
const formats: Readonly<Record<string, Format>> = {
  '.html': formatHtml,
  '.htm': formatHtml,
  '.json': formatJson,
};

/** Writes the result as its name asks: `.html` the page, `.json` the data. */
export async function writeOutput(result: Result, file: string, choices: PageChoices): Promise<void> {
  showProgress(`writing ${file}`);
  const format = formats[extname(file).toLowerCase()];
  if (format) await writeFileAtomically(file, await format(result, choices));
  clearProgress();
}

/**
 * Finds out before the work begins whether the output can be written.
 *
 * @throws {UserError} where the ending is unknown, the folder missing, or the path one of the files read
 */
export async function checkOutput(file: string, inputs: readonly string[]): Promise<void> {
  if (!formats[extname(file).toLowerCase()]) {
    throw new UserError(`Cannot write ${file}: its ending says no format.`, {
      expected: 'a name that ends in .html or .json',
      received: extname(file) || 'no ending',
      advice: 'Write the page: -o changes.html, or the data: -o changes.json',
    });
  }
  await checkWritable(file);
  const path = await realpath(file).catch(() => undefined);
  for (const input of inputs) {
    if (path === undefined || path !== (await realpath(input).catch(() => undefined))) continue;
    throw new UserError(`Cannot write ${file}: it is one of the reports to read.`, {
      expected: 'another path',
      received: file,
      advice: 'Choose another path for -o.',
    });
  }
}

/** Loaded here, since a summary and JSON do without the renderer. */
async function formatHtml(result: Result, { templates, language }: PageChoices): Promise<string> {
  const { renderHtml } = await import('@tongbi/renderer');
  return renderHtml(result, {
    toolVersion: toolVersion(),
    ...(templates !== undefined && { templates }),
    ...(language !== undefined && { language }),
  });
}
