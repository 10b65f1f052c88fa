import { groupBy } from '@tongbi/model';
import { chartOf, type Frame, plotSeries, round, sharedWording, visibleText } from '@tongbi/renderer/parts';
import type { Site, SiteFigure, SiteIndicator, SitePoint } from './site.js';
import { siteWords } from './words/site-words.js';

const FRAME: Frame = { width: 400, height: 190, left: 88, right: 26, top: 24, bottom: 30 };
/** Of many years, over the whole width of the page. */
const LONG_FRAME: Frame = { width: 840, height: 250, left: 88, right: 34, top: 24, bottom: 30 };
const GRIDLINES = 4;
/** Half the length of a target's bar: at most so much, and no more than this share of the way to the next year. */
const BAR = 15;
const BAR_SHARE = 0.38;
/** Of more years than these a chart is long, and figures are written only at its ends. */
const CROWDED = 8;
/** Years that are written, short and long. */
const YEARS_SHOWN = 7;
const YEARS_SHOWN_LONG = 16;

/** The years of an indicator in one place: targets as bars, actual figures as dots and a line. Null where there are too few. */
export function drawYears(site: Site, { unit }: SiteIndicator, title: string, points: readonly SitePoint[]) {
  const wording = sharedWording(site.language);
  const words = siteWords(site.language).indicators;
  const stated = (figure: SiteFigure | null) =>
    figure && { text: figure.text, value: figure.value, span: { start: 0, end: 0 }, report: figure.path };
  const series = points.map(({ year, target, actual }) => ({ year, target: stated(target), actual: stated(actual) }));
  const told = points.map(({ year }) => year);
  const isLong = Math.max(...told) - Math.min(...told) >= CROWDED;
  const frame = isLong ? LONG_FRAME : FRAME;
  const plot = plotSeries(series, frame, { nice: true });
  if (!plot) return null;
  const bar = Math.min(BAR, BAR_SHARE * ((plot.years[1]?.x ?? 0) - plot.years[0]!.x));
  return {
    title,
    description: points
      .map(({ year, target, actual }) =>
        words.point(year, [target && words.pointTarget(target.text), actual && words.pointActual(actual.text)]),
      )
      .join('；'),
    isLong,
    ...chartOf(plot, frame, {
      lines: GRIDLINES,
      tick: (value) => `${value < 0 ? '−' : ''}${wording.quantity(value, unit)}`,
      dot: ({ text }, at) => (!isLong || at === 0 || at === plot.actuals.length - 1 ? visibleText(text) : ''),
      every: Math.ceil(plot.years.length / (isLong ? YEARS_SHOWN_LONG : YEARS_SHOWN)),
    }),
    targets: plot.targets.map(({ stated: { text }, x, y }) => ({ x1: round(x - bar), x2: round(x + bar), y, label: visibleText(text) })),
  };
}

const ROW = 26;
/** Narrow, so that its words can be read on a phone. */
const ACROSS = { width: 420, left: 84, right: 112, top: 8, bottom: 10 } as const;
/** Fewer places are no comparison. */
const LEAST_PLACES = 3;

type PlaceFigure = { readonly name: string; readonly figure: SiteFigure };

/** The latest year of which most places have a figure, one row a place, the largest first; null where fewer than three have one of the same year. */
export function drawAcross(site: Site, indicator: SiteIndicator, nameOf: (folder: string) => string) {
  const chosen = chooseYear(indicator, nameOf);
  if (!chosen) return null;
  const { year, kind, rows } = chosen;
  const words = siteWords(site.language).indicators;
  const values = rows.flatMap(({ figure }) => [figure.value, figure.valueHigh ?? figure.value]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = ACROSS.width - ACROSS.left - ACROSS.right;
  const x = (value: number): number => round(ACROSS.left + (high === low ? room / 2 : ((value - low) / (high - low)) * room));
  return {
    title: words.across(year, words[kind]),
    description: rows.map(({ name, figure }) => `${name} ${figure.text}`).join('；'),
    note: words.acrossNote,
    width: ACROSS.width,
    height: ACROSS.top + rows.length * ROW + ACROSS.bottom,
    rows: rows.map(({ name, figure }, index) => ({
      name,
      y: ACROSS.top + index * ROW + ROW / 2,
      text: ACROSS.top + index * ROW + ROW / 2 + 4,
      x1: x(figure.value),
      x2: x(figure.valueHigh ?? figure.value),
      after: x(figure.valueHigh ?? figure.value) + 10,
      hollow: figure.isBounded,
      label: visibleText(figure.text),
      figure,
    })),
    left: ACROSS.left,
  };
}

/** Targets of the latest year with most places; where places set none, what they reached. */
function chooseYear({ places }: SiteIndicator, nameOf: (folder: string) => string) {
  for (const kind of ['target', 'actual'] as const) {
    const figures = places.flatMap(({ folder, points }) =>
      points.flatMap(({ year, [kind]: figure }) => (figure ? [{ year, name: nameOf(folder), figure }] : [])),
    );
    const [year, rows] = [...groupBy(figures, (one) => one.year)].sort((a, b) => b[1].length - a[1].length || b[0] - a[0])[0] ?? [0, []];
    if (rows.length < LEAST_PLACES) continue;
    return { year, kind: kind === 'target' ? ('targets' as const) : ('actuals' as const), rows: rows.sort(byValue) };
  }
  return null;
}

const byValue = (a: PlaceFigure, b: PlaceFigure): number => b.figure.value - a.figure.value || (a.name < b.name ? -1 : 1);
