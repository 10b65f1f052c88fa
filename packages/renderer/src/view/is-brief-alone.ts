import type { PairComparison } from '@tongbi/model';

/** A comparison that was cut down to its dispatch and highlights: of what these rest on nothing is left, and nothing can be said of it. */
export const isBriefAlone = ({ dispatch, highlights, ...lists }: PairComparison): boolean =>
  dispatch.length + highlights.length > 0 &&
  [lists.commitments, lists.passages, lists.sections, lists.indicators, lists.goals].every((list) => list.length === 0);
