import { columnTitles } from '../generated/column-titles.js';
import { wordsOf } from './words-of.js';

/** What the page of several places says. */
export const placesZh = {
  deck: (places: number) => `${places}份报告`,
  numbered: (count: number) => `${count}地写明数字`,
  highest: (figure: string, places: readonly string[]) => `最高${figure}（${places.join('、')}）`,
  lowest: (figure: string, places: readonly string[]) => `最低${figure}（${places.join('、')}）`,
  join: (each: readonly string[]) => `${each.join('；')}。`,
  columns: wordsOf(columnTitles, 'places', 'zh'),
  states: { number: '数字', wording: '只有提法', 'not-stated': '未提', 'not-read': '所存文本中未见' },
  place: (name: string | null, file: string) => name ?? file,
  where: (heading: string, line: number) => `${heading ? `${heading}，` : ''}第${line}行`,
  further: (figures: readonly string[]) => `另有${figures.join('、')}`,
  chartDescription: (each: readonly string[]) => each.join('；'),
  chartLegend: '● 目标，横线是区间，箭头是“以上”“以内”；○ 上年实绩；短竖线是上年目标。横轴不一定从零起。',
  absentNote: '上年实绩取自同一份报告的回顾部分；上年目标只在给出上年报告时才有。目标与实绩照报告原文，不作核实。',
  leftOutReasons: { 'other-year': '是别的年份', 'no-year': '没有年份', 'other-edition': '同一报告已有更全的文本' },
} as const;
