import type { ArchiveReport, ChangeCounts, Record as ChangeRecord, ChangeSummary, Comparison, SummaryItem } from '@tongbi/model';
import { isPlainText } from './archive/describe-bytes.js';
import { LineIndex } from './line-index.js';

/** What a summary of an archive lists of a comparison; the page and the JSON of `tongbi compare` have the rest. */
const mostHighlights = 10;
const mostListed = 60;

/** A promise that the next report says was carried out is not one that was dropped. */
function isDone({ status, reported }: ChangeRecord): boolean {
  return status === 'dropped' && reported === 'done';
}

function countChanges({ commitments }: Pick<Comparison, 'commitments'>): ChangeCounts {
  const count = (holds: (record: ChangeRecord) => boolean): number => commitments.filter(holds).length;
  return {
    new: count(({ status, established }) => status === 'new' && established),
    dropped: count((record) => record.status === 'dropped' && record.established && !isDone(record)),
    done: count(isDone),
    changed: count(({ status }) => status === 'changed'),
    kept: count(({ status }) => status === 'kept'),
    unseen: count((record) => !record.established && !isDone(record)),
  };
}

/** The files that the two sides of a comparison were read from, as the archive names them. */
export interface ComparedFiles {
  readonly previous: string;
  readonly current: string;
}

/** A comparison in short: counts, targets, the best-ranked changes, and lists of what is new, not mentioned again and changed. */
export function summarizeChanges(comparison: Comparison, files: ComparedFiles): ChangeSummary {
  const lines = lineFinder(comparison, files);
  const item = (record: ChangeRecord): SummaryItem => {
    const place = record.current ?? record.previous[0];
    const before = record.previous.map(({ text }) => text).join('；');
    return {
      status: record.status,
      established: record.established,
      reported: record.reported,
      text: place?.text ?? '',
      previousText: record.current && record.previous.length ? before : null,
      reasons: record.rank.reasons,
      line: place ? lines(place.report, place.span.start) : null,
    };
  };
  const ranked = [...comparison.commitments].sort((a, b) => b.rank.score - a.rank.score);
  const list = (holds: (record: ChangeRecord) => boolean): readonly SummaryItem[] => ranked.filter(holds).slice(0, mostListed).map(item);
  return {
    previous: side(comparison, 'previous', files),
    current: side(comparison, 'current', files),
    counts: countChanges(comparison),
    targets: comparison.indicators.map((row) => ({ ...row, series: [] })),
    highlights: ranked
      .filter(({ rank }) => rank.score > 0)
      .slice(0, mostHighlights)
      .map(item),
    new: list(({ status, established }) => status === 'new' && established),
    dropped: list((record) => record.status === 'dropped' && record.established && !isDone(record)),
    changed: list(({ status }) => status === 'changed'),
  };
}

function side(comparison: Comparison, which: 'previous' | 'current', files: ComparedFiles): ArchiveReport {
  const { place, year, edition } = comparison[which];
  return { path: files[which], place, year, edition };
}

/** Lines of offsets into either report, where its file has the lines of the text that was read. */
function lineFinder(comparison: Comparison, files: ComparedFiles): (report: string, offset: number) => number | null {
  const indexes = new Map<string, LineIndex>();
  return (id, offset) => {
    const file = id === comparison.current.id ? files.current : files.previous;
    const report = comparison.reports.find((one) => one.id === id);
    if (!report || !isPlainText(file)) return null;
    const index = indexes.get(id) ?? new LineIndex(report.text);
    indexes.set(id, index);
    return index.rangeOf({ start: offset, end: offset }).line;
  };
}
