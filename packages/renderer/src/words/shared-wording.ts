import { formatQuantity } from './format-quantity.js';
import { type Language, type Wording, wordingOf } from './wording.js';

/** Words that other pages have in common with the page of a comparison, in one language. */
export interface SharedWording
  extends Pick<Wording, 'tag' | 'phrases' | 'indicator' | 'edition'>,
    Pick<Wording['labels'], 'outcomes' | 'kinds'>,
    Pick<Wording['tables'], 'aspects'> {
  /** 12000, 家 → "1.2 万家". */
  quantity(value: number, unit: string): string;
}

export function sharedWording(language: Language): SharedWording {
  const wording = wordingOf(language);
  const { tag, phrases, labels, tables, indicator, edition } = wording;
  const { outcomes, kinds } = labels;
  const { aspects } = tables;
  return { tag, phrases, outcomes, kinds, aspects, indicator, edition, quantity: (value, unit) => formatQuantity(value, unit, wording) };
}
