import type { Label, Record } from '@tongbi/model';

/** What a record is called: the one decision that every output follows. */
export function labelRecord({ status, reported, reviewed, established, moved, split, merged }: Omit<Record, 'rank' | 'label'>): Label {
  if (status === 'dropped') return reported === 'done' ? 'done' : established ? 'dropped' : 'unseen-current';
  if (status === 'new' && reviewed) return 'from-review';
  if (status === 'new') return established ? 'new' : 'unseen-previous';
  if (status === 'changed') return 'changed';
  return moved ? 'moved' : split ? 'split' : merged ? 'merged' : 'kept';
}
