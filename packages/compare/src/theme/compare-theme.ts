import { type ChosenReports, chooseReports } from '@tongbi/metric-differ';
import { type Commitment, locateSpan, NATION, referTo, type ThemeCommitment, type ThemePlace, type ThemeTable } from '@tongbi/model';
import { roundConfidence } from '../links/round-confidence.js';
import { prepareReport } from '../prepare/prepare-report.js';
import type { PreparedReport } from '../prepare/prepared-report.js';
import type { ReadFile } from '../prepare/read-file.js';
import { type AlikePair, findAlike } from './find-alike.js';
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

function idOf({ report }: PreparedReport, { span }: Commitment): string {
  return `${report.id}@${span.start}`;
}

function placesOf(whole: readonly PreparedReport[], cut: readonly PreparedReport[], pairs: readonly AlikePair[]): ThemePlace[] {
  const alike = new Map<string, { id: string; report: string; confidence: number }[]>();
  const add = (from: AlikePair['left'], to: AlikePair['left'], confidence: number): void => {
    const [own, other] = [cut[from.report]!, cut[to.report]!];
    const id = idOf(own, own.commitments[from.commitment]!);
    const found = { id: idOf(other, other.commitments[to.commitment]!), report: other.report.id, confidence: roundConfidence(confidence) };
    alike.set(id, [...(alike.get(id) ?? []), found]);
  };
  for (const { left, right, confidence } of pairs) {
    add(left, right, confidence);
    add(right, left, confidence);
  }
  return cut.map((own, position): ThemePlace => {
    const { report, figureIndex } = own;
    const commitments = own.commitments.map((commitment): ThemeCommitment => {
      const id = idOf(own, commitment);
      const others = (alike.get(id) ?? []).sort((a, b) => b.confidence - a.confidence);
      const hasFigure = figureIndex.within(commitment.span).length > 0;
      return { id, text: commitment.text, span: commitment.span, ...locateSpan(report, commitment.span), hasFigure, alike: others };
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
  const places = placesOf(whole, cut, findAlike(cut));
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
