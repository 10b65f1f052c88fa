import { checkQuotation, findSentences, type ReadFile } from '@tongbi/compare';
import { QuoteDocument } from '@tongbi/model';
import { createSegmenter } from '@tongbi/segmenter';
import { describe, expect, test } from 'vitest';
import { readText } from './read-report.js';

/** A made-up report of two parts, with these sentences in its review and its plan. */
function report(place: string, year: number, review: string, plan: string): ReadFile {
  const text = `---
place: ${place}
year: ${year}
---
# ${place}市政府工作报告

## 一、${year - 1}年工作回顾

过去一年，我们修好了三条旧街的路灯，给河边的步道铺上了木板，把老粮仓改成了图书室。${review}夜里有人值守的药店多了两家，孩子们上学的班车早到了十分钟，老人们在桥头的亭子里下棋，灯一直亮到夜里。

## 二、${year}年主要任务

学问要用到地里和厂里，力气要使在街坊看得见的地方。河堤上的柳树归谁修剪，巷子里的石板谁来更换，菜市场几点开门，都写进本子里，写给所有人看。${plan}我们会把每一件小事记在账上，每个月贴在巷口的布告栏里，请街坊来看、来问、来改。年底再一件一件核对，没有做完的说明缘由，写清什么时候补上。
`;
  return readText(text, `${place}/${year}.md`);
}

const reads = [
  report('云泽', 2024, '改造屋顶花园２０处。', '新建湿地观鸟屋12座，改造旧码头3处。推进“渔光互补”试点。'),
  report('星垣', 2025, '建成湿地观鸟屋9座。', '旧码头全部完成改造。实行托育费用补贴，让年轻家庭养得起孩子。'),
];
const segment = async () => createSegmenter();

async function found(words: string) {
  const sentences = await findSentences(reads, words, segment);
  return sentences.map(({ of, by, marks }) => ({
    of: of.report.id,
    by,
    marks: marks.map(({ start, end }) => of.report.text.slice(start, end)),
  }));
}

describe('findSentences', () => {
  test.each([
    [
      '湿地观鸟屋',
      [
        ['云泽-2024', 'exact', ['湿地观鸟屋']],
        ['星垣-2025', 'exact', ['湿地观鸟屋']],
      ],
    ],
    ['花园20处', [['云泽-2024', 'exact', ['花园２０处']]]],
    ['推进渔光互补', [['云泽-2024', 'exact', ['推进“渔光互补']]]],
    [
      '旧码头 改造',
      [
        ['云泽-2024', 'words', ['改造', '旧码头']],
        ['星垣-2025', 'words', ['旧码头', '改造']],
      ],
    ],
    [
      '改造 旧码头',
      [
        ['云泽-2024', 'exact', ['改造旧码头']],
        ['星垣-2025', 'words', ['旧码头', '改造']],
      ],
    ],
    ['登月飞船', []],
  ] as const)('%s', async (words, expected) => {
    const own = (await found(words)).map(({ of, by, marks }) => [of, by, marks]);
    expect(own).toEqual(expected);
  });

  test('words that nobody writes together are cut and looked for apart', async () => {
    expect(await found('湿地码头')).toEqual([{ of: '云泽-2024', by: 'words', marks: ['湿地', '码头'] }]);
  });

  test('what nobody says in these words is found by likeness, the words of nothing are not', async () => {
    const like = await findSentences(reads, '再建一批湿地观鸟小屋', segment);
    expect(like.map(({ by, sentence }) => [by, sentence.text.includes('观鸟屋')])).toContainEqual(['likeness', true]);
    expect(like.every(({ confidence = 0 }) => confidence > 0 && confidence <= 1)).toBe(true);
    expect(await found('  ')).toEqual([]);
  });
});

describe('checkQuotation', () => {
  const check = (quote: string) => checkQuotation(reads, quote, segment);
  const marked = ({ redline }: QuoteDocument['nearest'][number]) =>
    redline.map(({ op, text }) => (op === 'equal' ? text : op === 'delete' ? `[${text}/]` : `[/${text}]`)).join('');

  test.each([
    ['a sentence', '新建湿地观鸟屋12座，改造旧码头3处。', '新建湿地观鸟屋12座，改造旧码头3处。'],
    ['over the end of a sentence, in other widths and broken', '改造旧码头３处。\n推进"渔光互补"试点', '改造旧码头3处。推进“渔光互补”试点'],
  ])('%s stands word for word', async (_, quote, text) => {
    const document = await check(quote);
    expect(document.verbatim.map((one) => [one.report.id, one.text])).toEqual([['云泽-2024', text]]);
    expect(document.nearest).toEqual([]);
    expect(QuoteDocument.parse(document)).toEqual(document);
  });

  test.each([
    ['another figure', '新建湿地观鸟屋21座，改造旧码头3处。', '新建湿地观鸟屋[12座/][/21座]，改造旧码头3处。'],
    ['a word put in', '旧码头基本全部完成改造。', '旧码头[/基本]全部完成改造。'],
    ['one clause of a longer sentence', '改造老码头3处', '改造[旧/][/老]码头3处'],
    ['two sentences, one cut', '改造旧码头3处。推进试点。', '改造旧码头3处。推进“[渔光互补”/]试点。'],
  ])('%s: the differences alone are marked', async (_, quote, redline) => {
    const { verbatim, nearest } = await check(quote);
    expect(verbatim).toEqual([]);
    expect(marked(nearest[0]!)).toBe(redline);
  });

  test('what is like nothing has no nearest', async () => {
    expect(await check('登月飞船凌晨点火升空')).toMatchObject({ verbatim: [], nearest: [] });
  });
});
