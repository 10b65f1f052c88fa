import { type ChosenReports, chooseReports } from '@tongbi/metric-differ';
import { locateSpan, NATION, referTo, type ThemeCommitment, type ThemePlace, type ThemeTable } from '@tongbi/model';
import { prepareReport } from '../prepare/prepare-report.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import type { ReadFile } from '../prepare/read-file.js';
import { findAlike, idOf } from './find-alike.js';
import { groupShared } from './group-shared.js';
import { isOn, nearThemes, readAsked } from './pick-commitments.js';
import { restrictReport } from './restrict-report.js';

/** What is asked of the places. */
export interface ThemeQuery {
  /** A theme, as 科技创新 or 科技, or words that commitments hold, as 低空经济. */
  readonly theme: string;
  /** If it is not given, the year that most of the reports are of. */
  readonly year?: number;
}

/** The nation, then by the codes of GB/T 2260, then by name. */
function inOrder(reports: readonly PreparedReport[]): PreparedReport[] {
  const key = ({ report }: PreparedReport): string =>
    report.place === NATION ? '' : (report.placeCode ?? `~${report.place ?? report.id}`);
  return [...reports].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function placesOf(whole: readonly PreparedReport[], cut: readonly PreparedReport[]): ThemePlace[] {
  const alike = findAlike(cut);
  return cut.map((own, position): ThemePlace => {
    const { report, figureIndex } = own;
    const commitments = own.commitments.map((commitment): ThemeCommitment => {
      const id = idOf(own, commitment);
      const hasFigure = figureIndex.within(commitment.span).length > 0;
      const { text, span } = commitment;
      return { id, text, span, ...locateSpan(report, span), hasFigure, alike: alike.get(id) ?? [] };
    });
    return {
      report: report.id,
      place: report.place,
      ...(report.placeCode !== undefined && { placeCode: report.placeCode }),
      total: whole[position]!.commitments.length,
      commitments,
    };
  });
}

/** The year before, which a table of targets shows, says nothing here. */
function leftOutOf({ leftOut, previous }: ChosenReports<ReadFile | PreparedReport>): ThemeTable['leftOut'] {
  return [...leftOut, ...[...previous.values()].map(({ file }) => ({ file, reason: 'other-year' as const }))];
}

/**
 * What several places promise on one theme in one year, side by side: the commitments of each in text order, each with those of other places that are
 * like it, and what three places or more have in common. Where no theme has the name that was asked for, commitments that hold the words. Pure; reports
 * that were prepared before (`prepareReport`) are not prepared again, so that a site can ask for all themes.
 *
 * @throws UserError where no report is of the year
 */
export function compareTheme(reports: readonly (ReadFile | PreparedReport)[], { theme: words, year }: ThemeQuery): ThemeTable {
  const chosen = chooseReports(reports, year);
  const whole = inOrder(chosen.current.map((each) => ('plan' in each ? each : prepareReport(each))));
  const asked = readAsked(words);
  const cut = whole.map((report) => restrictReport(report, isOn(asked)));
  const places = placesOf(whole, cut);
  const isSpoken = places.some(({ commitments }) => commitments.length > 0);
  return {
    schema: 'tongbi/theme@1',
    asked: words,
    theme: asked.theme,
    by: asked.by,
    year: chosen.year,
    places,
    shared: groupShared(places),
    reports: whole.map(referTo),
    leftOut: leftOutOf(chosen),
    near: isSpoken
      ? []
      : nearThemes(
          words,
          whole.flatMap(({ commitments }) => commitments),
        ),
  };
}
