import { type Bound, NATION, type PlaceRow } from '@tongbi/model';

/** Of equal numbers the one that promises more stands first: 5%以上 before 5%, 5%左右, 5%以内. The rank is the same. */
const BOUND_ORDER = { over: 0, exact: 1, approx: 2, under: 3 } as const satisfies Record<Bound, number>;

const STATE_ORDER = { number: 0, wording: 1, 'not-stated': 2, 'not-read': 3 } as const satisfies Record<PlaceRow['state'], number>;

/** By the codes of GB/T 2260, which is the order of the yearbooks; places without one come last, by name. */
export function byCode(a: Pick<PlaceRow, 'place' | 'placeCode'>, b: Pick<PlaceRow, 'place' | 'placeCode'>): number {
  const [one, other] = [a.placeCode ?? `~${a.place ?? ''}`, b.placeCode ?? `~${b.place ?? ''}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The nation first, then places by the size of their target, then those without a number. Equal sizes share a rank (1, 2, 2, 4). */
export function rankPlaces(rows: readonly PlaceRow[]): readonly PlaceRow[] {
  const sizeOf = ({ target }: PlaceRow): number | null => target?.size ?? null;
  // What is to go down is ranked by how far: −3 before −2.5.
  const isDown = rows.every((row) => (sizeOf(row) ?? -1) < 0);
  const height = (size: number): number => (isDown ? -size : size);
  const isRanked = (row: PlaceRow): boolean => row.place !== NATION && sizeOf(row) !== null;
  const bySize = (a: PlaceRow, b: PlaceRow): number =>
    height(b.target!.size!) - height(a.target!.size!) ||
    height(b.target!.sizeHigh ?? b.target!.size!) - height(a.target!.sizeHigh ?? a.target!.size!) ||
    BOUND_ORDER[a.target!.bound] - BOUND_ORDER[b.target!.bound] ||
    byCode(a, b);
  const ranked = rows.filter(isRanked).sort(bySize);
  const rankOf = (row: PlaceRow): number => 1 + ranked.filter((other) => height(sizeOf(other)!) > height(sizeOf(row)!)).length;
  const nation = rows.filter(({ place }) => place === NATION);
  const rest = rows
    .filter((row) => row.place !== NATION && !isRanked(row))
    .sort((a, b) => STATE_ORDER[a.state] - STATE_ORDER[b.state] || byCode(a, b));
  return [...nation, ...ranked.map((row) => ({ ...row, rank: rankOf(row) })), ...rest];
}
