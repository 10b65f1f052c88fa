import type { Memory, SourceKey } from '../../memory/memory.js';
import { displayName, readInput } from './read-input.js';
import type { ReadReport, SaidOfReport } from './read-report.js';
import { sha256Of } from './sha256-of.js';

/** A report that is read when that is asked for, once: who has what was made of it before need not. */
export interface ReportSource {
  /** As it was named. */
  readonly file: string;
  /** Tells it from any other input, for results that are kept. */
  readonly key: SourceKey;
  /** @throws {UserError} where the bytes cannot be read, or their text is no report */
  readonly read: () => Promise<ReadReport>;
}

/** The bytes of a report, with their hash. */
export interface OpenedReport extends ReportSource {
  readonly sha256: string;
  /** The same with what a person says of it. */
  readonly with: (said: SaidOfReport) => OpenedReport;
}

export function sourceKey(name: string, sha256: string, { place, year }: SaidOfReport = {}): SourceKey {
  return { name, sha256, place: place ?? null, year: year ?? null };
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
export async function openReports(files: readonly string[], memory: Memory): Promise<readonly OpenedReport[]> {
  const sources: OpenedReport[] = [];
  for (const file of files) sources.push(await openReport(file, memory));
  return sources;
}

/** Reads one after the other; `tell` hears which. */
export async function readSources(sources: readonly ReportSource[], tell: (step: string) => void): Promise<ReadReport[]> {
  const reads: ReadReport[] = [];
  for (const source of sources) {
    tell(`reading ${source.file}`);
    reads.push(await source.read());
  }
  return reads;
}
