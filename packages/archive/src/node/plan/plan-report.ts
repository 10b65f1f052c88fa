import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { said, UserError } from '@tongbi/model';
import type { Memory } from '../../memory/memory.js';
import type { ReadReport, SaidOfReport } from '../../read/read-text.js';
import { STDIN } from '../read/read-input.js';
import { type OpenedReport, openReport } from '../read/report-source.js';

/** A report as it would stand in the archive. */
export interface ArchiveTarget {
  readonly source: OpenedReport;
  readonly read: ReadReport;
  /** From the folder of the archive: reports/suzhou/2024.md. */
  readonly target: string;
  /** Where the report of the year before would stand. */
  readonly before: string;
  readonly text: string;
}

/** Asks a person; null where there is nobody to ask. */
export type Ask = (question: string) => Promise<string | null>;

/**
 * Reads a file and says where it belongs.
 *
 * @throws {UserError} where it cannot be read, or does not say of which place and year it is
 */
export async function planReport(file: string, said: SaidOfReport, memory: Memory, ask: Ask): Promise<ArchiveTarget> {
  const source = await askMissing(await openReport(file, memory, said), ask);
  const read = await source.read();
  const { place, year } = read.report;
  if (place === null) throw missing(read.file, 'the-place', '--place 苏州');
  if (year === null) throw missing(read.file, 'the-year', '--year 2024');
  const folder = join('reports', await folderOf(place));
  const origin = { name: file === STDIN ? 'stdin' : basename(file), sha256: source.sha256 };
  const { writeArchiveText } = await import('../../index/archive-entry.js');
  const text = writeArchiveText(read.report, origin);
  return { source, read, target: join(folder, `${year}.md`), before: join(folder, `${year - 1}.md`), text };
}

/** What the text does not say is asked for; an answer that is none leaves it missing. */
async function askMissing(source: OpenedReport, ask: Ask): Promise<OpenedReport> {
  const { file, report } = await source.read();
  if (report.place !== null && report.year !== null) return source;
  const place = report.place ?? ((await ask(`Of which place is ${file}? (as 苏州) `)) || undefined);
  const year = report.year ?? toYear(await ask(`Of which year is ${file}? (the year it was given in, as 2024) `));
  return place === undefined && year === undefined ? source : source.with({ place, year });
}

function toYear(answer: string | null): number | undefined {
  return answer !== null && /^(?:19|20)[0-9]{2}$/u.test(answer) ? Number(answer) : undefined;
}

/** The folder that the archive has for the place, under whichever of its names (suzhou, 苏州), where only one is; else the place. */
async function folderOf(place: string): Promise<string> {
  if (/[\\/]|^\.|[\u0000-\u001f]/u.test(place)) throw missing(place, 'the-place', '--place 苏州');
  const { isPlaceCalled } = await import('@tongbi/normalizer/places');
  const entries = await readdir('reports', { withFileTypes: true }).catch(() => []); // the first report of an archive
  const own = entries.flatMap((entry) => (entry.isDirectory() && isPlaceCalled(place, entry.name) ? [entry.name] : []));
  return own.includes(place) ? place : own.length === 1 ? own[0]! : place;
}

function missing(file: string, what: 'the-place' | 'the-year', option: string): UserError {
  return new UserError(said('cannot-add', file, said(what), option));
}
