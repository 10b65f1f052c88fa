import type { Record } from '@tongbi/model';
import { sharedWording } from '@tongbi/renderer/text';

const words = sharedWording('zh');

export const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** How often claims of its kind were right that were as sure as a record. */
export const measuredOf = ({ current, previous, grade }: Pick<Record, 'current' | 'previous' | 'grade'>): string =>
  words.measured(current && previous.length > 0 ? 'link' : 'alone', grade);

/** 调整（数字、范围）, 未再提及, 已完成: what a record is called. */
export function nameOfRecord({ label, kinds }: Pick<Record, 'label' | 'kinds'>): string {
  const status = words.statuses[label].label.replace('{previous}', '前一份').replace('{current}', '后一份');
  return kinds.length ? words.phrases.detailed(status, words.phrases.list(kinds.map((kind) => words.kinds[kind]))) : status;
}
