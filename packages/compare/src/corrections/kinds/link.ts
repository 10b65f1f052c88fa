import type { CorrectionKind } from '../correction-kind.js';
import { statementKey } from '../statement-at.js';
import { concernsEither, inOrder } from './either-order.js';

/** Two commitments are one, or are not. */
export const linkKind: CorrectionKind<'link'> = {
  propose: (quoter, { same, previous, current }) => ({
    kind: 'link',
    same,
    previous: quoter.of('previous', previous, 'commitment'),
    current: quoter.of('current', current, 'commitment'),
  }),
  ofPair: {
    concerns: concernsEither,
    bind: (binder, correction) => {
      const [before, after] = inOrder(binder, correction);
      const previous = binder.statement('previous', before);
      const current = binder.statement('current', after);
      if (!previous || !current) return undefined;
      const { same } = correction;
      const says: [string, string][] = [[`link ${statementKey(previous)} ${statementKey(current)}`, String(same)]];
      if (same) says.push([`alone previous ${statementKey(previous)}`, 'false'], [`alone current ${statementKey(current)}`, 'false']);
      return {
        correction,
        says,
        apply: (draft) =>
          same
            ? draft.join({ previous, current }, binder.sign('same'))
            : draft.part(
                { previous, current },
                { previous: binder.sign('not-same', after.exact), current: binder.sign('not-same', before.exact) },
              ),
      };
    },
  },
};
