import { type Diagnostic, diagnostic } from '@tongbi/model';
import type { PreparedReport } from './prepared-report.js';

const describe = ({ report, file }: PreparedReport) => `${report.place ?? '?'} ${report.year ?? '?'} (${file})`;

/** What is odd about comparing these two; compared as asked all the same. */
export function checkPair(previous: PreparedReport, current: PreparedReport): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const { year: before, place: from } = previous.report;
  const { year: after, place: to } = current.report;
  const both = { expected: describe(previous), actual: describe(current) };
  if (from !== null && to !== null && from !== to)
    found.push(diagnostic('places-differ', `The reports are of two places, ${from} and ${to}.`, both));
  if (before !== null && after !== null) {
    if (before === after) found.push(diagnostic('same-year', `Both reports are of ${before}.`, both));
    if (before > after) found.push(diagnostic('order-reversed', `The previous report is of ${before}, the current one of ${after}.`, both));
    if (after - before > 1)
      found.push(
        diagnostic(
          'years-apart',
          `The reports between ${before} and ${after} (${after - before - 1}) are not compared; what came and went in them is not seen.`,
          both,
        ),
      );
  }
  for (const side of [previous, current]) {
    if (side.report.edition === 'full') continue;
    found.push(
      diagnostic('edition-limits', `${describe(side)} is ${side.report.edition}: see what may be asserted in reports/README.md.`, {
        report: side.report.id,
        actual: side.report.edition,
      }),
    );
  }
  return found;
}
