// Written by scripts/generate.mjs from packages/compare/data/result-weights.tsv; edit that file.
export const resultWeights: readonly { readonly feature: string; readonly weight: string; readonly mean: string }[] = [
  { feature: "bias", weight: "-0.6702", mean: "0.0000" },
  { feature: "coverage", weight: "5.2467", mean: "0.0984" },
  { feature: "run", weight: "1.0499", mean: "1.7864" },
  { feature: "lead", weight: "4.5094", mean: "-0.0895" },
  { feature: "claim", weight: "4.2310", mean: "-0.3514" },
  { feature: "section", weight: "1.9550", mean: "-2.7429" },
  { feature: "topic", weight: "1.1536", mean: "0.1770" },
  { feature: "clash", weight: "-2.4147", mean: "0.0162" },
  { feature: "headline", weight: "-8.5002", mean: "0.0660" },
];
