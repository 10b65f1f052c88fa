import type { KeyPart, Store } from '../cache/store.js';
import { showProgress } from '../terminal/progress.js';
import { displayName, readInput } from './read-input.js';
import type { ReadReportFile, ReadReportOptions } from './read-report.js';
import { sha256Of } from './sha256-of.js';

/** The bytes of a report with all that its reading depends on. Read when that is asked for: who has what was made of it before need not. */
export class ReportSource {
  /** Tells it from any other input, for results that are kept. */
  readonly key: KeyPart;
  /** Of its bytes. */
  readonly sha256: string;
  #read: Promise<ReadReportFile> | undefined;

  constructor(
    readonly file: string,
    readonly bytes: Uint8Array,
    readonly options: ReadReportOptions,
    readonly store: Store,
  ) {
    this.sha256 = sha256Of(bytes);
    this.key = { name: displayName(file), sha256: this.sha256, place: options.place ?? null, year: options.year ?? null };
  }

  /** @throws {UserError} where the bytes cannot be read, or their text is no report */
  read(): Promise<ReadReportFile> {
    this.#read ??= this.store.remember('report', this.key, async () => {
      const { readReportBytes } = await import('./read-report.js');
      return readReportBytes(this.bytes, displayName(this.file), this.options);
    });
    return this.#read;
  }
}

/** @throws {UserError} where there is no such file, or it cannot be opened */
export async function openReport(file: string, store: Store, options: ReadReportOptions = {}): Promise<ReportSource> {
  return new ReportSource(file, await readInput(file), options, store);
}

/** In the order of the files. */
export async function openReports(files: readonly string[], store: Store): Promise<readonly ReportSource[]> {
  const sources: ReportSource[] = [];
  for (const file of files) sources.push(await openReport(file, store));
  return sources;
}

/** Reads one after the other, telling which. */
export async function readSources(sources: readonly ReportSource[]): Promise<ReadReportFile[]> {
  const reads: ReadReportFile[] = [];
  for (const source of sources) {
    showProgress(`reading ${source.file}`);
    reads.push(await source.read());
  }
  return reads;
}
