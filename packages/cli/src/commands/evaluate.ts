import { checkStdinOnce, loadCorrections } from '@tongbi/archive/node';
import { said, UserError } from '@tongbi/model';
import { say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { formatEvaluation } from '../terminal/format-corrections.js';
import { showProgress, writeDocument } from '../terminal/terminal.js';
import { readFiles, withMemory } from './read-files.js';

/**
 * `tongbi evaluate`: what persons confirmed and corrected, as scores of the comparisons by their confidence.
 *
 * @throws {UserError} where nobody has said anything yet
 */
export async function evaluate(files: readonly string[], { json, ...choice }: OptionsOf<'evaluate'>): Promise<void> {
  checkStdinOnce(files);
  const corrections = await loadCorrections(files, choice);
  if (corrections.every(({ kind }) => kind === 'reading')) throw new UserError(said('nothing-to-evaluate', choice.corrections || null));
  const reads = await withMemory(choice, (memory) => readFiles(files, memory, choice));
  showProgress(say('evaluating'));
  const { evaluateCorrections } = await import('@tongbi/compare');
  const evaluation = evaluateCorrections(reads, corrections);
  await writeDocument(evaluation, json, formatEvaluation);
}
