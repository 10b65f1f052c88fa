import type { LinkCorrection, Quote, SectionCorrection } from '@tongbi/model';
import type { Binder } from '../correction-kind.js';

type Symmetric = LinkCorrection | SectionCorrection;

/** A link and the partner of a section read the same from either side: a comparison may be asked for with the later report first. */
export function concernsEither({ areReports }: Pick<Binder, 'areReports'>, { previous, current }: Symmetric): boolean {
  return areReports(previous.report, current.report) || areReports(current.report, previous.report);
}

/** Its quotes by the side that they are on here. */
export function inOrder({ areReports }: Binder, { previous, current }: Symmetric): readonly [Quote, Quote] {
  return areReports(previous.report, current.report) ? [previous, current] : [current, previous];
}
