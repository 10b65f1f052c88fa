import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { comparePair, type Memory, type SaidOfReport } from '@tongbi/archive';
import type { ArchiveTarget } from '@tongbi/archive/node';
import { checkStdinOnce, isInside, loadCorrections, makeFolder, openReport, planReport, writeFileAtomically } from '@tongbi/archive/node';
import { said, UserError } from '@tongbi/model';
import { say } from '../language.js';
import type { OptionsOf } from '../program/options.js';
import { segmenterFor } from '../tasks/segmenters.js';
import { formatOutline } from '../terminal/format-outline.js';
import { ask, showProgress, terminalStyle, writeStdout } from '../terminal/terminal.js';
import { saidOfKinds, withMemory } from './read-files.js';

/** The folder that reports are put into, from the root of the archive. */
const ARCHIVE = 'reports';

/**
 * `tongbi add`: reads files of any form and puts each into the archive as canonical Markdown, `reports/<place>/<year>.md`. All are read before the first is
 * written, and nothing is overwritten without --force.
 */
export async function add(files: readonly string[], options: OptionsOf<'add'>): Promise<void> {
  checkOptions(files, options);
  await withMemory(options, (memory) => addWith(memory, files, options));
}

async function addWith(memory: Memory, files: readonly string[], options: OptionsOf<'add'>): Promise<void> {
  const planned: ArchiveTarget[] = [];
  // Of the archive that they are added to, wherever they are now.
  const said = await saidOfKinds([ARCHIVE], options);
  for (const file of files) {
    showProgress(say('reading', file));
    planned.push(await planReport(file, { ...options, kinds: undefined, ...said }, memory, ask));
  }
  checkTargets(planned, options.force === true);
  for (const one of planned) {
    await writeStdout(formatOutline(one.read, terminalStyle(process.stdout)));
    await showChanges(one, planned, memory, said.kinds);
    if (options.dryRun) await writeStdout(`${say('would-be-written', one.target)}\n\n`);
    else {
      await writeReport(one);
      await writeStdout(`${say('written', one.target)}\n\n`);
    }
  }
}

/** The counts against the year before, where it is in the archive or comes with this one. */
async function showChanges(
  { source, before, target }: ArchiveTarget,
  planned: readonly ArchiveTarget[],
  memory: Memory,
  kinds: SaidOfReport['kinds'],
): Promise<void> {
  const coming = planned.find(({ target }) => target === before)?.source;
  const previous = coming ?? (existsSync(before) ? await openReport(before, memory, { kinds }) : undefined);
  if (!previous) return;
  const comparison = await comparePair(previous, source, {
    memory,
    segment: segmenterFor,
    corrections: await loadCorrections([target], {}),
    tell: () => showProgress(say('comparing', 2)),
  });
  const { renderText } = await import('@tongbi/renderer');
  await writeStdout(renderText(comparison, { style: terminalStyle(process.stdout), countsOnly: true }));
}

async function writeReport({ target, text }: ArchiveTarget): Promise<void> {
  const folder = dirname(target);
  await makeFolder(folder, folder, said('run-in-archive'));
  await writeFileAtomically(target, text);
}

/** reports → /srv/shared: what is written through a link may be no file of the archive. */
function checkInside(path: string): void {
  if (!lstatSync(path, { throwIfNoEntry: false })) return;
  const place = existsSync(path) ? realpathSync(path) : null;
  if (place !== null && isInside(realpathSync('.'), place)) return;
  throw new UserError(said('target-leads-out', path, place === null ? said('is-dead-link') : said('is-link-to', place)));
}

function checkTargets(planned: readonly ArchiveTarget[], force: boolean): void {
  for (const [index, { target, read }] of planned.entries()) {
    const twin = planned.slice(0, index).find((other) => other.target === target);
    if (twin) throw new UserError(said('two-of-one-year', twin.read.file, read.file, target));
    for (const path of [ARCHIVE, dirname(target), target]) checkInside(path);
    if (existsSync(target) && !force)
      throw new UserError(said('target-taken', target, read.file, join(ARCHIVE, read.report.place ?? '', String(read.report.year))));
  }
}

function checkOptions(files: readonly string[], { year }: OptionsOf<'add'>): void {
  checkStdinOnce(files);
  if (year !== undefined && files.length > 1)
    throw new UserError(said('option-for-one-file', '--year', files.length, 'tongbi add FILE --year 2024'));
}
