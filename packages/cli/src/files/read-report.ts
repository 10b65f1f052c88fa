import type { Diagnostic, Report } from '@tongbi/model';
import { normalizeReport } from '@tongbi/normalizer';
import { extractInput } from './extract-input.js';
import { displayName, readInput } from './read-input.js';

/** A report with the file it came from and what was odd about it. */
export interface ReadReportFile {
  readonly report: Report;
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadReportOptions {
  readonly place?: string | undefined;
  readonly year?: number | undefined;
}

/**
 * Reads a report from a file, or from stdin for `-`.
 *
 * @throws {UserError} where it cannot be read, or its text is no report
 */
export async function readReport(file: string, options: ReadReportOptions = {}): Promise<ReadReportFile> {
  return await readReportBytes(await readInput(file), displayName(file), options);
}

/**
 * The report that the bytes of a file hold; `name` stands in messages.
 *
 * @throws {UserError} where they cannot be read, or their text is no report
 */
export async function readReportBytes(bytes: Uint8Array, name: string, { place, year }: ReadReportOptions = {}): Promise<ReadReportFile> {
  const { format, text, diagnostics: ofFile } = await extractInput(bytes, name);
  const known = {
    file: name,
    format: format === 'markdown' ? 'markdown' : 'text',
    ...(place && { place }),
    ...(year && { year }),
  } as const;
  const { report, diagnostics } = normalizeReport(text, known);
  return { report, file: name, diagnostics: [...ofFile.map((one) => ({ ...one, report: report.id })), ...diagnostics] };
}
