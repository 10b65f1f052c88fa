import type { Commitment } from '@tongbi/model';

/** What more promises of one report name is no name of one thing (“放管服”改革 in five of them). */
const MOST_NAMING = 2;

function rareKeys(promises: readonly Pick<Commitment, 'named'>[]): readonly ReadonlySet<string>[] {
  const keys = promises.map(({ named }) => new Set(named.map(({ key }) => key).filter((key) => key.length > 1)));
  const counts = new Map<string, number>();
  for (const own of keys) for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((own) => new Set([...own].filter((key) => counts.get(key)! <= MOST_NAMING)));
}

/**
 * Which promises name the same thing, and hardly any others do: 实施“渔火”行动 and 深化“渔火”共建 are of one programme, however little else they share.
 * Asked by the indices of the two lists.
 */
export function findNamesakes(
  previous: readonly Pick<Commitment, 'named'>[],
  current: readonly Pick<Commitment, 'named'>[],
): (previous: number, current: number) => boolean {
  const [before, after] = [rareKeys(previous), rareKeys(current)];
  return (p, c) => [...before[p]!].some((key) => after[c]!.has(key));
}
