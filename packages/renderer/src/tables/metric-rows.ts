import { type Language, type MetricsDocument, said, sayMessage } from '@tongbi/model';
import { sharedWording } from '../words/shared-wording.js';
import type { CsvCell } from './write-csv.js';

/** The figures of a report as rows for a spreadsheet, the heads first, each with its place in the text; targets without a number have their wording and no value. */
export function metricRows({ report, metrics, qualitativeTargets }: MetricsDocument, language: Language): readonly (readonly CsvCell[])[] {
  const words = sharedWording(language);
  const heads = sayMessage(said('heads-figures-csv'), language).split('|');
  const called = { indicator: heads[1], role: heads[7] };
  const rows = metrics.map((one) => {
    const figure = [one.value, one.valueHigh ?? null, one.unit, words.bounds[one.bound], words.metricRoles[one.role], one.period ?? ''];
    // A mark of its own: a name stays what other tables are joined by.
    const unsure = (one.unsure ?? []).map((part) => called[part]).join(' ');
    const place = [one.text, one.section, one.span.start, one.span.end, one.rule ?? '', unsure];
    return [report.id, one.indicator, words.aspects[one.aspect], ...figure, ...place];
  });
  const worded = qualitativeTargets.map(({ indicator, wording, section, span }) => {
    return [report.id, indicator, '', null, null, '', '', words.metricRoles.target, '', wording, section, span.start, span.end, '', ''];
  });
  return [heads, ...rows, ...worded];
}
