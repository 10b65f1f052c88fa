import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '@tongbi/model';
import { normalizeReport } from '@tongbi/normalizer';
import { describe, expect, test } from 'vitest';

const clean = readFileSync(join(import.meta.dirname, 'fixtures/clean.txt'), 'utf8');
const body = clean.slice(clean.indexOf('一、2023'));
const bare = body.replace('2023年工作回顾', '工作回顾').replace('2024年总体要求', '总体要求').replace('2024年主要任务', '主要任务');
const opening = '各位代表：\n\n现在，我代表市人民政府，向大会报告工作，请审议。\n\n';

interface Row {
  readonly name: string;
  readonly head: string;
  readonly text?: string;
  readonly file?: string;
  readonly place?: string | null;
  readonly code?: string;
  readonly year?: number | null;
  readonly codes?: readonly string[];
}

const rows: readonly Row[] = [
  { name: 'title with place and year', head: '2024年苏州市政府工作报告\n\n', place: '苏州', code: '320500', year: 2024 },
  { name: 'title with the year behind', head: '苏州市2024年政府工作报告\n\n', place: '苏州', code: '320500', year: 2024 },
  { name: 'a province', head: '江苏省政府工作报告\n\n', place: '江苏', code: '320000', year: 2024 },
  { name: 'an autonomous region by its full name', head: '新疆维吾尔自治区人民政府工作报告\n\n', place: '新疆', code: '650000' },
  { name: 'an autonomous prefecture', head: '凉山彝族自治州政府工作报告\n\n', place: '凉山', code: '513400' },
  {
    name: 'the meeting line',
    head: '政府工作报告\n\n——2024年1月9日在无锡市第十七届人民代表大会第三次会议上\n\n',
    place: '无锡',
    year: 2024,
  },
  { name: 'a county keeps its name', head: '昆山市政府工作报告\n\n', place: '昆山市', year: 2024 },
  {
    name: 'the folder, where the text names none',
    head: '政府工作报告\n\n',
    file: 'reports/zhumadian/2024.txt',
    place: '驻马店',
    code: '411700',
  },
  { name: 'a Chinese folder', head: '政府工作报告\n\n', file: '深圳/2024.txt', place: '深圳' },
  { name: 'pinyin of two places says nothing', head: '政府工作报告\n\n', file: 'taizhou/2024.txt', place: null, codes: ['place-missing'] },
  { name: 'Chinese numerals', head: '二O二四年政府工作报告\n\n', text: bare, year: 2024, codes: ['place-missing'] },
  { name: 'a zero among Chinese numerals', head: '二0二二年政府工作报告\n\n', text: bare, year: 2022, codes: ['place-missing'] },
  {
    name: 'a date in Chinese numerals',
    head: '政府工作报告\n\n（二〇二四年一月十八日在苏州市第十七届人民代表大会第三次会议上）\n\n',
    text: bare,
    place: '苏州',
    year: 2024,
  },
  {
    name: 'a date with the letter O',
    head: '政府工作报告\n\n——二O二一年一月十八日在苏州市第十七届人民代表大会第一次会议上\n\n',
    text: bare,
    place: '苏州',
    year: 2021,
  },
  { name: 'headings alone', head: '', year: 2024, codes: ['place-missing'] },
  { name: 'the file name last', head: '政府工作报告\n\n', text: bare, file: 'x/2019.txt', year: 2019, codes: ['place-missing'] },
  { name: 'no year at all', head: '政府工作报告\n\n', text: bare, year: null, codes: ['place-missing', 'year-missing'] },
  { name: 'file name against text', head: '2024年苏州市政府工作报告\n\n', file: 'suzhou/2023.txt', year: 2024, codes: ['year-conflict'] },
  {
    name: 'a title block of another year',
    head: '政府工作报告\n\n——2021年3月5日在苏州市第十七届人民代表大会第一次会议上\n\n',
    year: 2024,
    codes: ['year-conflict'],
  },
  {
    name: 'file name of another place',
    head: '2024年苏州市政府工作报告\n\n',
    file: '台州_2024.txt',
    place: '苏州',
    codes: ['place-conflict'],
  },
  {
    name: 'the nation in the folder of a city',
    head: '政府工作报告\n\n——2024年3月5日在第二十届全国人民代表大会第四次会议上\n\n',
    file: 'shenzhen/2024.txt',
    place: '全国',
    codes: ['place-conflict'],
  },
  { name: 'a city in the folder of its province', head: '2024年苏州市政府工作报告\n\n', file: 'jiangsu/2024.txt', place: '苏州' },
  { name: 'a county in the folder of a city', head: '昆山市政府工作报告\n\n', file: 'suzhou/2024.txt', place: '昆山市', year: 2024 },
  {
    name: 'a page date below the title',
    head: '政府工作报告\n云溪市门户网　2026年02月16日　来自会务组\n——2024年1月9日在无锡市第十七届人民代表大会第三次会议上\n\n',
    place: '无锡',
    year: 2024,
  },
  { name: 'whom the speaker governs', head: '关于政府工作的报告\n\n苏州市市长 方远\n\n', place: '苏州', code: '320500' },
  { name: 'the title of a page', head: '2024年政府工作报告 - 苏州市人民政府\n\n', place: '苏州', code: '320500', year: 2024 },
  {
    name: 'blanks between all characters',
    head: '政 府 工 作 报 告\n\n—— 2024 年 1 月 9 日 在 无 锡 市 第 十 七 届 人 民 代 表 大 会 第 三 次 会 议 上\n\n市 长 方 远\n\n',
    text: bare,
    place: '无锡',
    year: 2024,
  },
  {
    name: 'a heading that looks back on one year and ahead to the next',
    head: '江苏省政府工作报告\n\n',
    text: bare.replace('工作回顾', '2023年省内工作的回顾和2024年工作的基本路子'),
    year: 2024,
  },
  {
    name: 'a heading that looks back on two years',
    head: '江苏省政府工作报告\n\n',
    text: bare.replace('工作回顾', '2022年和2023年工作回顾'),
    year: 2024,
  },
  {
    name: 'two five-year plans',
    head: '江苏省政府工作报告\n\n',
    text: bare.replace('工作回顾', '“九五”时期工作回顾').replace('总体要求', '“十五”时期总体要求'),
    year: 2001,
  },
];

describe.each(rows)('$name', ({ head, text = body, file = 'x.txt', place, code, year, codes = [] }) => {
  const { report, diagnostics } = normalizeReport(head + opening + text, { file });
  if (place !== undefined) test('place', () => expect(report.place).toBe(place));
  if (code !== undefined) test('code', () => expect(report.placeCode).toBe(code));
  if (year !== undefined) test('year', () => expect(report.year).toBe(year));
  test('diagnostics', () => expect(diagnostics.map((one) => one.code)).toEqual(codes));
});

test('what the user says stands above the text, and the contradiction is reported', () => {
  const { report, diagnostics } = normalizeReport(clean, { file: 'x.txt', place: 'suzhou-new', year: 2020 });
  expect(report.id).toBe('suzhou-new-2020');
  expect(diagnostics).toMatchObject([
    { code: 'place-conflict', expected: 'suzhou-new (given value)', actual: '云溪市 (title block)' },
    { code: 'year-conflict', expected: '2020 (given value)', actual: '2024 (meeting line)' },
  ]);
});

test('front matter stands above the text, and what the user says above both; a field that cannot be read is reported and left out', () => {
  const text = `---\nplace: 常州\nyear: 2019\nedition: half\nplace_code: 3204\ndate: soon\n---\n\n# 报告\n\n${opening}${body}`;
  const said = normalizeReport(text, { file: 'x.md', place: '苏州', year: 2020 });
  expect([said.report.place, said.report.year, said.report.placeCode]).toEqual(['苏州', 2020, '320500']);
  const { report, diagnostics } = normalizeReport(text, { file: 'x.md' });
  expect([report.place, report.year, report.edition, report.placeCode, report.date]).toEqual(['常州', 2019, 'full', '320400', undefined]);
  const invalid = diagnostics.filter(({ code }) => code === 'front-matter-invalid').map(({ actual }) => actual);
  expect(invalid).toEqual(['3204', 'soon', 'half']);
});

test.each(['place: &name 常州\ntitle: *name', 'place: &name [*name]', 'place: *name'])(
  'an alias in front matter is refused: %s',
  (fields) => {
    const read = () => normalizeReport(`---\n${fields}\n---\n\n# 报告\n\n${opening}${body}`, { file: 'x.md' });
    expect(read).toThrow(UserError);
    expect(read).toThrow(/front matter cannot be read/);
  },
);

test('Traditional characters name the same place', () => {
  const text = readFileSync(join(import.meta.dirname, 'fixtures/traditional.txt'), 'utf8').replaceAll('雲溪', '蘇州');
  const { report, diagnostics } = normalizeReport(text, { file: 'x.txt' });
  expect([report.place, report.placeCode, report.year]).toEqual(['苏州', '320500', 2024]);
  expect(diagnostics).toEqual([]);
});

describe('the speaker', () => {
  const meeting = '——2024年1月9日在无锡市第十七届人民代表大会第三次会议上';
  const rows: readonly (readonly [string, string, string | undefined])[] = [
    ['in a line of his own, after the office', `${meeting}\n市长　王　明\n`, '王明'],
    ['the office alone in the line before', `${meeting}\n代市长\n王明\n`, '王明'],
    [
      'at the end of the meeting line',
      '2024年1月9日在无锡市第十七届人民代表大会第三次会议上无锡市人民政府市长王明作政府工作报告\n',
      '王明',
    ],
    ['within it, the office first', '——2024年1月9日市人民政府市长王明在无锡市第十七届人民代表大会第三次会议上\n', '王明'],
    ['within it, the name first', '——2024年1月9日王明市长在无锡市第十七届人民代表大会第三次会议上\n', '王明'],
    ['the name alone', `${meeting}\n王明\n`, '王明'],
    ['a name with a point', `${meeting}\n自治区主席　阿里·买买提\n`, '阿里·买买提'],
    ['the title again is no name', `${meeting}\n工作报告\n`, undefined],
  ];
  test.each(rows)('%s', (_, lines, speaker) => {
    const { report } = normalizeReport(`政府工作报告\n${lines}${opening}${body}`, { file: 'x.txt' });
    expect(report.speaker).toBe(speaker);
    expect(report.removed).toEqual([]);
  });
});

test('a date alone in its line is the date', () => {
  const { report } = normalizeReport(`政府工作报告\n\n（二〇二四年一月十八日）\n\n苏州市市长 方远\n\n${opening}${body}`, { file: 'x.txt' });
  expect([report.date, report.speaker, report.place]).toEqual(['2024-01-18', '方远', '苏州']);
});

test('the date of the meeting comes out as ISO, whatever its numerals', () => {
  for (const date of ['2024年1月18日', '２０２４年１月１８日', '二〇二四年一月十八日', '二O二四年一月十八日', '二0二四年一月十八日']) {
    const head = `政府工作报告\n\n——${date}在苏州市第十七届人民代表大会第三次会议上\n\n`;
    expect(normalizeReport(head + opening + body, { file: 'x.txt' }).report.date, date).toBe('2024-01-18');
  }
});
