import { findCommitments } from '@tongbi/commitments';
import { dueOf } from '@tongbi/model';
import { normalizeReport } from '@tongbi/normalizer';
import { expect, test } from 'vitest';

const division = `2024年示例市政府工作报告重点工作责任分工

为落实好市人大会议审议通过的《政府工作报告》，现就2024年重点工作分工如下。

一、推进渔业转型升级

1．新建渔港2座，6月底前开工建设。（市农业农村局牵头，市财政局、市交通运输局配合）

2．出台渔业振兴实施方案。（市发展改革委、市农业农村局负责，一季度完成）

3．改造老旧渔船120艘，提升作业安全水平。

牵头单位：市农业农村局；责任单位：市应急管理局、各县（区）人民政府

完成时限：10月底前

二、提升城市品质

4．年底前建成东湖文化公园。责任单位：市园林局，市文化旅游局。

5．健全社区便民服务机制。
`;

const read = (text: string) => {
  const { report } = normalizeReport(text, { file: '示例市2024.txt' });
  const { commitments } = findCommitments(report);
  return {
    report,
    commitments,
    rows: commitments.map(({ text: own, testable, by, who = [] }) =>
      [own, testable, by ? dueOf(by) : '-', who.map(({ text: name, leads }) => `${name}${leads ? '*' : ''}`).join('、')].join(' | '),
    ),
  };
};

test('who is to keep it and by when, from brackets, from labels behind it and in lines of their own', () => {
  expect(read(division).rows).toEqual([
    '新建渔港2座 | number | - | 市农业农村局*、市财政局、市交通运输局',
    '6月底前开工建设 | date | 2024-06 | 市农业农村局*、市财政局、市交通运输局',
    '出台渔业振兴实施方案 | date | 2024-03 | 市发展改革委*、市农业农村局*',
    '改造老旧渔船120艘 | number | 2024-10 | 市农业农村局*、市应急管理局、各县（区）人民政府',
    '提升作业安全水平 | date | 2024-10 | 市农业农村局*、市应急管理局、各县（区）人民政府',
    '年底前建成东湖文化公园 | date | 2024-12 | 市园林局*、市文化旅游局*',
    '健全社区便民服务机制 | nothing | - | ',
  ]);
});

test('every name and time stands where its span says', () => {
  const { report, commitments } = read(division);
  const placed = commitments.flatMap(({ who = [], by }) => [...who, ...(by ? [by] : [])]);
  expect(placed.map(({ span }) => report.text.slice(span.start, span.end))).toEqual(placed.map(({ text }) => text));
  expect(placed.length).toBeGreaterThan(10);
});

test('a division of tasks has tasks and no sections of one task', () => {
  const { report } = read(division);
  expect(report.parts.map(({ role, heading, children }) => [role, heading, children.length])).toEqual([
    ['opening', '', 0],
    ['tasks', '推进渔业转型升级', 0],
    ['tasks', '提升城市品质', 0],
  ]);
});

test('a text that names departments and is no division of a report is refused', () => {
  const other = division.replaceAll('政府工作报告', '渔业工作要点');
  expect(() => normalizeReport(other, { file: '示例市2024.txt' })).toThrow();
});
