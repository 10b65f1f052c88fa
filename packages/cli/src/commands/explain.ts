import { checkStdinOnce, loadCorrections } from '@tongbi/archive/node';
import { explainPlace } from '@tongbi/compare';
import { said, UserError } from '@tongbi/model';
import { say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { segmenterFor } from '../tasks/segmenters.js';
import { formatRecords } from '../terminal/format-records.js';
import { printDiagnostics } from '../terminal/print-diagnostics.js';
import { showProgress, writeDocument } from '../terminal/terminal.js';
import { readFiles, withMemory } from './read-files.js';

/**
 * `tongbi explain`: for one passage its record, partners, evidence, rivals and thresholds.
 *
 * @throws {UserError} where the words are missing, or neither report holds them
 */
export async function explain(previous: string, current: string, options: OptionsOf<'explain'>): Promise<void> {
  const { at, json } = options;
  if (at === undefined || at.trim() === '')
    throw new UserError(said('explain-needs-words', said(at === undefined ? 'no-at' : 'no-words-after-at')));
  checkStdinOnce([previous, current]);
  const corrections = await loadCorrections([previous, current], options);
  await withMemory(options, async (memory) => {
    const reads = await readFiles([previous, current], memory, options);
    showProgress(say('comparing', 2));
    const explained = explainPlace(reads[0]!, reads[1]!, at, { segment: await segmenterFor(reads), corrections });
    printDiagnostics(explained.diagnostics, explained.reports);
    await writeDocument(explained, json, formatRecords);
  });
}
