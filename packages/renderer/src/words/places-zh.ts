import { columnTitles } from '../generated/column-titles.js';
import { wordsOf } from './words-of.js';

/** What the page of several places says. */
export const placesZh = {
  kicker: '同比 · 各地目标对照',
  title: (year: number, indicator: string) => `${year}年各地目标：${indicator}`,
  deck: (places: number) => `${places}份报告`,
  numbered: (count: number) => `${count}地写明数字`,
  worded: (count: number) => `${count}地只有提法、没有数字`,
  silent: (count: number) => `${count}地未提`,
  unread: (count: number) => `${count}地的文本是节编或没有任务部分，未见不等于未提`,
  highest: (figure: string, places: readonly string[]) => `最高${figure}（${places.join('、')}）`,
  lowest: (figure: string, places: readonly string[]) => `最低${figure}（${places.join('、')}）`,
  same: (figure: string) => `都是${figure}`,
  nation: (figure: string) => `全国${figure}`,
  join: (each: readonly string[]) => `${each.join('；')}。`,
  columns: wordsOf(columnTitles, 'places', 'zh'),
  previousTarget: (year: number) => `${year}年目标`,
  actual: (year: number) => `${year}年实绩`,
  states: { number: '数字', wording: '只有提法', 'not-stated': '未提', 'not-read': '所存文本中未见' },
  place: (name: string | null, file: string) => name ?? file,
  where: (heading: string, line: number) => `${heading ? `${heading}，` : ''}第${line}行`,
  further: (figures: readonly string[]) => `另有${figures.join('、')}`,
  converted: (figure: string) => `合${figure}`,
  unranked: '—',
  chart: '图',
  table: '表',
  chartDescription: (each: readonly string[]) => each.join('；'),
  chartLegend: '● 目标，横线是区间，箭头是“以上”“以内”；○ 上年实绩；短竖线是上年目标。横轴不一定从零起。',
  rankNote:
    '按目标数字从大到小排列，不分好坏；区间按下限；要降低的按降幅；数字相同的并列，其中写“以上”的在前，“左右”的在后。全国不排位次。',
  absentNote: '上年实绩取自同一份报告的回顾部分；上年目标只在给出上年报告时才有。目标与实绩照报告原文，不作核实。',
  leftOut: (file: string, reason: string) => `${file}：${reason}`,
  leftOutReasons: { 'other-year': '是别的年份', 'no-year': '没有年份', 'other-edition': '同一报告已有更全的文本' },
  leftOutTitle: '没有列入的文件',
  sheet: '各地目标',
} as const;
