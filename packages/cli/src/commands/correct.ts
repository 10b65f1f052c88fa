import { noMemory, uncut } from '@tongbi/archive';
import { CorrectionsFile, checkStdinOnce, loadReadings } from '@tongbi/archive/node';
import { compareReports, proposeCorrection, refuseTrouble } from '@tongbi/compare';
import type { Correction, PlacedCorrection } from '@tongbi/model';
import { readRequest } from '../corrections/read-request.js';
import { say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { formatEffect } from '../terminal/format-corrections.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { terminalStyle } from '../terminal/terminal-style.js';
import { writeStdout } from '../terminal/write-stdout.js';
import { readFiles } from './read-files.js';

/**
 * `tongbi correct`: binds a person's word to the text, makes sure that it can be followed, and adds it to the corrections file; says what it
 * changes in the comparison.
 *
 * @throws {UserError} where the words are of no place or several, or contradict what the file says already
 */
export async function correct(previousFile: string, currentFile: string, options: OptionsOf<'correct'>): Promise<void> {
  const request = readRequest(options);
  checkStdinOnce([previousFile, currentFile]);
  const file = await CorrectionsFile.open([previousFile, currentFile], options.corrections);
  const known = [...(await file.list()), ...(await loadReadings([previousFile, currentFile], options))];
  const reads = await readFiles([previousFile, currentFile], noMemory, options);
  const [previous, current] = [reads[0]!, reads[1]!];
  const correction = sign(proposeCorrection(previous, current, request), options);
  showProgress(say('comparing-both'));
  const compare = (corrections: readonly PlacedCorrection[]) => compareReports(previous, current, { segment: uncut, corrections });
  const [before, after] = [compare(known), compare([...known, { ...correction, writtenAt: say('the-new-correction') }])];
  clearProgress();
  refuseTrouble(before, after);
  const text = await file.with([correction]);
  await writeStdout(formatEffect(correction, { before, after }, terminalStyle(process.stdout)));
  if (options.dryRun) await writeStdout(`${say('would-be-written', file.name)}\n`);
  else {
    await file.write(text);
    await writeStdout(`${say('written', file.name)}\n`);
  }
}

function sign(correction: Correction, { by, note }: OptionsOf<'correct'>): Correction {
  const on = new Date().toISOString().slice(0, 10);
  return { ...correction, ...(by !== undefined && { by }), on, ...(note !== undefined && { note }) };
}
