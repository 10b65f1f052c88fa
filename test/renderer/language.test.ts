import { renderHtml, viewModel } from '@tongbi/renderer';
import { describe, expect, test } from 'vitest';
import { wordingOf } from '../../packages/renderer/src/words/wording.js';
import { highlightOf } from './sample/build-records.js';
import { sampleSet, unchangedComparison } from './sample/sample-set.js';

const HAN = /\p{Script=Han}/u;
/** The name of the tool, in both languages. */
const NAME = '同比';

/** All that a table of words says, its functions given values of no language. */
function* said(words: unknown, path = ''): Generator<readonly [string, string]> {
  if (typeof words === 'string') yield [path, words.replace(NAME, '')];
  else if (typeof words === 'function') {
    const values = [['a'], 2, 'b', 3, 'c'];
    for (let first = 0; first < 2; first += 1) {
      try {
        yield* said((words as (...given: unknown[]) => unknown)(...values.slice(first), 'd'), path);
      } catch {
        // A function of names was given a number, or the other way round.
      }
    }
  } else if (typeof words === 'object' && words !== null) {
    for (const [key, value] of Object.entries(words)) yield* said(value, `${path}.${key}`);
  }
}

describe('in English', () => {
  test('no word of the interface is Chinese', () => {
    const { ui, script, labels, phrases, summary } = wordingOf('en');
    const all = [...said({ ui, script, labels, phrases, summary })];
    expect(all.length).toBeGreaterThan(150);
    expect(all.filter(([, words]) => HAN.test(words))).toEqual([]);
  });

  const page = viewModel(sampleSet(), { language: 'en' });
  const panel = page.panels.find(({ chosen }) => chosen)!;

  test('the document, labels, statuses and dates are English, report text stays', () => {
    expect(page.language).toBe('en');
    expect(panel.heading).toBe('2024 against 2023');
    expect(panel.counts.map(({ label }) => label)).toEqual(['New', 'Not mentioned again', 'Done', 'Changed', 'Kept']);
    expect(panel.contents.filter(({ label }) => HAN.test(label))).toEqual([]);
    const record = panel.records!.current.flatMap(({ records }) => records).find(({ kinds }) => kinds !== '')!;
    expect(record.label).toBe('Changed');
    expect(record.redline!.some((part) => HAN.test(part.equal ?? part.insert ?? ''))).toBe(true);
  });

  test('names of indicators come with the data', () => {
    const set = sampleSet();
    const comparisons = set.comparisons.map((pair) => ({
      ...pair,
      indicators: pair.indicators.map((row) => ({ ...row, english: 'product' })),
    }));
    const { panels } = viewModel({ ...set, comparisons }, { language: 'en' });
    expect(panels[1]!.targets!.main!.rows[0]!.indicator).toMatch(/^product/u);
  });

  test('reasons of the ranking are English', () => {
    const set = sampleSet();
    const comparisons = set.comparisons.map((pair) => ({
      ...pair,
      indicators: [],
      highlights: [highlightOf(pair.commitments[0]!, { reasons: ['figure-moved'] })],
    }));
    const shown = viewModel({ ...set, comparisons }, { language: 'en' });
    expect(shown.panels[1]!.highlights!.items.map(({ reasons }) => reasons)).toEqual(['figure moved']);
  });

  test('the page says its language', () => {
    expect(renderHtml(unchangedComparison(), { language: 'en' })).toContain('<html lang="en">');
    expect(renderHtml(unchangedComparison())).toContain('<html lang="zh-CN">');
  });
});

test('what is not told to be English is Chinese, and the same as before', () => {
  expect(renderHtml(unchangedComparison(), { language: 'zh' })).toBe(renderHtml(unchangedComparison()));
});
