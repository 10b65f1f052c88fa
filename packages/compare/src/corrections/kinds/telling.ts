import type { CorrectionKind } from '../correction-kind.js';
import { signatureKey } from '../pair-corrections.js';

/** A sentence of the review reports on a promise, or does not. */
export const tellingKind: CorrectionKind<'telling'> = {
  propose: (quoter, request) => ({
    ...request,
    promise: quoter.of('previous', request.promise, 'commitment'),
    sentence: quoter.of('current', request.sentence, 'sentence of the review'),
  }),
  ofPair: {
    concerns: ({ areReports }, { promise, sentence }) => areReports(promise.report, sentence.report),
    bind: (binder, correction) => {
      const item = binder.item('previous', correction.promise);
      const group = binder.reviewGroup(correction.sentence);
      if (item === undefined || group === undefined) return undefined;
      const { tells } = correction;
      const says: [string, string][] = [[`telling ${item} ${group}`, String(tells)]];
      if (tells) says.push([`told ${item}`, 'true']);
      return {
        says,
        apply: (draft) => {
          draft.telling.set(item, [...(draft.telling.get(item) ?? []), { group, tells }]);
          draft.sign(signatureKey('promise', item), binder.sign('telling'));
        },
      };
    },
  },
};
