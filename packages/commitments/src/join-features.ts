import { forms } from './genre-words.js';
import { bigrams } from './name-key.js';
import type { Clause } from './read-clause.js';

/** Shorter clauses only name what the next ones spell out, or what the last was for. */
const shortClause = 8;
const longClause = 22;
/** Clauses of a sentence from which on it is a plain list of tasks. */
const longSentence = 5;
/** Up to here a sentence has one promise and its purpose rather than a list. */
const fewClauses = 3;
/** Shared two-character words from which on two clauses speak of one thing. */
const sharedEnough = 2;

/**
 * What the two clauses at a comma look like: names of features, each present or not. Their weights stand in data/join-weights.tsv. `end`: the
 * last clause of the sentence that does not surely join backwards.
 */
export function joinFeatures(clauses: readonly Clause[], index: number, end: number): readonly string[] {
  const left = clauses[index] as Clause;
  const right = clauses[index + 1] as Clause;
  const last = index + 1 === end;
  const features = [...leftFeatures(left, last), ...rightFeatures(right, last, end < fewClauses), ...pairFeatures(left, right)];
  if (end === 1) features.push('two-clauses');
  if (end + 1 >= longSentence) features.push('many-clauses');
  if (index === 0) features.push('first');
  return features;
}

function leftFeatures(left: Clause, last: boolean): string[] {
  const features = [`left-${left.verbClass ?? 'no-verb'}`];
  if (left.figure) features.push('left-figure');
  if (left.named) features.push('left-named');
  if (left.text.length <= shortClause) features.push('left-short');
  if (last && left.objectEnd === 'doable') features.push('left-doable');
  return features;
}

function rightFeatures(right: Clause, last: boolean, few: boolean): string[] {
  const features: string[] = [];
  const kind = right.verbClass ?? (right.figure ? 'figure-only' : 'no-verb');
  features.push(`right-${kind}`);
  if (last) features.push('last', `${few ? 'closing' : 'tail'}-${kind}`, `closing-end-${right.objectEnd ?? 'other'}`);
  if (last && right.objectEnd === 'place' && forms.givesTitle.test(right.text)) features.push('closing-title');
  if (forms.effectHoped.test(right.text)) features.push(last ? 'closing-effect' : 'effect');
  if (/的[^，、]{2,8}$/.test(right.text)) features.push(last ? 'closing-described' : 'described');
  if (right.frame) features.push('right-frame');
  if (right.figure) features.push('right-figure');
  if (right.named) features.push('right-named');
  if (right.text.length <= shortClause) features.push('right-short');
  if (right.text.length >= longClause) features.push('right-long');
  if (right.text.includes('、')) features.push('right-list');
  for (const kindOf of new Set(right.opening.modifiers.map((modifier) => modifier.value)))
    features.push(`${last ? 'last-' : ''}modifier-${kindOf}`);
  if (forms.saysWhoGains.test(right.text)) features.push('right-for-whom');
  if (forms.guards.test(right.text)) features.push('right-guard');
  if (forms.programmeNamed.test(right.text)) features.push('right-programme');
  return features;
}

function pairFeatures(left: Clause, right: Clause): string[] {
  const features: string[] = [];
  if (left.verbClass !== null && left.verbClass === right.verbClass) features.push('same-class');
  if (right.figure && !left.figure && forms.amountOpens.test(right.text) && left.text.length <= longClause)
    features.push('amount-after-lead');
  const pairs = new Set(bigrams(left.text));
  if (bigrams(right.text).filter((pair) => pairs.has(pair)).length >= sharedEnough) features.push('shared-words');
  if (Math.abs(left.text.length - right.text.length) <= 1) features.push('same-length');
  return features;
}
