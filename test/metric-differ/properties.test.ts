import { findNumbers, readMetrics } from '@tongbi/metric-differ';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeReport } from './make-report.js';

const seed = 20240116;
const digits = '零一二三四五六七八九';

/** 24600 → 二万四千六百: the way a report spells a number below a hundred million. */
function inChinese(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    return `${inChinese(Math.floor(value / 10_000))}万${rest === 0 ? '' : rest < 1000 ? `零${inChinese(rest)}` : inChinese(rest)}`;
  }
  for (const [size, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    if (value < size) continue;
    const rest = value % size;
    return `${digits[Math.floor(value / size)]}${name}${rest === 0 ? '' : rest < size / 10 ? `零${inChinese(rest)}` : inChinese(rest)}`;
  }
  return digits[value]!;
}

const wide = (text: string) => text.replace(/[0-9.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const grouped = (value: number) => value.toString().replace(/\B(?=(\d{3})+$)/g, ',');

const styles: readonly ((value: number) => string)[] = [String, (value) => wide(String(value)), grouped, inChinese];

test('a value in any style of writing reads as the value', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.constantFrom(...styles),
      fc.constantFrom('家', '亩', '公里', '元'),
      (value, style, unit) => {
        const [number, ...more] = findNumbers(`共${style(value)}${unit}，`);
        expect([number?.value, number?.unit, more.length]).toEqual([value, unit, 0]);
      },
    ),
    { seed, numRuns: 500 },
  );
});

test('multipliers work out exactly', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999 }),
      fc.constantFrom(['万', 1e4], ['亿', 1e8], ['万亿', 1e12]),
      (hundredths, [word, size]) => {
        const [number] = findNumbers(`达${hundredths / 100}${word}元`);
        expect(number?.value).toBe((hundredths * (size as number)) / 100);
      },
    ),
    { seed, numRuns: 300 },
  );
});

test('a range keeps both ends in every sign', () => {
  const signs = ['—', '-', '～', '~', '－', '–', '至', '到'];
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 500 }),
      fc.constantFrom(...signs),
      fc.boolean(),
      (low, more, sign, full) => {
        const [number] = findNumbers(`增长${low}${full ? '%' : ''}${sign}${low + more}%`);
        expect([number?.value, number?.valueHigh, number?.unit]).toEqual([low, low + more, '%']);
      },
    ),
    { seed, numRuns: 300 },
  );
});

const units = ['家', '亩', '公里', '元', '美元', '平方米', '千瓦', '人次', '吨', '公里', '万元', '亿元'] as const;
const baseOf = (unit: string) => unit.replace(/^[万亿]/, '');
const sizeOf = (unit: string) => (unit.startsWith('万元') ? 1e4 : unit.startsWith('亿') ? 1e8 : 1);

test('a figure in any style keeps value and unit, and its span points at the digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9_999 }), fc.constantFrom(...styles), fc.constantFrom(...units), (value, style, unit) => {
      const written = style(value);
      const report = makeReport(2024, [{ role: 'review', paragraphs: [`全市造林总量达到${written}${unit}。`] }]);
      const { metrics } = readMetrics(report);
      // Single Chinese digits sum up (两家), they do not count; ten does neither.
      if (style === inChinese && (value <= 10 || unit === '美元')) return;
      expect(metrics.map((one) => [one.value, one.unit])).toEqual([[value * sizeOf(unit), baseOf(unit)]]);
      expect(report.text.slice(metrics[0]!.span.start, metrics[0]!.span.end)).toBe(`${written}${unit}`);
    }),
    { seed, numRuns: 500 },
  );
});

test('the sign of a change is that of its verb, in points and per cent, with any bound', () => {
  const falls = ['下降', '减少', '降低', '回落', '收窄', '下调', '压减'];
  const rises = ['增长', '提高', '上升', '增加', '提升', '上涨', '扩大'];
  const bounds = [
    ['', '', 'exact'],
    ['超过', '', 'over'],
    ['', '左右', 'approx'],
    ['', '以上', 'over'],
    ['', '以内', 'under'],
    ['近', '', 'approx'],
  ] as const;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom(...falls, ...rises),
      fc.constantFrom('%', '个百分点'),
      fc.constantFrom(...bounds),
      (tenths, verb, unit, [before, after, bound]) => {
        const value = tenths / 10;
        const report = makeReport(2024, [{ role: 'review', paragraphs: [`全市水耗${verb}${before}${value}${unit}${after}。`] }]);
        const { metrics } = readMetrics(report);
        const sign = falls.includes(verb) ? -1 : 1;
        expect(metrics.map((one) => [one.value, one.unit, one.aspect, one.bound])).toEqual([
          [sign * value, unit.replace('个', ''), 'change', bound],
        ]);
        expect(report.text.slice(metrics[0]!.span.start, metrics[0]!.span.end)).toBe(`${before}${value}${unit}${after}`);
      },
    ),
    { seed, numRuns: 400 },
  );
});

const pieces = fc.constantFrom(
  '增长',
  '下降',
  '5',
  '万',
  '亿元',
  '%',
  '第',
  '一',
  '，',
  '。',
  '、',
  '“',
  '”',
  '分别',
  '和',
  '达到',
  '以上',
  '家',
  '企业',
  '连续',
  '年',
  '2024',
  '\n',
  '（',
  '）',
  '：1',
  '至',
  '.',
  'G',
  '个百分点',
);

test('spans are in order, apart, and name the text; nothing throws', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (list) => {
      const text = list.join('');
      let end = 0;
      for (const number of findNumbers(text)) {
        expect(number.span.start).toBeGreaterThanOrEqual(end);
        expect(text.slice(number.span.start, number.span.end)).toBe(number.text);
        end = number.span.end;
      }
      const report = makeReport(2024, [{ role: 'review', paragraphs: [text] }]);
      for (const metric of readMetrics(report).metrics) {
        expect(report.text.slice(metric.span.start, metric.span.end).replace(/\s/g, '')).toBe(metric.text);
        expect(Number.isFinite(metric.value)).toBe(true);
      }
    }),
    { seed, numRuns: 500 },
  );
});
