import type { ThemePlace } from '@tongbi/model';

/** What two places share is shown at the commitments themselves; a list of its own begins at three. */
const FEWEST_PLACES = 3;

/**
 * Commitments that several places make alike: around the one that is like those of most places, the surest of each place; then around the
 * next one that is left, so that each stands in one group. A group is a star, never a chain: what two members share with its centre, they need not share with
 * each other.
 */
export function groupShared(places: readonly ThemePlace[]): readonly { readonly ids: readonly string[] }[] {
  const all = places.flatMap(({ report, commitments }) => commitments.map((commitment) => ({ report, commitment })));
  const used = new Set<string>();
  const groups: { readonly ids: readonly string[] }[] = [];
  for (;;) {
    const stars = all
      .filter(({ commitment }) => !used.has(commitment.id))
      .map(({ report, commitment }) => {
        const rays = new Map<string, string>();
        for (const { id, report: other } of commitment.alike)
          if (!used.has(id) && other !== report && !rays.has(other)) rays.set(other, id);
        return [commitment.id, ...rays.values()];
      });
    const largest = stars.reduce<readonly string[]>((best, star) => (star.length > best.length ? star : best), []);
    if (largest.length < FEWEST_PLACES) return groups;
    groups.push({ ids: largest });
    for (const id of largest) used.add(id);
  }
}
