import type { LinkCorrection, Quote, SectionCorrection } from '@tongbi/model';
import type { Quoter } from '../correction-kind.js';
import type { WordsIn } from '../find-words.js';
import type { Side } from '../pair-corrections.js';
import type { ReportBinder } from '../report-binder.js';

type Symmetric = LinkCorrection | SectionCorrection;
type Both<At> = Readonly<Record<Side, At>>;

/** A link and the partner of a section read the same from either side: a comparison may be asked for with the later report first. */
export function concernsEither({ areReports }: ReportBinder, { previous, current }: Symmetric): boolean {
  return areReports(previous.report, current.report) || areReports(current.report, previous.report);
}

export function quoteBoth(quoter: Quoter, { previous, current }: Both<string>, wanted: WordsIn): Both<Quote> {
  return { previous: quoter.of('previous', previous, wanted), current: quoter.of('current', current, wanted) };
}

/** What both its quotes are about, and they, by the side that they are on here. */
export function findBoth<At>(
  { areReports }: ReportBinder,
  { previous, current }: Symmetric,
  find: (side: Side, quote: Quote) => At | undefined,
): { readonly pair: Both<At>; readonly quotes: Both<Quote> } | undefined {
  const quotes = areReports(previous.report, current.report) ? { previous, current } : { previous: current, current: previous };
  const [one, other] = [find('previous', quotes.previous), find('current', quotes.current)];
  return one === undefined || other === undefined ? undefined : { pair: { previous: one, current: other }, quotes };
}
