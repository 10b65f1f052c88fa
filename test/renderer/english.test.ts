import { expect, test } from 'vitest';
import { wordingOf } from '../../packages/renderer/src/words/wording.js';

const english = wordingOf('en');

test.each([
  ['5%左右', 'about 5%'],
  ['120万人以上', 'at least 120万人'],
  ['控制在5.5%以内', 'at most 5.5%'],
  ['不低于97.5%', 'at least 97.5%'],
  ['超过3%', 'over 3%'],
  ['下降2.5%左右', 'a fall of about 2.5%'],
  ['4.5%-5%', '4.5%-5%'],
  ['首次跃上1.4万亿斤', '首次跃上1.4万亿斤'],
  ['与经济增长同步', '与经济增长同步'],
])('%s is %s', (written, said) => expect(english.figure(written)).toBe(said));

test('names stand in English with the Chinese beside them', () => {
  expect([english.placeBeside('苏州'), english.placeBeside('示例市'), english.place('江苏')]).toEqual([
    'Suzhou (苏州)',
    '示例市',
    'Jiangsu',
  ]);
  expect(english.indicator('居民消费价格涨幅', 'consumer prices', 'growth')).toBe('growth of consumer prices (居民消费价格涨幅)');
});

test('a clause inside a sentence begins small, and Chinese words stay', () => {
  expect([english.inside('No longer said: “{0}”'), wordingOf('zh').inside('提出“{0}”')]).toEqual(['no longer said: “{0}”', '提出“{0}”']);
  expect(wordingOf('zh').figure('5%左右')).toBe('5%左右');
});
