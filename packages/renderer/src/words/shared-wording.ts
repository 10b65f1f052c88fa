import type * as model from '@tongbi/model';
import { claimGrades } from '@tongbi/model';
import type { TagView } from '../view/record-view.js';
import { formatQuantity } from './format-quantity.js';
import type { GradedClaim } from './labels-in.js';
import type { Language } from './language.js';
import { outcomeTag } from './outcome-tag.js';
import { type Wording, wordingOf } from './wording.js';

/** How many of a hundred claims were right that were worded so, on pairs of reports that took no part in the weights; empty where none was. */
export const rightOf = (claim: GradedClaim, grade: model.Grade): string => {
  const row = claimGrades.find((one) => one.claim === claim && one.grade === grade);
  return row && row.claims !== '0' ? row.right : '';
};

/** Words that other pages and the terminal have in common with the page of a comparison, in one language. */
export type SharedWording = Wording['tables'] &
  Omit<Wording['labels'], 'measured'> &
  Pick<Wording, 'tag' | 'phrases' | 'indicator' | 'edition' | 'absence'> & {
    /** What a grade of a single claim means: how many of a hundred such claims were right. */
    readonly measured: (claim: GradedClaim, grade: model.Grade) => string;
    readonly outcomeTag: (judged: Pick<model.IndicatorRow, 'outcome' | 'degree'>) => TagView | null;
    /** 12000, 家 → "1.2 万家". */
    readonly quantity: (value: number, unit: string) => string;
  };

export function sharedWording(language: Language): SharedWording {
  const wording = wordingOf(language);
  const { tag, phrases, labels, tables, indicator, edition, absence } = wording;
  return {
    ...tables,
    ...labels,
    tag,
    phrases,
    indicator,
    edition,
    absence,
    measured: (claim, grade) => phrases.measuredAs(labels.grades[grade] || phrases.certain, rightOf(claim, grade)),
    outcomeTag: (judged) => outcomeTag(judged, wording),
    quantity: (value, unit) => formatQuantity(value, unit, wording),
  };
}
