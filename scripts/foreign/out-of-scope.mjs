/**
 * What the genre does not write, or reads otherwise, as other projects' suites have it. Each rule with a counter-example: how a report
 * would be misread if the rule were broken, as `text => what Tongbi reads`.
 */
export const outOfScope = [
  {
    rule: 'latin-multiplier',
    says: 'k, M and G behind digits multiply',
    applies: ({ input }) => /[0-9０-９]\s*[kKmMgGＫ](?![a-zA-Z])/u.test(input),
    counterExample: '开通5G基站 => 5',
  },
  {
    rule: 'machine',
    says: 'powers, exponents, addresses',
    applies: ({ input }) =>
      /\^|[0-9０-９][eE][+\-－]?[0-9０-９]|https?:|[0-9]+\.[0-9]+\.[0-9]+|[零一二三四五六七八九]点[零一二三四五六七八九]点/u.test(input),
    counterExample: '约1e9元 => none',
  },
  {
    rule: 'collective',
    says: '打, 双, 对 multiply',
    applies: ({ input }) => /[打双对雙對]/u.test(input),
    counterExample: '结对12对 => 12 对',
  },
  {
    rule: 'blank-parts',
    says: 'a blank between Arabic digits parts two numbers, or a whole from its fraction',
    applies: ({ input }) => /[0-9０-９],?\s+[0-9０-９]/u.test(input),
    counterExample: '24653 亿元 => 2465300000000 元',
  },
  {
    rule: 'other-model',
    says: 'a number is left to another model of the suite',
    applies: ({ suite, input, expected }) => suite.endsWith('PercentModel') && expected.length === 0 && /百分|折/u.test(input),
    counterExample: '增长百分之五 => 5 %',
  },
  {
    rule: 'telephone',
    says: 'numbers of lines and persons, parted by dashes',
    applies: ({ written = '' }) => /^0\d{2,3}-\d{7}/u.test(written),
    counterExample: '2021-2025年 => 2021',
  },
  {
    rule: 'small-money',
    says: '块, 毛, 角 and 分 go on as decimals',
    applies: ({ input }) => /[一二两三四五六七八九十百][块毛角]/u.test(input),
    counterExample: '每亩三角地 => 3',
  },
  {
    rule: 'spoken-row',
    says: 'digits one by one with decimals, or a point without digits on both sides',
    applies: ({ input }) => /^点|[零一]点$|^[零一二三四五六七八九]{2,}点/u.test(input),
    counterExample: '二〇二四年 => year 2024',
  },
];
