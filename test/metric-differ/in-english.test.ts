import { inEnglish } from '@tongbi/metric-differ';
import { expect, test } from 'vitest';

test.each([
  ['国内生产总值增速', '全国', 'gross domestic product'],
  ['地区生产总值', '示例省', 'gross regional product'],
  ['经济增长', null, 'gross regional product'],
  ['国际收支', '全国', 'balance of payments'],
  ['生态环境质量', '示例市', 'quality of the environment'],
  ['海岛渡轮班次', '全国', undefined],
])('%s of %s is %s', (name, place, english) => expect(inEnglish(name, { place }).english).toBe(english));
