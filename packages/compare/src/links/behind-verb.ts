import { isPromisingVerb } from '@tongbi/commitments';

/** A verb of the genre has two characters. */
const VERB = 2;

/** What a clause is done to: 渔港 of 加快推进渔港, and of 渔港投产, where only a verb ends it. */
export function behindVerb(clause: string, verb: string): string {
  const at = clause.indexOf(verb);
  let rest = clause.slice(at + verb.length).replace(/^好/u, '');
  while (rest.length > 2 * VERB && isPromisingVerb(rest.slice(0, VERB))) rest = rest.slice(VERB);
  return rest.length < VERB ? clause.slice(0, at) : rest;
}
