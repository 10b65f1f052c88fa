// Written by scripts/generate.mjs from packages/metric-differ/data/same-words.tsv; edit that file.
export const sameWords: readonly { readonly word: string; readonly standsFor: string }[] = [
  { word: "医保", standsFor: "医疗保险" },
  { word: "社保", standsFor: "社会保险" },
  { word: "基本医疗保险", standsFor: "医疗保险" },
  { word: "基本养老保险", standsFor: "养老保险" },
  { word: "社会养老保险", standsFor: "养老保险" },
  { word: "新农合", standsFor: "新型农村合作医疗" },
  { word: "新农保", standsFor: "新型农村养老保险" },
  { word: "棚改", standsFor: "棚户区改造" },
  { word: "廉租房", standsFor: "廉租住房" },
  { word: "公租房", standsFor: "公共租赁住房" },
];
