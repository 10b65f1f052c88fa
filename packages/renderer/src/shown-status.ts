import type { Record } from '@tongbi/model';

/** A record's status as the page says it: the data's status, with 已完成 told from 未再提及 and what cannot be asserted apart. */
export type ShownStatus = 'new' | 'dropped' | 'done' | 'changed' | 'kept' | 'unseen-new' | 'unseen-dropped';

/** The status as the page says it. */
export function shownStatus(record: Record): ShownStatus {
  if (record.status === 'dropped' && record.reported === 'done') return 'done';
  if (record.status === 'new') return record.established ? 'new' : 'unseen-new';
  if (record.status === 'dropped') return record.established ? 'dropped' : 'unseen-dropped';
  return record.status;
}
