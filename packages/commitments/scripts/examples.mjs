// What the weights are fitted to: commas that join or cut, sentences that promise or do not.
import { isExplanation } from '../dist/is-explanation.js';
import { joinsSurely, lastOwnClause } from '../dist/join-clauses.js';
import { joinFeatures } from '../dist/join-features.js';
import { plainText } from '../dist/plain-text.js';
import { isAgenda, isAnnouncementOrCall, isNumberedTopic, isTarget, promiseFeatures } from '../dist/promise-features.js';
import { readClauses } from '../dist/read-clause.js';
import { sentenceContexts } from '../dist/sentence-context.js';

/** A row marked as one on which two careful people could disagree counts half. */
const doubtWeight = 0.5;
const promising = new Set(['requirements', 'tasks', 'government', 'other']);

/** Each comma of the cut sentences of a set on which no rule is sure: does the gold go on (1) or cut (0)? */
export function joinExamples({ sentences, quotes }) {
  if (!quotes) return [];
  return sentences.flatMap(({ id, text }) => (quotes.has(id) ? commasOf(id, plainText(text).text, quotes.get(id)) : []));
}

function commasOf(id, text, quotes) {
  let at = 0;
  const spans = quotes.map((quote) => {
    const plain = plainText(quote.text).text;
    const start = text.indexOf(plain, at);
    at = start + plain.length;
    return { start, end: at, doubt: quote.doubt };
  });
  const owner = (position) => spans.findIndex((span) => span.start <= position && position < span.end);
  const clauses = readClauses(text);
  return clauses.slice(1).flatMap((right, index) => {
    const a = owner(clauses[index].end - 1);
    const b = owner(right.start);
    if (a < 0 || b < 0 || right.before !== '，' || joinsSurely(clauses, index)) return [];
    const features = joinFeatures(clauses, index, lastOwnClause(clauses));
    const weight = spans[a].doubt || spans[b].doubt ? doubtWeight : 1;
    return [{ id, features, label: a === b ? 1 : 0, weight, text: `${clauses[index].text} | ${right.text}` }];
  });
}

/** Each marked sentence of the promising parts of a set on which no rule is sure: a commitment (1), or framing or heading (0)? */
export function promiseExamples({ report, sentences, kinds }) {
  const byStart = new Map(sentences.map(({ id, start }) => [start, id]));
  const examples = [];
  for (const context of sentenceContexts(report)) {
    const id = byStart.get(context.sentence.span.start);
    if (!kinds.has(id) || !promising.has(context.role)) continue;
    const { text } = plainText(context.sentence.text);
    const clauses = readClauses(text);
    const rules = [isTarget, isAgenda, isNumberedTopic];
    if (rules.some((rule) => rule(text, clauses, context)) || isAnnouncementOrCall(text) || isExplanation(clauses)) continue;
    const features = promiseFeatures(text, clauses, context);
    examples.push({ id, features, label: kinds.get(id) === 'commitment' ? 1 : 0, weight: 1, text });
  }
  return examples;
}
