import { findCommitments } from '@tongbi/commitments';
import { readMetrics } from '@tongbi/metric-differ';
import type { Section } from '@tongbi/model';
import { normalizeReport, toMarkdown } from '@tongbi/normalizer';
import { expect, test } from 'vitest';

const text = (annex: readonly string[]) =>
  `
行政长官2024年施政报告

一、引言

1. 各位市民，海岛在过去一年面对风浪，渔民与商户同心协力，终于走出低谷。我上任以来走访各个码头，听到大家对交通、住屋和医疗的期望，这份报告回应这些期望。码头的灯光比往年亮了，早市的摊档坐满了客人，学校的操场上又听到孩子的笑声，外岛的居民也盼望班次更密、诊症更近、居所更宽敞。

二、改善海岛生活

2. 政府会扩建东湾码头，并会开办夜间渡轮。我们会在两年内为离岛诊所添置设备，让长者不用跨海求医。

3. 政府会推出渔业振兴计划，资助渔民更新船只，并会协助他们开拓新的市场。政府会在三个海湾设立养殖示范区，并会为年轻人提供学习航海与水产加工的课程，让手艺在岛上一代一代传下去。

${annex.join('\n')}
`.trim();

const read = (annex: readonly string[], file = '香港2024.txt') => normalizeReport(text(annex), { file, kind: 'policy-address' }).report;
const shown = ({ heading, role, paragraphs, children }: Section): unknown[] => [
  `${heading} ${role} ${paragraphs.length}`,
  ...children.map((child) => shown(child)),
];

const annex = [
  '附件：指定项目指标',
  '本附件列出各个项目的指标。',
  '海岛交通工作组',
  '1. 在2025年内增开3条渡轮航线。（运输局）',
  '2. 改善码头：',
  '每年翻新6个码头的候船室。（土木署）',
  '民生',
  '长者服务',
  '3. 把长者日间服务名额增至900个。（福利局）',
  '渔业（养殖）发展',
  '4. 在2026年底前资助200艘渔船更新。（渔农署）',
];

test('in an annex of targets short lines above a number head the items below them, and are part of none', () => {
  const report = read(annex);
  expect(shown(report.parts.at(-1)!)).toEqual([
    '附件：指定项目指标 requirements 1',
    ['海岛交通工作组 requirements 3'],
    ['民生 requirements 0', ['长者服务 requirements 1'], ['渔业（养殖）发展 requirements 1']],
  ]);
  const inAnnex = ({ span }: { readonly span: { readonly start: number } }) => span.start > report.parts.at(-1)!.span.start;
  const said = findCommitments(report)
    .commitments.filter(inAnnex)
    .map(({ text }) => text);
  expect(said.join('\n')).not.toMatch(/工作组|民生|长者服务|发展/u);
  expect(
    readMetrics(report)
      .metrics.filter(inAnnex)
      .map(({ text, role }) => `${text} ${role}`),
  ).toEqual(['3条 target', '6个 target', '900个 target', '200艘 target']);
});

test('as Markdown of the archive it has the same sections', () => {
  const again = normalizeReport(toMarkdown(read(annex)), { file: '香港2024.md' }).report;
  expect(shown(again.parts.at(-1)!)).toEqual(shown(read(annex).parts.at(-1)!));
});

test.each([
  ['the rest of a line that lost its end', ['1. 由2025年起，每个会期出席不少于', '四次答问会', '2. 每季公布一次进度。']],
  ['an item of a list', ['1. 提供以下服务：', '接送病人300次；', '2. 每季公布一次进度。']],
])('%s heads nothing', (_, lines) => {
  expect(read(['附件：项目指标', '下列指标用以监督进度。', ...lines]).parts.at(-1)!.children).toEqual([]);
});

test('an annex that explains words has no groups', () => {
  expect(read(['附件：名词解释', '渡轮', '1. 渡轮：载客来往各岛的船。']).parts.at(-1)!.children).toEqual([]);
});
