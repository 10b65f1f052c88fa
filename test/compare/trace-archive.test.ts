import { type ReadFile, traceArchive } from '@tongbi/compare';
import { type LineageChain, LineageDocument } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { frameReport, type Inserted } from './make-pair.js';

const promise = '组建海上救援队';
const said: Inserted = { tasks: `${promise}。` };
const silent: Inserted = {};
const done: Inserted = { review: '海上救援队挂牌成立。' };

const archive = (years: Readonly<Record<number, Inserted>>): readonly ReadFile[] =>
  Object.entries(years).map(([year, inserted]) => frameReport(Number(year), inserted));

function chainOf(files: readonly ReadFile[], text = promise): LineageChain {
  const chains = traceArchive(files).lineage.filter(({ places }) => places.some(({ place }) => place.text.includes(text)));
  expect(chains).toHaveLength(1);
  return chains[0]!;
}
const endOf = (years: Readonly<Record<number, Inserted>>) => {
  const { since, until, ending, silentIn, gaps } = chainOf(archive(years));
  return { since, until, ending, silentIn, gaps };
};

describe('how a chain ends', () => {
  test('carried: the last report says it', () => {
    expect(endOf({ 2021: silent, 2022: said, 2023: said })).toMatchObject({ since: 2022, until: 2023, ending: 'carried', silentIn: null });
  });
  test('dropped: the next whole report is silent', () => {
    expect(endOf({ 2021: said, 2022: said, 2023: silent })).toMatchObject({ until: 2022, ending: 'dropped', silentIn: 2023 });
  });
  test('done: the next report tells it done and does not promise it again', () => {
    expect(endOf({ 2021: said, 2022: said, 2023: done })).toMatchObject({ until: 2022, ending: 'done', silentIn: 2023 });
  });
  test('a missing year is no ending: the first report after it says from when on it is silent', () => {
    expect(endOf({ 2021: said, 2022: said, 2027: silent })).toMatchObject({ until: 2022, ending: 'dropped', silentIn: 2027 });
  });
  test('open: only an abridged report follows', () => {
    expect(endOf({ 2021: said, 2022: said, 2023: { edition: 'abridged' } })).toMatchObject({ ending: 'open', silentIn: null });
  });
  test('a gap of five years lies inside a chain that goes on after it', () => {
    expect(endOf({ 2016: said, 2017: said, 2023: said })).toEqual({
      since: 2016,
      until: 2023,
      ending: 'carried',
      silentIn: null,
      gaps: [2018, 2019, 2020, 2021, 2022],
    });
  });
});

test('a step has what its schema has, and nothing beside it', () => {
  const document = traceArchive(archive({ 2021: said, 2022: { tasks: '加快组建海上救援队。' }, 2023: said }));
  expect(document.lineage.some(({ places }) => places.length === 3)).toBe(true);
  expect(LineageDocument.parse(document)).toEqual(document);
});

describe('a list between two of its items', () => {
  const years = {
    2021: { tasks: '推进东屿岛协同发展。' },
    2022: { tasks: '推进东屿岛协同发展、云河流域生态保护和高质量发展。' },
    2023: { tasks: '推动云河流域生态保护和高质量发展。' },
  };
  const spans = () =>
    traceArchive(archive(years))
      .lineage.filter(({ places }) => places.some(({ place }) => /东屿岛|云河/.test(place.text)))
      .map(({ places }) => places.map(({ year }) => year));
  test('does not join them to one chain: each goes through the list by itself', () => {
    expect(spans()).toEqual([
      [2022, 2023],
      [2021, 2022],
    ]);
  });
});

describe('steps', () => {
  test('the first place has none; the others say what changed', () => {
    const { places } = chainOf(
      archive({ 2022: { tasks: '新增渔船泊位300个。' }, 2023: { tasks: '新增渔船泊位400个。' }, 2024: { tasks: '新增渔船泊位400个。' } }),
      '渔船泊位',
    );
    expect(places.map(({ step }) => step && [step.status, ...step.kinds])).toEqual([null, ['changed', 'figure'], ['kept']]);
  });
  test('a step over a whole report that is silent is a return', () => {
    const { places } = chainOf(archive({ 2022: said, 2023: silent, 2024: said }));
    expect(places.map(({ step }) => step?.returned)).toEqual([undefined, true]);
  });
  test('a step over a year without report is none', () => {
    const { places, gaps } = chainOf(archive({ 2022: said, 2024: said }));
    expect([places.map(({ step }) => step?.returned), gaps]).toEqual([[undefined, false], [2023]]);
  });
  test('what was promised for a year is told by the next report', () => {
    const { places, doneIn } = chainOf(archive({ 2022: said, 2023: { ...said, ...done } }));
    expect([places.map(({ reported }) => reported), doneIn]).toEqual([['done', 'none'], [2023]]);
  });
});

describe('the archive as given', () => {
  const inOrder = archive({ 2022: said, 2023: said, 2024: silent });
  test('years out of order are put in order', () => {
    expect(traceArchive([...inOrder].reverse())).toEqual(traceArchive(inOrder));
  });
  test('a report given twice counts once', () => {
    expect(traceArchive([...inOrder, inOrder[0]!])).toEqual(traceArchive(inOrder));
  });
  test('every commitment stands in a chain', () => {
    const { lineage } = traceArchive(inOrder);
    const held = new Set(lineage.flatMap(({ places }) => places.map(({ place }) => place.id)));
    expect(held.has(lineage[0]!.places[0]!.place.id)).toBe(true);
    for (const year of [2022, 2023, 2024]) expect(lineage.some(({ places }) => places.some((place) => place.year === year))).toBe(true);
    expect(new Set(lineage.map(({ id }) => id)).size).toBe(lineage.length);
  });
  test.each([
    ['one report', inOrder.slice(0, 1)],
    ['one report twice', [inOrder[0]!, inOrder[0]!]],
    ['no report', []],
  ])('%s is nothing to follow', (_, files) => {
    expect(() => traceArchive(files)).toThrow('two years or more');
  });
  test('a report without a year is refused by name', () => {
    const { report, ...file } = inOrder[0]!;
    expect(() => traceArchive([{ ...file, report: { ...report, year: null } }, inOrder[1]!])).toThrow('without a year');
  });
});
