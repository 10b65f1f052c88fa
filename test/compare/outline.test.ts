import { compareReportSet, compareReports, type ReadFile } from '@tongbi/compare';
import { Comparison, type Correction } from '@tongbi/model';
import { expect, test } from 'vitest';
import { readText, segment } from './read-report.js';

interface Parts {
  readonly review: string;
  readonly outline?: string;
  readonly tasks: string;
}

function report(year: number, { review, outline, tasks }: Parts): ReadFile {
  const plan = `“${year < 2026 ? '十四五' : '十五五'}”时期主要目标任务`;
  const text = `# 云溪市政府工作报告

各位代表：

现在，我代表云溪市人民政府，向大会报告工作，请审议。

## 一、${year - 1}年工作回顾

过去一年，云溪经济稳步回升。口袋公园建成了9个，四条断头路全部打通了，茶机产值突破40亿元，老街修缮完成了一期，让老区群众有了更多盼头。山区学校的操场全部铺上了新地面，孩子们有了跑步的地方。${review}

${outline ? `## 二、${plan}\n\n${outline}\n\n` : ''}## ${outline ? '三' : '二'}、${year}年重点任务

### （一）做强山水特色产业

加快茶机产业园建设。引进配套企业10家以上。培训茶农2000人次。办好春秋两季茶博会，让茶乡的名气走出大山。

### （二）建设宜居山城

${tasks}

各位代表！山高人为峰，路远行则至。让我们团结一心，为建设幸福云溪而努力奋斗！
`;
  return readText(text, `云溪市${year}.md`);
}

const first = report(2021, { review: '', outline: '城镇化率达到65%。新建山区学校30所。', tasks: '改造管网15公里。' });
const before = report(2025, { review: '改造管网18公里。', tasks: '城镇化率达到66%。修复古茶道。建设云溪新港。' });
const now = report(2026, {
  review: '城镇化率达到66.1%。',
  outline: '城镇化率达到70%。修复古茶道。建设云溪新港，到2035年全面建成。',
  tasks: '城镇化率达到67%。改造管网22公里。',
});
const comparison = compareReports(before, now, { segment });
const recordOf = (words: string) => comparison.commitments.filter(({ current }) => current?.text.includes(words));
const outlineText = (text: string) => {
  const found = comparison.reports.find(({ year }) => year === 2026)!.parts.find(({ role }) => role === 'outline')!;
  return comparison.commitments.find(({ current }) => current?.section === found.id && current.text.includes(text));
};

test('what an outline promises is a record like others, and has its years', () => {
  expect(outlineText('古茶道')).toMatchObject({ period: { from: 2026, to: 2030 }, previous: [{ text: '修复古茶道' }] });
  expect(outlineText('到2035年')!.period).toEqual({ from: 2026, to: 2035 });
  expect(recordOf('改造管网')[0]!.period).toBeUndefined();
  expect(Comparison.parse(comparison)).toEqual(comparison);
});

test('an outline tells of no promise that it was kept', () => {
  const told = comparison.commitments.filter(({ results }) => results.some(({ text }) => text.includes('古茶道') || text.includes('新港')));
  expect(told).toEqual([]);
  expect(recordOf('古茶道')[0]!.reported).toBe('none');
});

test('a number of five years carries on none of one year, of the same words even', () => {
  const [ofYears, ofYear] = recordOf('城镇化率达到');
  expect(ofYears).toMatchObject({ status: 'new', period: { from: 2026, to: 2030 } });
  expect(ofYear!.previous.map(({ text }) => text)).toEqual(['城镇化率达到66%']);
});

test('goals are of the outline, beside the last outline of the set', () => {
  const show = ({ goals }: Pick<Comparison, 'goals'>) =>
    goals.map(({ indicator, previous, current }) => [indicator, previous?.text, current?.text]);
  expect(show(comparison)).toEqual([['城镇化率', undefined, '70%']]);
  const { comparisons } = compareReportSet([first, before, now], { segment });
  for (const each of comparisons)
    expect(show(each)).toEqual([
      ['城镇化率', '65%', '70%'],
      ['新建山区学校', '30所', undefined],
    ]);
  expect(comparison.indicators.map(({ indicator, currentTarget }) => [indicator, currentTarget?.text])).toContainEqual(['城镇化率', '67%']);
});

test('a person may say that a part is the outline', () => {
  const plain = readText(now.report.text.replace('“十五五”时期主要目标任务', '云溪山水名城建设新画卷'), '云溪市2026.md');
  const goalsOf = (corrections: readonly Correction[]) => compareReports(before, plain, { segment, corrections }).goals;
  expect(goalsOf([])).toEqual([]);
  const heading = { report: '云溪市-2026', exact: '云溪山水名城建设新画卷' };
  expect(goalsOf([{ kind: 'role', heading, role: 'outline' }]).map(({ current }) => current?.text)).toEqual(['70%']);
});
