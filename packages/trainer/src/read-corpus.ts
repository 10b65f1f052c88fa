import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutClauses } from '@tongbi/aligner/training';
import { type PreparedReport, prepareReport, type ReadFile } from '@tongbi/compare';
import { type Token, UserError } from '@tongbi/model';
import { decodeText, normalizeReport } from '@tongbi/normalizer';

/** One report of the corpus as training sees it: bags of text, without order across reports. */
export interface CorpusReport {
  /** Path under the corpus folder. */
  readonly file: string;
  /** All sentences of all parts, as read (simplified, one form of digits and marks). */
  readonly sentences: readonly string[];
  /** The distinct clauses of the sentences, digits masked. */
  readonly clauses: readonly string[];
}

const REPORT_FILE = /\.(?:txt|md)$/i;
/** A file that shares so many of its clauses with one other is that report in another form (a copy, a flattened page). */
const SAME_REPORT = 0.6;
/** Clauses of fewer characters are connectives, of more are lists that no comma cuts. */
const SHORTEST_CLAUSE = 6;
const LONGEST_CLAUSE = 40;

export function readFile(folder: string, file: string): ReadFile {
  const path = join(folder, file);
  return { ...normalizeReport(decodeText(readFileSync(path), path), { file: path }), file: path };
}

/** Redlines and terms are not learned from and not scored: any words do. */
export const segmentLetters = (text: string): readonly Token[] =>
  Array.from(text, (letter, start) => ({ text: letter, span: { start, end: start + letter.length } }));

export const readReportFile = (folder: string, file: string): PreparedReport => prepareReport(readFile(folder, file));

function toCorpusReport(folder: string, file: string): CorpusReport {
  const { plan, review } = readReportFile(folder, file);
  const sentences = [...review.groups, ...plan.groups].filter(({ isHeading }) => !isHeading).map(({ text }) => text);
  const clauses = sentences.flatMap(cutClauses).filter(({ length }) => length >= SHORTEST_CLAUSE && length <= LONGEST_CLAUSE);
  return { file, sentences, clauses: [...new Set(clauses)] };
}

function isSameReport(a: CorpusReport, known: ReadonlySet<string>): boolean {
  const shared = a.clauses.filter((clause) => known.has(clause)).length;
  return shared >= SAME_REPORT * Math.min(a.clauses.length, known.size);
}

/** The files of a folder that are reports; of the others (a README among them) it is reported that they are none. */
function readAll(folder: string, tell: (message: string) => void): readonly CorpusReport[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => REPORT_FILE.test(file))
    .sort();
  return files.flatMap((file) => {
    try {
      return [toCorpusReport(folder, file)];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      tell(`${file} is no report and left out`);
      return [];
    }
  });
}

/**
 * Every report of a folder once, in the order of their paths. `leaveOut` are files that must not be learned from, and with them
 * whatever is the same report in another form.
 */
export function readCorpus(
  folder: string,
  leaveOut: readonly string[] = [],
  tell: (message: string) => void = () => {},
): readonly CorpusReport[] {
  const all = readAll(folder, tell);
  const seen = all.filter(({ file }) => leaveOut.includes(file)).map(({ clauses }) => new Set(clauses));
  return all.filter((report) => {
    if (report.clauses.length === 0 || seen.some((known) => isSameReport(report, known))) return false;
    seen.push(new Set(report.clauses));
    return true;
  });
}
