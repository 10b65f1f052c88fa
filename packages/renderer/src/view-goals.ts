import type { Absence, Edition, Stated } from '@tongbi/model';
import { statedView } from './figure-view.js';
import type { PanelContext } from './panel-context.js';
import type { GoalsView } from './target-view.js';
import { visibleText } from './visible-text.js';

/** What the silence of a text on a goal says, by its edition. */
const silence = { full: 'not-stated', digest: 'not-stated', abridged: 'not-read' } as const satisfies Record<Edition, Absence>;

/** The targets of several years, beside those of the earlier plan where one is given. Null where there are none. */
export function viewGoals(context: PanelContext): GoalsView | null {
  const { comparison, index, currentLabel, wording } = context;
  const { phrases } = wording;
  const { goals } = comparison;
  if (!goals.length) return null;
  const figure = (stated: Stated | null, edition: string) =>
    statedView(stated, wording.absence(silence[edition as Edition] ?? 'not-stated', edition), context);
  const earlier = [...new Set(goals.flatMap(({ previous }) => (previous ? [index.label(previous.report)] : [])))];
  return {
    label: phrases.goals,
    previousColumn: earlier.length ? phrases.reportOf(earlier.join(' · ')) : null,
    currentColumn: phrases.reportOf(currentLabel),
    rows: goals.map(({ indicator, period, previous, current }) => ({
      indicator: visibleText(indicator),
      period: `${period.from}–${period.to}`,
      previous: figure(previous, comparison.previous.edition),
      current: figure(current, comparison.current.edition),
    })),
  };
}
