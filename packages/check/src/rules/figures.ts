import { canonicalIndicator, checkFigures, findDiffering, findUnlikely, type ReadReport, type Told, toldOf } from '@tongbi/metric-differ';
import type { Metric } from '@tongbi/model';
import { said } from '@tongbi/model';
import { isFileDiagnostic } from '../rule-info.js';
import { one, type RawFinding, type ReadReportFile, type Rule } from './rule.js';

const asRead = ({ report, figures }: ReadReportFile): ReadReport => ({ report, ...figures });

/** What the pipeline found odd about the text and its figures, also against the report of the year before. */
export const checkDiagnostics: Rule = ({ report, diagnostics, figures, previous }) => {
  const before = previous ? asRead(previous) : undefined;
  const found = [...diagnostics, ...figures.diagnostics, ...checkFigures({ report, ...figures }, before)];
  return found.filter(({ code }) => isFileDiagnostic(code)).map(({ severity: _, reason: __, report: ___, ...raw }) => raw);
};

/** Fewer figures may all be round. Of 100 reports the one with the fewest points among so many has one in twenty-five. */
const FEWEST_FIGURES = 20;
/** Against the neighbours' share; two fifths are usual. */
const LOST_SHARE = 0.03;
const USUAL_SHARE = 0.15;

/** The figures in %, 万 or 亿, and how many of them have a decimal point. */
function countPoints({ figures: { metrics } }: ReadReportFile): { readonly figures: readonly Metric[]; readonly points: number } {
  const figures = metrics.filter(({ text }) => /[%％亿万]/u.test(text));
  return { figures, points: figures.filter(({ text }) => /\p{Nd}[.．]\p{Nd}/u.test(text)).length };
}

export const checkDecimals: Rule = ({ previous, next, ...current }) => {
  const { figures, points } = countPoints(current);
  const [first] = figures;
  if (!first || figures.length < FEWEST_FIGURES) return [];
  const beside = [previous, next].flatMap((one) => (one ? countPoints(one) : [])).filter((one) => one.figures.length >= FEWEST_FIGURES);
  const isLost =
    points === 0 || (points / figures.length < LOST_SHARE && beside.some((one) => one.points / one.figures.length > USUAL_SHARE));
  if (!isLost) return [];
  const says = points === 0 ? said('decimals-lost', figures.length) : said('decimals-few', figures.length, points);
  return one('decimals-lost', says, { span: first.span, actual: String(points) });
};

/** A lost decimal point, or 亿 for 万: ten, a hundred or ten thousand times too much, or too little. */
const slips = [10, 100, 10_000, 0.1, 0.01, 0.0001];
/** What rounding and prices leave between the growth stated and the growth of the levels. */
const tolerance = { least: 1 / 1.15, most: 1.15 };
/** What a year makes of revenue, output or sales where the report states no growth: hardly an eighth less, hardly a third more. */
const usualGrowth = { least: 0.88, most: 1.3 };

/** A value up to which, or about which, things are: 突破26万亿元 is of the same size as 26.1万亿元. */
const hasSize = ({ bound, valueHigh }: Metric): boolean => bound !== 'under' && valueHigh === undefined;

const told = (file: ReadReportFile) => toldOf(asRead(file), hasSize);

/**
 * By how much a level is wrong, where the growth stated beside it and the level of the year before agree on another one. Sums of money that
 * every report states (地区生产总值, 一般公共预算收入) need no growth; a count of places, or a project's cost, may well grow tenfold.
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
  const before = told(previous);
  return [...told(current)].flatMap(([name, now]): RawFinding[] => {
    const base = before.get(name)?.level;
    const slip = slipOf(now, base);
    if (slip === null) return [];
    const size = slip >= 1 ? said('times', slip) : said('part', Math.round(1 / slip));
    return one('figure-jump', said('figure-jump', name, size, base!.text, previous.file, now.growth?.text), {
      span: now.level!.span,
      actual: now.level!.text,
    });
  });
};

/** As many digits as are worth showing of what is usual. */
const DIGITS = 2;

/** 新增就业280万人 after 28万, a target of 50% after a growth of 5.2%: far from its series, by what places and years differ in. */
export const checkUnlikely: Rule = ({ previous, ...current }) =>
  findUnlikely(asRead(current), previous ? asRead(previous) : undefined).map(({ metric, to, usual }): RawFinding => {
    const { indicator, text, span, unit } = metric;
    const expected = to ? to.text : `${Number(usual!.toPrecision(DIGITS))}${unit}`;
    const isPrior = to !== null && previous?.figures.metrics.includes(to);
    const code = isPrior ? 'figure-unlikely-prior' : to ? 'figure-unlikely-own' : 'figure-unlikely-usual';
    const says = isPrior ? said(code, indicator, text, expected, previous!.file) : said(code, indicator, text, expected);
    return { code: 'figure-unlikely', says, span, expected, actual: text };
  });

/** What the plan report of the same session says otherwise. */
export const checkKinds: Rule = ({ relatives, ...own }) =>
  relatives.flatMap((relative) =>
    findDiffering(asRead(own), asRead(relative)).map(({ metric: { indicator, text, span }, other }): RawFinding => {
      return {
        code: 'figure-differs',
        says: said('figure-differs', indicator, text, other.text, relative.file),
        span,
        expected: other.text,
        actual: text,
      };
    }),
  );
