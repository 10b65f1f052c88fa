import { findCommitments } from '@tongbi/commitments';
import { isDone, isPromised, promisedItems, shippedKinds } from '@tongbi/kinds';
import { describe, expect, test } from 'vitest';
import { readExample } from './read-example.js';

const kindNamed = (id: string) => shippedKinds().find((kind) => kind.id === id)!;
const address = kindNamed('policy-address');
const textsOf = (path: string): readonly string[] => findCommitments(readExample(path).report).commitments.map(({ text }) => text);

test('words say that something will be done, unless they stand in another word by chance', () => {
  expect(isPromised(address, '政府会增设渡轮')).toBe(true);
  expect(isPromised(address, '社会对渡轮有意见')).toBe(false);
  expect(isPromised(address, '委员会推出了报告')).toBe(false);
  expect(isDone(address, '我们已增设渡轮')).toBe(true);
  expect(isDone(address, '我们已增设渡轮，并会增设码头')).toBe(false);
});

test('items are promised by the paragraph above them, up to one that ends with 。 or has a number of its own', () => {
  expect([...promisedItems(address, ['政府会：', '重铺道路；', '加设座椅。', '道路很长。'])]).toEqual([1, 2]);
  expect([...promisedItems(address, ['已完成的工作有：', '重铺道路；', '加设座椅。'])]).toEqual([]);
  expect([...promisedItems(address, ['政府会：', '5. 去年车流上升；'])]).toEqual([]);
});

describe('a policy address', () => {
  const texts = textsOf('policy-address/2025.md');

  test('promises what it says will be done, without the number of the paragraph', () => {
    expect(texts).toContain('我们会在明年增设五个长者饭堂');
    expect(texts).toContain('并会资助渔民更换引擎');
    expect(texts.filter((text) => /^\d/.test(text))).toEqual([]);
  });

  test('and the items below it, but nothing that was done, is believed or called for', () => {
    for (const item of ['重铺灯塔路', '在码头加设候船室', '延长渡轮服务时间']) expect(texts.some((text) => text.includes(item))).toBe(true);
    expect(texts.filter((text) => /书屋|检讨|相信|车流|步道|同心|^及$/.test(text))).toEqual([]);
  });
});

test('a congress promises what is to be done; what is so, was done or is history promises nothing', () => {
  expect(textsOf('party-congress/2022.md')).toEqual(['要建设海藻研究中心', '加快渔船更新改造', '实施灯塔修缮工程', '完善海岛医疗体系']);
});
