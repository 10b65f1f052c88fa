// Written by scripts/generate.mjs from packages/compare/data/result-weights.tsv; edit that file.
export const resultWeights: readonly { readonly feature: string; readonly weight: string; readonly mean: string }[] = [
  { feature: "bias", weight: "-4.5647", mean: "0.0000" },
  { feature: "coverage", weight: "5.6828", mean: "0.1004" },
  { feature: "shared", weight: "1.8562", mean: "1.9391" },
  { feature: "said", weight: "1.7395", mean: "0.1044" },
  { feature: "claim", weight: "2.6362", mean: "-0.3710" },
  { feature: "section", weight: "1.5930", mean: "-2.7259" },
  { feature: "topic", weight: "1.2422", mean: "0.1835" },
  { feature: "clash", weight: "-2.7782", mean: "0.0249" },
  { feature: "apart", weight: "-1.8342", mean: "0.2505" },
  { feature: "headline", weight: "-4.4788", mean: "0.0627" },
];
