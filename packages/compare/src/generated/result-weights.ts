// Written by scripts/generate.mjs from packages/compare/data/result-weights.tsv; edit that file.
export const resultWeights: readonly { readonly feature: string; readonly weight: string; readonly mean: string }[] = [
  { feature: "bias", weight: "-3.2264", mean: "0.0000" },
  { feature: "coverage", weight: "6.3776", mean: "0.0990" },
  { feature: "shared", weight: "1.4230", mean: "1.9031" },
  { feature: "said", weight: "2.0297", mean: "0.1038" },
  { feature: "claim", weight: "2.6700", mean: "-0.3511" },
  { feature: "section", weight: "1.7579", mean: "-2.7508" },
  { feature: "topic", weight: "1.4131", mean: "0.1764" },
  { feature: "clash", weight: "-2.5427", mean: "0.0259" },
  { feature: "headline", weight: "-4.3735", mean: "0.0633" },
];
