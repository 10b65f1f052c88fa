import type { CorrectionKind } from '../correction-kind.js';

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
      return { correction, says, apply: (draft) => draft.setTelling(item, { group, tells }, binder.sign('telling')) };
    },
  },
};
