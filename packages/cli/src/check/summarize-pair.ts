import { summarizeChanges } from '@tongbi/check';
import { compareReports } from '@tongbi/compare';
import type { ChangeSummary, Diagnostic, PlacedCorrection, Report } from '@tongbi/model';
import { uncut } from '../files/uncut.js';

/** A report of the archive as a comparison takes it. */
export interface ComparedFile {
  readonly path: string;
  readonly report: Report;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ComparedPair {
  readonly previous: ComparedFile;
  readonly current: ComparedFile;
  /** What persons say of the archive's reports. */
  readonly corrections: readonly PlacedCorrection[];
}

/** What changed between two reports, and which corrections could not be followed. */
export interface PairSummary {
  readonly changes: ChangeSummary;
  readonly notes: readonly string[];
}

/** What changed between two reports of an archive, in short. */
export function summarizePair({ previous, current, corrections }: ComparedPair): PairSummary {
  const [before, after] = [previous, current].map(({ path, report, diagnostics }) => ({ report, diagnostics, file: path }));
  const comparison = compareReports(before!, after!, { segment: uncut, corrections });
  const unfit = comparison.diagnostics.filter(({ code }) => code.startsWith('correction-'));
  return {
    changes: summarizeChanges(comparison, { previous: previous.path, current: current.path }),
    notes: unfit.map(({ reason }) => `${reason}.`),
  };
}
