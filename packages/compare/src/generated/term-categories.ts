// Written by scripts/generate.mjs from packages/compare/data/term-categories.tsv; edit that file.
export const termCategories: readonly { readonly word: string }[] = [
  { word: "产业" },
  { word: "赛道" },
  { word: "技术" },
  { word: "行业" },
  { word: "业态" },
  { word: "装备" },
  { word: "材料" },
  { word: "集群" },
  { word: "品牌" },
  { word: "政策" },
];
