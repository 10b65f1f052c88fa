import { isMainThread } from 'node:worker_threads';
import type { ExtractedText } from '@tongbi/formats';
import type { Diagnostic, Report } from '@tongbi/model';
import { task } from '../../jobs/task.js';
import { Jobs, type Workshop } from '../jobs/jobs.js';

/** The text of a Word, PDF or HTML file; 0.1 to 2 s each, and hostile files are made in these formats. */
export const extractTasks = {
  'extract-text': task({
    load: async () => {
      const { extractText } = await import('@tongbi/formats');
      return ({ bytes, file }: { readonly bytes: Uint8Array; readonly file: string }) => extractText(bytes, file);
    },
    seconds: 60,
    worthFrom: 1,
  }),
} as const;

const extractWorkshop: Workshop<typeof extractTasks> = {
  tasks: extractTasks,
  thread: new URL('./extract-thread.js', import.meta.url).href,
};

/**
 * The text of a file. What needs more than decoding is read in a thread of its own, so that a file made to take for ever, or all memory, ends in an
 * error that says so. A thread that works through many files has those limits already.
 *
 * @throws {UserError} where it cannot be read
 */
export async function extractInput(bytes: Uint8Array, file: string): Promise<ExtractedText> {
  const { extractText, needsReader } = await import('@tongbi/formats');
  if (!isMainThread || !needsReader(bytes, file)) return await extractText(bytes, file);
  const jobs = new Jobs(extractWorkshop, 1);
  try {
    for await (const text of jobs.results('extract-text', [{ bytes, file }], () => file)) return text;
    throw new Error(`No answer for ${file}.`);
  } finally {
    await jobs.close();
  }
}

/** A report with the file it came from and what was odd about it. */
export interface ReadReport {
  readonly report: Report;
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a person says of a report beside its file. */
export interface SaidOfReport {
  readonly place?: string | undefined;
  readonly year?: number | undefined;
}

/** The text of a file; without a format the text itself shows whether it is Markdown. */
export type ReadText = Pick<ExtractedText, 'text' | 'diagnostics'> & Partial<Pick<ExtractedText, 'format'>>;

/**
 * The report that the bytes of a file hold; `name` stands in messages.
 *
 * @throws {UserError} where they cannot be read, or their text is no report
 */
export async function readReport(bytes: Uint8Array, name: string, said: SaidOfReport = {}): Promise<ReadReport> {
  return await readReportText(await extractInput(bytes, name), name, said);
}

/** @throws {UserError} where the text is no report */
export async function readReportText({ text, format, diagnostics }: ReadText, file: string, said: SaidOfReport = {}): Promise<ReadReport> {
  const { normalizeReport } = await import('@tongbi/normalizer');
  const read = normalizeReport(text, {
    file,
    ...(format && { format: format === 'markdown' ? 'markdown' : 'text' }),
    ...(said.place && { place: said.place }),
    ...(said.year && { year: said.year }),
  });
  const ofFile = diagnostics.map((one) => ({ ...one, report: read.report.id }));
  return { report: read.report, file, diagnostics: [...ofFile, ...read.diagnostics] };
}
