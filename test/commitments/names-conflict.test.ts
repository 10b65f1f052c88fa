import { findCommitments, namesConflict } from '@tongbi/commitments';
import { expect, test } from 'vitest';
import { reportOf } from './report-of.js';

const naming = (text: string) => findCommitments(reportOf([{ paragraphs: [`新建渔港码头2座。${text}。`] }])).commitments.at(-1)!;

test.each([
  ['实施海藻育种工程', '实施渔船更新工程', true],
  ['推进云澜铁路、北礁大桥等项目', '推进西岙隧道、东湾机场等项目', true],
  ['推进云澜铁路、北礁大桥等项目', '推进北礁大桥、东湾机场等项目', false],
  ['办好第五届海洋装备博览会', '办好第六届海洋装备博览会', false],
  ['办好海洋装备博览会', '办好海装会', false],
  ['实施渔船更新工程', '加快渔船更新改造', false],
  ['实施渔船更新工程', '建设海藻育种实验室', false],
  ['推进重大产业项目', '推进西岙隧道等项目', false],
  ['推行“一岛一策”', '推行“一船一码”', false],
])('%s | %s: %s', (previous, current, expected) => {
  expect(namesConflict(naming(previous), naming(current))).toBe(expected);
  expect(namesConflict(naming(current), naming(previous))).toBe(expected);
});
