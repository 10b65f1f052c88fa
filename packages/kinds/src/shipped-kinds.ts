import { type Kind, onceEach, type Report } from '@tongbi/model';
import { kindFiles } from './generated/kinds.js';
import { readKind } from './read-kind.js';

/** The kind that a text is taken for where it names none. */
const first = 'work-report';

/** The kinds that come with the program, the work report first; a kind stands below the one that it is like. */
export const shippedKinds = onceEach((): readonly Kind[] => {
  const kinds: Kind[] = [];
  for (const [id, files] of Object.entries(kindFiles)) {
    const { kind, problems } = readKind(id, files, kinds);
    if (!kind) throw new Error(`${id}: ${problems.map(({ file, line }) => `${file}:${line}`).join(', ')}`);
    kinds.push(kind);
  }
  return kinds;
});

export const workReport = (): Kind => shippedKinds().find(({ id }) => id === first)!;

/** What is known of a report's kind: its own profile, or the one that is shipped under its name. */
export const kindOf = ({ kind, profile }: Pick<Report, 'kind' | 'profile'>): Kind =>
  profile ?? shippedKinds().find(({ id }) => id === kind) ?? workReport();

/** The first year that a document plans: its own, of a conference in December the next; null where its year is not known. It reports on the year before. */
export const planYear = (report: Pick<Report, 'kind' | 'profile' | 'year'>): number | null =>
  report.year === null ? null : report.year + kindOf(report).plans.from;

/** The last year that it plans: of most kinds the first. */
export const lastPlanYear = (report: Pick<Report, 'kind' | 'profile' | 'year'>): number | null =>
  report.year === null ? null : report.year + kindOf(report).plans.to;

/** After how many years the next document of its kind looks back on what it planned: 1, of an outline 5. */
export const yearsToNext = (report: Pick<Report, 'kind' | 'profile'>): number => {
  const { from, to } = kindOf(report).plans;
  return to - from + 1;
};
