import { type CacheOptions, type CorrectionsChoice, checkStdinOnce, loadCorrections, openReports, readSources } from '@tongbi/archive/node';
import { explainPlace } from '@tongbi/compare';
import { UserError } from '@tongbi/model';
import { segmenterFor } from '../tasks/segmenters.js';
import { formatRecords } from '../terminal/format-records.js';
import { printDiagnostics } from '../terminal/print-diagnostics.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { terminalStyle } from '../terminal/terminal-style.js';
import { writeJson, writeStdout } from '../terminal/write-stdout.js';
import { withMemory } from './with-memory.js';

interface ExplainOptions extends CorrectionsChoice, CacheOptions {
  readonly at?: string;
  readonly json?: boolean;
}

/**
 * `tongbi explain`: for one passage its record, partners, evidence, rivals and thresholds.
 *
 * @throws {UserError} where the words are missing, or neither report holds them
 */
export async function explain(previous: string, current: string, options: ExplainOptions): Promise<void> {
  const { at, json } = options;
  if (at === undefined || at.trim() === '')
    throw new UserError('explain needs the words of a passage.', {
      expected: 'tongbi explain PREVIOUS CURRENT --at "words"',
      received: at === undefined ? 'no --at' : 'no words after --at',
      advice: 'Copy a few words of the passage from either report.',
    });
  checkStdinOnce([previous, current]);
  const corrections = await loadCorrections([previous, current], options);
  await withMemory(options, async (memory) => {
    const reads = await readSources(await openReports([previous, current], memory), showProgress);
    showProgress('comparing 2 reports');
    const explained = explainPlace(reads[0]!, reads[1]!, at, { segment: await segmenterFor(reads), corrections });
    clearProgress();
    printDiagnostics(explained.diagnostics, explained.reports);
    if (json) await writeJson(explained);
    else await writeStdout(formatRecords(explained, terminalStyle(process.stdout)));
  });
}
