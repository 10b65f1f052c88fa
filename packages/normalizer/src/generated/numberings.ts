// Written by scripts/generate.mjs from packages/normalizer/data/numberings.tsv; edit that file.
export const numberings = [
  { style: "part", pattern: "^第([一二三四五六七八九十百〇○零]{1,3}|[0-9]{1,2})(?:部分|篇|编)[\\s：:、.．]*", example: "第二部分　工作安排", counterExample: "第二批项目" },
  { style: "chapter", pattern: "^第([一二三四五六七八九十百〇○零]{1,3}|[0-9]{1,2})章[\\s：:、.．]*", example: "第三章 开放", counterExample: "第三批" },
  { style: "clause", pattern: "^第([一二三四五六七八九十百〇○零]{1,3}|[0-9]{1,2})节[\\s：:、.．]+", example: "第一节 渔港", counterExample: "第一节能措施" },
  { style: "stem", pattern: "^(?:([甲乙丙丁戊己庚辛壬癸])[、.．]|([甲乙丙戊己庚辛壬癸])(?=[ \\u3000]))\\s*", example: "乙 经济", counterExample: "丁 经济" },
  { style: "ideographic", pattern: "^([一二三四五六七八九十百〇○零](?:\\s{0,8}[一二三四五六七八九十百〇○零]){0,2})\\s{0,8}[、.．﹑，,](?![一二三四五六七八九十百〇○零]{1,2}[、是线产季届级])\\s*", example: "三、办好渔港", counterExample: "三、四线城市" },
  { style: "bracketed", pattern: "^[（(﹙]\\s{0,8}([一二三四五六七八九十百〇○零](?:\\s{0,8}[一二三四五六七八九十百〇○零]){0,2})\\s{0,8}[）)﹚]\\s*", example: "（二）办好渔港", counterExample: "（二期）渔港" },
  { style: "bracketed", pattern: "^([㈠-㈩])\\s*", example: "㈡办好渔港", counterExample: "②办好渔港" },
  { style: "decimal", pattern: "^([0-9０-９]{1,3})[.．、](?![0-9０-９])\\s*", example: "3. 办好渔港", counterExample: "1.5万吨" },
  { style: "decimal-bracketed", pattern: "^[（(]\\s{0,8}([0-9０-９]{1,2})\\s{0,8}[）)]\\s*", example: "（3）办好渔港", counterExample: "（2031）" },
  { style: "decimal-bracketed", pattern: "^([⑴-⒇])\\s*", example: "⑶办好渔港", counterExample: "③办好渔港" },
  { style: "decimal", pattern: "^([⒈-⒛])\\s*", example: "⒊办好渔港", counterExample: "⑶办好渔港" },
  { style: "circled", pattern: "^([①-⑳])\\s*", example: "③办好渔港", counterExample: "⑶办好渔港" },
  { style: "ordinal", pattern: "^第\\s?([一二三四五六七八九十百〇○零]{1,3})\\s?[，、,]\\s*", example: "第一，办好渔港", counterExample: "第一次，" },
] as const;
