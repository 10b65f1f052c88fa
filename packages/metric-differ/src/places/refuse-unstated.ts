import { type PlacesMatrix, type PlacesTable, said, UserError } from '@tongbi/model';

const noTargets = ({ year, reports }: Pick<PlacesTable, 'year' | 'reports'>): UserError => {
  const files = reports.map(({ file }) => file);
  return new UserError(said('no-targets', year, files));
};

/**
 * A table of silence helps nobody; what the places do state does.
 *
 * @throws {UserError} where no report states the indicator
 */
export function refuseUnstated(table: PlacesTable): void {
  const { near, year, asked, rows } = table;
  if (rows.some(({ state }) => state === 'number' || state === 'wording')) return;
  const [first] = near;
  if (!first) throw noTargets(table);
  // 居民人均可支配收入（12）、…
  const stated = near.map(({ indicator, places }) => `${indicator}（${places}）`);
  throw new UserError(said('no-target-for', year, asked, stated, first.indicator));
}

/** @throws {UserError} where no main indicator is in the matrix */
export function refuseEmpty(matrix: PlacesMatrix): void {
  if (matrix.columns.length === 0) throw noTargets(matrix);
}
