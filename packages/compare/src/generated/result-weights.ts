// Written by scripts/generate.mjs from packages/compare/data/result-weights.tsv; edit that file.
export const resultWeights: readonly { readonly feature: string; readonly weight: string; readonly mean: string }[] = [
  { feature: "bias", weight: "-4.5769", mean: "0.0000" },
  { feature: "coverage", weight: "5.6094", mean: "0.1004" },
  { feature: "shared", weight: "1.8882", mean: "1.9391" },
  { feature: "said", weight: "1.8823", mean: "0.1044" },
  { feature: "claim", weight: "2.6145", mean: "-0.3710" },
  { feature: "section", weight: "1.6307", mean: "-2.7259" },
  { feature: "topic", weight: "1.2656", mean: "0.1835" },
  { feature: "clash", weight: "-2.8737", mean: "0.0254" },
  { feature: "apart", weight: "-1.8514", mean: "0.2505" },
  { feature: "headline", weight: "-4.5218", mean: "0.0627" },
];
