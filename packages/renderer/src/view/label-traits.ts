import type { Record as ChangeRecord, Label, PairRelation } from '@tongbi/model';
import { labelTraits } from '../generated/label-traits.js';

type LabelTraits = (typeof labelTraits)[keyof typeof labelTraits];
/** What a record is counted, filtered and coloured as: what is kept in words stays among the kept, wherever it went. */
export type ShownStatus = LabelTraits['status'];
const byLabel: Readonly<Record<Label, LabelTraits>> = labelTraits;

export const traitsOf = ({ label }: Pick<ChangeRecord, 'label'>): LabelTraits => byLabel[label];

interface RelationTraits {
  /** The labels that are counted, in the order of the page, each with what its records are shown as. */
  readonly counted: readonly Label[];
  /** How the two are called: by their places alone (江苏, 浙江), or 前稿 and 后稿. */
  readonly calledBy: 'year' | 'place' | 'draft';
  /** Whether the column of results stands: two places, and two drafts, report nothing of each other. */
  readonly told: boolean;
}

/** What the page does otherwise by what two reports are to each other. */
export const relationTraits: { readonly [relation in PairRelation]: RelationTraits } = {
  years: { counted: ['new', 'dropped', 'done', 'changed', 'kept'], calledBy: 'year', told: true },
  places: { counted: ['both', 'only-previous', 'only-current'], calledBy: 'place', told: false },
  draft: { counted: ['added', 'removed', 'edited', 'unedited'], calledBy: 'draft', told: false },
};
