import { WordTable } from '@tongbi/model';
import { genericWords } from './generated/generic-words.js';

const generic = WordTable.of(genericWords.map(({ word }) => word));
/** Which edition or year: the same fair, the next time. */
const edition = /第[一二三四五六七八九十百\d]+[届轮批期次]|(?:19|20)\d\d(?:年|[-—]\d+年)?|“?十[一二三四五六]五”?/g;
/** One character left over tells nothing. */
const shortestKey = 2;

/**
 * What tells a name from others of its kind: without its edition, marks and generic words. Empty where nothing is left, as of 重大产业项目.
 * `whole`: of a quoted term every word tells.
 *
 *   第六届东海海洋装备博览会 → 东海海洋装备        国家海洋装备技术创新中心 → 海洋装备
 */
export function nameKey(core: string, { whole = false }: { readonly whole?: boolean } = {}): string {
  const plain = core
    .normalize('NFKC')
    .replace(edition, '')
    .replace(/[\p{P}\p{Z}]/gu, '');
  if (whole) return plain;
  const key = generic.without(plain);
  return key.length >= shortestKey ? key : '';
}

/** Each two characters side by side. */
export function bigrams(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
