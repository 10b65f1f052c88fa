import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ChosenFiles } from '@tongbi/archive';
import { type Archive, writeFileAtomically } from '@tongbi/archive/node';
import { said, UserError } from '@tongbi/model';
import { type Baseline, makeBaseline, parseBaseline } from '../judge-findings.js';
import type { CheckedArchive } from '../run/check-archive.js';

const BASELINE = 'tongbi-baseline.json';

const baselineFile = ({ config, configFile, root }: Archive): string =>
  join(configFile === null ? root : dirname(configFile), config.baseline ?? BASELINE);

/**
 * The findings that are accepted; none where no baseline was ever written.
 *
 * @throws {UserError} where it cannot be read, or the config names one that is not there and is not about to be written
 */
export async function readBaseline(archive: Archive, isUpdated: boolean): Promise<Baseline> {
  const file = baselineFile(archive);
  try {
    return parseBaseline(await readFile(file, 'utf8'), file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (code === 'ENOENT' && (isUpdated || archive.config.baseline === undefined)) return {};
    const found = code === 'ENOENT' ? said('is-missing') : code === 'EISDIR' ? said('is-folder') : code;
    throw new UserError(said('baseline-unreadable', file, said('file-of-baseline'), found, said('correct-baseline')));
  }
}

/** Accepts what was found; the name of the file that says so. */
export async function writeBaseline(
  archive: Archive,
  { findings, files }: CheckedArchive,
  scope: ChosenFiles['scope'],
  before: Baseline,
): Promise<string> {
  const file = baselineFile(archive);
  const looked = new Set([...(scope === 'all' ? Object.keys(before) : []), ...files.map(({ path }) => path)]);
  await writeFileAtomically(file, `${JSON.stringify(makeBaseline(findings, before, looked), null, 2)}\n`);
  return file;
}
