import { isPlainText, type ReadReport, uncut } from '@tongbi/archive';
import { compareReports } from '@tongbi/compare';
import type {
  ArchiveReport,
  ChangeCounts,
  Record as ChangeRecord,
  ChangeSummary,
  ComparedReport,
  Comparison,
  Highlight,
  Place,
  PlacedCorrection,
  SummaryHighlight,
  SummaryItem,
  WatchConfig,
} from '@tongbi/model';
import { type Message, onceEach, said } from '@tongbi/model';
import { type Language, type PanelView, shortPanel } from '@tongbi/renderer';
import { statusOf } from '@tongbi/renderer/parts';
import { LineIndex } from '../line-index.js';
import { findWatched } from './find-watched.js';

/** Two reports of the archive; their files are paths from its root. */
export interface ComparedPair {
  readonly previous: ReadReport;
  readonly current: ReadReport;
  readonly corrections: readonly PlacedCorrection[];
  readonly language: Language;
  /** What else is looked for. */
  readonly watch?: WatchConfig;
}

/** What changed between two reports, and which corrections could not be followed. */
export interface PairSummary {
  readonly changes: ChangeSummary;
  readonly panel: PanelView;
  readonly notes: readonly Message[];
}

/** What changed between two reports of an archive, in short. */
export function summarizePair({ previous, current, corrections, language, watch }: ComparedPair): PairSummary {
  const comparison = compareReports(previous, current, { segment: uncut, corrections });
  const unfit = comparison.diagnostics.filter(({ code }) => code.startsWith('correction-'));
  return {
    panel: shortPanel(comparison, MOST_LISTED, language),
    changes: {
      ...summarizeChanges(comparison, { previous: previous.file, current: current.file }),
      ...(watch && { watched: findWatched(comparison, watch) }),
    },
    notes: unfit.map(({ says }) => said('sentence', says)),
  };
}

/** What a summary of an archive lists of a comparison; the page and the JSON of `tongbi compare` have the rest. */
const MOST_HIGHLIGHTS = 10;
/** Of each status; as many cards a comment on a pull request may list. */
const MOST_LISTED = 60;

function countChanges({ commitments }: Pick<Comparison, 'commitments'>): ChangeCounts {
  const counts = { new: 0, dropped: 0, done: 0, changed: 0, kept: 0, unseen: 0 };
  for (const record of commitments) counts[statusOf(record)] += 1;
  return counts;
}

/** The files that the two sides of a comparison were read from, as the archive names them. */
export type ComparedFiles = Readonly<Record<'previous' | 'current', string>>;

/** A comparison in short: counts, targets, what is most worth reading, and lists of what is new, not mentioned again and changed. */
export function summarizeChanges(comparison: Comparison, files: ComparedFiles): ChangeSummary {
  const lines = lineFinder(comparison, files);
  const words = (places: readonly Place[]) => places.map(({ text }) => text).join('；');
  const textsOf = (previous: readonly Place[], current: readonly Place[]) => {
    const [place] = [...current, ...previous];
    return {
      text: words(current.length ? current : previous),
      previousText: current.length && previous.length ? words(previous) : null,
      line: place ? lines(place.report, place.span.start) : null,
    };
  };
  const item = ({ label, grade, previous, current, rank: { reasons } }: ChangeRecord): SummaryItem => {
    const { line, ...texts } = current ? textsOf(previous, [current]) : textsOf(previous.slice(0, 1), []);
    return { label, grade, ...texts, reasons, line };
  };
  const highlight = ({ kind, grade, sentence, current, previous, reasons }: Highlight): SummaryHighlight => {
    const { line, ...texts } = textsOf(previous, current);
    return { kind, grade, sentence, ...texts, reasons, line };
  };
  const ranked = [...comparison.commitments].sort((a, b) => b.rank.score - a.rank.score);
  const list = (counted: keyof ChangeCounts): readonly SummaryItem[] =>
    ranked
      .filter((record) => statusOf(record) === counted)
      .slice(0, MOST_LISTED)
      .map(item);
  return {
    previous: side(comparison, 'previous', files),
    current: side(comparison, 'current', files),
    counts: countChanges(comparison),
    targets: comparison.indicators.map((row) => ({ ...row, series: [] })),
    highlights: comparison.highlights.slice(0, MOST_HIGHLIGHTS).map(highlight),
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
  const linesOf = onceEach((report: ComparedReport) => new LineIndex(report.text));
  return (id, offset) => {
    const file = id === comparison.current.id ? files.current : files.previous;
    const report = comparison.reports.find((one) => one.id === id);
    return report && isPlainText(file) ? linesOf(report).rangeOf({ start: offset, end: offset }).line : null;
  };
}
