import type { CorrectionKind } from '../correction-kind.js';
import { signatureKey } from '../pair-corrections.js';
import { concernsEither, findBoth, quoteBoth } from './either-order.js';

/** One section carries on another, or does not. */
export const sectionKind: CorrectionKind<'section'> = {
  propose: (quoter, request) => ({ ...request, ...quoteBoth(quoter, request, 'heading') }),
  ofPair: {
    concerns: concernsEither,
    bind: (binder, correction) => {
      const found = findBoth(binder, correction, (side, quote) => binder.section(side, quote));
      if (!found) return undefined;
      const { pair, quotes } = found;
      const { same } = correction;
      return {
        says: [[`section ${pair.previous} ${pair.current}`, String(same)]],
        apply: (draft) => {
          draft.sections[same ? 'pinned' : 'forbidden'].push(pair);
          draft.sign(signatureKey('section', pair.current), same ? binder.sign('same') : binder.sign('not-same', quotes.previous.exact));
        },
      };
    },
  },
};
