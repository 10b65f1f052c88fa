import type { Comparison, ComparisonSet, PairComparison } from './comparison.js';
import type { Diagnostic } from './diagnostic.js';

/** The compared pairs of either document. */
export function comparedPairs(result: Comparison | ComparisonSet): readonly PairComparison[] {
  return 'comparisons' in result ? result.comparisons : [result];
}

/** What is odd about its reports and about each of its pairs. */
export function allDiagnostics(result: Comparison | ComparisonSet): readonly Diagnostic[] {
  const ofPairs = 'comparisons' in result ? result.comparisons.flatMap(({ diagnostics }) => diagnostics) : [];
  return [...result.diagnostics, ...ofPairs];
}
