import { UserError } from '@tongbi/model';
import type { ReportSource } from '../../compare/compare-pair.js';
import type { Memory, SourceKey } from '../../memory/memory.js';
import type { ReadReport, SaidOfReport } from '../../read/read-text.js';
import type { ReportFile } from '../list/list-report-files.js';
import { kindsInKey } from './digest-files.js';
import { checkStdinOnce, displayName, readInput, sha256Of } from './read-input.js';

/** The bytes of a report, with their hash. */
export interface OpenedReport extends ReportSource {
  readonly sha256: string;
  /** The same with what a person says of it. */
  readonly with: (said: SaidOfReport) => OpenedReport;
}

export function sourceKey(name: string, sha256: string, { place, year, kind, kinds }: SaidOfReport = {}): SourceKey {
  return { name, sha256, place: place ?? null, year: year ?? null, ...(kind && { kind }), ...kindsInKey(kinds) };
}

/** A report that `make` reads, or that was read before. */
export function sourceOf(file: string, key: SourceKey, memory: Memory, make: () => Promise<ReadReport>): ReportSource {
  let read: Promise<ReadReport> | undefined;
  const once = (): Promise<ReadReport> => {
    read ??= memory.remember('report', key, make);
    return read;
  };
  return { file, key, read: once };
}

/** @throws {UserError} where there is no such file, or it cannot be opened */
export async function openReport(file: string, memory: Memory, said: SaidOfReport = {}): Promise<OpenedReport> {
  const bytes = await readInput(file);
  const [name, sha256] = [displayName(file), sha256Of(bytes)];
  const open = (all: SaidOfReport): OpenedReport => {
    const make = async (): Promise<ReadReport> => (await import('./read-report.js')).readReport(bytes, name, all);
    return { ...sourceOf(file, sourceKey(name, sha256, all), memory, make), sha256, with: (more) => open({ ...all, ...more }) };
  };
  return open(said);
}

/** In the order of the files. */
export async function openReports(files: readonly string[], memory: Memory, said: SaidOfReport = {}): Promise<readonly OpenedReport[]> {
  const sources: OpenedReport[] = [];
  for (const file of files) sources.push(await openReport(file, memory, said));
  return sources;
}

/** A file that could not be read as a report, and why. */
export interface RefusedFile extends ReportFile {
  readonly error: UserError;
}

/** Reads files one after the other, those that are no reports among them; `tell` hears of each before it is read. */
export async function readEach(
  files: readonly ReportFile[],
  memory: Memory,
  tell: (index: number, all: number, file: string) => void,
  said: SaidOfReport = {},
): Promise<{ readonly read: readonly ReadReport[]; readonly sources: readonly ReportSource[]; readonly refused: readonly RefusedFile[] }> {
  checkStdinOnce(files.map(({ file }) => file));
  const read: ReadReport[] = [];
  const sources: ReportSource[] = [];
  const refused: RefusedFile[] = [];
  for (const [index, one] of files.entries()) {
    tell(index, files.length, one.file);
    try {
      const source = await openReport(one.file, memory, said);
      read.push(await source.read());
      sources.push(source);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.push({ ...one, error });
    }
  }
  return { read, sources, refused };
}
