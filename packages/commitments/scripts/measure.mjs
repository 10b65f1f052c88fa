// How well the commitments found agree with the hand-made ones.
import { findCommitments } from '../dist/find-commitments.js';

/** Spans agree when what both cover is so much of what either covers, in letters, digits and Chinese characters. */
const agreement = 0.6;

const f1 = (both, found, wanted) => (found + wanted === 0 ? 0 : (200 * both) / (found + wanted));
const size = (text, start, end) => (end > start ? text.slice(start, end).replace(/[^\p{L}\p{N}]/gu, '').length : 0);

function goldSpans({ sentences, quotes }) {
  return sentences.flatMap(({ id, start, text }) => {
    let at = 0;
    return (quotes.get(id) ?? []).map((quote) => {
      const from = text.indexOf(quote.text, at);
      at = from + quote.text.length;
      return { id, start: start + from, end: start + at };
    });
  });
}

function spansF1(set, found) {
  const gold = goldSpans(set);
  const { text } = set.report;
  const misses = [];
  const used = new Set();
  for (const want of gold) {
    const got = found.find(({ span }) => {
      const shared = size(text, Math.max(span.start, want.start), Math.min(span.end, want.end));
      const union = size(text, span.start, span.end) + size(text, want.start, want.end) - shared;
      return shared > 0 && shared / union >= agreement && !used.has(span.start);
    });
    if (got) used.add(got.span.start);
    else misses.push(`- missed ${want.id} ${text.slice(want.start, want.end)}`);
  }
  for (const { span } of found) if (!used.has(span.start)) misses.push(`+ extra ${text.slice(span.start, span.end)}`);
  return { f: f1(used.size, found.length, gold.length), misses };
}

/** F1 of promising sentences and, where the set was cut, of spans; misses of both. */
export function measure(set, weights) {
  const { commitments } = findCommitments(set.report, weights);
  const inside = new Map(set.sentences.map(({ id, start, text }) => [id, { start, end: start + text.length, text }]));
  const said = new Set();
  for (const [id, { start, end }] of inside) if (commitments.some(({ span }) => span.start < end && span.end > start)) said.add(id);
  const marked = [...inside.keys()].filter((id) => set.kinds.has(id));
  const wanted = new Set(marked.filter((id) => set.kinds.get(id) === 'commitment'));
  const got = marked.filter((id) => said.has(id));
  const misses = marked
    .filter((id) => wanted.has(id) !== said.has(id))
    .map((id) => `${wanted.has(id) ? '- passage, but promises' : `+ promise, but is ${set.kinds.get(id)}`} ${id} ${inside.get(id).text}`);
  const first = set.sentences[0].start;
  const last = set.sentences.at(-1);
  const near = commitments.filter(({ span }) => span.start >= first && span.end <= last.start + last.text.length);
  const spans = set.quotes ? spansF1(set, near) : null;
  return {
    sentences: f1(got.filter((id) => wanted.has(id)).length, got.length, wanted.size),
    spans: spans?.f ?? null,
    misses: [...misses, ...(spans?.misses ?? [])],
  };
}
