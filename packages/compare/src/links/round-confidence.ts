/** Confidences and similarities are given in thousandths: more digits would claim more than is known, and make the data longer. */
export function roundConfidence(value: number): number {
  return Math.round(value * 1000) / 1000;
}
