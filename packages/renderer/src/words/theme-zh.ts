import { columnTitles } from '../generated/column-titles.js';
import { wordsOf } from './words-of.js';

/** What the page of one theme in several places says. */
export const themeZh = {
  title: (year: number, theme: string, isWords: boolean) => `${year}年各地承诺：${isWords ? `“${theme}”` : theme}`,
  deck: (places: number) => `${places}份报告`,
  summary: (commitments: number, places: number) => `共${commitments}项承诺，见于${places}地。`,
  most: (each: readonly string[]) => `最多的是${each.join('、')}。`,
  sharedCount: (count: number) => `有${count}件事三地以上都提。`,
  sharedPlaces: (count: number, places: readonly string[]) => `${count}地：${places.join('、')}`,
  count: (count: number, total: number) => `${count}项，全部承诺${total}项`,
  alike: (places: readonly string[]) => `${places.join('、')}也有`,
  notes: [
    '“也有”指另一地的一项与它说的是同一类事，由程序从文字判断，门槛高于同一地两年之间；数字、力度和范围可以不同，请对照两边的原文。一项在“多地都提”里只列一次，列在与它相近的地方最多的那一组。',
    '主题按词表判定，一项承诺可属几个主题；按词语查找时，只列写有这个词的承诺。',
  ],
  columns: wordsOf(columnTitles, 'theme', 'zh'),
  sheets: { commitments: '各地承诺', shared: '多地都提' },
} as const;
