import type { Bound, Metric } from '@tongbi/model';

const boundSigns = { exact: '', approx: '≈', over: '≥', under: '≤' } satisfies Record<Bound, string>;

/** Both ends of a range, with the sign of its bound. */
export function formatValue({ value, valueHigh, bound }: Pick<Metric, 'value' | 'valueHigh' | 'bound'>): string {
  return `${boundSigns[bound]}${valueHigh === undefined ? value : `${value}–${valueHigh}`}`;
}
