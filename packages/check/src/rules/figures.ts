import { canonicalIndicator, checkFigures } from '@tongbi/metric-differ';
import type { Metric, Report } from '@tongbi/model';
import { isFileDiagnostic } from '../rule-info.js';
import { one, type RawFinding, type Rule } from './rule.js';
import type { ReadReportFile } from './rule-context.js';

/** What the pipeline found odd about the text and its figures, also against the report of the year before. */
export const checkDiagnostics: Rule = ({ report, diagnostics, figures, previous }) => {
  const before = previous ? { report: previous.report, metrics: previous.figures.metrics } : undefined;
  const found = [...diagnostics, ...figures.diagnostics, ...checkFigures({ report, metrics: figures.metrics }, before)];
  return found
    .filter(({ code }) => isFileDiagnostic(code))
    .filter(({ code, expected }) => code !== 'role-missing' || !lacksByNature(report, expected))
    .map(({ code, reason, span, expected, actual }) => ({
      code,
      reason,
      ...(span && { span }),
      ...(expected !== undefined && { expected }),
      ...(actual !== undefined && { actual }),
    }));
};

/** A selection need not have both parts, and a policy address (施政报告) tells what was done beside what will be. */
function lacksByNature({ edition, title }: Report, role: string | undefined): boolean {
  return edition === 'abridged' || (role === 'review' && title.includes('施政报告'));
}

const figure = /[0-9]+(\.[0-9]+)?(?=%|亿|万)/gu;
/** Fewer figures may all be round. Of 100 reports the one with the fewest points among so many has one in twenty-five. */
const fewestFigures = 20;
/** Against the neighbours' share; two fifths are usual. */
const lostShare = 0.03;
const usualShare = 0.15;

function countPoints({ text, body }: Report): { readonly figures: number; readonly points: number } {
  const found = [...text.slice(body.start, body.end).normalize('NFKC').matchAll(figure)];
  return { figures: found.length, points: found.filter(([, point]) => point !== undefined).length };
}

export const checkDecimals: Rule = ({ report, previous, next }) => {
  const { figures, points } = countPoints(report);
  if (figures < fewestFigures) return [];
  const beside = [previous, next].flatMap((one) => (one ? countPoints(one.report) : [])).filter((one) => one.figures >= fewestFigures);
  const isLost = points === 0 || (points / figures < lostShare && beside.some((one) => one.points / one.figures > usualShare));
  if (!isLost) return [];
  const first = new RegExp(figure.source, 'u').exec(report.text.slice(report.body.start));
  const start = report.body.start + (first?.index ?? 0);
  return one('decimals-lost', `Of ${figures} figures ${points === 0 ? 'none' : `only ${points}`} has a decimal point.`, {
    span: { start, end: start + (first?.[0].length ?? 0) },
    expected: 'a decimal point in every second or third figure',
    actual: String(points),
  });
};

/** A lost decimal point, or 亿 for 万: ten, a hundred or ten thousand times too much, or too little. */
const slips = [10, 100, 10_000, 0.1, 0.01, 0.0001];
/** What rounding and prices leave between the growth told and the growth of the levels. */
const tolerance = { least: 1 / 1.15, most: 1.15 };
/** What a year makes of revenue, output or sales where the report tells no growth: hardly an eighth less, hardly a third more. */
const usualGrowth = { least: 0.88, most: 1.3 };

interface Told {
  readonly level: Metric | undefined;
  readonly growth: Metric | undefined;
}

/** A value up to which, or about which, things are: 突破26万亿元 is of the same size as 26.1万亿元. */
const hasSize = ({ bound, valueHigh }: Metric): boolean => bound !== 'under' && valueHigh === undefined;

/** The first level and the first growth that a report tells of each indicator for the year before it. */
function toldOf({ report, figures }: ReadReportFile): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  const period = String((report.year ?? 0) - 1);
  for (const metric of figures.metrics) {
    if (metric.role !== 'actual' || (metric.period ?? period) !== period || !hasSize(metric)) continue;
    const { name } = canonicalIndicator(metric.indicator);
    const known = told.get(name) ?? { level: undefined, growth: undefined };
    if (metric.aspect === 'level' && !known.level) told.set(name, { ...known, level: metric });
    else if (metric.aspect === 'change' && metric.unit === '%' && !known.growth) told.set(name, { ...known, growth: metric });
  }
  return told;
}

/**
 * By how much a level is wrong, where the growth told beside it and the level of the year before agree on another one. Sums of money that
 * every report tells (地区生产总值, 一般公共预算收入) need no growth; a count of places, or a project's cost, may well grow tenfold.
 */
function slipOf({ level, growth }: Told, before: Metric | undefined): number | null {
  if (!level || !before || before.unit !== level.unit || before.value <= 0) return null;
  const isTold = growth !== undefined && growth.bound === 'exact' && growth.valueHigh === undefined && growth.value > -100;
  if (!isTold && (level.unit !== '元' || !canonicalIndicator(level.indicator).entry)) return null;
  const ratio = level.value / (before.value * (isTold ? 1 + growth.value / 100 : 1));
  const { least, most } = isTold ? tolerance : usualGrowth;
  return slips.find((slip) => ratio > slip * least && ratio < slip * most) ?? null;
}

export const checkJumps: Rule = ({ previous, ...current }) => {
  if (!previous) return [];
  const before = toldOf(previous);
  return [...toldOf(current)].flatMap(([name, told]): RawFinding[] => {
    const base = before.get(name)?.level;
    const slip = slipOf(told, base);
    if (slip === null) return [];
    const times = slip >= 1 ? `${slip} times` : `1/${Math.round(1 / slip)} of`;
    const growth = told.growth ? ` and a growth of ${told.growth.text}` : '';
    return one('figure-jump', `${name} is ${times} what follows from ${base!.text} in ${previous.path}${growth}.`, {
      span: told.level!.span,
      actual: told.level!.text,
    });
  });
};
