import type { Strength } from '@tongbi/model';
import { enStrength } from '../generated/en-strength.js';
import { basesOf, enWordsOf } from './en-words.js';
import type { EnglishPromise } from './read-english-promise.js';

const known = new Map(enStrength.map((row) => [row.word, { grade: Number(row.grade), direction: row.direction as Strength['direction'] }]));
const [firm, soft] = [new Set(enWordsOf('firm').split('|')), new Set(enWordsOf('soft').split('|'))];
/** What will be done: an ordinary promise. */
const ordinary = 3;
const step = 0.5;

/** How hard an English promise binds, by its modal, its verb and the words between: explore 1, plan to 2, will 3, ensure 5. */
export function englishStrength({ modal, manner, verb }: EnglishPromise): Strength {
  const own = basesOf(verb).flatMap((base) => known.get(base) ?? [])[0];
  const opened = known.get(modal) ?? { grade: ordinary, direction: 'plain' as const };
  const pulls = manner.filter((word) => firm.has(word) || soft.has(word));
  const base = own ? (own.grade > ordinary && opened.grade < ordinary ? opened.grade : own.grade) : opened.grade;
  const shifted = pulls.reduce((grade, word) => grade + (firm.has(word) ? step : -step), base);
  const directions = new Set([own?.direction ?? opened.direction, ...pulls.map((word) => (firm.has(word) ? 'firm' : 'soft'))]);
  const isFirm = directions.has('firm');
  const direction = isFirm === directions.has('soft') ? 'plain' : isFirm ? 'firm' : 'soft';
  return { words: [modal, ...pulls, verb], grade: Math.min(5, Math.max(1, shifted)), direction };
}
