import type { PairComparison } from '@tongbi/model';

/** A comparison that was cut down to its dispatch and highlights: of all else there is nothing, and nothing can be said of it. */
export const isBriefAlone = ({ dispatch, highlights, commitments, passages, sections }: PairComparison): boolean =>
  commitments.length + passages.length + sections.length === 0 && dispatch.length + highlights.length > 0;
