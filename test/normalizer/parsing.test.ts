import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Section } from '@tongbi/model';
import * as publicNames from '@tongbi/normalizer';
import { normalizeReport, splitSentences } from '@tongbi/normalizer';
import { describe, expect, test } from 'vitest';

const cases = (file: string): readonly string[] =>
  readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));

test('the public names', () => {
  expect(Object.keys(publicNames).sort()).toEqual([
    'chooseKind',
    'decodeText',
    'frameOf',
    'isPlaceCalled',
    'normalizeReport',
    'placeNamed',
    'placeOfFile',
    'readFrontMatter',
    'splitSentences',
    'toMarkdown',
  ]);
});

describe('sentences.cases.txt', () => {
  test.each(cases('sentences.cases.txt'))('%s', (row) => {
    const marked = row.replaceAll('⏎', '\n');
    const text = marked.replaceAll(/[[\]]/g, '');
    let out = '';
    let at = 0;
    for (const { start, end } of splitSentences(text, 0, text.length)) {
      out += `${text.slice(at, start)}[${text.slice(start, end)}]`;
      at = end;
    }
    expect(out + text.slice(at)).toBe(marked);
  });

  test('spans are offsets into the whole text', () => {
    expect(splitSentences('略。甲。乙。略。', 2, 6)).toEqual([
      { start: 2, end: 4 },
      { start: 4, end: 6 },
    ]);
  });
});

/** A report around one block, and those after it, so that it is read as it stands in the genre. */
function readBlock(blocks: string): string {
  const frame = ['政府工作报告', '各位代表：', '现在，我代表云溪市人民政府，向大会报告工作，请审议，并请列席的同志多提意见。'];
  const filler = '这里写的是与要读的那一段没有关系的话，只是为了凑够一份报告最少要有的字数，好让程序相信这是一份报告，别无他意。'.repeat(4);
  const [block = '', ...below] = blocks.split('⟶');
  const text = [...frame, block, ...below, filler].join('\n\n');
  const start = text.indexOf(block);
  const found: string[] = [];
  const visit = (section: Section): void => {
    if (section.headingSpan && section.headingSpan.start >= start && section.headingSpan.end <= start + block.length) {
      const after = text.slice(section.headingSpan.end, start + block.length).trim();
      found.push(`${section.number} ${section.heading} |${after && ` ${after}`}`);
    }
    section.children.forEach(visit);
  };
  normalizeReport(text, { file: 'x.txt' }).report.parts.forEach(visit);
  return found.join(' ');
}

describe('headings.cases.txt', () => {
  test.each(cases('headings.cases.txt'))('%s', (row) => {
    const [block = '', expected = ''] = row.split(' => ');
    expect(readBlock(block)).toBe(expected);
  });
});

describe('the normalised form of a sentence', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['增长５．２％，达到１２３亿元。', '增长5.2%，达到123亿元。'],
    ['实行「一网通办」。', '实行“一网通办”。'],
    ['实行"一网通办"和"跨省通办"。', '实行“一网通办”和“跨省通办”。'],
    ['增加 1 200 个单位。', '增加1200个单位。'],
    ['１ ９ ９ ８ 年,形势向好(总体).', '1998年，形势向好（总体）.'],
    ['粮食产量的\n增幅达到3%。', '粮食产量的增幅达到3%。'],
    ['建设**重点**项目。', '建设重点项目。'],
    ['总投资1,234万元，9:30开工。', '总投资1,234万元，9:30开工。'],
    ['支持Open AI企业。', '支持Open AI企业。'],
  ];
  test.each(rows)('%s', (written, expected) => {
    const text = `政府工作报告\n\n各位代表：\n\n一、2023年工作回顾\n\n${'过去一年，各项工作都有进步，群众比较满意。'.repeat(12)}\n\n二、2024年主要任务\n\n${written}`;
    const { report } = normalizeReport(text, { file: 'x.txt' });
    const sentences = report.parts.at(-1)?.paragraphs.flatMap((paragraph) => paragraph.sentences) ?? [];
    expect(sentences.map(({ normalised }) => normalised)).toEqual([expected]);
    expect(sentences[0]?.text).toBe(written);
  });
});

describe('numbers that do not follow each other are reported', () => {
  const numbered = (numbers: readonly string[]): string =>
    ['政府工作报告', '各位代表：', `一、2023年工作回顾\n\n${'过去一年，各项工作都有进步。'.repeat(20)}`, '二、2024年主要任务']
      .concat(numbers.map((number) => `${number}抓好春耕。备足种子化肥，疏通渠道。`))
      .join('\n\n');
  const rows: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['none', ['（一）', '（二）', '（三）'], []],
    ['one left out', ['（一）', '（三）'], ['A number is left out before “（三）抓好春耕”; perhaps its section is missing.']],
    ['one twice', ['（一）', '（二）', '（二）'], ['The number of “（二）抓好春耕” stands twice.']],
    [
      'one smaller',
      ['（二）', '（一）'],
      [
        'A number is left out before “（二）抓好春耕”; perhaps its section is missing.',
        'The number of “（一）抓好春耕” is smaller than the one before.',
      ],
    ],
  ];
  test.each(rows)('%s', (_, numbers, reasons) => {
    const { diagnostics } = normalizeReport(numbered(numbers), { file: 'x.txt', place: '云溪' });
    expect(diagnostics.filter(({ code }) => code === 'numbering-skipped').map(({ reason }) => reason)).toEqual(reasons);
  });
  test('the same numbers in another part are sound', () => {
    const text = numbered(['（一）', '（二）']).replace(
      '各项工作都有进步。',
      '各项工作都有进步。\n\n（一）抓了春耕。备足了种子。\n\n（二）抓了秋收。颗粒归了仓。\n\n',
    );
    expect(normalizeReport(text, { file: 'x.txt', place: '云溪' }).diagnostics).toEqual([]);
  });
});

describe('the role of parts whose headings say nothing', () => {
  const done = '我们建成了学校3所。修好了道路20公里。取得了新的进步。改造了小区9个。新增了床位600张。';
  const planned = '要建设学校3所。要修好道路20公里。加快改造小区9个。确保新增床位600张。推进老城更新。';
  const headed = (headings: readonly string[], contents: readonly string[]): string =>
    ['2024年云溪市政府工作报告', '各位代表：', '现在，我代表云溪市人民政府，向大会报告工作，请审议，并请列席的同志多提意见，谢谢大家。']
      .concat(contents.map((content, index) => `${headings[index]}\n\n${content.repeat(3)}`))
      .join('\n\n');
  const parts = (...contents: readonly string[]) => headed(['一、茶乡春色', '二、茶乡夏色', '三、茶乡秋色'], contents);
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['comes from the tense of their sentences', parts(done, planned, planned), ['review', 'tasks', 'tasks']],
    ['is the plan after it, also where that says what was done', parts(done, planned, done), ['review', 'tasks', 'tasks']],
    [
      'is the plan where they open as a promise does',
      headed(['一、茶乡春色', '二、坚持稳步发展的方针', '三、茶乡秋色'], [done, done, planned]),
      ['review', 'tasks', 'tasks'],
    ],
    ['is the same where they have but a number', headed(['一', '二', '三'], [done, done, planned]), ['review', 'review', 'tasks']],
    ['looks back as long as they do', parts(done, done, planned), ['review', 'review', 'tasks']],
    ['is the plan where all do', parts(done, done, done), ['tasks', 'tasks', 'tasks']],
  ];
  test.each(rows)('%s', (_, text, roles) => {
    const { report } = normalizeReport(text, { file: 'x.txt' });
    expect(report.parts.map(({ role }) => role)).toEqual(['opening', ...roles]);
  });
});
