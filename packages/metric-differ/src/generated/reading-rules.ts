// Written by scripts/generate.mjs from packages/metric-differ/data/reading-rules.tsv; edit that file.
export const readingRules = {
  "subject": "the words before the number: 一般公共预算收入增长7%",
  "side": "a side of what was told before: 总投资, 增速, 占全省…",
  "list-item": "an item of a list that shares the verb of the first: 新增绿色工厂12家、绿色园区2家",
  "number-noun": "the noun behind the number: 获批5家省级实验室",
  "side-of-noun": "a side before the number, its thing behind it: 总投资1.2万亿元的重点项目",
  "clause-before": "the clause before, which has no figure: 大力造林，新增5万亩",
  "topic-sentence": "the short sentence before: 经营主体稳中培优。总量达…",
  "verb-before": "what the same verb acted on earlier in the sentence: 发行国债，今年先发行1万亿元",
  "elided-subject": "the thing told before: 地区生产总值1200亿元，增长4.6%",
  "elided-stock": "the stock of what was added: 新增711家、累计达2215家",
  "shared-subject": "all things told in the sentence: …，均居全省首位",
  "streak": "what goes on for years: 连续12年获评优秀",
  "streak-elided": "the thing told before goes on for years",
  "distributed": "one item of a list, by its place: 甲、乙分别增长11%和64%",
  "distributed-elided": "one of the things told before, by its place: 分别增长9%、8%",
  "list-number": "a number beside another one, of the same thing",
} as const;
