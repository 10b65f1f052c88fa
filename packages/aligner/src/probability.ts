import { expectShape, number } from './expect-shape.js';

/**
 * Log-odds as a probability, 0 to 1.
 *
 * @throws TypeError for what is no number.
 */
export function probability(odds: number): number {
  expectShape(odds, 'odds', number);
  return 1 / (1 + Math.exp(-odds));
}
