import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Memory } from '@tongbi/archive';
import {
  type ArchiveTarget,
  checkStdinOnce,
  comparePair,
  isInside,
  loadCorrections,
  makeFolder,
  openReport,
  planReport,
  writeFileAtomically,
} from '@tongbi/archive/node';
import { UserError } from '@tongbi/model';
import { segmenterFor } from '../tasks/segmenters.js';
import { ask } from '../terminal/ask.js';
import { formatOutline } from '../terminal/format-outline.js';
import { clearProgress, showProgress } from '../terminal/progress.js';
import { terminalStyle } from '../terminal/terminal-style.js';
import { writeStdout } from '../terminal/write-stdout.js';
import { type CacheOptions, withMemory } from './with-memory.js';

interface AddOptions extends CacheOptions {
  readonly place?: string;
  readonly year?: number;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

/**
 * `tongbi add`: reads files of any form and puts each into the archive as canonical Markdown, `reports/<place>/<year>.md`. All are read before the first is
 * written, and nothing is overwritten without --force.
 */
export async function add(files: readonly string[], options: AddOptions): Promise<void> {
  checkOptions(files, options);
  await withMemory(options, (memory) => addWith(memory, files, options));
}

async function addWith(memory: Memory, files: readonly string[], options: AddOptions): Promise<void> {
  const planned: ArchiveTarget[] = [];
  for (const file of files) {
    showProgress(`reading ${file}`);
    planned.push(await planReport(file, options, memory, ask));
  }
  clearProgress();
  checkTargets(planned, options.force === true);
  for (const one of planned) {
    await writeStdout(formatOutline(one.read, terminalStyle(process.stdout)));
    await showChanges(one, planned, memory);
    if (options.dryRun) await writeStdout(`${one.target}: would be written\n\n`);
    else {
      await writeReport(one);
      await writeStdout(`written ${one.target}\n\n`);
    }
  }
}

/** The counts against the year before, where it is in the archive or comes with this one. */
async function showChanges({ source, before, target }: ArchiveTarget, planned: readonly ArchiveTarget[], memory: Memory): Promise<void> {
  const coming = planned.find(({ target }) => target === before)?.source;
  const previous = coming ?? (existsSync(before) ? await openReport(before, memory) : undefined);
  if (!previous) return;
  const comparison = await comparePair(previous, source, {
    memory,
    segment: segmenterFor,
    corrections: await loadCorrections([target], {}),
    tell: () => showProgress('comparing 2 reports'),
  });
  clearProgress();
  const { renderText } = await import('@tongbi/renderer');
  await writeStdout(renderText(comparison, { style: terminalStyle(process.stdout), countsOnly: true }));
}

async function writeReport({ target, text }: ArchiveTarget): Promise<void> {
  const folder = dirname(target);
  await makeFolder(folder, folder, 'Run it in the folder of the archive, the one that holds reports/.');
  await writeFileAtomically(target, text);
}

/** reports → /srv/shared: what is written through a link may be no file of the archive. */
function checkInside(path: string): void {
  if (!lstatSync(path, { throwIfNoEntry: false })) return;
  const place = existsSync(path) ? realpathSync(path) : null;
  if (place !== null && isInside(realpathSync('.'), place)) return;
  throw new UserError(`Cannot write into ${path}. Nothing was changed.`, {
    expected: 'a folder of the archive',
    received: place === null ? 'a link that leads nowhere' : `a link to ${place}`,
    advice: 'Put a folder in the place of the link, or run tongbi add in the folder that it leads to.',
  });
}

function checkTargets(planned: readonly ArchiveTarget[], force: boolean): void {
  for (const [index, { target, read }] of planned.entries()) {
    const twin = planned.slice(0, index).find((other) => other.target === target);
    if (twin)
      throw new UserError(`${twin.read.file} and ${read.file} are reports of one place and year.`, {
        expected: 'one file for each place and year',
        received: `two for ${target}`,
        advice: 'Add one of them; where one is of another year, say so: tongbi add FILE --year 2024',
      });
    for (const path of ['reports', dirname(target), target]) checkInside(path);
    if (existsSync(target) && !force)
      throw new UserError(`${target} is there already. Nothing was changed.`, {
        expected: 'a place and year that the archive does not have',
        received: `${read.file}, which is read as ${join('reports', read.report.place ?? '', String(read.report.year))}`,
        advice: 'To put it in place of the old one: --force. To look first: --dry-run --force',
      });
  }
}

function checkOptions(files: readonly string[], { year }: AddOptions): void {
  checkStdinOnce(files);
  if (year !== undefined && files.length > 1)
    throw new UserError('--year is for one file.', {
      expected: 'one file',
      received: `${files.length} files`,
      advice: 'Add each by itself: tongbi add FILE --year 2024',
    });
}
