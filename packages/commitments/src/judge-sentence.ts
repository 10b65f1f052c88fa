import type { Passage } from '@tongbi/model';
import { isExplanation } from './is-explanation.js';
import { isAgenda, isAnnouncementOrCall, isNumberedTopic, isTarget, isTopicShaped, promiseFeatures } from './promise-features.js';
import type { Clause } from './read-clause.js';
import type { SentenceContext } from './sentence-context.js';
import { type CommitmentWeights, logOdds } from './weights.js';

/**
 * Whether a sentence promises something, and if not, what it is: 'topic' names a theme (“强化A支撑。” before a paragraph on A), 'framing' is
 * context, slogan, requirement or call.
 */
export function judgeSentence(
  text: string,
  clauses: readonly Clause[],
  context: SentenceContext,
  weights: CommitmentWeights['promise'],
): 'promise' | Exclude<Passage['kind'], 'problem'> {
  if (clauses.length === 0 || isAnnouncementOrCall(text) || isExplanation(clauses)) return 'framing';
  if (isNumberedTopic(text, clauses, context)) return 'topic';
  if (isTarget(text, clauses, context) || isAgenda(text, clauses, context)) return 'promise';
  if (logOdds(weights, promiseFeatures(text, clauses, context)) > 0) return 'promise';
  return isTopicShaped(text, clauses, context) ? 'topic' : 'framing';
}
