import type { Record as ChangeRecord, Label, PairRelation, Testable } from '@tongbi/model';
import { labelTraits } from '../generated/label-traits.js';

type LabelTraits = (typeof labelTraits)[keyof typeof labelTraits];
/** What a record is counted, filtered and coloured as: what is kept in words stays among the kept, wherever it went. */
export type ShownStatus = 'new' | 'dropped' | 'done' | 'changed' | 'kept' | 'unseen';
const byLabel: Readonly<Record<Label, LabelTraits>> = labelTraits;

export const traitsOf = ({ label }: Pick<ChangeRecord, 'label'>): LabelTraits => byLabel[label];

export const statusOf = (record: Pick<ChangeRecord, 'label'>): ShownStatus => traitsOf(record).status;

/** The mark of a card for the filter of what could show that a promise was kept: most can be shown by nothing, and have none. */
const testableMarks: { readonly [how in Testable]: string } = {
  number: 'number',
  date: 'date',
  thing: 'thing',
  document: 'document',
  nothing: '',
};

/** The same of a passage, which promises nothing. */
export const testableMark = ({ testable }: Pick<ChangeRecord, 'testable'>): string => (testable ? testableMarks[testable] : 'passage');

interface RelationTraits {
  /** The labels that are counted, in the order of the page, each with what its records are shown as. */
  readonly counted: readonly Label[];
  /** The two are called by their places alone: 江苏, 浙江. */
  readonly byPlace?: true;
  /** … or 前稿, 后稿. */
  readonly areDrafts?: true;
  /** Whether the column of results stands: two places, and two drafts, report nothing of each other. */
  readonly told: boolean;
}

/** What the page does otherwise by what two reports are to each other. */
export const relationTraits: { readonly [relation in PairRelation]: RelationTraits } = {
  years: { counted: ['new', 'dropped', 'done', 'changed', 'kept'], told: true },
  places: { counted: ['both', 'only-previous', 'only-current'], byPlace: true, told: false },
  kinds: { counted: ['both', 'only-previous', 'only-current'], told: false },
  draft: { counted: ['added', 'removed', 'edited', 'unedited'], areDrafts: true, told: false },
};
