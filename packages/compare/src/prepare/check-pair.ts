import { type Diagnostic, type DiagnosticCode, diagnostic } from '@tongbi/model';
import type { PreparedReport } from './prepared-report.js';

const describe = ({ report, file }: PreparedReport) => `${report.place ?? '?'} ${report.year ?? '?'} (${file})`;

/** What is odd about comparing these two; compared as asked all the same. */
export function checkPair(previous: PreparedReport, current: PreparedReport): readonly Diagnostic[] {
  const { year: before, place: from } = previous.report;
  const { year: after, place: to } = current.report;
  const years = before !== null && after !== null ? after - before : 1;
  const unseen = `The reports between ${before} and ${after} (${years - 1}) are not compared; what came and went in them is not seen.`;
  const oddities: readonly (readonly [isOdd: boolean, code: DiagnosticCode, reason: string])[] = [
    [from !== null && to !== null && from !== to, 'places-differ', `The reports are of two places, ${from} and ${to}.`],
    [years === 0, 'same-year', `Both reports are of ${before}.`],
    [years < 0, 'order-reversed', `The previous report is of ${before}, the current one of ${after}.`],
    [years > 1, 'years-apart', unseen],
  ];
  const both = { expected: describe(previous), actual: describe(current) };
  const limits = [previous, current].flatMap((side): readonly Diagnostic[] => {
    const { id, edition } = side.report;
    const reason = `${describe(side)} is ${edition}: see what may be asserted in reports/README.md.`;
    return edition === 'full' ? [] : [diagnostic('edition-limits', reason, { report: id, actual: edition })];
  });
  return [...oddities.flatMap(([isOdd, code, reason]) => (isOdd ? [diagnostic(code, reason, both)] : [])), ...limits];
}
