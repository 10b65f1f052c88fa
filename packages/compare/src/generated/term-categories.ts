// Written by scripts/generate.mjs from packages/compare/data/term-categories.tsv; edit that file.
export const termCategories: readonly { readonly word: string }[] = [
  { word: "未来产业" },
  { word: "新兴产业" },
  { word: "新赛道" },
  { word: "前沿领域" },
  { word: "前沿技术" },
  { word: "新技术" },
];
