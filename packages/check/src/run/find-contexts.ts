import type { ArchiveEntry, FileReader } from '@tongbi/archive';
import type { PathClaim } from '@tongbi/archive/paths';
import { checkQuotes, nameOfCorrection } from '@tongbi/compare';
import { type Message, type PlacedCorrection, type Report, reportsOfCorrection, said } from '@tongbi/model';
import type { Around, ReadReportFile, RuleContext } from '../rules/rule.js';

/** All that the rules may know of a report but what changed against its neighbours. */
export interface FileContext {
  readonly own: Omit<RuleContext, 'previous' | 'next' | 'changes'>;
  readonly previous: ReadReportFile | null;
  readonly next: ReadReportFile | null;
  /** Which neighbour could not be taken, and why. */
  readonly notes: readonly Message[];
}

export interface ContextTools {
  readonly claimOf: (path: string) => PathClaim;
  readonly reader: FileReader;
}

/** Those of the files that are reports, with their neighbours. All of them were read. */
export async function findContexts(
  paths: readonly string[],
  around: ReadonlyMap<string, Around>,
  today: string,
  { claimOf, reader }: ContextTools,
): Promise<ReadonlyMap<string, FileContext>> {
  const reports = paths.filter((path) => reader.known(path)?.kind === 'report');
  const beside = reports.map((path) => around.get(path)!.neighbours);
  await reader.readAll(beside.flatMap(({ previous, next, relatives }) => [previous, next, ...relatives].flatMap((one) => one?.path ?? [])));
  return new Map(
    reports.map((path): [string, FileContext] => {
      const notes: Message[] = [];
      const take = (one: ArchiveEntry | null) =>
        takeNeighbour(reader, one, (why) => notes.push(said('not-compared', path, one!.path, why)));
      const relatives = around.get(path)!.neighbours.relatives.flatMap((one) => take(one) ?? []);
      const own = { ...readOf(reader, path)!, claim: claimOf(path), ...around.get(path)!, relatives, today };
      return [path, { own, previous: take(own.neighbours.previous), next: take(own.neighbours.next), notes }];
    }),
  );
}

/** A neighbour that cannot be read, or is of another place or year than its path says, is none. */
function takeNeighbour(reader: FileReader, entry: ArchiveEntry | null, tell: (why: Message) => void): ReadReportFile | null {
  const read = entry && readOf(reader, entry.path);
  if (!entry || (read?.report.place === entry.place && read.report.year === entry.year)) return read;
  tell(read ? said('is-of-another', read.report.place, read.report.year) : said('is-unreadable'));
  return null;
}

function readOf(reader: FileReader, path: string): ReadReportFile | null {
  const outcome = reader.known(path);
  if (outcome?.kind !== 'report') return null;
  return { file: path, report: outcome.report, diagnostics: outcome.diagnostics, figures: outcome.figures };
}

/** Corrections whose quotes are gone from a report that was read. */
export function noteStale(corrections: readonly PlacedCorrection[], reports: readonly Report[]): readonly Message[] {
  return reports.flatMap((report) => checkQuotes(report, corrections).map(({ says }) => said('sentence', says)));
}

/** Corrections of reports that the archive has not. */
export function noteStrangers(corrections: readonly PlacedCorrection[], entries: readonly ArchiveEntry[]): readonly Message[] {
  const known = new Set(entries.flatMap(namesOf));
  return corrections.flatMap((correction) => {
    if (correction.kind === 'reading') return [];
    const missing = new Set(reportsOfCorrection(correction).filter((id) => !known.has(id)));
    return [...missing].map((id) => said('correction-of-stranger', nameOfCorrection(correction), id));
  });
}

/** What corrections may call a report, by what is known without reading it: place and year, or its file without the ending. */
export function namesOf({ path, place, year }: ArchiveEntry): readonly string[] {
  return [`${place}-${year}`, path.replace(/^.*\//u, '').replace(/(?<=.)\.[^.]*$/u, '')];
}
