import type { Strength } from '@tongbi/model';
import { behindVerb } from '../links/behind-verb.js';
import { listedWords } from '../links/weigh-wording.js';
import { forms } from '../wording-forms.js';

interface Promised {
  readonly text: string;
  readonly strength: Strength | null;
}

/** Ends are compared by two characters, found in the last five of the other: 渔业债务 ends 渔业债务存量 nearly. */
const [END, NEAR_END] = [2, 5];

/** What stands behind the verb, or before one at the end: 渔港 of 推动渔港投产. */
function objectOf({ text, strength }: Promised): string {
  const clauses = text
    .replace(forms.beyondNumber, '')
    .split(/[，；：。]/u)
    .filter((clause) => clause.length > 1);
  const verb = strength?.words.at(-1) ?? '';
  const clause = clauses.find((one) => one.includes(verb)) ?? text;
  return listedWords(behindVerb(clause, verb));
}

const itemsOf = (object: string): readonly string[] => object.split('、').map((item) => item.replace(forms.objectTail, '') || item);

/** Whether the last of each, which names what the thing is, ends as something of the other does: 渔港政策 is no 渔港, 渔灯节 no 渔灯街区. What ends in a number ends in nothing. */
function endAlike(a: string, b: string): boolean {
  const [before, now] = [itemsOf(a), itemsOf(b)];
  const has = (item: string, others: readonly string[]) =>
    item.length < END || /\d/u.test(item.slice(-NEAR_END)) || others.some((other) => other.slice(-NEAR_END).includes(item.slice(-END)));
  const [last, first] = [before.at(-1)!, now.at(-1)!];
  return has(last, now) && has(first, before);
}

/** What an object begins with that the other does not say. */
function ownStart(object: string, other: string): string {
  const at = Array.from(object).findIndex((_, i) => other.includes(object.slice(i, i + END)));
  return object.slice(0, Math.max(0, at)).replace(forms.quantity, '').replaceAll('、', '');
}

/** Each begins with a thing of its own before what both say: 特殊渔业学校, 义务渔业学校. */
const beginApart = (a: string, b: string): boolean => [ownStart(a, b), ownStart(b, a)].every((start) => start.length >= END);

const roundsOf = (text: string): string => [...new Set(text.replaceAll('第', '').match(forms.rounds))].sort().join();

/** Whether what is promised is the same by its name, its kind and its round, as far as words show it. */
export function isSameObject(before: Promised, now: Promised): boolean {
  const [a, b] = [objectOf(before), objectOf(now)];
  return roundsOf(before.text) === roundsOf(now.text) && endAlike(a, b) && !beginApart(a, b);
}
