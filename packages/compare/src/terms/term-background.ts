import { backgroundTerms } from '../generated/background-terms.js';

const shares = new Map(backgroundTerms.flatMap(({ share, terms }) => terms.split(' ').map((term) => [term, Number(share)] as const)));

/** Below the least share that the table has: half of one place in seven. */
const UNLISTED = 0.07;

/** Share of all places whose reports say a term, of any years; 0 where the table does not list it. */
export const backgroundShare = (term: string): number => shares.get(term) ?? 0;

/** How much a word tells, 0 for what everybody says: ln(1/share). */
const rarityOf = (term: string): number => Math.log(1 / Math.max(UNLISTED, backgroundShare(term)));

/**
 * How rare a term is. A listed one by its own share; another phrase by its rarest word and the mean of its words, so that 楼市股市 is rarer than
 * 重点支持科技创新, though the table lists neither. The name of a thing is as rare as its rarest word: 具身智能; that of a programme is new though its words are everybody's.
 */
export function rarityOfTerm(term: string, words: readonly string[], of: 'phrase' | 'thing' | 'name'): number {
  if (shares.has(term) || words.length === 0) return rarityOf(term);
  const rarities = words.map(rarityOf);
  const rarest = of === 'name' ? rarityOf(term) : Math.max(...rarities);
  return of !== 'phrase' ? rarest : (rarest + rarities.reduce((sum, one) => sum + one, 0) / rarities.length) / 2;
}
