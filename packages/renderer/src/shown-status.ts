import type { Record as ChangeRecord, Label } from '@tongbi/model';

/** What a record is counted and filtered as: what is kept in words stays among the kept, wherever it went. */
export type ShownStatus = 'new' | 'dropped' | 'done' | 'changed' | 'kept' | 'unseen-new' | 'unseen-dropped';

const shownStatuses = {
  new: 'new',
  'from-review': 'new',
  dropped: 'dropped',
  done: 'done',
  changed: 'changed',
  kept: 'kept',
  moved: 'kept',
  split: 'kept',
  merged: 'kept',
  'unseen-previous': 'unseen-new',
  'unseen-current': 'unseen-dropped',
} as const satisfies Record<Label, ShownStatus>;

export const shownStatus = ({ label }: Pick<ChangeRecord, 'label'>): ShownStatus => shownStatuses[label];
