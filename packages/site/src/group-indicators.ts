import type { Aspect } from '@tongbi/model';
import type { PlaceExtract, SitePoint } from './site-data.js';

/** One indicator, in one aspect and unit, over all places and years. */
export interface SiteIndicator {
  readonly indicator: string;
  readonly english: string | null;
  readonly aspect: Aspect;
  readonly unit: string;
  /** In the order of the site. */
  readonly places: readonly { readonly folder: string; readonly points: readonly SitePoint[] }[];
}

/** Fewer figures than these are no series and no comparison. */
const LEAST_POINTS = 3;

interface Grouped {
  readonly shown: readonly SiteIndicator[];
  /** How many indicators have too few figures for a page. */
  readonly left: number;
}

/** The indicators that are told of more than one year or place: those of most places first, then of most figures. */
export function groupIndicators(extracts: readonly PlaceExtract[]): Grouped {
  const groups = new Map<string, SiteIndicator & { places: { folder: string; points: readonly SitePoint[] }[] }>();
  for (const { folder, series } of extracts) {
    for (const { indicator, english, aspect, unit, points } of series) {
      const key = JSON.stringify([indicator, aspect, unit]);
      // Named by the last: what the nation calls otherwise has the name that places share, unless it is alone.
      const group = { indicator, english, aspect, unit, places: groups.get(key)?.places ?? [] };
      groups.set(key, group);
      const known = group.places.findIndex((one) => one.folder === folder);
      // Two rows of one name in a place: the figures of the one with more years stand; the other is another thing of that name.
      if (known < 0) group.places.push({ folder, points });
      else if (group.places[known]!.points.length < points.length) group.places[known] = { folder, points };
    }
  }
  const all = [...groups.values()];
  const shown = all.filter((one) => countPoints(one) >= LEAST_POINTS);
  shown.sort((a, b) => b.places.length - a.places.length || countPoints(b) - countPoints(a) || (keyOf(a) < keyOf(b) ? -1 : 1));
  return { shown, left: all.length - shown.length };
}

/** Years and places that tell of it. */
function countPoints({ places }: Pick<SiteIndicator, 'places'>): number {
  return places.reduce((sum, { points }) => sum + points.length, 0);
}

const keyOf = ({ indicator, aspect, unit }: SiteIndicator): string => `${indicator} ${aspect} ${unit}`;
