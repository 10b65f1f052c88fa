import type { ExplainedNumber } from './explain-numbers.js';

/** What each reason says, with an example. */
export const notFigureTexts = {
  calendar: 'a year, a date, a time: 2035年, 15分钟圈',
  ordinal: 'an order or a name: 第十五届, 第五次普查',
  speech: 'a figure of speech: 摆在首位',
  quoted: 'in a quoted name: “四个意识”',
  titled: 'in a title: 《条例50条》',
  attached: 'part of a word in Latin letters: G60, PM2.5',
  marker: 'the number of a paragraph or note: 1. （3） [4]',
  line: 'the number of a line: 11号线',
  formula: 'a formula: 4+1, 7×24, 3·15',
  phrase: 'a saying: 从0到1',
  'small-chinese': 'sums up, does not count: 三大, 两个',
  code: 'digits without unit: 12345热线',
  size: 'a size without a number: 百亿级, 万人',
  class: 'a class by its number: 500强, 5A级',
  threshold: 'says which things are counted: 亿元以上项目',
  age: 'an age: 60岁以上老年人',
  per: 'what a rate is of: 每千人口',
  parts: 'the parts of a whole: 13个设区市, 4个台阶',
  address: 'an address: 8500万人民',
  group: 'says which of a group were counted: 4个县收入超过15亿元',
  'top-share': 'a place told by a proportion: 前1‰',
  malformed: 'written as no number is: 5..6, 1O',
  crowded: 'in a clause of more than sixty numbers',
  outside: 'in a part that tells of no time: opening, closing, appendix',
} as const satisfies Record<NonNullable<ExplainedNumber['notAFigure']>, string>;
