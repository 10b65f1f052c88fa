// Written by scripts/generate.mjs from packages/metric-differ/data/two-in-one.tsv; edit that file.
export const twoInOne: readonly { readonly together: string; readonly parts: string }[] = [
  { together: "城乡", parts: "城镇|农村" },
  { together: "存贷款", parts: "存款|贷款" },
  { together: "进出口", parts: "进口|出口" },
  { together: "客货运", parts: "客运|货运" },
  { together: "肉蛋奶", parts: "肉|蛋|奶" },
];
