import type { Record } from '@tongbi/model';
import { sharedWording } from '@tongbi/renderer/text';

const words = sharedWording('zh');

/** 调整（数字、范围）, 未再提及, 已完成: what a record is called. */
export function nameOfRecord({ label, kinds }: Pick<Record, 'label' | 'kinds'>): string {
  const status = words.statuses[label].label;
  return kinds.length ? words.phrases.detailed(status, words.phrases.list(kinds.map((kind) => words.kinds[kind]))) : status;
}
