import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeBy } from '@tongbi/compare/training';
import { type JudgedClaim, LIMITS, measureGrades, readClauseGold, trainClaims } from '@tongbi/trainer';
import { afterAll, describe, expect, test } from 'vitest';

const places = { previous: [{ start: 0, end: 1 }], current: null };

/** A made-up pair of reports: of each kind of claim some whose chance of being right is known, and of which so many are right. */
function pairOf(seed: number): readonly JudgedClaim[] {
  const chance = (odds: number) => 1 / (1 + Math.exp(-odds));
  const right = (odds: number, at: number) => (((at + seed) * 37) % 100) / 100 < chance(odds);
  return Array.from({ length: 600 }, (_, at): readonly JudgedClaim[] => {
    const odds = (at % 60) / 10 - 2;
    const expected = -(at % 50) / 10;
    const distance = (at % 8) / 10;
    return [
      { ...places, kind: 'link', features: { odds, lead: 0, names: 0 }, right: Number(right(odds, at)) },
      { ...places, kind: 'alone', features: { expected, verb: 0, names: 0, opener: 0 }, right: Number(right(-expected - 1, at)) },
      { ...places, kind: 'reported', features: { said: 1, found: odds, missed: 0 }, right: Number(right(odds, at)) },
      { ...places, kind: 'change', features: { kept: 0, distance, figure: 0 }, right: Number(right(distance * 5, at)) },
      {
        ...places,
        kind: 'row',
        features: {
          judged: odds,
          fresh: 0,
          paired: 0,
          held: 0,
          name: 0,
          known: 0,
          apart: 0,
          kin: 0,
          echoed: 0,
          inside: 0,
          prose: 0,
          bare: 0,
        },
        right: Number(right(odds, at)),
      },
      { ...places, kind: 'outcome', features: { judged: odds, uncompared: 0, listed: 0, kin: 0 }, right: Number(right(odds, at)) },
    ];
  }).flat();
}
const pairs = [pairOf(1), pairOf(2), pairOf(3)];

test('what is said of claims that were not learned from comes true as often as it says', () => {
  const judge = judgeBy(trainClaims([...pairs[0]!, ...pairs[1]!]));
  for (const kind of ['link', 'alone', 'change', 'reported'] as const) {
    const claims = pairs[2]!.filter((claim) => claim.kind === kind).map((claim) => ({ said: judge(claim), right: claim.right }));
    for (const [from, to] of [
      [0, 0.5],
      [0.5, 0.8],
      [0.8, 1],
    ] as const) {
      const band = claims.filter(({ said }) => said >= from && said < to);
      if (band.length < 60) continue;
      const mean = (value: (claim: (typeof band)[number]) => number) => band.reduce((sum, claim) => sum + value(claim), 0) / band.length;
      expect(Math.abs(mean(({ said }) => said) - mean(({ right }) => right))).toBeLessThan(0.08);
    }
  }
});

test('grades share out all claims of a kind, and the surer ones are right more often', () => {
  const rows = measureGrades(pairs);
  for (const kind of ['link', 'alone'] as const) {
    const own = rows.filter(({ claim }) => claim === kind);
    expect(own.map(({ grade, from }) => [grade, from])).toEqual(Object.entries(LIMITS[kind]));
    expect(own.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
    const said = own.filter(({ claims }) => claims > 0).map(({ right }) => right);
    expect(said).toEqual([...said].sort((a, b) => b - a));
  }
});

describe('gold of single commitments', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongbi-clauses-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, rows: readonly string[][]) =>
    writeFileSync(join(folder, name), rows.map((row) => row.join('\t')).join('\n'));
  write('A1.tsv', [['A1-1', '10', '新建水塔三座，疏浚河道']]);
  write('A1.commitments.tsv', [
    ['id', 'n', 'kind', 'quote'],
    ['A1-1', '1', 'commitment', '新建水塔三座'],
    ['A1-1', '2', 'commitment', '疏浚河道'],
  ]);
  write('A2.tsv', [['A2-1', '0', '新建水塔五座']]);
  write('A2.commitments.tsv', [
    ['id', 'n', 'kind', 'quote'],
    ['A2-1', '1', 'commitment', '新建水塔五座'],
  ]);
  write('A1-A2.clauses.tsv', [
    ['cur', 'status', 'kinds', 'prev', 'note'],
    ['A2-1.1', 'changed', 'figure', 'A1-1.1', ''],
  ]);
  const gold = readClauseGold(folder, 'A1-A2');

  test('a span stands for what it holds, and for what it nearly is', () => {
    expect(gold.standsFor.previous({ start: 10, end: 21 })).toEqual(['A1-1.1', 'A1-1.2']);
    expect(gold.standsFor.previous({ start: 17, end: 21 })).toEqual(['A1-1.2']);
    expect(gold.standsFor.previous({ start: 12, end: 16 })).toEqual(['A1-1.1']);
    expect(gold.standsFor.previous({ start: 15, end: 18 })).toEqual([]);
  });
  test('what carries on what, and what is carried on', () => {
    expect([...gold.links]).toEqual([['A2-1.1', new Set(['A1-1.1'])]]);
    expect([...gold.carried]).toEqual(['A1-1.1']);
    expect([...gold.statuses]).toEqual([['A2-1.1', 'changed']]);
  });
});
