// Written by scripts/generate.mjs from packages/compare/data/result-weights.tsv; edit that file.
export const resultWeights: readonly { readonly feature: string; readonly weight: string; readonly mean: string }[] = [
  { feature: "bias", weight: "-1.3208", mean: "0.0000" },
  { feature: "coverage", weight: "4.8879", mean: "0.0983" },
  { feature: "run", weight: "1.1080", mean: "1.7852" },
  { feature: "lead", weight: "3.8740", mean: "-0.0896" },
  { feature: "claim", weight: "3.5567", mean: "-0.3501" },
  { feature: "section", weight: "1.7621", mean: "-2.7429" },
  { feature: "topic", weight: "1.2083", mean: "0.1769" },
  { feature: "clash", weight: "-2.1967", mean: "0.0171" },
  { feature: "headline", weight: "-4.6061", mean: "0.0663" },
];
