import { gramsOf } from '@tongbi/aligner/training';
import type { CorpusReport } from './read-corpus.js';

/** Two clauses of different reports that are likely to speak of one thing: indices into `clauses`. */
export interface ClausePairs {
  readonly clauses: readonly string[];
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/**
 * Cosine of the two clauses by pairs of characters. Below it they share a frame at most; above it the words are so much the same
 * that nothing about other words can be learned.
 */
const LEAST_LIKE = 0.22;
const MOST_LIKE = 0.85;
/** More pairs of one clause would be of ever less use and let stock clauses rule. */
const PAIRS_A_CLAUSE = 6;
/** A gram of so many clauses (建设, 推进) finds no partner: it is left out of the search, not of the cosine. */
const SEARCHED_AT_MOST = 1500;

/** In how many texts each pair of characters stands. */
export function countGrams(texts: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const gram of gramsOf(text)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  return counts;
}

/** Of each clause its grams and their weights, and of each gram how many clauses have it. */
function vectorise(clauses: readonly string[]) {
  const counts = countGrams(clauses);
  const id = new Map([...counts.keys()].map((gram, index) => [gram, index]));
  const idf = [...counts.values()].map((n) => Math.log((clauses.length + 1) / n));
  const ids = clauses.map((clause) => Int32Array.from(gramsOf(clause), (gram) => id.get(gram)!).sort());
  const weights = ids.map((own) => {
    const norm = Math.sqrt(own.reduce((sum, one) => sum + idf[one]! ** 2, 0)) || 1;
    return Float64Array.from(own, (one) => idf[one]! / norm);
  });
  return { ids, weights, frequency: [...counts.values()] };
}

/** For each clause its likest few of other reports, found over the rarer grams of both. */
export function findClausePairs(reports: readonly CorpusReport[]): ClausePairs {
  const clauses = reports.flatMap((report) => report.clauses);
  const owner = reports.flatMap((report, index) => report.clauses.map(() => index));
  const { ids, weights, frequency } = vectorise(clauses);
  const holders: { clause: number; weight: number }[][] = frequency.map(() => []);
  const scores = new Float64Array(clauses.length);
  const first: number[] = [];
  const second: number[] = [];
  // Each clause looks among those before it, so that no pair comes twice.
  clauses.forEach((_, clause) => {
    const touched = new Set<number>();
    ids[clause]!.forEach((id, place) => {
      const weight = weights[clause]![place]!;
      if (frequency[id]! > SEARCHED_AT_MOST) return;
      for (const holder of holders[id]!) {
        touched.add(holder.clause);
        scores[holder.clause]! += weight * holder.weight;
      }
      holders[id]!.push({ clause, weight });
    });
    const liked = [...touched]
      .filter((other) => owner[other] !== owner[clause] && scores[other]! >= LEAST_LIKE && scores[other]! <= MOST_LIKE)
      .sort((a, b) => scores[b]! - scores[a]! || a - b)
      .slice(0, PAIRS_A_CLAUSE);
    for (const other of liked) {
      first.push(clause);
      second.push(other);
    }
    for (const other of touched) scores[other] = 0;
  });
  return { clauses, first: Int32Array.from(first), second: Int32Array.from(second) };
}
