import type { Record as ChangeRecord, Label, PairRelation } from '@tongbi/model';
import { labelTraits } from '../generated/label-traits.js';
import { relationTraits } from '../generated/relation-traits.js';

type LabelTraits = (typeof labelTraits)[keyof typeof labelTraits];
/** What a record is counted, filtered and coloured as: what is kept in words stays among the kept, wherever it went. */
export type ShownStatus = 'new' | 'dropped' | 'done' | 'changed' | 'kept' | 'unseen';
const byLabel: Readonly<Record<Label, LabelTraits>> = labelTraits;

export const traitsOf = ({ label }: Pick<ChangeRecord, 'label'>): LabelTraits => byLabel[label];

export const statusOf = (record: Pick<ChangeRecord, 'label'>): ShownStatus => traitsOf(record).status;

/** The mark of a card for the filter of what could show that a promise was kept: most can be shown by nothing, and have none. A passage promises nothing. */
export const testableMark = ({ testable }: Pick<ChangeRecord, 'testable'>): string =>
  testable === 'nothing' ? '' : (testable ?? 'passage');

/** What the page does otherwise by what two reports are to each other. */
export const relationOf: (relation: PairRelation) => (typeof relationTraits)[PairRelation] = (relation) => relationTraits[relation];
