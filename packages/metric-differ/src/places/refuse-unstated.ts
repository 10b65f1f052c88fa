import { type PlacesTable, said, UserError } from '@tongbi/model';

/**
 * A table of silence helps nobody; what the places do state does.
 *
 * @throws {UserError} where no report states the indicator
 */
export function refuseUnstated({ near, year, asked, rows, reports }: PlacesTable): void {
  if (rows.some(({ state }) => state === 'number' || state === 'wording')) return;
  const [first] = near;
  if (!first)
    throw new UserError(
      said(
        'no-targets',
        year,
        reports.map(({ file }) => file),
      ),
    );
  // 居民人均可支配收入（12）、…
  const stated = near.map(({ indicator, places }) => `${indicator}（${places}）`);
  throw new UserError(said('no-target-for', year, asked, stated, first.indicator));
}
