export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
