import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNumbers, readMetrics } from '@tongbi/metric-differ';
import { Metric } from '@tongbi/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { root } from '../repository/read-repository.js';
import { makeReport } from './make-report.js';
import { valueByDigits } from './value-by-digits.js';
import { styles } from './write-numerals.js';

const seed = 19550705;
const table = (name: string) =>
  readFileSync(join(root, `packages/metric-differ/data/${name}.tsv`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t') as [string, string, string]);

/** As many values of few digits as of many, up to 10¹⁶; Number holds whole numbers exactly up to 9 × 10¹⁵. */
const values = fc
  .tuple(fc.integer({ min: 1, max: 15 }), fc.maxSafeInteger(), fc.integer({ min: 0, max: 12 }))
  .map(([length, value, zeros]) =>
    Number(String(Math.abs(value)).slice(0, Math.max(1, length - zeros)) + '0'.repeat(Math.min(zeros, length - 1))),
  )
  .filter((value) => value >= 1 && value <= 1e16);

const drawn = 100_000;

test('every value up to 10¹⁶ in every style is read as the value, and so digit by digit', () => {
  const written = new Map(styles.map(({ name }) => [name, 0]));
  fc.assert(
    fc.property(values, fc.constantFrom(...styles), (value, { name, write, fits }) => {
      if (!fits(value)) return;
      const text = write(value);
      const found = findNumbers(`计${text}吨`);
      if (found.length !== 1 || found[0]!.value !== value || found[0]!.unit !== '吨' || found[0]!.text !== `${text}吨`)
        throw new Error(`${name}: ${text} of ${value} is read as ${JSON.stringify(found)}`);
      if (!name.startsWith('formal') && valueByDigits(text) !== value)
        throw new Error(`${text} of ${value} is ${valueByDigits(text)} by its digits`);
      written.set(name, written.get(name)! + 1);
    }),
    { seed, numRuns: drawn },
  );
  for (const [name, count] of written) expect([name, count > 50]).toEqual([name, true]);
});

const units = table('units').filter(([word]) => !/[A-Za-z]/.test(word));
const bounds = table('bounds').filter(([word, place]) => place === 'before' && word !== '控制在');
const boundsAfter = table('bounds').filter(([word, place]) => place === 'after' && !/^[多余强级内]$/.test(word));
const few = fc.integer({ min: 11, max: 99_999_999 });
const fewStyles = styles.filter(({ name }) => !/size|short|万|亿/.test(name));

test('sign, unit and span survive beside every unit and bound', () => {
  fc.assert(
    fc.property(
      few,
      fc.constantFrom(...fewStyles),
      fc.constantFrom(...units),
      fc.constantFrom('', ...bounds.map(([word]) => word)),
      fc.constantFrom('', ...boundsAfter.map(([word]) => word)),
      (value, { write, fits, name }, [word, unit], before, after) => {
        // 1900年 is a year, 三十号 a place, and 2024-style rows stand alone.
        if (!fits(value) || (word === '年' && value >= 1900 && value <= 2100)) return;
        const text = `${write(value)}${word}`;
        if (/千[瓦克米伏卡乏焦赫升]/.test(text) && !word.startsWith('千')) return;
        const [found, ...more] = findNumbers(`产量${before}${text}${after}，`);
        expect({ name, text, read: [found?.text, found?.value, found?.unit, more.length] }).toEqual({
          name,
          text,
          read: [text, value, unit, 0],
        });
      },
    ),
    { seed, numRuns: 20_000 },
  );
});

test('a minus and 负 are signs behind a word of change, in every style', () => {
  fc.assert(
    fc.property(
      few,
      fc.constantFrom(...fewStyles),
      fc.constantFrom('-', '－', '−', '负'),
      fc.constantFrom('增长', '为', '增速'),
      (value, { write, fits }, sign, before) => {
        if (!fits(value)) return;
        const [found, ...more] = findNumbers(`利润${before}${sign}${write(value)}吨。`);
        expect([found?.text, found?.value, more.length]).toEqual([`${sign}${write(value)}吨`, -value, 0]);
      },
    ),
    { seed, numRuns: 5_000 },
  );
});

test('no figure is other than finite, and no row of digits and sizes is half read', () => {
  const pieces = fc.constantFrom(...'零一二三四五六七八九两十百千万亿多余几半成点又分之负', '5', '12', '.', '%', '吨', '，');
  fc.assert(
    fc.property(fc.array(pieces, { minLength: 1, maxLength: 12 }), (list) => {
      const text = list.join('');
      const report = makeReport(2024, [{ role: 'review', paragraphs: [`全市产量达到${text}。`] }]);
      for (const metric of readMetrics(report).metrics)
        expect(Number.isFinite(metric.value) && Number.isFinite(metric.valueHigh ?? 0)).toBe(true);
      for (const { kind, span, chinese, text: number } of findNumbers(text)) {
        const [last, next] = [text[span.end - 1] ?? '', text[span.end] ?? ''];
        // What stands behind an amount in Chinese begins another number only where a 两 or a word of its own does.
        if (kind === 'amount' && chinese && /[一二三四五六七八九十百千]$/.test(number))
          expect(`${last}${next}`).not.toMatch(/^[一二三四五六七八九][百千万亿]$/);
      }
    }),
    { seed, numRuns: 5_000 },
  );
});

test('the schema knows no figure that is not finite', () => {
  const report = makeReport(2024, [{ role: 'review', paragraphs: ['全市产量达到5万吨。'] }]);
  const [metric] = readMetrics(report).metrics;
  expect(Metric.safeParse(metric).success).toBe(true);
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, null]) expect(Metric.safeParse({ ...metric, value }).success).toBe(false);
});
