import { countEach, type Metric } from '@tongbi/model';
import { canonicalIndicator } from '../subject/canonical-indicator.js';

/** Whether a name is of English words, so that these are compared and not its pairs of characters; GDP and R&D stand in Chinese as well. */
export const isLatin = (name: string): boolean => /[a-z]{2}/u.test(name) && !/\p{Script=Han}/u.test(name);
export const wordsOf = (name: string): readonly string[] => name.toLowerCase().match(/[a-z0-9&'-]+/gu) ?? [];

const isEnglish = ({ indicator }: Metric) => isLatin(indicator) && indicator.includes(' ');

/** The figures whose name says by itself which they are: of English ones those of two words or more that no other has. A Chinese list gives each target its name. */
export function namedFigures(figures: readonly Metric[]): readonly Metric[] {
  const nameOf = ({ indicator }: Metric) => canonicalIndicator(indicator).name;
  const counts = countEach(figures.map(nameOf));
  return figures.filter((figure) => !isLatin(figure.indicator) || (isEnglish(figure) && counts.get(nameOf(figure)) === 1));
}

/** Whether the names of two figures may be of one: English ones are equal, or say nothing. */
export const mayBeOne = (a: Metric, b: Metric): boolean =>
  !(isEnglish(a) || isEnglish(b)) || canonicalIndicator(a.indicator).name === canonicalIndicator(b.indicator).name;
