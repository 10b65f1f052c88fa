import { planYear } from '@tongbi/kinds';
import { type Absence, type GoalRow, type Metric, remembered } from '@tongbi/model';
import { forms } from '../genre-words.js';
import { assignPairs } from '../pair/assign-pairs.js';
import { goalWord } from '../read/change-words.js';
import { annualActuals, annualTargets, goalsOf, hasOutline, periodEnd, type ReadReport } from '../read/read-report.js';
import { inEnglish } from '../subject/canonical-indicator.js';
import { stated } from './indicator-row.js';
import { isNameless, isNoTarget } from './no-target.js';
import { rowNames } from './row-names.js';

/** Two goals this alike are of one thing; the names of outlines of two terms are those of the statistics bureau. */
const leastLikeness = 0.62;

const withoutTime = (goal: Metric): Metric => ({ ...goal, indicator: goal.indicator.replace(forms.timeInName, '') });

/** The last report before the current one that has an outline: plans of five years are five years apart. */
function earlierPlan(current: ReadReport, given: readonly ReadReport[]): ReadReport | undefined {
  const yearOf = ({ report }: ReadReport) => report.year ?? Number.POSITIVE_INFINITY;
  const plans = given.filter((side) => hasOutline(side) && yearOf(side) < yearOf(current));
  return plans.sort((one, other) => yearOf(other) - yearOf(one))[0];
}

/** Whether a figure of several years says of what it is a goal: of 届时, 基础上 or 各级政府投入 nobody could say later whether it was reached. */
const isGoal = (goal: Metric, side: ReadReport): boolean =>
  !(/^[个项]$/u.test(goal.unit) && forms.ofPlanItself.test(goal.indicator)) &&
  !isNameless(withoutTime(goal)) &&
  !isNoTarget(goal, side, false);

type Path = NonNullable<GoalRow['path']>;

/** What the years of a goal's period promise and report of it, by goal: of documents that are not its own. */
function pathsOf(
  goals: readonly Metric[],
  sideOf: ReadonlyMap<Metric, ReadReport>,
  along: readonly ReadReport[],
): ReadonlyMap<Metric, Path> {
  const paths = new Map<Metric, Map<number, Path[number]>>();
  const add = (side: ReadReport, year: number, key: 'target' | 'actual', figures: readonly Metric[]) => {
    const others = goals.filter(
      (goal) =>
        sideOf.get(goal)!.report.id !== side.report.id && planYear(sideOf.get(goal)!.report)! <= year && year <= periodEnd(goal.period!),
    );
    for (const { previous: goal, current: figure } of assignPairs(others, figures, leastLikeness)) {
      const years = remembered(paths, goal, () => new Map());
      years.set(year, { ...(years.get(year) ?? { year, target: null, actual: null }), [key]: stated(side.report, figure) });
    }
  };
  for (const side of along) {
    const year = planYear(side.report);
    if (year === null) continue;
    add(side, year, 'target', annualTargets(side));
    add(side, year - 1, 'actual', annualActuals(side));
  }
  return new Map([...paths].map(([goal, years]) => [goal, [...years.values()].sort((a, b) => a.year - b.year)]));
}

/**
 * The targets of several years that the current report sets, each beside the one that the earlier plan set; then, where the current report
 * gives a plan of its own, what only the earlier one has. `given` are all reports at hand: the earlier plan may be five years back. `plan` is
 * what the goals stand beside where that is none of an earlier year: the report of another place, or a document of another kind. `along`: of two kinds the
 * documents that say, year by year, what is promised and was reached of each goal of either.
 */
export function tabulateGoals(
  current: ReadReport,
  given: readonly ReadReport[],
  plan = earlierPlan(current, given),
  along: readonly ReadReport[] = [],
): readonly GoalRow[] {
  const sides = new Map<Metric, ReadReport>();
  const read = (side: ReadReport) => {
    const goals = goalsOf(side, along.length > 0).filter((goal) => isGoal(goal, side));
    for (const goal of goals) sides.set(goal, side);
    return goals;
  };
  const now = read(current);
  const before = plan ? read(plan) : [];
  const pairs = assignPairs(before, now, leastLikeness);
  const ofCurrent = new Map(pairs.map((pair) => [pair.current, pair.previous]));
  const paired = new Set(ofCurrent.values());
  const gone = hasOutline(current) || along.length > 0 ? before.filter((goal) => !paired.has(goal)) : [];
  const rows = [
    ...now.map((goal) => ({ goal, previous: ofCurrent.get(goal), current: goal })),
    ...gone.map((goal) => ({ goal, previous: goal, current: undefined })),
  ];
  const names = rowNames(
    rows.map(({ goal }) => withoutTime(goal)),
    false,
  );
  // Of a plan that shares no goal with the other nothing is shown.
  const told = rows.some(({ previous }) => previous) ? plan : undefined;
  const absenceIn = (silent: ReadReport): Absence => (silent.report.edition === 'abridged' ? 'not-read' : 'not-stated');
  const paths = pathsOf([...before, ...now], sides, along);
  const tell = (goal: Metric | undefined) => {
    if (!goal) return null;
    const { report } = sides.get(goal)!;
    return { ...stated(report, goal)!, ...goalWord(goal, report.reading ?? report.text) };
  };
  return rows.map(({ goal, previous: old, current: fresh }, index) => ({
    indicator: names[index]!,
    ...inEnglish(goal.indicator, current.report),
    unit: goal.unit,
    period: { from: planYear(sides.get(goal)!.report)!, to: periodEnd(goal.period!) },
    current: tell(fresh),
    previous: tell(old),
    ...(paths.has(goal) && { path: paths.get(goal)! }),
    ...(!fresh ? { absence: absenceIn(current) } : !old && told && { absence: absenceIn(told) }),
  }));
}
