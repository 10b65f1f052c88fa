import { lastPlanYear, planYear } from '@tongbi/kinds';
import type { Metric, MetricRole, PairRelation, QualitativeTarget, Report, Role } from '@tongbi/model';
import { onceEach, walkSections } from '@tongbi/model';
import { isLatin } from '../pair/latin-names.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';

/** A report with what was read from it. */
export interface ReadReport {
  /** Whose figures these are. */
  readonly report: Pick<Report, 'id' | 'year' | 'kind' | 'profile' | 'edition' | 'text' | 'reading' | 'parts'> &
    Partial<Pick<Report, 'place'>>;
  /** Of `readMetrics`, in text order. */
  readonly metrics: readonly Metric[];
  /** Of `readMetrics`: targets that have no number, 与经济增长同步. */
  readonly qualitativeTargets: readonly QualitativeTarget[];
}

/** What two reports are to each other: of two places, of two kinds, two drafts of one (the place, or the year alone where one does not name its place), or of two years. */
export function relationOf(
  previous: Pick<Report, 'year'> & Partial<Pick<Report, 'place' | 'kind'>>,
  current: typeof previous,
): PairRelation {
  if (previous.place && current.place && previous.place !== current.place) return 'places';
  if (previous.kind !== current.kind) return 'kinds';
  return previous.year !== null && previous.year === current.year ? 'draft' : 'years';
}

const planRoles: ReadonlySet<Role> = new Set(['outline', 'requirements', 'tasks', 'government']);

/** Whether a report gives the plan of several years. */
export const hasOutline = (side: ReadReport): boolean => holds(side, (role) => role === 'outline');

function holds({ report }: ReadReport, isPart: (role: Role) => boolean): boolean {
  return [...walkSections(report.parts)].some(({ section }) => isPart(section.role));
}

/** Whether silence on a target says something: an abridged text leaves things out that the report said, and one without plan has no targets. */
export function tellsTargets(side: ReadReport): boolean {
  return side.report.edition !== 'abridged' && holds(side, (role) => planRoles.has(role));
}

/** Whether silence on a result says something: the text is whole and has a review. */
export function tellsResults(side: ReadReport): boolean {
  return side.report.edition !== 'abridged' && holds(side, (role) => role === 'review');
}

/** The figures of one role and time; one told twice (in the list of targets and in its reasons) is one. */
function figuresOf({ metrics }: ReadReport, wanted: MetricRole, isMeant: (period: string | undefined) => boolean): readonly Metric[] {
  const seen = new Set<string>();
  return metrics.filter(({ role, period, indicator, aspect, value, unit, basis }) => {
    if (role !== wanted || !isMeant(period)) return false;
    const key = [canonicalIndicator(indicator).name, aspect, value, unit, basis].join('\t');
    return !seen.has(key) && seen.add(key);
  });
}

const isIn = (year: number) => (period: string | undefined) => period === undefined || Number.isNaN(year) || period === String(year);

/** The targets for the report's own year, or for the years of an outline and the last of them; to a yearly report a five-year target is another promise. */
export const annualTargets = onceEach((side: ReadReport) => {
  const [first, last] = [planYear(side.report), lastPlanYear(side.report) ?? Number.NaN];
  return figuresOf(side, 'target', (period) => isIn(last)(period) || period === `${first}-${last}`);
});

/** What the report says was reached in the year before it. */
export const annualActuals = onceEach((side: ReadReport) => figuresOf(side, 'actual', isIn((planYear(side.report) ?? Number.NaN) - 1)));

/**
 * The targets for more than the report's own year: those of its outline, 年均增长5%, and others that it sets for a later year; of a plan of five years all,
 * where it stands beside a yearly report.
 */
export function goalsOf(side: ReadReport, isBesideYearly = false): readonly Metric[] {
  const last = (isBesideYearly ? planYear(side.report) : lastPlanYear(side.report)) ?? Number.NaN;
  const goals = figuresOf(side, 'target', (period) => period !== undefined && periodEnd(period) > last);
  // An English speech says of what it will do from when on, which is no goal.
  return goals.filter(({ period, indicator }) => !isLatin(indicator) || periodEnd(period!) > last + shortTerm);
}
const shortTerm = 2;

/** The last year of "2026-2030", or of "2030". */
export const periodEnd = (period: string): number => Number(period.slice(-4));
