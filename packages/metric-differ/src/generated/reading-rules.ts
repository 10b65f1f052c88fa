// Written by scripts/generate.mjs from packages/metric-differ/data/reading-rules.tsv; edit that file.
export const readingRules = {
  "subject": { zh: "数字前面的词语：一般公共预算收入增长7%", en: "the words before the number: 一般公共预算收入增长7%", example: "review: 一般公共预算收入增长7%。", counterExample: "review: 渔业总产值60亿元，增长5%。" },
  "side": { zh: "前文所述事物的一个方面：总投资、增速、占全省…", en: "a side of what was told before: 总投资, 增速, 占全省…", example: "review: 进出口总额80亿元，增速居全省第五位。", counterExample: "review: 进出口总额增长5%。" },
  "list-item": { zh: "与首项共用动词的并列项：新增绿色工厂12家、绿色园区2家", en: "an item of a list that shares the verb of the first: 新增绿色工厂12家、绿色园区2家", example: "review: 新增绿色工厂12家、绿色园区2家。", counterExample: "review: 新增贷款90亿元、贷款余额增长9%。" },
  "number-noun": { zh: "数字后面的名词：获批5家省级实验室", en: "the noun behind the number: 获批5家省级实验室", example: "review: 成功获批5家省级实验室。", counterExample: "review: 省级实验室达5家。" },
  "side-of-noun": { zh: "数字前是方面，数字后是事物：总投资1.2万亿元的重点项目", en: "a side before the number, its thing behind it: 总投资1.2万亿元的重点项目", example: "tasks: 实施总投资200亿元的重点项目。", counterExample: "tasks: 重点项目总投资达200亿元。" },
  "clause-before": { zh: "前一个没有数字的分句：大力造林，新增5万亩", en: "the clause before, which has no figure: 大力造林，新增5万亩", example: "review: 壮大数字经济，其增加值增长8%。", counterExample: "review: 壮大数字经济，渔业增加值增长8%。" },
  "topic-sentence": { zh: "前一个短句：经营主体稳中培优。总量达…", en: "the short sentence before: 经营主体稳中培优。总量达…", example: "review: 新材料产业提质增效，产业规模达300亿元。", counterExample: "review: 新材料产业提质增效，渔业产值达300亿元。" },
  "verb-before": { zh: "同句前文中同一动词的对象：发行国债，今年先发行1万亿元", en: "what the same verb acted on earlier in the sentence: 发行国债，今年先发行1万亿元", example: "tasks: 发行城建债券，用于重点片区，今年先发行20亿元。", counterExample: "tasks: 发行城建债券，今年新增贷款20亿元。" },
  "elided-subject": { zh: "前文所述的事物：地区生产总值1200亿元，增长4.6%", en: "the thing told before: 地区生产总值1200亿元，增长4.6%", example: "review: 地区生产总值1200亿元，增长4.6%。", counterExample: "review: 地区生产总值1200亿元，外贸增长4.6%。" },
  "elided-stock": { zh: "所新增事物的总量：新增711家、累计达2215家", en: "the stock of what was added: 新增711家、累计达2215家", example: "review: 新增绿色工厂12家、累计达80家。", counterExample: "review: 新增绿色工厂12家，绿色园区达80家。" },
  "shared-subject": { zh: "句中所述各项共有：…，均居全省首位", en: "all things told in the sentence: …，均居全省首位", example: "review: 渔业产值80亿元，林业产值90亿元，均居全省首位。", counterExample: "review: 渔业产值80亿元，林业产值90亿元，居全省首位。" },
  "streak": { zh: "连续多年的事：连续12年获评优秀", en: "what goes on for years: 连续12年获评优秀", example: "review: 连续12年获评平安城市。", counterExample: "review: 平安城市达12个。" },
  "streak-elided": { zh: "前文所述的事连续多年", en: "the thing told before goes on for years", example: "review: 渔业产值80亿元，连续3年保持增长。", counterExample: "review: 渔业连续3年增产。" },
  "distributed": { zh: "并列各项中按次序对应的一项：甲、乙分别增长11%和64%", en: "one item of a list, by its place: 甲、乙分别增长11%和64%", example: "review: 旅游收入、接待游客分别增长11%和64%。", counterExample: "review: 旅游收入、接待游客人数增长11%。" },
  "distributed-elided": { zh: "前文各项中按次序对应的一项：分别增长9%、8%", en: "one of the things told before, by its place: 分别增长9%、8%", example: "review: 存款、贷款余额300亿元、200亿元，分别增长9%、8%。", counterExample: "review: 存款余额300亿元，增长9%。" },
  "list-number": { zh: "并列的另一个数字，同一事物", en: "a number beside another one, of the same thing", example: "review: 渔业产值增长9%、8%。", counterExample: "review: 渔业、林业产值分别增长9%、8%。" },
} as const;
