import { compareReports, evaluateCorrections, openClaims, quotePlace } from '@tongbi/compare';
import {
  Comparison,
  type Correction,
  type PlacedCorrection,
  type Quote,
  type ReaderAnswer,
  type ReaderQuestion,
  type Reading,
  type Record,
  type Span,
} from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { frameReport } from './make-pair.js';
import { readReport, segment } from './read-report.js';

const before = frameReport(2023, { tasks: '为山区孩子配齐校车。整治北湾岸线。办好渔家文化节。新建码头泊位6个。' });
const after = frameReport(2024, {
  tasks: '添置山里娃上下学的专用大巴。整治东湾岸线。办好渔家文化周。新建码头泊位9个。',
  review: '渔家儿女连唱七天，来客四万人次。山路上跑起了接送学童的车。',
});
const compare = (corrections: readonly PlacedCorrection[] = []): Comparison => compareReports(before, after, { segment, corrections });

const quote = (year: number, exact: string, more: Partial<Quote> = {}): Quote => ({ report: `云川-${year}`, exact, ...more });
const bus = { previous: quote(2023, '为山区孩子配齐校车'), current: quote(2024, '添置山里娃上下学的专用大巴') };
const shore = { previous: quote(2023, '整治北湾岸线', { prefix: '校车。' }), current: quote(2024, '整治东湾岸线', { prefix: '大巴。' }) };
const festival = quote(2023, '办好渔家文化节', { suffix: '。新建' });
const week = quote(2024, '办好渔家文化周', { suffix: '。新建' });

const reading = (asks: ReaderQuestion, answer: ReaderAnswer, model = '甲模型'): Reading => ({
  kind: 'reading',
  id: `${asks.kind}-${model}`,
  prompt: `${asks.kind}@1`,
  asks,
  by: { model, endpoint: 'local', parameters: {}, on: '2024-03-01' },
  answer,
});
const partner = (pair: { readonly previous: Quote; readonly current: Quote }, isOne: boolean, model?: string): Reading =>
  reading(
    { kind: 'partner', of: pair.current, against: pair.previous.report, offered: [pair.previous] },
    { chosen: isOne ? [0] : [] },
    model,
  );

const example = { previous: readReport('reports/示例市/2023.md'), current: readReport('reports/示例市/2024.md') };
/** Of the links of two single promises the one that the program is least sure of. */
function weakestLink() {
  const { commitments } = compareReports(example.previous, example.current, { segment });
  const links = commitments.filter(({ current, previous }) => current && previous.length === 1);
  const [{ current, previous }] = [...links].sort((a, b) => a.confidence - b.confidence) as [Record, ...Record[]];
  const quoteOf = (side: 'previous' | 'current', span: Span) => quotePlace(example[side].report, span)!;
  return { previous: quoteOf('previous', previous[0]!.span), current: quoteOf('current', current!.span), at: current!.span.start };
}

const holding = ({ commitments }: Comparison, words: string): Record =>
  commitments.find(({ current, previous }) => [current, ...previous].some((place) => place?.text.includes(words)))!;

describe('a reading of two commitments', () => {
  test('makes surer what the program says too, parts what it is less sure of, and is named with model and day', () => {
    const own = holding(compare(), '整治东湾');
    expect(own.previous.map(({ text }) => text)).toEqual(['整治北湾岸线']);
    const agreed = holding(compare([partner(shore, true)]), '整治东湾');
    expect(agreed.confidence).toBeGreaterThanOrEqual(own.confidence);
    expect(agreed.because).toContainEqual({ evidence: 'reader', weight: expect.any(Number), detail: '甲模型，2024-03-01' });
    expect(compare([partner(shore, true)]).readings).toEqual({ used: 1, void: 0, stale: 0, disputed: 0 });
    const weak = weakestLink();
    const parted = compareReports(example.previous, example.current, { segment, corrections: [partner(weak, false)] });
    const record = parted.commitments.find(({ current }) => current?.span.start === weak.at)!;
    expect(record.status).toBe('new');
    expect(record.because.at(-1)).toMatchObject({ evidence: 'reader' });
    expect(record.because.at(-1)!.weight).toBeGreaterThan(0);
    expect(Comparison.safeParse(parted).success).toBe(true);
  });

  test('says the same from either side, whichever report is asked for first', () => {
    const weak = weakestLink();
    const turned = reading({ kind: 'partner', of: weak.previous, against: weak.current.report, offered: [weak.current] }, { chosen: [] });
    const statusesOf = (readings: readonly Reading[]) =>
      compareReports(example.previous, example.current, { segment, corrections: readings }).commitments.map(({ id, status }) => [
        id,
        status,
      ]);
    expect(statusesOf([turned])).toEqual(statusesOf([partner(weak, false)]));
    const swapped = compareReports(example.current, example.previous, { segment, corrections: [turned] });
    const own = swapped.commitments.find(({ current }) => current?.text === weak.previous.exact)!;
    expect(own.previous.map(({ text }) => text)).not.toContain(weak.current.exact);
  });

  test('goes against no figure', () => {
    const ships = { previous: quote(2023, '整治北湾岸线', { prefix: '校车。' }), current: quote(2024, '新建码头泊位9个') };
    expect(holding(compare([partner(ships, true)]), '泊位9').previous.map(({ text }) => text)).toEqual(['新建码头泊位6个']);
  });

  test('goes against no person, and is void where it would', () => {
    const parted: Correction = { kind: 'link', same: false, ...shore };
    const result = compare([parted, partner(shore, true)]);
    expect(holding(result, '整治东湾').status).toBe('new');
    expect(result.readings).toEqual({ used: 0, void: 1, stale: 0, disputed: 0 });
    const pinned = compare([{ kind: 'link', same: true, ...bus }, partner(bus, false)]);
    expect(holding(pinned, '专用大巴')).toMatchObject({ confidence: 1, previous: [{ text: '为山区孩子配齐校车' }] });
  });

  test('of two models that differ leaves the claim as it was, and sends it to a person', () => {
    const own = compare();
    const result = compare([partner(shore, true), partner(shore, false, '乙模型')]);
    expect(result.readings).toMatchObject({ disputed: 1 });
    const record = holding(result, '整治东湾');
    expect([record.status, record.confidence]).toEqual([holding(own, '整治东湾').status, holding(own, '整治东湾').confidence]);
    expect(openClaims(own, 0)).toEqual([]);
    expect(openClaims(result, 0).map((claim) => claim.record.id)).toEqual([record.id]);
  });

  test('is worth less where persons found the same reader wrong', () => {
    const weightOf = (corrections: readonly PlacedCorrection[]) =>
      Math.abs(holding(compare(corrections), '专用大巴').because.find(({ evidence }) => evidence === 'reader')!.weight);
    const trusted = weightOf([partner(bus, true)]);
    const wrong: Correction = { kind: 'link', same: false, ...shore };
    const doubted = weightOf([wrong, partner(shore, true), partner(bus, true)]);
    expect(doubted).toBeGreaterThan(0);
    expect(doubted).toBeLessThan(trusted - 1);
    expect(weightOf([wrong, partner(shore, true, '乙模型'), partner(bus, true)])).toBe(trusted);
  });

  test('of words that are gone is stale, and no other is', () => {
    const gone = { ...shore, previous: quote(2023, '整治北湾的滩涂岸线') };
    const result = compare([partner({ ...gone, current: quote(2024, '整治东湾的滩涂岸线') }, false), partner(bus, true)]);
    expect(result.readings).toEqual({ used: 1, void: 0, stale: 1, disputed: 0 });
  });
});

test('what changed: a reading takes the place of what was less sure, never of a figure', () => {
  const asks = { kind: 'change', previous: festival, current: week } as const;
  const own = holding(compare(), '渔家文化周');
  expect(own.status).toBe('changed');
  const kept = holding(compare([reading(asks, { chosen: [0], change: 'kept' })]), '渔家文化周');
  expect(kept.claims.change!.confidence).not.toBe(own.claims.change!.confidence);
  expect(kept.because.at(-1)).toEqual({ evidence: 'reader-change', weight: 0, detail: '甲模型，2024-03-01' });
  const figure = reading(
    { kind: 'change', previous: quote(2023, '新建码头泊位6个'), current: quote(2024, '新建码头泊位9个') },
    { chosen: [0], change: 'kept' },
  );
  const result = compare([figure]);
  expect(holding(result, '泊位9')).toMatchObject({ status: 'changed', kinds: holding(compare(), '泊位9').kinds });
  expect(result.readings).toMatchObject({ used: 0, void: 1 });
});

test('what became of a promise: the sentence that was chosen, and what it says', () => {
  const told = quote(2024, '渔家儿女连唱七天，来客四万人次。');
  const asks = { kind: 'result', of: festival, against: '云川-2024', offered: [told] } as const;
  const read = holding(compare([reading(asks, { chosen: [0], reported: 'done' })]), '渔家文化节');
  const found = read.results.filter(({ text }) => text.includes('连唱七天'));
  if (found.length > 0) expect(found[0]!.because.at(-1)).toMatchObject({ evidence: 'reader-result' });
  const none = holding(compare([reading(asks, { chosen: [], reported: 'none' })]), '渔家文化节');
  expect(none.results.filter(({ text }) => text.includes('连唱七天'))).toEqual([]);
});

test('whose choice the brief was ordered by is said', () => {
  const asks = { kind: 'brief', previous: festival.report, current: week.report, items: [[bus.current], [week]] } as const;
  expect(compare([reading(asks, { chosen: [1] })]).readings).toEqual({
    used: 1,
    void: 0,
    stale: 0,
    disputed: 0,
    brief: ['甲模型，2024-03-01'],
  });
});

test('without readings, and with questions that nobody has answered, nothing is different', () => {
  const { by: _, answer: __, ...open } = partner(shore, false);
  expect(compare([open])).toEqual(compare());
  expect(compare()).not.toHaveProperty('readings');
});

test('how good a reader is, by what persons say', () => {
  const persons: readonly Correction[] = [
    { kind: 'link', same: true, ...bus },
    { kind: 'link', same: false, ...shore },
  ];
  const scored = (...readings: readonly Reading[]) => evaluateCorrections([before, after], [...persons, ...readings]).readings;
  expect(scored(partner(shore, false), partner(bus, true, '乙模型'))).toEqual([
    { model: '甲模型', question: 'partner', count: 1, agreed: 1, kappa: null, program: 0, helps: true },
    { model: '乙模型', question: 'partner', count: 1, agreed: 1, kappa: null, program: 0, helps: true },
  ]);
  const worse: Reading = reading(
    { kind: 'partner', of: bus.current, against: '云川-2023', offered: [bus.previous, shore.previous] },
    { chosen: [1] },
  );
  expect(scored(worse, partner(shore, true))).toMatchObject([{ count: 2, agreed: 0, program: 0, helps: false }]);
  expect(scored()).toEqual([]);
});
