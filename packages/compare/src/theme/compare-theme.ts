import { chooseReports } from '@tongbi/metric-differ';
import type { AlikeCommitment, Commitment, ThemeCommitment, ThemeCount, ThemePlace, ThemeTable } from '@tongbi/model';
import { locateSpan, NATION, referTo, remembered, Theme } from '@tongbi/model';
import { squeezeWords } from '../links/alike-texts.js';
import { roundConfidence } from '../links/explain-link.js';
import { PlanAlignments } from '../links/plan-alignments.js';
import { ready } from '../prepare/prepare-report.js';
import type { PreparedReport, ReadFile } from '../prepare/prepared-report.js';

/** How many commitments of each report speak of each theme, the theme with the most first. A commitment may have several themes. */
export function countThemes(reports: readonly PreparedReport[]): readonly ThemeCount[] {
  const themes = new Map<Theme, Map<string, number>>();
  for (const { report, commitments } of reports) {
    for (const theme of commitments.flatMap((commitment) => commitment.themes)) {
      const counts = remembered(themes, theme, () => new Map<string, number>());
      counts.set(report.id, (counts.get(report.id) ?? 0) + 1);
    }
  }
  const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...themes]
    .sort((a, b) => total(b[1]) - total(a[1]))
    .map(([theme, counts]) => ({ theme, counts: reports.map(({ report }) => ({ report: report.id, count: counts.get(report.id) ?? 0 })) }));
}

/** What a commitment is called among those of all reports. */
const idOf = ({ report }: PreparedReport, { span }: Commitment): string => `${report.id}@${span.start}`;

/**
 * The weights were made on the years of one place, and few sentences compete here. Read by eye on eight provinces of 2025 (科技创新), links from here on
 * are about one thing; of the others every third only shares its words (加快… 攻关 of two fields).
 */
const LEAST_ALIKE = 0.65;

/** For each commitment, by id, those of other reports that are like it, the surest first. */
function findAlike(reports: readonly PreparedReport[]): ReadonlyMap<string, readonly AlikeCommitment[]> {
  const alignments = new PlanAlignments();
  const alike = new Map<string, AlikeCommitment[]>();
  for (const [place, one] of reports.entries()) {
    for (const other of reports.slice(place + 1)) {
      if (!one.items.length || !other.items.length) continue;
      for (const { previous, current, confidence } of alignments.links(one, other).items) {
        if (confidence < LEAST_ALIKE) continue;
        const [own, their] = [idOf(one, one.commitments[previous]!), idOf(other, other.commitments[current]!)];
        const sure = { confidence: roundConfidence(confidence) };
        alike.set(own, [...(alike.get(own) ?? []), { id: their, report: other.report.id, ...sure }]);
        alike.set(their, [...(alike.get(their) ?? []), { id: own, report: one.report.id, ...sure }]);
      }
    }
  }
  for (const list of alike.values()) list.sort((a, b) => b.confidence - a.confidence);
  return alike;
}

/** What two places share is shown at the commitments themselves; a list of its own begins at three. */
const FEWEST_PLACES = 3;

/**
 * Commitments that several places make alike: around the one that is like those of most places, the surest of each place; then around the
 * next one that is left, so that each stands in one group. A group is a star, never a chain: what two members share with its centre, they need not share with
 * each other.
 */
function groupShared(places: readonly ThemePlace[]): readonly { readonly ids: readonly string[] }[] {
  const all = places.flatMap(({ report, commitments }) => commitments.map((commitment) => ({ report, commitment })));
  const used = new Set<string>();
  const groups: { readonly ids: readonly string[] }[] = [];
  for (;;) {
    const stars = all
      .filter(({ commitment }) => !used.has(commitment.id))
      .map(({ report, commitment }) => {
        const rays = new Map<string, string>();
        for (const { id, report: other } of commitment.alike)
          if (!used.has(id) && other !== report && !rays.has(other)) rays.set(other, id);
        return [commitment.id, ...rays.values()];
      });
    const largest = stars.reduce<readonly string[]>((best, star) => (star.length > best.length ? star : best), []);
    if (largest.length < FEWEST_PLACES) return groups;
    groups.push({ ids: largest });
    for (const id of largest) used.add(id);
  }
}

/** What is asked for: a theme by its name or a part of it that no other has, else words of the text. */
interface Asked {
  readonly theme: string;
  readonly by: 'theme' | 'words';
}

const isTheme = (words: string): words is Theme => Theme.safeParse(words).success;

/** 科技 is 科技创新, since no other theme has 科技; 低空经济 is no theme, and looked for in the texts. */
function readAsked(words: string): Asked {
  const asked = squeezeWords(words);
  if (isTheme(asked)) return { theme: asked, by: 'theme' };
  const holding = Theme.options.filter((name) => name.includes(asked));
  return holding.length === 1 && asked.length > 1 ? { theme: holding[0]!, by: 'theme' } : { theme: asked, by: 'words' };
}

/** Whether a commitment is on what was asked for. */
const isOn = ({ theme, by }: Asked): ((commitment: Commitment) => boolean) =>
  by === 'theme' ? ({ themes }) => themes.some((one) => one === theme) : ({ text }) => theme !== '' && squeezeWords(text).includes(theme);

/** Characters shared: 科创 is near 科技创新. */
function nearness(asked: string, name: string): number {
  return [...new Set(asked)].filter((character) => name.includes(character)).length;
}

/** The themes that the commitments of the reports are on, the nearest to the words first, of equals the most frequent. */
function nearThemes(words: string, reports: readonly PreparedReport[]): ThemeTable['near'] {
  const counted = countThemes(reports).map(({ theme, counts }) => ({
    theme,
    commitments: counts.reduce((sum, { count }) => sum + count, 0),
  }));
  return counted.sort((a, b) => nearness(words, b.theme) - nearness(words, a.theme) || b.commitments - a.commitments);
}

/**
 * A report cut to the sentences that hold a commitment on the theme. Two whole plans take half a second to align, and thirty provinces
 * are 435 pairs; on thirty sentences each it is a twentieth. Fewer compete, so a link must be surer (see `LEAST_ALIKE`).
 */
function restrictReport(report: PreparedReport, isWanted: (commitment: Commitment) => boolean): PreparedReport {
  const kept = report.commitments.map((commitment, at) => ({ commitment, at })).filter(({ commitment }) => isWanted(commitment));
  const groups = [...new Set(kept.map(({ at }) => report.items[at]!.group))].sort((a, b) => a - b);
  const places = new Map(groups.map((group, place) => [group, place]));
  return {
    ...report,
    plan: { groups: groups.map((group) => report.plan.groups[group]!), sections: report.plan.sections },
    commitments: kept.map(({ commitment }) => commitment),
    items: kept.map(({ at }) => ({ ...report.items[at]!, group: places.get(report.items[at]!.group)! })),
  };
}

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
      const { text, span, testable } = commitment;
      return { id, text, span, ...locateSpan(report, span), hasFigure, testable, alike: alike.get(id) ?? [] };
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

/**
 * What several places promise on one theme in one year, side by side: the commitments of each in text order, each with those of other places that are
 * like it, and what three places or more have in common. Where no theme has the name that was asked for, commitments that hold the words. Pure; reports
 * that were prepared before (`prepareReport`) are not prepared again, so that a site can ask for all themes.
 *
 * @throws UserError where no report is of the year
 */
export function compareTheme(reports: readonly (ReadFile | PreparedReport)[], { theme: words, year }: ThemeQuery): ThemeTable {
  const chosen = chooseReports(reports, year);
  const whole = inOrder(chosen.current.map(ready));
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
    // The year before, which a table of targets shows, says nothing here.
    leftOut: [...chosen.leftOut, ...[...chosen.previous.values()].map(({ file }) => ({ file, reason: 'other-year' as const }))],
    near: isSpoken ? [] : nearThemes(words, whole),
  };
}
