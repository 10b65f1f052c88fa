import { compareReportSet } from '@tongbi/compare';
import type { ComparisonSet, LineageChain } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { frameReport, type Inserted } from './make-pair.js';
import { segment } from './read-report.js';

const promise = '组建海上救援队';
const said: Inserted = { tasks: `${promise}。` };
const silent: Inserted = {};
const other: Inserted = { tasks: '整治网络谣言和虚假广告。' };

type Archive = Readonly<Record<number, Inserted>>;

function compareAll(archive: Archive, focus: number): ComparisonSet {
  const files = Object.entries(archive).map(([year, inserted]) => frameReport(Number(year), inserted));
  return compareReportSet(files, { segment, focus: `云川-${focus}` });
}
const chainsOf = (archive: Archive, focus: number, text = promise): readonly LineageChain[] =>
  compareAll(archive, focus).lineage.filter(({ places }) => places.some(({ place }) => place.text === text));

function chainOf(archive: Archive, focus: number, text = promise) {
  const chains = chainsOf(archive, focus, text);
  expect(chains).toHaveLength(1);
  const { places, since, until, atLeast, doneIn, gaps } = chains[0]!;
  return { years: places.map(({ year }) => year), since, until, atLeast, doneIn, gaps };
}

describe('a chain', () => {
  test('runs over all years that say it', () => {
    expect(chainOf({ 2021: silent, 2022: said, 2023: said, 2024: said }, 2024)).toEqual({
      years: [2022, 2023, 2024],
      since: 2022,
      until: 2024,
      atLeast: false,
      doneIn: [],
      gaps: [],
    });
  });

  test('follows a promise whose words and figure change each year', () => {
    const archive = {
      2021: silent,
      2022: { tasks: '新增渔船泊位300个。' },
      2023: { tasks: '新增渔船泊位400个以上。' },
      2024: { tasks: '力争新增渔船泊位500个。' },
    };
    expect(chainOf(archive, 2024, '力争新增渔船泊位500个')).toMatchObject({ years: [2022, 2023, 2024], atLeast: false });
  });

  test('ends where the next year is silent, and belongs to the focus only if the year before it said so', () => {
    expect(chainOf({ 2021: silent, 2022: said, 2023: said, 2024: silent }, 2024)).toMatchObject({ since: 2022, until: 2023, gaps: [] });
    expect(chainsOf({ 2021: silent, 2022: said, 2023: silent, 2024: other }, 2024)).toEqual([]);
  });

  test('goes on after the focus', () => {
    expect(chainOf({ 2022: silent, 2023: said, 2024: said, 2025: said }, 2023)).toMatchObject({ years: [2023, 2024, 2025], until: 2025 });
  });
});

test('chains of one promise that was split have ids of their own', () => {
  const { lineage } = compareAll(
    { 2023: { tasks: '推进渔港升级改造和航道疏浚。' }, 2024: { tasks: '推进渔港升级改造。加快航道疏浚。' } },
    2024,
  );
  const firsts = lineage.map(({ places }) => places[0]!.place.id);
  expect(new Set(firsts).size).toBe(firsts.length - 1);
  expect(new Set(lineage.map(({ id }) => id)).size).toBe(lineage.length);
});

describe('a year that is not said', () => {
  test('is a gap where the archive lacks the report', () => {
    expect(chainOf({ 2021: silent, 2022: said, 2024: said }, 2024)).toMatchObject({ years: [2022, 2024], gaps: [2023] });
  });
  test('is a gap where the edition is abridged', () => {
    const abridged = { edition: 'abridged' };
    expect(chainOf({ 2021: silent, 2022: said, 2023: abridged, 2024: said }, 2024)).toMatchObject({ years: [2022, 2024], gaps: [2023] });
  });
  test.each(['full', 'digest'])('is no gap where a %s text is silent: the promise returned', (edition) => {
    const archive = { 2021: silent, 2022: said, 2023: { ...other, edition }, 2024: said };
    expect(chainOf(archive, 2024)).toMatchObject({ years: [2022, 2024], since: 2022, gaps: [] });
  });
});

describe('atLeast', () => {
  test('holds where the archive does not reach back', () => {
    expect(chainOf({ 2022: said, 2023: said }, 2023)).toMatchObject({ since: 2022, atLeast: true });
  });
  test('holds where the year before is missing', () => {
    expect(chainOf({ 2021: silent, 2023: said, 2024: said }, 2024)).toMatchObject({ since: 2023, atLeast: true });
  });
  test.each([
    ['full', false],
    ['digest', false],
    ['abridged', true],
  ])('where the year before is %s: %s', (edition, atLeast) => {
    expect(chainOf({ 2022: { edition }, 2023: said, 2024: said }, 2024)).toMatchObject({ since: 2023, atLeast });
  });
});

describe('doneIn', () => {
  const done: Inserted = { review: '海上救援队挂牌成立。' };
  test('names the year whose report says it', () => {
    expect(chainOf({ 2022: silent, 2023: said, 2024: done }, 2024)).toMatchObject({ until: 2023, doneIn: [2024] });
  });
  test('does not name a year that reports it as under way', () => {
    const begun: Inserted = { review: '海上救援队前期工作有序开展。' };
    expect(chainOf({ 2022: silent, 2023: said, 2024: begun }, 2024)).toMatchObject({ until: 2023, doneIn: [] });
  });
  test('of a promise done and made again', () => {
    expect(chainOf({ 2022: silent, 2023: said, 2024: { ...said, ...done } }, 2024)).toMatchObject({ until: 2024, doneIn: [2024] });
  });
});

test('a report without a year takes no part in lineage', () => {
  const { report, ...file } = frameReport(2022, said);
  const undated = { ...file, report: { ...report, id: '云川', year: null } };
  const set = compareReportSet([undated, frameReport(2023, said), frameReport(2024, said)], { segment });
  expect(set.comparisons).toHaveLength(2);
  expect(new Set(set.lineage.flatMap(({ places }) => places.map(({ year }) => year)))).toEqual(new Set([2023, 2024]));
  expect(compareReportSet([undated, frameReport(2023, said)], { segment, focus: '云川' }).lineage).toEqual([]);
});

test('chains have ids of their own', () => {
  const { lineage } = compareAll({ 2022: said, 2023: other, 2024: said }, 2024);
  expect(new Set(lineage.map(({ id }) => id)).size).toBe(lineage.length);
});
