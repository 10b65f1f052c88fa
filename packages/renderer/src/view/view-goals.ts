import type { GoalRow, Stated } from '@tongbi/model';
import { statedView } from './figure-view.js';
import type { PanelContext } from './panel-context.js';
import type { GoalsView } from './target-view.js';
import { visibleText } from './visible-text.js';

/** The targets of several years, beside those of the earlier plan where one is given. Null where there are none. */
export function viewGoals(context: PanelContext): GoalsView | null {
  const { comparison, index, currentLabel, wording } = context;
  const { phrases } = wording;
  const { goals } = comparison;
  if (!goals.length) return null;
  // Only of a selection is it said that it was not read.
  const figure = (stated: Stated | null, { absence }: GoalRow) =>
    statedView(stated, absence ? wording.absence(absence, 'abridged') : null, context);
  const earlier = [...new Set(goals.flatMap(({ previous }) => (previous ? [index.label(previous.report)] : [])))];
  return {
    label: phrases.goals,
    previousColumn: earlier.length ? phrases.reportOf(earlier.join(' · ')) : null,
    currentColumn: phrases.reportOf(currentLabel),
    rows: goals.map((goal) => ({
      indicator: visibleText(wording.indicator(goal.indicator, goal.english)),
      period: `${goal.period.from}–${goal.period.to}`,
      previous: figure(goal.previous, goal),
      current: figure(goal.current, goal),
    })),
  };
}
