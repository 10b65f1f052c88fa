import { kindOf, yearsToNext } from '@tongbi/kinds';
import { relationOf } from '@tongbi/metric-differ';
import { type Diagnostic, type DiagnosticCode, diagnostic, type Message, said, termSaid } from '@tongbi/model';
import type { PreparedReport } from './prepared-report.js';

const describe = ({ report, file }: PreparedReport) => `${report.place ?? '?'} ${report.year ?? '?'} (${file})`;

/** What is odd about comparing these two; compared as asked all the same. */
export function checkPair(previous: PreparedReport, current: PreparedReport): readonly Diagnostic[] {
  const { year: before, place: from } = previous.report;
  const { year: after, place: to } = current.report;
  const relation = relationOf(previous.report, current.report);
  const isOfKinds = relation === 'kinds';
  const years = before !== null && after !== null ? after - before : 1;
  const oddities: readonly (readonly [isOdd: boolean, code: DiagnosticCode, says: Message])[] = [
    [relation === 'places', 'places-differ', said('places-differ', from ?? '', to ?? '')],
    [isOfKinds, 'kinds-differ', said('kinds-differ', kindOf(previous.report).name.zh, kindOf(current.report).name.zh)],
    [relation === 'draft', 'same-year', said('same-year', before)],
    [!isOfKinds && years < 0, 'order-reversed', said('order-reversed', before, after, current.file, previous.file)],
    [!isOfKinds && years > yearsToNext(previous.report), 'years-apart', said('years-apart', before, after, years - 1)],
  ];
  const both = { expected: describe(previous), actual: describe(current) };
  const limits = [previous, current].flatMap((side): readonly Diagnostic[] => {
    const { id, edition } = side.report;
    const says = said('edition-limits', describe(side), termSaid('edition', edition));
    return edition === 'full' ? [] : [diagnostic('edition-limits', says, { report: id, actual: edition })];
  });
  return [...oddities.flatMap(([isOdd, code, says]) => (isOdd ? [diagnostic(code, says, both)] : [])), ...limits];
}
