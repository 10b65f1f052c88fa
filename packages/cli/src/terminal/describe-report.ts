import type { ReportReference } from '@tongbi/model';
import { plainLine, sharedWording } from '@tongbi/renderer/text';

/** `苏州 2024 提要本`; what is not known is said to be so. */
export function describeReport({ place, year, edition }: Pick<ReportReference, 'place' | 'year' | 'edition'>): string {
  return `${place === null ? '地名未知' : plainLine(place)} ${year ?? '年份未知'} ${sharedWording('zh').edition(edition)}`;
}
