import type { Edition } from '@tongbi/model';
import { plainLine } from './pad-text.js';

const editions = { full: '全文', digest: '提要本', abridged: '节编本' } satisfies Record<Edition, string>;

/** `苏州 2024 提要本`; what is not known is said to be so. */
export function describeReport({
  place,
  year,
  edition,
}: {
  readonly place: string | null;
  readonly year: number | null;
  readonly edition: string;
}): string {
  const name = edition in editions ? editions[edition as Edition] : edition;
  return `${place === null ? '地名未知' : plainLine(place)} ${year ?? '年份未知'} ${name}`;
}
