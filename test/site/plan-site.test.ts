import { planPlaces, type ReportFacts } from '@tongbi/archive';
import { planSite, relativeHref, slugOf } from '@tongbi/site';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf } from './site-facts.js';

const plan = (...facts: readonly ReportFacts[]) => planSite(planPlaces(facts), { toolVersion: '1' });

describe('planSite', () => {
  test('has the nation first, then places by their codes, then those without', () => {
    const names = [
      factsOf('乌有', 2024),
      factsOf('苏州', 2024, { placeCode: '320500' }),
      factsOf('全国', 2024),
      factsOf('北京', 2024, { placeCode: '110000' }),
    ];
    expect(plan(...names).places.map(({ folder }) => folder)).toEqual(['全国', '110000', '320500', '乌有']);
  });

  test('tells years that are missing, and pairs the reports on both sides of them', () => {
    const [place] = plan(factsOf('甲', 2025), factsOf('甲', 2021), factsOf('甲', 2022)).places;
    expect(place!.gaps).toEqual([2023, 2024]);
    expect(place!.pairs.map(({ path }) => path)).toEqual(['甲/2021-to-2022.html', '甲/2022-to-2025.html']);
  });

  test('compares the fullest text of a year; the others have a page', () => {
    const texts = [
      factsOf('甲', 2023),
      factsOf('甲', 2024, { edition: 'abridged', file: 'a.md' }),
      factsOf('甲', 2024, { file: 'copy.md' }),
      factsOf('甲', 2024, { file: 'b.md' }),
    ];
    const [place] = plan(...texts).places;
    expect(place!.reports.map(({ path, file, isCompared }) => `${path} ${file} ${isCompared}`)).toEqual([
      '甲/2023.html reports/甲/2023.md true',
      '甲/2024.html b.md true',
      '甲/2024-2.html copy.md false',
      '甲/2024-3.html a.md false',
    ]);
    expect(place!.pairs.map(({ current }) => current.file)).toEqual(['b.md']);
  });

  test('is the same for any order of the facts', () => {
    const facts = [factsOf('甲', 2023), factsOf('甲', 2024), factsOf('乙', 2024), factsOf('丙', 2020, { placeCode: '990000' })];
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(plan(...shuffled)).toEqual(plan(...facts));
      }),
    );
  });

  test('gives no place the folder of something else, nor two places one', () => {
    const folders = plan(factsOf('search', 2024), factsOf('assets', 2024), factsOf('甲', 2024), factsOf('甲/', 2024)).places.map(
      ({ folder }) => folder,
    );
    expect(new Set([...folders, 'search', 'assets', 'indicators']).size).toBe(7);
  });
});

describe('slugOf', () => {
  test.each([
    ['居民人均可支配收入', '居民人均可支配收入'],
    ['5G基站', '5G基站'],
    ['A/B：对比', /^ab对比-[a-z0-9]{12}$/u],
    ['con', /^con-[a-z0-9]{12}$/u],
    ['..', /^x-[a-z0-9]{12}$/u],
    ['“百千万”工程', /^百千万工程-[a-z0-9]{12}$/u],
    ['长'.repeat(41), /^长{24}-[a-z0-9]{12}$/u],
  ])('%s', (name, expected) => {
    expect(slugOf(name)).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
  });

  test('is a name that every file system takes, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        expect(slugOf(name)).toMatch(/^[\p{Script=Han}A-Za-z0-9][\p{Script=Han}A-Za-z0-9-]*$/u);
        expect(Buffer.byteLength(slugOf(name))).toBeLessThan(200);
      }),
    );
  });
});

describe('relativeHref', () => {
  test.each([
    ['index.html', '320500/2024.html', '', '320500/2024.html'],
    ['320500/2024.html', 'index.html', '', '../index.html'],
    ['320500/2024.html', '320500/2025.html', 'c12', '2025.html#c12'],
    ['320500/chains/a.html', '320500/2024.html', '', '../2024.html'],
    ['a/b.html', '全国/50%.html', '', '../%E5%85%A8%E5%9B%BD/50%25.html'],
  ])('%s to %s', (from, to, fragment, expected) => expect(relativeHref(from, to, fragment)).toBe(expected));
});
