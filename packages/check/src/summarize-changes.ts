import { isPlainText } from '@tongbi/archive';
import type {
  ArchiveReport,
  ChangeCounts,
  Record as ChangeRecord,
  ChangeSummary,
  Comparison,
  Highlight,
  Label,
  Place,
  SummaryHighlight,
  SummaryItem,
} from '@tongbi/model';
import { LineIndex } from './line-index.js';

/** What a summary of an archive lists of a comparison; the page and the JSON of `tongbi compare` have the rest. */
const mostHighlights = 10;
const mostListed = 60;

function countChanges({ commitments }: Pick<Comparison, 'commitments'>): ChangeCounts {
  const counts = { new: 0, dropped: 0, done: 0, changed: 0, kept: 0, unseen: 0 };
  for (const { label } of commitments) counts[countedAs[label]] += 1;
  return counts;
}

const countedAs = {
  new: 'new',
  'from-review': 'new',
  dropped: 'dropped',
  done: 'done',
  changed: 'changed',
  kept: 'kept',
  moved: 'kept',
  split: 'kept',
  merged: 'kept',
  'unseen-previous': 'unseen',
  'unseen-current': 'unseen',
} as const satisfies Record<Label, keyof ChangeCounts>;

/** The files that the two sides of a comparison were read from, as the archive names them. */
export interface ComparedFiles {
  readonly previous: string;
  readonly current: string;
}

/** A comparison in short: counts, targets, what is most worth reading, and lists of what is new, not mentioned again and changed. */
export function summarizeChanges(comparison: Comparison, files: ComparedFiles): ChangeSummary {
  const lines = lineFinder(comparison, files);
  const item = (record: ChangeRecord): SummaryItem => {
    const place = record.current ?? record.previous[0];
    const before = record.previous.map(({ text }) => text).join('；');
    return {
      label: record.label,
      grade: record.grade,
      text: place?.text ?? '',
      previousText: record.current && record.previous.length ? before : null,
      reasons: record.rank.reasons,
      line: place ? lines(place.report, place.span.start) : null,
    };
  };
  const words = (places: readonly Place[]) => places.map(({ text }) => text).join('；');
  const highlight = ({ kind, grade, current, previous, reasons }: Highlight): SummaryHighlight => {
    const place = current[0] ?? previous[0];
    return {
      kind,
      grade,
      text: words(current.length ? current : previous),
      previousText: current.length && previous.length ? words(previous) : null,
      reasons,
      line: place ? lines(place.report, place.span.start) : null,
    };
  };
  const ranked = [...comparison.commitments].sort((a, b) => b.rank.score - a.rank.score);
  const list = (counted: keyof ChangeCounts): readonly SummaryItem[] =>
    ranked
      .filter(({ label }) => countedAs[label] === counted)
      .slice(0, mostListed)
      .map(item);
  return {
    previous: side(comparison, 'previous', files),
    current: side(comparison, 'current', files),
    counts: countChanges(comparison),
    targets: comparison.indicators.map((row) => ({ ...row, series: [] })),
    highlights: comparison.highlights.slice(0, mostHighlights).map(highlight),
    new: list('new'),
    dropped: list('dropped'),
    changed: list('changed'),
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
