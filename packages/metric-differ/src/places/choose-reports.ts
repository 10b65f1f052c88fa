import { countEach, type Edition, type PlacesTable, type Report, said, UserError } from '@tongbi/model';

/** A report and the name of its file; whatever else belongs to it stays with it. */
export interface FiledReport {
  readonly report: Report;
  readonly file: string;
}

/** The reports of one year that go side by side. */
export interface ChosenReports<Each extends FiledReport> {
  readonly year: number;
  /** One a place, in the order given. */
  readonly current: readonly Each[];
  /** Of the year before, by the id of the current one. */
  readonly previous: ReadonlyMap<string, Each>;
  readonly leftOut: PlacesTable['leftOut'];
}

const WHOLENESS: Readonly<Record<Edition, number>> = { full: 0, digest: 1, abridged: 2 };

/** A report without a place is a place of its own. */
const placeOf = ({ report, file }: FiledReport): string => report.placeCode ?? report.place ?? file;

/** The year that most reports are of; of equals the latest. */
function mostGiven(reports: readonly FiledReport[]): number | undefined {
  const counts = countEach(reports.flatMap(({ report }) => report.year ?? []));
  return [...counts].sort(([a, few], [b, many]) => many - few || b - a)[0]?.[0];
}

/** Of two editions of one report the fuller, else the one given first. */
function onePerPlace<Each extends FiledReport>(reports: readonly Each[]): ReadonlyMap<string, Each> {
  const chosen = new Map<string, Each>();
  for (const each of reports) {
    const known = chosen.get(placeOf(each));
    if (!known || WHOLENESS[each.report.edition] < WHOLENESS[known.report.edition]) chosen.set(placeOf(each), each);
  }
  return chosen;
}

/**
 * The reports of the year, one a place, and those of the year before that go with them.
 *
 * @throws UserError where no report is of the year, or none has a year
 */
export function chooseReports<Each extends FiledReport>(reports: readonly Each[], asked: number | undefined): ChosenReports<Each> {
  const year = asked ?? mostGiven(reports);
  const current = onePerPlace(reports.filter(({ report }) => report.year === year));
  if (year === undefined || current.size === 0) {
    const years = [...new Set(reports.flatMap(({ report }) => report.year ?? []))].sort((a, b) => a - b);
    throw new UserError(
      years.length && year !== undefined ? said('no-report-of-year', year, years, years.at(-1)) : said('no-report-with-year'),
    );
  }
  const before = onePerPlace(reports.filter(({ report }) => report.year === year - 1));
  const previous = new Map([...current].flatMap(([place, each]) => (before.has(place) ? [[each.report.id, before.get(place)!]] : [])));
  const used = [...current.values(), ...previous.values()];
  const key = (each: FiledReport): string => `${placeOf(each)} ${each.report.year}`;
  const told = new Set(used.map(key));
  const leftOut = reports
    .filter((each) => !used.includes(each))
    .map((each) => {
      const reason = each.report.year === null ? 'no-year' : told.has(key(each)) ? 'other-edition' : 'other-year';
      return { file: each.file, reason } as const;
    });
  return { year, current: [...current.values()], previous, leftOut };
}
