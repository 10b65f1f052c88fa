import { canonicalIndicator, declineWord, type ReadMetrics } from '@tongbi/metric-differ';
import type { Diagnostic, FigureCorrection, FigureReading, Metric, PlacedCorrection, Report, Span } from '@tongbi/model';
import { groupBy, isOfReport, overlapOf, said, sliceSpan, spanContains, walkSections } from '@tongbi/model';
import type { CorrectionKind } from '../correction-kind.js';
import { diagnose, placeQuote, signedBy } from '../placed-correction.js';

/** What a number says, or that it is none. */
export const figureKind: CorrectionKind<'figure'> = {
  propose: (quoter, request) => ({ ...request, number: quoter.ofEither(request.number, 'figure') }),
};

type Placed = FigureCorrection & PlacedCorrection;

/** A correction with the number it is about; null where that was not read as a figure. */
interface Resolved {
  readonly correction: Placed;
  readonly span: Span;
  readonly metric: Metric | null;
}

/** The figures of a report as persons read them: with other values, without numbers that are none, with numbers that were passed over. */
export function correctFigures(read: ReadMetrics, report: Report, corrections: readonly PlacedCorrection[]): ReadMetrics {
  const own = corrections.filter((one): one is Placed => one.kind === 'figure' && isOfReport(report, one.number.report));
  if (own.length === 0) return read;
  const diagnostics: Diagnostic[] = [];
  const agreed = withoutConflicts(resolve(own, read, report, diagnostics), report, diagnostics);
  const corrected = new Map(agreed.flatMap((one) => (one.metric ? [[one.metric, one] as const] : [])));
  const kept = read.metrics.filter((metric) => !corrected.has(metric));
  const made = agreed.flatMap((one) => readAgain(one, report, diagnostics));
  const metrics = withIds(kept, made).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { ...read, metrics, diagnostics: [...read.diagnostics, ...diagnostics] };
}

const resolve = (own: readonly Placed[], { metrics }: ReadMetrics, report: Report, diagnostics: Diagnostic[]): readonly Resolved[] =>
  own.flatMap((correction): readonly Resolved[] => {
    const span = placeQuote(report, correction, correction.number, diagnostics);
    if (!span) return [];
    const touched = metrics.filter((one) => overlapOf(one.span, span) > 0);
    const metric = touched.length > 1 ? touched.find((one) => one.span.start === span.start && one.span.end === span.end) : touched[0];
    if (touched.length > 1 && !metric) {
      diagnostics.push(diagnose(correction, 'correction-unfit', said('hold-several-figures'), { report: report.id, span }));
      return [];
    }
    return [{ correction, span: metric?.span ?? span, metric: metric ?? null }];
  });

const reading = ({ correction: { read } }: Resolved) => JSON.stringify(read);

function withoutConflicts(resolved: readonly Resolved[], report: Report, diagnostics: Diagnostic[]): readonly Resolved[] {
  const byPlace = groupBy(resolved, ({ span }) => `${span.start}-${span.end}`);
  return [...byPlace.values()].flatMap((same) => {
    const other = same.find((one) => reading(one) !== reading(same[0]!));
    if (!other) return [same[0]!];
    diagnostics.push(diagnose(other.correction, 'correction-conflict', said('read-otherwise'), { report: report.id, span: other.span }));
    return [];
  });
}

/** The figure as a person reads it; none where it is none, or too little was said of a number that had not been read. */
function readAgain({ correction, span, metric }: Resolved, report: Report, diagnostics: Diagnostic[]): readonly Metric[] {
  const { read } = correction;
  if (read === 'none') return [];
  const correctedBy = [signedBy(correction, 'figure')];
  if (metric) return [{ ...overwrite(metric, read, report), correctedBy }];
  const { indicator, value, unit, role } = read;
  if (indicator === undefined || value === undefined || unit === undefined || role === undefined) {
    const more = { report: report.id, span };
    diagnostics.push(diagnose(correction, 'correction-unfit', said('figure-unread'), more));
    return [];
  }
  const innermost = [...walkSections(report.parts)].findLast(({ section }) => spanContains(section.span, span));
  const section = innermost?.section.id ?? '';
  const text = sliceSpan(report.text, span).replace(/\s/gu, '');
  const decline = declineWord({ value, text, span }, report.text);
  return [{ id: '', aspect: 'level', bound: 'exact', ...read, indicator, value, unit, role, span, text, ...decline, section, correctedBy }];
}

/** A value that a person gives is all of it: without an upper end it is no range. */
function overwrite({ rule: _, direction: __, valueHigh, ...metric }: Metric, read: FigureReading, report: Report): Metric {
  const range = read.value === undefined && valueHigh !== undefined ? { valueHigh } : {};
  return { ...metric, ...range, ...read, ...declineWord({ ...metric, ...read }, report.text) };
}

/** Ids as the reader gives them, by indicator, aspect and role, with the first number that is free. */
function withIds(kept: readonly Metric[], made: readonly Metric[]): Metric[] {
  const taken = new Set(kept.map(({ id }) => id));
  return [
    ...kept,
    ...made.map((metric) => {
      const stem = `${canonicalIndicator(metric.indicator).name}/${metric.aspect}/${metric.role}`;
      let id = metric.id.startsWith(`${stem}/`) && !taken.has(metric.id) ? metric.id : `${stem}/1`;
      for (let count = 2; taken.has(id); count++) id = `${stem}/${count}`;
      taken.add(id);
      return { ...metric, id };
    }),
  ];
}
