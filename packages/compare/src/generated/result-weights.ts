// Written by scripts/generate.mjs from packages/compare/data/result-weights.tsv; edit that file.
export const resultWeights: readonly { readonly feature: string; readonly weight: string; readonly mean: string }[] = [
  { feature: "bias", weight: "-2.1151", mean: "0.0000" },
  { feature: "coverage", weight: "7.7406", mean: "0.0986" },
  { feature: "run", weight: "1.1857", mean: "1.7853" },
  { feature: "claim", weight: "3.5969", mean: "-0.3511" },
  { feature: "section", weight: "1.7270", mean: "-2.7432" },
  { feature: "topic", weight: "1.4522", mean: "0.1761" },
  { feature: "clash", weight: "-2.7150", mean: "0.0175" },
  { feature: "headline", weight: "-4.3195", mean: "0.0666" },
];
