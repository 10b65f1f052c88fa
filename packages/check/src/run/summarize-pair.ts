import { uncut } from '@tongbi/archive';
import { compareReports } from '@tongbi/compare';
import type { ChangeSummary, Diagnostic, PlacedCorrection, Report } from '@tongbi/model';
import { type Language, type PanelView, shortPanel } from '@tongbi/renderer';
import { summarizeChanges } from '../summarize-changes.js';

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
  readonly language: Language;
}

/** What changed between two reports, and which corrections could not be followed. */
export interface PairSummary {
  readonly changes: ChangeSummary;
  readonly panel: PanelView;
  readonly notes: readonly string[];
}

/** Cards of each status that a comment on a pull request may list. */
const MOST_LISTED = 60;

/** What changed between two reports of an archive, in short. */
export function summarizePair({ previous, current, corrections, language }: ComparedPair): PairSummary {
  const [before, after] = [previous, current].map(({ path, report, diagnostics }) => ({ report, diagnostics, file: path }));
  const comparison = compareReports(before!, after!, { segment: uncut, corrections });
  const unfit = comparison.diagnostics.filter(({ code }) => code.startsWith('correction-'));
  return {
    panel: shortPanel(comparison, MOST_LISTED, language),
    changes: summarizeChanges(comparison, { previous: previous.path, current: current.path }),
    notes: unfit.map(({ reason }) => `${reason}.`),
  };
}
