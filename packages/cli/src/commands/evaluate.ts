import { noMemory } from '@tongbi/archive';
import { type CorrectionsChoice, checkStdinOnce, loadCorrections, openReports, readSources } from '@tongbi/archive/node';
import { UserError } from '@tongbi/model';
import { formatEvaluation } from '../terminal/format-evaluation.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { terminalStyle } from '../terminal/terminal-style.js';
import { writeJson, writeStdout } from '../terminal/write-stdout.js';

interface EvaluateOptions extends CorrectionsChoice {
  readonly json?: boolean;
}

/**
 * `tongbi evaluate`: what persons confirmed and corrected, as scores of the comparisons by their confidence.
 *
 * @throws {UserError} where nobody has said anything yet
 */
export async function evaluate(files: readonly string[], { json, ...choice }: EvaluateOptions): Promise<void> {
  checkStdinOnce(files);
  const corrections = await loadCorrections(files, choice);
  if (corrections.length === 0)
    throw new UserError('There is nothing to evaluate by: no claim was confirmed or corrected.', {
      expected: 'a tongbi.corrections.yaml beside or above the reports, with corrections',
      received: choice.corrections ? `none in ${choice.corrections}` : 'none',
      advice: 'Look at the least certain claims: tongbi review PREVIOUS CURRENT',
    });
  const reads = await readSources(await openReports(files, noMemory), showProgress);
  showProgress('holding the comparisons against what persons say');
  const { evaluateCorrections } = await import('@tongbi/compare');
  const evaluation = evaluateCorrections(reads, corrections);
  clearProgress();
  if (json) await writeJson(evaluation);
  else await writeStdout(formatEvaluation(evaluation, terminalStyle(process.stdout)));
}
