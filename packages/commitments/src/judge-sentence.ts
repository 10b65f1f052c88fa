import type { Passage } from '@tongbi/model';
import { promiseWeights } from './generated/promise-weights.js';
import { isAnnouncementOrCall, isNumberedTopic, isTargetItem, isTopicShaped, promiseFeatures } from './promise-features.js';
import type { Clause } from './read-clause.js';
import type { SentenceContext } from './sentence-context.js';

const weights = new Map(promiseWeights.map((row) => [row.feature, Number(row.weight)]));
const bias = weights.get('bias') ?? 0;

/**
 * Whether a sentence promises something, and if not, what it is: 'topic' names a theme (“强化A支撑。” before a paragraph on A), 'framing' is
 * context, slogan, requirement or call.
 */
export function judgeSentence(
  text: string,
  clauses: readonly Clause[],
  context: SentenceContext,
): 'promise' | Exclude<Passage['kind'], 'problem'> {
  if (clauses.length === 0 || isAnnouncementOrCall(text)) return 'framing';
  if (isNumberedTopic(text, clauses, context)) return 'topic';
  if (isTargetItem(context)) return 'promise';
  const score = promiseFeatures(text, clauses, context).reduce((sum, feature) => sum + (weights.get(feature) ?? 0), bias);
  if (score > 0) return 'promise';
  return isTopicShaped(text, clauses, context) ? 'topic' : 'framing';
}
