import type { LinkCorrection, Quote, SectionCorrection } from '@tongbi/model';
import type { Both, SideName } from '../../prepare/prepared-report.js';
import type { Bound, CorrectionKind, Quoter, ReportBinder } from '../correction-kind.js';
import type { WordsIn } from '../find-words.js';
import { pairSignature, signatureKey, statementKey } from '../pair-corrections.js';

type Symmetric = LinkCorrection | SectionCorrection;

function quoteBoth(quoter: Quoter, { previous, current }: Both<string>, wanted: WordsIn): Both<Quote> {
  return { previous: quoter.of('previous', previous, wanted), current: quoter.of('current', current, wanted) };
}

/** A link and the partner of a section read the same from either side: a comparison may be asked for with the later report first. */
const ofEither = <At>(
  find: (binder: ReportBinder, side: SideName, quote: Quote) => At | undefined,
  bindBoth: (pair: Both<At>, same: boolean, quotes: Both<Quote>, binder: ReportBinder) => Bound,
) => ({
  concerns: ({ areReports }: ReportBinder, { previous, current }: Symmetric) =>
    areReports(previous.report, current.report) || areReports(current.report, previous.report),
  bind: (binder: ReportBinder, { previous, current, same }: Symmetric) => {
    const quotes = binder.areReports(previous.report, current.report) ? { previous, current } : { previous: current, current: previous };
    const [one, other] = [find(binder, 'previous', quotes.previous), find(binder, 'current', quotes.current)];
    return one === undefined || other === undefined ? undefined : bindBoth({ previous: one, current: other }, same, quotes, binder);
  },
});

/** Two commitments are one, or are not. */
export const linkKind: CorrectionKind<'link'> = {
  propose: (quoter, request) => ({ ...request, ...quoteBoth(quoter, request, 'commitment') }),
  ofPair: ofEither(
    (binder, side, quote) => binder.statement(side, quote),
    (pair, same, quotes, binder) => {
      const [previous, current] = [statementKey(pair.previous), statementKey(pair.current)];
      const says: [string, string][] = [[`link ${previous} ${current}`, String(same)]];
      if (same) says.push([`alone previous ${previous}`, 'false'], [`alone current ${current}`, 'false']);
      return {
        says,
        apply: (draft) => {
          draft.add(same ? 'pinned' : 'forbidden', pair);
          if (same) return draft.sign(pairSignature(previous, current), binder.sign('same'));
          draft.sign(signatureKey('previous', previous), binder.sign('not-same', quotes.current.exact));
          draft.sign(signatureKey('current', current), binder.sign('not-same', quotes.previous.exact));
        },
      };
    },
  ),
};

/** One section carries on another, or does not. */
export const sectionKind: CorrectionKind<'section'> = {
  propose: (quoter, request) => ({ ...request, ...quoteBoth(quoter, request, 'heading') }),
  ofPair: ofEither(
    (binder, side, quote) => binder.section(side, quote),
    (pair, same, quotes, binder) => ({
      says: [[`section ${pair.previous} ${pair.current}`, String(same)]],
      apply: (draft) => {
        draft.sections[same ? 'pinned' : 'forbidden'].push(pair);
        draft.sign(signatureKey('section', pair.current), same ? binder.sign('same') : binder.sign('not-same', quotes.previous.exact));
      },
    }),
  ),
};
