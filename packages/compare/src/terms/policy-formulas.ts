import { NATION } from '@tongbi/model';
import { policyWords } from '../generated/policy-words.js';

/** Formulas of policy that are a place's own to choose: 适度宽松 is the nation's alone, a place repeats it. */
export const policyFormulas = (place: string | null): readonly string[] =>
  policyWords.flatMap(({ word, of }) => (of === 'any' || place === NATION ? [word] : []));
