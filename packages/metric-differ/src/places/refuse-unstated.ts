import { type PlacesTable, said, UserError } from '@tongbi/model';

/**
 * A table of silence helps nobody; what the places do state does.
 *
 * @throws {UserError} where no report states the indicator, but others
 */
export function refuseUnstated({ near, year, asked }: PlacesTable): void {
  const [first] = near;
  if (!first) return;
  // 居民人均可支配收入（12）、…
  const stated = near.map(({ indicator, places }) => `${indicator}（${places}）`);
  throw new UserError(said('no-target-for', year, asked, stated, first.indicator));
}
