import { countEach, type MatrixColumn, NATION, type PlaceRow, type PlacesMatrix, type Report, referTo } from '@tongbi/model';
import { isMainTarget } from '../read/main-targets.js';
import { annualTargets, type ReadReport } from '../read/read-report.js';
import { canonicalIndicator } from '../subject/canonical-indicator.js';
import { type ChosenReports, chooseReports } from './choose-reports.js';
import { byCode } from './rank-places.js';
import { type PlaceReport, tabulatePlaces } from './tabulate-places.js';

/** What only one place lists is its own affair: 森林蓄积量 fills no column of 31. */
const FEWEST_PLACES = 2;

/** What a report has in its list of expected targets. Words without a number count where the lexicon knows what they are of: 各项约束性指标完成国家任务 is no indicator. */
function mainNames(side: ReadReport): readonly string[] {
  const numbers = annualTargets(side).filter((metric) => isMainTarget(side, metric));
  const words = side.qualitativeTargets.filter(
    ({ indicator, span }) => canonicalIndicator(indicator).entry && isMainTarget(side, { role: 'target', span }),
  );
  return [...numbers, ...words].map(({ indicator }) => canonicalIndicator(indicator).name);
}

/** The main indicators of a year, those of most places first, of equals as the first place has them. What was listed last year and is no more has its column too. */
function mainIndicators(current: readonly PlaceReport[], previous: ChosenReports<PlaceReport>['previous']): readonly string[] {
  const names = current.flatMap((side) => {
    const before = previous.get(side.report.id);
    return [...new Set([...mainNames(side), ...(before ? mainNames(before) : [])])];
  });
  const fewest = Math.min(FEWEST_PLACES, current.length);
  const shared = [...countEach(names)].filter(([, places]) => places >= fewest);
  return shared.sort(([, few], [, many]) => many - few).map(([name]) => name);
}

function countRows(rows: readonly PlaceRow[]): Omit<MatrixColumn, 'rows' | 'indicator' | 'aspect' | 'unit' | 'english'> {
  const peers = rows.filter(({ place }) => place !== NATION);
  const changed = (...changes: readonly PlaceRow['change'][]) => peers.filter(({ change }) => changes.includes(change)).length;
  const judged = (...outcomes: readonly PlaceRow['outcome'][]) => peers.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    raised: changed('raised'),
    lowered: changed('lowered'),
    compared: peers.length - changed(null, 'not-comparable'),
    missed: judged('missed'),
    below: judged('below'),
    judged: peers.length - judged(null, 'not-comparable', 'not-reported'),
  };
}

/**
 * All main indicators of one year in several places: for each what `tabulatePlaces` says of it, its rows in one order of places.
 *
 * @throws UserError where no report is of the year
 */
export function tabulateMatrix(reports: readonly PlaceReport[], query: { readonly year?: number } = {}): PlacesMatrix {
  const chosen = chooseReports(reports, query.year);
  const { year, leftOut } = chosen;
  const used = [...chosen.current, ...chosen.previous.values()];
  const isNation = ({ place }: Report): number => Number(place === NATION);
  const sides = [...chosen.current].sort(({ report: a }, { report: b }) => isNation(b) - isNation(a) || byCode(a, b));
  const places = sides.map(({ report: { id, place, placeCode } }) => ({
    report: id,
    place,
    ...(placeCode !== undefined && { placeCode }),
  }));
  const columns = mainIndicators(sides, chosen.previous).map((name): MatrixColumn => {
    const { indicator, english, aspect, unit, rows } = tabulatePlaces(used, { indicator: name, year });
    const rowOf = new Map(rows.map((row) => [row.report, row]));
    const ordered = places.map(({ report }) => rowOf.get(report)!);
    return { indicator, ...(english !== undefined && { english }), aspect, unit, ...countRows(rows), rows: ordered };
  });
  return { schema: 'tongbi/matrix@1', year, places, columns, reports: used.map(referTo), leftOut };
}
