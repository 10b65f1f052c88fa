import type { Absence, GoalRow, Metric } from '@tongbi/model';
import { pattern } from '../genre-words.js';
import { assignPairs } from '../pair/assign-pairs.js';
import { goalsOf, hasOutline, periodEnd, type ReadReport } from '../read/read-report.js';
import { inEnglish } from '../subject/canonical-indicator.js';
import { stated } from './indicator-row.js';
import { rowNames } from './row-names.js';

/** Two goals this alike are of one thing; the names of outlines of two terms are those of the statistics bureau. */
const leastLikeness = 0.62;

/** 设置29项主要指标, 部署13项任务举措: how many things a plan says, and nothing that it would reach. */
const ofPlanItself = pattern`${'of-plan'}`;
/** The time stands in a column of its own: 到2030年人均收入, “十五五”时期单位能耗. */
const time = pattern`^(?:到20\d\d年|${'ahead'}五年|用?[两三3]年(?:内|时间)|.{0,12}“十.五”${'plan-time'})`;

/** The last report before the current one that has an outline: plans of five years are five years apart. */
function earlierPlan(current: ReadReport, given: readonly ReadReport[]): ReadReport | undefined {
  const yearOf = ({ report }: ReadReport) => report.year ?? Number.POSITIVE_INFINITY;
  const plans = given.filter((side) => hasOutline(side) && yearOf(side) < yearOf(current));
  return plans.sort((one, other) => yearOf(other) - yearOf(one))[0];
}

/**
 * The targets of several years that the current report sets, each beside the one that the earlier plan set; then, where the current report
 * gives a plan of its own, what only the earlier one has. `given` are all reports at hand: the earlier plan may be five years back. `plan` is
 * what the goals stand beside where that is none of an earlier year: the report of another place.
 */
export function tabulateGoals(current: ReadReport, given: readonly ReadReport[], plan = earlierPlan(current, given)): readonly GoalRow[] {
  const sides = new Map<Metric, ReadReport>();
  const read = (side: ReadReport) => {
    const goals = goalsOf(side).filter(({ indicator, unit }) => !(/^[个项]$/u.test(unit) && ofPlanItself.test(indicator)));
    for (const goal of goals) sides.set(goal, side);
    return goals;
  };
  const now = read(current);
  const before = plan ? read(plan) : [];
  const pairs = assignPairs(before, now, leastLikeness);
  const ofCurrent = new Map(pairs.map((pair) => [pair.current, pair.previous]));
  const paired = new Set(ofCurrent.values());
  const gone = hasOutline(current) ? before.filter((goal) => !paired.has(goal)) : [];
  const rows = [
    ...now.map((goal) => ({ goal, previous: ofCurrent.get(goal), current: goal })),
    ...gone.map((goal) => ({ goal, previous: goal, current: undefined })),
  ];
  const names = rowNames(rows.map(({ goal }) => ({ ...goal, indicator: goal.indicator.replace(time, '') || goal.indicator })));
  // Of a plan that shares no goal with the other nothing is shown.
  const told = rows.some(({ previous }) => previous) ? plan : undefined;
  const absenceIn = (silent: ReadReport): Absence => (silent.report.edition === 'abridged' ? 'not-read' : 'not-stated');
  const tell = (goal: Metric | undefined) => (goal ? stated(sides.get(goal)!.report, goal) : null);
  return rows.map(({ goal, previous: old, current: fresh }, index) => ({
    indicator: names[index]!,
    ...inEnglish(goal.indicator, current.report),
    unit: goal.unit,
    period: { from: sides.get(goal)!.report.year!, to: periodEnd(goal.period!) },
    current: tell(fresh),
    previous: tell(old),
    ...(!fresh ? { absence: absenceIn(current) } : !old && told && { absence: absenceIn(told) }),
  }));
}
