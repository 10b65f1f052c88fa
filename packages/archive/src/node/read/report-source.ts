import { isCorrectionOf, type Kind, onceEach, type Report, remembered, type Segment, said, UserError } from '@tongbi/model';
import { comparePair, type ReportSource } from '../../compare/compare-pair.js';
import type { Memory, SourceKey } from '../../memory/memory.js';
import { factsOf, type LeftOut, type PlannedReport, type PlanTools, type ReportFacts } from '../../plan/plan-archive.js';
import type { FileOutcome } from '../../read/file-outcome.js';
import { type ReadReport, readReportText, type SaidOfReport } from '../../read/read-text.js';
import type { ReportFile } from '../list/list-files.js';
import { type ArchiveFile, readArchiveFile } from './read-archive-file.js';
import { checkStdinOnce, displayName, kindsInKey, readInput, sha256Of } from './read-input.js';

/** The bytes of a report, with their hash. */
export interface OpenedReport extends ReportSource {
  readonly sha256: string;
  /** The same with what a person says of it. */
  readonly with: (said: SaidOfReport) => OpenedReport;
}

function sourceKey(name: string, sha256: string, { place, year, kind, kinds }: SaidOfReport = {}): SourceKey {
  return { name, sha256, place: place ?? null, year: year ?? null, ...(kind && { kind }), ...kindsInKey(kinds) };
}

/** A report that `make` reads, or that was read before. */
function sourceOf(file: string, key: SourceKey, memory: Memory, make: () => Promise<ReadReport>): ReportSource {
  return { file, key, read: onceEach(() => memory.remember('report', key, make)) };
}

/** @throws {UserError} where there is no such file, or it cannot be opened */
export async function openReport(file: string, memory: Memory, said: SaidOfReport = {}): Promise<OpenedReport> {
  const bytes = await readInput(file);
  const [name, sha256] = [displayName(file), sha256Of(bytes)];
  const open = (all: SaidOfReport): OpenedReport => {
    const make = async (): Promise<ReadReport> => {
      const { extractInput } = await import('./read-report.js');
      return readReportText(await extractInput(bytes, name), name, all);
    };
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

/** What a plan needs to know of a file of an archive, or why it has no place in it. */
export type FileFacts = ReportFacts | LeftOut;

export async function readFacts(file: ArchiveFile): Promise<FileFacts> {
  return factsOfFile(file.path, await readArchiveFile(file), file.kinds);
}

export function factsOfFile(file: string, outcome: FileOutcome, kinds: readonly Kind[] = []): FileFacts {
  if (outcome.kind === 'refused') return { file, says: outcome.refusal.says };
  const { report, sha256 } = outcome;
  // Of a user's kinds its own alone: a table of another changes nothing that is made of it.
  const key = sourceKey(file, sha256, kinds.length ? ownKind(report) : {});
  const facts = factsOf(report, file, outcome.file.breaksOff ? { ...key, isCut: true } : key);
  return facts ?? { file, says: said('says-not-which', said(report.place === null ? 'the-place' : 'the-year')) };
}

/** What a report was found to be of, for who reads it again. */
const ownKind = ({ kind, profile }: Pick<Report, 'kind' | 'profile'>) => ({ kind, kinds: profile ? [profile] : [] });

/** A report of a plan, which is read as it now stands on the disk, as the kind that it was planned as. */
export function openPlanned(root: string, planned: ReportFacts, memory: Memory): ReportSource {
  const { file, key, place, year } = planned;
  return sourceOf(file, key, memory, async () => {
    const outcome = await readArchiveFile({ root, path: file, ...ownKind(planned) });
    const now = factsOfFile(file, outcome);
    if (outcome.kind === 'report' && outcome.sha256 === key.sha256)
      return { report: outcome.report, file, diagnostics: outcome.diagnostics };
    throw new UserError(said('changed-while-read', file, place, year, 'says' in now ? now.says : said('another-text')));
  });
}

/** How the reports of a plan are read, each once, and compared. */
export function planTools(root: string, memory: Memory, makeSegmenter: () => Promise<Segment>): PlanTools {
  const opened = new Map<string, ReportSource>();
  const open = (report: PlannedReport): ReportSource => remembered(opened, report.file, () => openPlanned(root, report, memory));
  const segment = onceEach(makeSegmenter);
  return {
    read: (report) => open(report).read(),
    segment,
    compare: (pair, corrections, reports = [pair.previous, pair.current]) => {
      const own = corrections.filter((one) => isCorrectionOf(one, reports));
      const earlier = reports.slice(0, -2).map(open);
      return comparePair(open(pair.previous), open(pair.current), { memory, corrections: own, segment: () => segment(), earlier });
    },
  };
}
