// Written by scripts/generate.mjs from packages/metric-differ/data/short-names.tsv; edit that file.
export const shortNames: readonly { readonly short: string; readonly full: string }[] = [
  { short: "医保", full: "医疗保险" },
  { short: "社保", full: "社会保险" },
  { short: "棚改", full: "棚户区改造" },
  { short: "新农合", full: "新型农村合作医疗" },
  { short: "新农保", full: "新型农村社会养老保险" },
  { short: "廉租房", full: "廉租住房" },
  { short: "公租房", full: "公共租赁住房" },
];
