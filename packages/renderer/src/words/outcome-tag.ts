import type { Degree, IndicatorRow, Outcome } from '@tongbi/model';
import type { TagView } from '../view/record-view.js';
import type { Wording } from './wording.js';

/** What became of a target: 略低, 远高于 where the data say how far off, else the outcome's own word; null where nothing was judged. */
export function outcomeTag(
  { outcome, degree }: { readonly outcome?: Outcome | null } & Pick<IndicatorRow, 'degree'>,
  { labels }: Pick<Wording, 'labels'>,
): TagView | null {
  if (!outcome) return null;
  const degrees: { readonly [off in Outcome]?: Readonly<Record<Degree, string>> } = labels.degrees;
  const label = degree && degrees[outcome]?.[degree];
  return { ...labels.outcomes[outcome], ...(label && { label }) };
}
