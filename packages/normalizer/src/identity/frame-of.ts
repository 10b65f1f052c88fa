import { kindOf, kindPattern } from '@tongbi/kinds';
import type { Report } from '@tongbi/model';

/** What a whole document of a report's kind begins and ends with. */
export interface Frame {
  /** Whom its speaker addresses; null where nobody reads it out, as an outline of five years. */
  readonly address: RegExp | null;
  /** Whether a call or last words end it. */
  readonly closes: boolean;
}

export function frameOf(report: Pick<Report, 'kind' | 'profile'>): Frame {
  const kind = kindOf(report);
  return { address: kindPattern(kind)('address'), closes: kind.needs.includes('closing') };
}
