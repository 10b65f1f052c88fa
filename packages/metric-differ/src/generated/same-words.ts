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
  { word: "农村贫困人口", standsFor: "贫困人口" },
  { word: "饮水安全", standsFor: "安全饮水" },
  { word: "农村居民安全饮水", standsFor: "安全饮水" },
  { word: "农村人口的安全饮水", standsFor: "安全饮水" },
  { word: "农村人口安全饮水", standsFor: "安全饮水" },
  { word: "农村安全饮水", standsFor: "安全饮水" },
];
