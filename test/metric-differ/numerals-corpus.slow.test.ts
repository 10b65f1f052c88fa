import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNumbers, type NumberSpan } from '@tongbi/metric-differ';
import { decodeText } from '@tongbi/normalizer';
import { describe, expect, test } from 'vitest';
import { simplify } from '../../packages/normalizer/src/text/simplify.js';
import { valueByDigits } from './value-by-digits.js';
import { styles } from './write-numerals.js';

const corpus = process.env.TONGBI_CORPUS;

/** What is a numeral of a number's text, with nothing of a unit: two of a range are read one by one elsewhere. */
const numeral = /^[-－−负]?([0-9０-９,，.．零〇○一二三四五六七八九两十百千万亿多余几点]+)/;

/** The reports, and other texts in a folder `other` beside them. */
function linesOf(folder: string): readonly string[] {
  const folders = [folder, join(folder, '../other')].filter(existsSync);
  const files = folders.flatMap((one) => readdirSync(one, { recursive: true, encoding: 'utf8' }).map((name) => join(one, name)));
  const texts = files.filter((name) => /\.(?:txt|md)$/.test(name)).sort();
  return texts.flatMap((name) =>
    simplify(decodeText(readFileSync(name), name))
      .replace(/[ \t　]/g, '')
      .split('\n'),
  );
}

const isPlain = ({ kind, valueHigh, text, unit }: NumberSpan): boolean =>
  kind === 'amount' && valueHigh === undefined && Number.isFinite(numberOf(text)) && !/半|又|分之/.test(text) && unit !== '两';

const numberOf = (text: string): number => valueByDigits(numeral.exec(text)?.[1] ?? '');

// The reports are not part of the repository: without TONGBI_CORPUS (a folder of real reports) there is nothing to read.
describe.skipIf(corpus === undefined)('numerals of the texts of TONGBI_CORPUS', () => {
  const lines = corpus === undefined ? [] : linesOf(corpus);
  const found = lines.flatMap((line) => findNumbers(line).map((number) => ({ line, number })));

  test('a reading by digits, which knows no grammar, agrees on each', () => {
    const amounts = found.map(({ number }) => number).filter(isPlain);
    expect(amounts.length).toBeGreaterThan(10_000);
    const size = ({ text }: NumberSpan) => text.replace(/(?<=.)(?:千(?=[瓦克米伏卡乏焦赫升])|百(?=分点)).*$/, '');
    const others = amounts.filter((number) => Math.abs(numberOf(size(number)) - Math.abs(number.value)) > 1e-9 * Math.abs(number.value));
    expect(others.map(({ text, value }) => `${text} ${value}`)).toEqual([]);
  });

  test('a number survives between the neighbours of each number there', () => {
    const write = styles.filter(({ name }) => name === 'Arabic' || name === 'Chinese, 十 alone').map((style) => style.write);
    const beside = new Set(
      found.flatMap(({ line, number: { kind, unit, span, valueHigh, chinese } }) =>
        kind === 'amount' && unit !== '' && valueHigh === undefined
          ? [`${line.slice(Math.max(0, span.start - 3), span.start)}\t${chinese}\t${line.slice(span.end - unit.length, span.end + 3)}`]
          : [],
      ),
    );
    const lost = [...beside].flatMap((key) => {
      const [before = '', chinese, after = ''] = key.split('\t');
      // 2003-04年度, 一九八二两年, 40万3岁: what stands before is part of another number, which would take these digits too.
      if (/[\d零〇○一二三四五六七八九十百千万亿第][-–—]?$/.test(before)) return [];
      const text = `${before}${write[chinese === 'true' ? 1 : 0]!(4321)}${after}`;
      return findNumbers(text).some(({ value }) => Math.abs(value) === 4321) ? [] : [text];
    });
    expect(beside.size).toBeGreaterThan(5_000);
    expect(lost).toEqual([]);
  });
});
