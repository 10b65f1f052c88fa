import type { Record } from '@tongbi/model';
import { wordingOf } from '@tongbi/renderer/text';

const { labels, phrases } = wordingOf('zh');

/** 调整（数字、范围）, 未再提及, 已完成: what a record is called. */
export function nameOfRecord({ label, kinds }: Pick<Record, 'label' | 'kinds'>): string {
  const words = labels.statuses[label].label;
  return kinds.length ? phrases.detailed(words, phrases.list(kinds.map((kind) => labels.kinds[kind]))) : words;
}
