import type { Label, Record } from '@tongbi/model';
import type { Weighed } from '../highlights/item.js';
import { WEIGHTS } from '../highlights/select-items.js';
import { forms } from '../wording-forms.js';

/** What a record is called: the one decision that every output follows. */
export function labelRecord({ status, reported, reviewed, established, moved, split, merged }: Omit<Record, 'rank' | 'label'>): Label {
  if (status === 'dropped') return reported === 'done' ? 'done' : established ? 'dropped' : 'unseen-current';
  if (status === 'new' && reviewed) return 'from-review';
  if (status === 'new') return established ? 'new' : 'unseen-previous';
  if (status === 'changed') return 'changed';
  return moved ? 'moved' : split ? 'split' : merged ? 'merged' : 'kept';
}

type Unranked = Omit<Record, 'rank' | 'label'>;

/** A claim that cannot be asserted (the other side is abridged) is worth a third of one that can. */
const UNESTABLISHED = 1 / 3;

/**
 * What is worth telling of one record by itself, and in which order records of one sort are listed: the sum of what its reasons weigh, less in
 * proportion where it is unsure. `had`: whether a figure stood in what it carries on.
 */
export function rankRecord(record: Unranked, had: boolean): Record['rank'] {
  const text = record.current?.text ?? record.previous[0]?.text ?? '';
  const isNew = record.status === 'new' && !record.reviewed;
  const isSilent = record.status === 'dropped' && record.reported === 'none';
  const figure = record.kinds.includes('figure');
  const has = record.hasFigure === true;
  const noted: readonly (readonly [Weighed, boolean])[] = [
    ['missed-target', record.reported === 'missed'],
    // 推进以旧换新 → 安排资金3000亿元推进以旧换新: nothing moved, a figure came.
    ['figure-moved', figure && had && has],
    ['figure-stated', figure && !had],
    ['figure-left-out', figure && had && !has],
    // That another word stands there (完善 → 推广) is no news.
    ['strength-moved', record.strength?.change !== undefined && record.strength.change !== 'other'],
    ['new-named', isNew && forms.named.test(text)],
    ['new-figure', isNew && has],
    ['dropped-named', isSilent && forms.named.test(text)],
    ['dropped-figure', isSilent && has],
  ];
  const reasons = noted.flatMap(([reason, holds]) => (holds ? [reason] : []));
  const weight = reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);
  const score = weight * record.confidence * (record.established ? 1 : UNESTABLISHED);
  return { score: Math.round(score * 1000) / 1000, reasons };
}
