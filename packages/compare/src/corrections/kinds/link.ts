import type { CorrectionKind } from '../correction-kind.js';
import { pairSignature, signatureKey } from '../pair-corrections.js';
import { statementKey } from '../statement-at.js';
import { concernsEither, findBoth, quoteBoth } from './either-order.js';

/** Two commitments are one, or are not. */
export const linkKind: CorrectionKind<'link'> = {
  propose: (quoter, request) => ({ ...request, ...quoteBoth(quoter, request, 'commitment') }),
  ofPair: {
    concerns: concernsEither,
    bind: (binder, correction) => {
      const found = findBoth(binder, correction, (side, quote) => binder.statement(side, quote));
      if (!found) return undefined;
      const { pair, quotes } = found;
      const { same } = correction;
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
  },
};
