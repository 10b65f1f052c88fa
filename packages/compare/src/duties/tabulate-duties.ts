import { chooseReports } from '@tongbi/metric-differ';
import { type Duty, type DutyTable, dueOf, groupBy, locateSpan, referTo, said, UserError } from '@tongbi/model';
import { ready } from '../prepare/prepare-report.js';
import type { PreparedReport, ReadFile } from '../prepare/prepared-report.js';

function dutiesOf({ report, commitments }: PreparedReport): readonly Duty[] {
  return commitments.flatMap(({ text, span, who = [], by = null }): Duty[] =>
    who.length || by ? [{ report: report.id, text, span, ...locateSpan(report, span), who, by }] : [],
  );
}

/** By department, that with most first; each duty once under each. */
function byDepartment(duties: readonly Duty[]): DutyTable['departments'] {
  const named = duties.flatMap(({ who }, at) => who.map(({ text, leads }) => ({ name: text, leads, at })));
  const placesOf = (own: readonly (typeof named)[number][], leading: boolean) => [
    ...new Set(own.flatMap(({ leads, at }) => (leads === leading ? [at] : []))),
  ];
  const found = [...groupBy(named, ({ name }) => name)].map(([name, own]) => {
    const leads = placesOf(own, true);
    return { name, leads, helps: placesOf(own, false).filter((at) => !leads.includes(at)) };
  });
  return found.sort((a, b) => b.leads.length - a.leads.length || b.helps.length - a.helps.length);
}

function byMonth(duties: readonly Duty[]): DutyTable['months'] {
  const dated = duties.flatMap(({ by }, at) => (by ? [{ due: dueOf(by), at }] : []));
  return [...groupBy(dated, ({ due }) => due)]
    .map(([due, own]) => ({ due, duties: own.map(({ at }) => at) }))
    .sort((a, b) => (a.due < b.due ? -1 : 1));
}

/**
 * Who is to keep which commitments of one year's reports, and by when, by department and by month. Pure.
 *
 * @throws UserError where no report is of the year, or none names a department or a time
 */
export function tabulateDuties(reports: readonly (ReadFile | PreparedReport)[], { year }: { readonly year?: number } = {}): DutyTable {
  const chosen = chooseReports(reports, year);
  const prepared = chosen.current.map(ready);
  const duties = prepared.flatMap(dutiesOf);
  if (duties.length === 0) throw new UserError(said('no-duties', chosen.year));
  const leftOut = [...chosen.leftOut, ...[...chosen.previous.values()].map(({ file }) => ({ file, reason: 'other-year' as const }))];
  const departments = byDepartment(duties);
  return {
    schema: 'tongbi/duties@1',
    year: chosen.year,
    duties,
    departments,
    months: byMonth(duties),
    reports: prepared.map(referTo),
    leftOut,
  };
}
