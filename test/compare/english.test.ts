import { compareReports } from '@tongbi/compare';
import type { Comparison } from '@tongbi/model';
import { normalizeReport } from '@tongbi/normalizer';
import { createSegmenter } from '@tongbi/segmenter';
import { describe, expect, it } from 'vitest';

const opening = (year: number) =>
  `# Budget Speech\n\nMr Speaker, I beg to move the financial policy of the Government for the financial year ${year}.\n\nThe harbour of our small republic has kept growing, and every household has had a part in it, as all of us know very well.\n\n`;
const before = `${opening(2023)}We will build 30 piers in the north bay by 2026.

I will raise the mooring fee for large ferries to $25 per tonne.

We will explore a night ferry to the outer isles.

I will provide every skipper with a Net Voucher of $200 to offset the price of twine.

We will plant mangroves along the estuary to shelter the young fish.
`;
const after = `${opening(2024)}We will build 40 piers in the north bay by 2027.

I will raise the mooring fee for large ferries to $30 per tonne.

We will build a night ferry terminal for the outer isles.

I will provide every skipper with a Net Voucher of $200 to offset the price of twine.

The Government will open a museum of lanterns in the old customs house.
`;
const segment = createSegmenter();
const readOf = (text: string, year: number) => ({ ...normalizeReport(text, { file: `${year}.md`, year }), file: `${year}.md` });
const compare = (previous: string, current: string): Comparison =>
  compareReports(readOf(previous, 2023), readOf(current, 2024), { segment });
const told = ({ commitments }: Comparison) =>
  commitments.map(({ status, kinds, current, previous }) => [status, kinds.join(), (current ?? previous[0])!.text.slice(0, 30)]);

describe('two English speeches', () => {
  const comparison = compare(before, after);

  it('are compared by what they promise', () => {
    expect(told(comparison)).toEqual(
      expect.arrayContaining([
        ['changed', 'figure', 'We will build 40 piers in the '],
        ['changed', 'figure', 'I will raise the mooring fee f'],
        ['kept', '', 'I will provide every skipper w'],
        ['new', '', 'The Government will open a mus'],
        ['dropped', '', 'We will plant mangroves along '],
      ]),
    );
  });

  it('pair targets by their whole name, in the unit of the text', () => {
    const fee = comparison.metrics.find(({ kind, indicator }) => kind === 'target-target' && indicator.includes('mooring fee'));
    expect(fee).toMatchObject({ previous: { value: 25, unit: '$/tonne' }, current: { value: 30 }, delta: { absolute: 5 } });
  });

  it('name the rows of the table in English alone', () => {
    expect(comparison.indicators.length).toBeGreaterThan(0);
    expect(comparison.indicators.filter(({ indicator }) => /\p{Script=Han}/u.test(indicator))).toEqual([]);
  });

  it('show in a redline whole words', () => {
    const piers = comparison.commitments.find(({ current }) => current?.text.includes('40 piers'));
    const parts = (piers?.redline ?? []).map(({ op, text }) => `${op}:${text}`);
    expect(parts).toEqual([
      'equal:We will build ',
      'delete:30',
      'insert:40',
      'equal: piers in the north bay by ',
      'delete:2026',
      'insert:2027',
    ]);
  });

  it('say nothing of terms or results, which are known of Chinese alone, and are certain of the same words only', () => {
    expect(comparison.terms).toEqual({ new: [], vanished: [] });
    expect(comparison.commitments.every(({ reported }) => reported === 'none')).toBe(true);
    const certain = comparison.commitments.filter(
      ({ status, grade }) => grade === 'certain' && (status === 'kept' || status === 'changed'),
    );
    expect(certain.every(({ confidence }) => confidence === 1)).toBe(true);
  });

  it('of the same words keep all', () => {
    expect(new Set(compare(before, before.replace('2023', '2024')).commitments.map(({ status }) => status))).toEqual(new Set(['kept']));
  });
});
