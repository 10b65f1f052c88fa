import { describe, expect, test } from 'vitest';
import { codesOf, embedded, makeArchive } from './archive.js';

const added = 'reports/示例市/2024.md';
const good = embedded('示例市/2024.md');
const before = embedded('示例市/2023.md');
const bodyOf = (text: string): string => text.replace(/^---\n[\s\S]*?\n---\n/, '');

/** Characters of GB18030 by their bytes, found by decoding all pairs: Node decodes the encoding and does not encode it. */
const gbkBytes = new Map<string, readonly number[]>();
for (let high = 0x81; high <= 0xfe; high++) {
  for (let low = 0x40; low <= 0xfe; low++) {
    const sign = new TextDecoder('gb18030').decode(new Uint8Array([high, low]));
    if ([...sign].length === 1 && !gbkBytes.has(sign)) gbkBytes.set(sign, [high, low]);
  }
}
function toGbk(text: string): Uint8Array {
  return new Uint8Array([...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : (gbkBytes.get(sign) ?? [0x3f]))));
}

const novel = `# 渡口\n\n第一章 雾\n\n${'老船夫把缆绳绕在木桩上，听见对岸有人喊他的名字，喊了两声便没有了，只剩水拍着船板，一下，又一下。'.repeat(120)}\n`;
const minutes = `# 第三次工作会议纪要\n\n时间是上午九点，地点在二楼会议室。${'会议听取了各科室的汇报，讨论了下一阶段的安排，要求各科室在月底前把材料报到办公室，由办公室汇总后报送。'.repeat(60)}\n`;
const pageLines = '首页 > 政务公开 > 政府工作报告\n\n打印本页\n\n关闭窗口\n\n【字号：大 中 小】\n\n扫一扫在手机打开当前页\n\n';

interface Addition {
  readonly kind: string;
  readonly content: string | Uint8Array;
  readonly path?: string;
  /** Severity and code that must be found. */
  readonly code: string;
  /** What a maintainer reads: reason and fix. */
  readonly says: RegExp;
}

/** A PDF of one page with a picture and no text. */
const scan =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n';

const additions: readonly Addition[] = [
  {
    kind: 'GBK in a file that says UTF-8',
    content: toGbk(good),
    code: 'error encoding-not-utf8',
    says: /GB18030, not in UTF-8.*iconv -f GB18030/s,
  },
  {
    kind: 'UTF-8 that was decoded as GBK',
    content: new TextDecoder('gb18030').decode(new TextEncoder().encode(good)),
    code: 'error encoding-broken',
    says: /decoded as GBK|lost in decoding/,
  },
  {
    kind: 'cut off in the middle',
    content: good.slice(0, good.length * 0.55),
    code: 'error text-truncated',
    says: /end may be missing|breaks off/,
  },
  {
    kind: 'cut off in the closing call',
    content: good.trimEnd().slice(0, -12),
    code: 'error text-truncated',
    says: /breaks off|end may be missing/,
  },
  {
    kind: 'cut off in the middle of a character',
    content: new TextEncoder().encode(good.slice(0, 5000).replace(/[^\u4e00-\u9fff]+$/, '')).subarray(0, -1),
    code: 'error text-truncated',
    says: /middle of a character/,
  },
  {
    kind: 'cut off in the middle of a character, in GBK',
    content: toGbk(good.slice(0, 5000).replace(/[^\u4e00-\u9fff]+$/, '')).subarray(0, -1),
    code: 'error text-truncated',
    says: /middle of a character/,
  },
  {
    kind: 'without its beginning',
    content: `${good.slice(0, good.indexOf('各位代表：'))}${good.slice(good.indexOf('## 二、'))}`,
    code: 'error text-truncated',
    says: /beginning may be missing/,
  },
  {
    kind: 'without its beginning, up to an appeal to the deputies',
    content: `# 示例市政府工作报告\n\n${good.slice(good.indexOf('## 一、') + 200, good.indexOf('## 二、')).replace(/^#.*$/gm, '')}\n各位代表！\n\n${good.slice(good.indexOf('## 二、'))}`,
    code: 'error text-truncated',
    says: /sentences stand before the salutation|numbered 二、/,
  },
  { kind: 'the year before in its place', content: bodyOf(before), code: 'error year-conflict', says: /2024.*2023|2023.*2024/s },
  {
    kind: 'a wrong year in the front matter',
    content: good.replace('year: 2024', 'year: 2025'),
    code: 'error year-conflict',
    says: /2025/,
  },
  {
    kind: 'the wrong place in the front matter',
    content: good.replace('place: 示例市', 'place: 苏州'),
    code: 'error place-conflict',
    says: /苏州/,
  },
  {
    kind: 'another place in the folder',
    content: embedded('suzhou/2024.md').replace(/^place.*\n/gm, ''),
    code: 'error duplicate-report',
    says: /reports\/suzhou\/2024\.md is the report of 苏州 2024 as well/,
  },
  {
    kind: 'a file for a year that is there',
    path: 'reports/示例市/2023年.md',
    content: before,
    code: 'error duplicate-report',
    says: /reports\/示例市\/2023\.md is the report of 示例市 2023 as well/,
  },
  {
    kind: 'the text of the year before with new labels',
    content: before.replaceAll('2023', '2024').replaceAll('2022', '2023'),
    code: 'error duplicate-content',
    says: /reports\/示例市\/2023\.md as well/,
  },
  { kind: 'the page twice', content: `${good}\n${bodyOf(good)}`, code: 'error text-repeated', says: /stands in the file twice/ },
  {
    kind: 'two reports in one file',
    content: `${good}\n${bodyOf(before)}`,
    code: 'error two-reports',
    says: /second report opens inside the file/,
  },
  {
    kind: 'two reports in one file, the second without title and announcement',
    content: `${good}\n各位代表：\n\n${before.slice(before.indexOf('## 一、'))}`,
    code: 'error two-reports',
    says: /second report opens inside the file/,
  },
  {
    kind: 'a sum in the wrong unit',
    content: good.replace('生产总值完成2664.3亿元', '生产总值完成2664.3万元'),
    code: 'error figure-jump',
    says: /1\/10000 of/,
  },
  { kind: 'a PDF without text', path: 'reports/示例市/2024.pdf', content: scan, code: 'error not-text', says: /text/i },
  { kind: 'the minutes of a meeting', content: minutes, code: 'error not-a-report', says: /not a government work report/i },
  { kind: 'a novel', content: novel, code: 'error not-a-report', says: /not a government work report/i },
  { kind: 'nothing', content: '', code: 'error empty-file', says: /no bytes/ },
  { kind: 'white space', content: ' \n\n　\n', code: 'error empty-file', says: /white space/ },
  {
    kind: 'a merge that was not finished',
    content: good.replace('## 二、', `<<<<<<< HEAD\n第一稿。\n=======\n第二稿。\n>>>>>>> branch\n\n## 二、`),
    code: 'error merge-conflict',
    says: /2 marker lines/,
  },
  { kind: 'a saved page', content: good.replace('# 示例市', `${pageLines}# 示例市`), code: 'error page-chrome', says: /page/ },
  { kind: 'tags of a page', content: good.replaceAll('。\n', '。<br>&nbsp;\n'), code: 'error page-chrome', says: /tags or entities/ },
  {
    kind: 'a web page under the name of a text',
    content: `<html><body><div><p>${good.replace(/\n+/g, '</p><p>')}</p></div></body></html>`,
    path: 'reports/示例市/2024.txt',
    code: 'error page-chrome',
    says: /saved web page under the name of a text.*tongbi add FILE/s,
  },
  {
    kind: 'a web page under the name of a text, without a report',
    content: '<html><body><div><p>首页</p><p>本站维护中，请稍后再来。</p></div></body></html>',
    path: 'reports/示例市/2024.txt',
    code: 'error not-a-report',
    says: /not a government work report/i,
  },
  {
    kind: 'figures without decimal points',
    content: good.replace(/(\d)\.(?=\d)/g, '$1'),
    code: 'error decimals-lost',
    says: /none has a decimal point/,
  },
  {
    kind: 'one figure without its decimal point',
    content: good.replace('生产总值完成2664.3亿元', '生产总值完成26643亿元'),
    code: 'error figure-jump',
    says: /10 times/,
  },
  {
    kind: 'a sum of people ten times too large',
    content: good.replace('城镇新增就业5.6万人', '城镇新增就业56万人'),
    code: 'warning figure-unlikely',
    says: /56万人, far from 5\.2万人 in reports\/示例市\/2023\.md/,
  },
  {
    kind: 'a target ten times too high',
    content: good.replace('地区生产总值增长6%左右', '地区生产总值增长60%左右'),
    code: 'warning figure-unlikely',
    says: /60%左右, far from/,
  },
  {
    kind: 'a year that has not come',
    path: 'reports/示例市/2090.md',
    content: good.replaceAll('2024', '2090').replaceAll('2023', '2089'),
    code: 'error year-future',
    says: /2090, and today is/,
  },
  { kind: 'a number left out', content: good.replace(/^## 三、/m, '## 四、'), code: 'warning numbering-skipped', says: /left out|smaller/ },
  {
    kind: 'front matter that is none',
    content: good.replace('year: 2024', 'year: two thousand'),
    code: 'error front-matter-invalid',
    says: /year/,
  },
  {
    kind: 'the date of another year',
    content: good.replace('date: 2024-01-18', 'date: 2021-01-18'),
    code: 'warning date-conflict',
    says: /2021-01-18/,
  },
  {
    kind: 'the year after next',
    path: 'reports/示例市/2026.md',
    content: good.replaceAll('2024', '2026').replaceAll('2023', '2025'),
    code: 'warning year-before-missing',
    says: /of 2023, and none of 2025/,
  },
  {
    kind: 'a tenth of a report',
    content: `${good.slice(0, 2600)}。\n\n## 二、2024年主要任务\n\n加快建设港口。\n\n各位代表！让我们团结奋斗！\n`,
    code: 'warning length-unusual',
    says: /characters/,
  },
];

test('a good report passes, and what changed is told', () => {
  const archive = makeArchive([added]);
  archive.write(added, good);
  const { status, document } = archive.checkJson();
  expect(document.findings).toEqual([]);
  expect(status).toBe(0);
  expect(document.files).toMatchObject([
    { path: added, change: 'untracked', place: '示例市', year: 2024, previous: 'reports/示例市/2023.md', next: null },
  ]);
  expect(document.comparisons).toHaveLength(1);
  expect(document.comparisons[0]!.highlights).toHaveLength(10);
  expect(document.comparisons[0]!.highlights.every(({ sentence }) => sentence.arguments.length > 0)).toBe(true);
});

test('the report of a page under the name of a text is judged as any other', () => {
  const path = 'reports/示例市/2024.txt';
  const archive = makeArchive([added]);
  const body = bodyOf(good.replace('生产总值完成2664.3亿元', '生产总值完成26643亿元'));
  archive.write(path, `<html><body><div><p>${body.replace(/^#+ /gmu, '').trim().replace(/\n+/g, '</p><p>')}</p></div></body></html>`);
  const { document } = archive.checkJson();
  expect(codesOf(document)).toEqual(expect.arrayContaining(['error page-chrome', 'error figure-jump']));
  expect(document.findings.every(({ line }) => line === undefined || line === null)).toBe(true);
  expect(document.comparisons).toHaveLength(1);
  archive.remove();
});

test('what is wrong about a title has the line of the title', () => {
  const archive = makeArchive([added]);
  const path = 'reports/示例市/2090.md';
  archive.write(path, bodyOf(good).replaceAll('2024', '2090').trimStart().replace(/^/, '\n\n'));
  const { document } = archive.checkJson(['--no-compare', '--all']);
  const finding = document.findings.find(({ code }) => code === 'year-future');
  expect(finding).toMatchObject({ file: path, line: 3, excerpt: expect.stringContaining('政府工作报告') });
  archive.remove();
});

describe('a bad addition is found', () => {
  test.each(additions.map((one) => [one.kind, one] as const))('%s', (_, { content, path = added, code, says }) => {
    const archive = makeArchive([added]);
    archive.write(path, content);
    const { status, document } = archive.checkJson(['--no-compare', ...(code.startsWith('error') ? [] : ['--fail-on', 'warning'])]);
    expect(codesOf(document)).toContain(code);
    expect(status).toBe(1);
    const finding = document.findings.find((one) => `${one.severity} ${one.code}` === code)!;
    expect(finding.file).toBe(path);
    expect(`${finding.reason} ${finding.expected ?? ''} ${finding.actual ?? ''} ${finding.fix}`).toMatch(says);
    expect(finding.fix.length).toBeGreaterThan(10);
    archive.remove();
  });

  test('there are many ways', () => expect(new Set(additions.map(({ code }) => code)).size).toBeGreaterThanOrEqual(15));
});
