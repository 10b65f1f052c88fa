import { type Diagnostic, type DiagnosticCode, diagnostic, type Message, type Metric } from '@tongbi/model';
import type { ReadReport } from '../read/read-report.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';

/** A diagnostic of one figure of a report. */
export function oddFigure(
  code: DiagnosticCode,
  says: Message,
  { report }: ReadReport,
  { span, text }: Metric,
  { expected, actual = text }: { readonly expected?: string; readonly actual?: string } = {},
): Diagnostic {
  return diagnostic(code, says, { report: report.id, span, actual, ...(expected && { expected }) });
}

/** The text of a metric's sentence before it, at most `length` characters. */
export function sentenceBefore({ report }: ReadReport, { span }: Metric, length: number): string {
  const before = report.text.slice(Math.max(0, span.start - length), span.start);
  return before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
}

/** What a report tells of one indicator for the year before it. */
export interface Told {
  readonly level: Metric | undefined;
  readonly growth: Metric | undefined;
}

/** The first level and the first growth in % that a report tells of each indicator for the year before it, of the figures that `isMeant` lets through. */
export function toldOf(checked: ReadReport, isMeant: (metric: Metric, checked: ReadReport) => boolean): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  const { year } = checked.report;
  const period = year === null ? undefined : String(year - 1);
  for (const metric of checked.metrics) {
    const part = metric.aspect === 'level' ? 'level' : metric.aspect === 'change' && metric.unit === '%' ? 'growth' : undefined;
    if (!part || metric.role !== 'actual' || (metric.period ?? period) !== period || !isMeant(metric, checked)) continue;
    const { name } = canonicalIndicator(metric.indicator);
    const known = told.get(name) ?? { level: undefined, growth: undefined };
    if (!known[part]) told.set(name, { ...known, [part]: metric });
  }
  return told;
}
