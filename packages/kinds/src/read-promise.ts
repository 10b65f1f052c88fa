import { type Kind, onceEach } from '@tongbi/model';
import { kindWordPattern } from './kind-words.js';

const byChance = onceEach((kind: Kind) => new RegExp(kindWordPattern(kind, 'not-promise').source, 'gu'));

/** Whether a sentence, or a piece of one, says by its words that something will be done; 社会 holds 会 by chance. */
export const isPromised = (kind: Kind, text: string): boolean => kindWordPattern(kind, 'promise').test(text.replace(byChance(kind), '·'));

/** Whether it says that something was done, and nothing that will be. */
export const isDone = (kind: Kind, text: string): boolean => kindWordPattern(kind, 'done').test(text) && !isPromised(kind, text);

const opener = /[：:]\s*$/u;
const goesOn = /(?:[；;，,：:]|[；;，,]?(?:以?及|和|与))\s*$/u;
const lastSentence = /[^。！？]*$/u;

/** Which paragraphs are items of what one above them promises: 政府会：⏎扩建A；⏎增建B。 */
export function promisedItems(kind: Kind, paragraphs: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, text] of paragraphs.entries()) {
    const last = paragraphs[index - 1] ?? '';
    const opens = opener.test(last) && isPromised(kind, lastSentence.exec(last)![0]);
    if (opens || (found.has(index - 1) && goesOn.test(last))) found.add(index);
    if (/^\s*\d{1,3}[.．]/u.test(text)) found.delete(index);
  }
  return found;
}
