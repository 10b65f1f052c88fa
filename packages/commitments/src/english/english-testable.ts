import type { Commitment } from '@tongbi/model';
import { forms } from '../genre-words.js';
import { enWordsOf } from './en-words.js';

const time =
  /\b(?:by|from|in|until|till|before|on|end-?)\s?(?:(?:the\s)?(?:end|start|first half|second half|middle)\s(?:of\s)?)?(?:\d{1,2}\s)?(?:[A-Z][a-z]{2,8}\s)?(?:FY)?20\d\d\b|\b(?:this|next)\syear\b|\bfor\s(?:another\s)?(?:\w+\s)?(?:years?|months)\b|\b(?:today|tomorrow)\b/u;
const builds = new RegExp(String.raw`^(?:${enWordsOf('founding')})\b`, 'u');
const things: ReadonlySet<string> = new Set(['project', 'place', 'body', 'event']);

/** What could show that an English promise was kept: a time it names, a thing that is set up, a paper; a number where `isAim`. */
export function englishTestable(
  { text, verb, named }: Pick<Commitment, 'text' | 'verb' | 'named'>,
  isAim: boolean,
): Commitment['testable'] {
  if (isAim) return 'number';
  if (time.test(text)) return 'date';
  const isFounded = builds.test(verb ?? '');
  if (isFounded && named.some(({ kind }) => things.has(kind))) return 'thing';
  return (isFounded || /^(?:publish|legislate|table|issue)/u.test(verb ?? '')) && forms.namesPaper.test(text) ? 'document' : 'nothing';
}
