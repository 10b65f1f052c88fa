// Written by scripts/generate.mjs from packages/compare/data/reading-weights.tsv; edit that file.
export const readingWeights = {
  "partner-yes": "4.5",
  "partner-no": "-2.4",
  "result-yes": "4",
  "result-no": "-2",
  "change": "1.5",
  "lead": "1.5",
} as const;
