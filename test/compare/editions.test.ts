import { compareReports, type ReadFile } from '@tongbi/compare';
import type { Comparison, Edition, Record } from '@tongbi/model';
import { describe, expect, test } from 'vitest';
import { readReport, readText, segment } from './read-report.js';

const before = readReport('test/fixtures/compare/2023.md');
const after = readReport('test/fixtures/compare/2024.md');

function as(edition: Edition, { report, file }: ReadFile): ReadFile {
  return readText(report.text.replace('edition: full', `edition: ${edition}`), file);
}
function compareAs(previous: Edition, current: Edition): Comparison {
  return compareReports(as(previous, before), as(current, after), { segment });
}
const editions: readonly Edition[] = ['full', 'digest', 'abridged'];
const nine = editions.flatMap((previous) => editions.map((current) => ({ previous, current, result: compareAs(previous, current) })));
const full = nine[0]!.result;

const withStatus = ({ commitments, passages }: Comparison, status: Record['status']) =>
  [...commitments, ...passages].filter((record) => record.status === status);
const established = (records: readonly Record[]) => [...new Set(records.map((record) => record.established))];
const key = ({ current, previous }: Record) => `${previous[0]?.text} → ${current?.text}`;
/** Without offsets, which a longer front matter moves. */
const figures = ({ metrics }: Comparison) =>
  metrics.map(({ kind, indicator, previous, current, delta, outcome }) => ({
    kind,
    indicator,
    previous: previous?.text,
    current: current?.text,
    delta,
    outcome,
  }));

test('the pair has something of all that an edition decides', () => {
  expect(withStatus(full, 'new').length).toBeGreaterThan(2);
  expect(withStatus(full, 'dropped').length).toBeGreaterThan(0);
  expect(new Set(full.commitments.flatMap(({ kinds }) => kinds))).toEqual(new Set(['figure', 'strength', 'scope']));
  expect([...new Set(full.commitments.map(({ reported }) => reported))]).toEqual(expect.arrayContaining(['done', 'missed', 'none']));
  expect(full.commitments.filter(({ redline }) => redline).length).toBeGreaterThan(5);
});

describe.each(nine)('$previous → $current', ({ previous, current, result }) => {
  const restated = previous !== 'full' || current !== 'full';

  test('new is established unless the previous is a selection', () => {
    expect(established(withStatus(result, 'new'))).toEqual([previous !== 'abridged']);
  });
  test('dropped is established unless the current is a selection', () => {
    expect(established(withStatus(result, 'dropped'))).toEqual([current !== 'abridged']);
  });
  test('what is carried on is established', () => {
    expect(established([...withStatus(result, 'kept'), ...withStatus(result, 'changed')])).toEqual([true]);
  });
  test('what cannot be asserted ranks below what can', () => {
    const score = (of: Comparison, status: Record['status']) =>
      of.commitments.filter((record) => record.status === status).reduce((sum, { rank }) => sum + rank.score, 0);
    const third = (holds: boolean) => (holds ? 1 : 1 / 3);
    expect(score(result, 'new')).toBeCloseTo(score(full, 'new') * third(previous !== 'abridged'), 2);
    expect(score(result, 'dropped')).toBeCloseTo(score(full, 'dropped') * third(current !== 'abridged'), 2);
  });

  test(restated ? 'wording is not compared' : 'wording is compared', () => {
    const records = [...result.commitments, ...result.passages];
    expect(records.some(({ redline }) => redline)).toBe(!restated);
    expect(records.some(({ strength }) => strength)).toBe(!restated);
    expect(result.passages.some(({ status }) => status === 'changed')).toBe(!restated);
    if (restated) {
      expect(new Set(records.flatMap(({ kinds }) => kinds))).toEqual(new Set(['figure']));
      expect(result.terms).toEqual({ new: [], vanished: [] });
    }
  });

  test('figures are compared, and results told, as between full texts', () => {
    // What an abridged text does not say it may have said: not read, and so no outcome.
    const expected = figures(full).map((pair) =>
      current === 'abridged' && pair.outcome === 'not-reported' ? { ...pair, outcome: undefined } : pair,
    );
    expect(figures(result)).toEqual(expected);
    const reported = ({ commitments }: Comparison) => commitments.map((record) => `${key(record)}: ${record.reported}`);
    expect(reported(result)).toEqual(reported(full));
  });

  test('each side that is not a full text is told', () => {
    const told = result.diagnostics.filter(({ code }) => code === 'edition-limits').map(({ actual }) => actual);
    expect(told).toEqual([previous, current].filter((edition) => edition !== 'full'));
  });
});

describe('a target that the text before does not hold', () => {
  const untargeted = ({ report, file }: ReadFile) => readText(report.text.replace('，地区生产总值增长6%以上', ''), file);
  test.each([
    ['full', 'target-new'],
    ['digest', 'target-new'],
    ['abridged', 'target-is'],
  ] as const)('is called new where its silence says something: %s', (edition, code) => {
    const { dispatch } = compareReports(as(edition, untargeted(before)), after, { segment });
    expect(dispatch[0]).toMatchObject({ code, arguments: [{ text: '地区生产总值增长' }, { text: '5.5%左右' }] });
  });
});

describe('between restated texts', () => {
  const promise = (sentence: string, edition: Edition, { report, file }: ReadFile) =>
    as(edition, readText(report.text.replace('开展校园餐食安全检查。', sentence), file));
  const kindsOf = (was: string, is: string) =>
    compareReports(promise(was, 'digest', before), promise(is, 'digest', after), { segment }).commitments.find(({ current }) =>
      is.startsWith(current?.text ?? '?'),
    );

  test('a figure left out is no change', () => {
    expect(kindsOf('开展校园餐食安全检查300次。', '开展校园餐食安全检查。')).toMatchObject({ status: 'kept', kinds: [] });
  });
  test('another figure of the unit is', () => {
    expect(kindsOf('开展校园餐食安全检查300次。', '开展校园餐食安全检查400次。')).toMatchObject({ status: 'changed', kinds: ['figure'] });
  });
});

describe('terms', () => {
  const say = (term: string, { report, file }: ReadFile) =>
    readText(report.text.replace('海是云川的家底。', `海是云川的家底。${term}就是好，${term}要发展，处处有${term}。`), file);
  const words = (text: string) =>
    [...text.matchAll(/海草房|竹排歌|[\s\S]/gu)].map((match) => ({
      text: match[0],
      span: { start: match.index, end: match.index + match[0].length },
    }));

  test('that only one of two full texts says three times are told with their places', () => {
    const { terms } = compareReports(say('竹排歌', before), say('海草房', after), { segment: words });
    expect(terms.new).toMatchObject([{ term: '海草房', count: 3 }]);
    // 育儿补贴 is a formula of policy, and news though it is said once.
    expect(terms.vanished).toMatchObject([
      { term: '育儿补贴', count: 1 },
      { term: '竹排歌', count: 3 },
    ]);
    expect(terms.new[0]!.places.every(({ text }) => text.includes('海草房'))).toBe(true);
  });
  test('that both say, or one says twice, are not', () => {
    const { terms } = compareReports(say('海草房', before), say('海草房', after), { segment: words });
    expect(terms.new).toEqual([]);
    expect(terms.vanished.map(({ term }) => term)).toEqual(['育儿补贴']);
  });
});
