import { noMemory } from '@tongbi/archive';
import { type CorrectionsChoice, checkStdinOnce, loadCorrections } from '@tongbi/archive/node';
import { UserError } from '@tongbi/model';
import { formatEvaluation } from '../terminal/format-corrections.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { writeDocument } from '../terminal/write-stdout.js';
import { readFiles } from './read-files.js';

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
  const reads = await readFiles(files, noMemory);
  showProgress('holding the comparisons against what persons say');
  const { evaluateCorrections } = await import('@tongbi/compare');
  const evaluation = evaluateCorrections(reads, corrections);
  clearProgress();
  await writeDocument(evaluation, json, formatEvaluation);
}
