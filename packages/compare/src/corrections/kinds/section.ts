import type { CorrectionKind } from '../correction-kind.js';
import { concernsEither, inOrder } from './either-order.js';

/** One section carries on another, or does not. */
export const sectionKind: CorrectionKind<'section'> = {
  propose: (quoter, { same, previous, current }) => ({
    kind: 'section',
    same,
    previous: quoter.of('previous', previous, 'heading'),
    current: quoter.of('current', current, 'heading'),
  }),
  ofPair: {
    concerns: concernsEither,
    bind: (binder, correction) => {
      const [before, after] = inOrder(binder, correction);
      const previous = binder.section('previous', before);
      const current = binder.section('current', after);
      if (previous === undefined || current === undefined) return undefined;
      const { same } = correction;
      return {
        correction,
        says: [[`section ${previous} ${current}`, String(same)]],
        apply: (draft) =>
          same
            ? draft.joinSections({ previous, current }, binder.sign('same'))
            : draft.partSections({ previous, current }, binder.sign('not-same', before.exact)),
      };
    },
  },
};
