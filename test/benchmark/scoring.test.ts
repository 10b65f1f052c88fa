import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { root } from '../repository/read-repository.js';

interface Panel {
  readonly rows: readonly unknown[];
  readonly read: (rows: readonly unknown[]) => unknown;
  readonly measures: Readonly<Record<string, (sums: unknown) => number>>;
}
interface Score {
  readonly measure: string;
  readonly value: number;
  readonly interval: readonly [number, number];
  readonly draws: Float64Array;
}
const load = async (name: string) => await import(join(root, `benchmark/src/${name}.mjs`));
const { bootstrap, differ, meanOf } = (await load('bootstrap')) as {
  bootstrap: (panel: Panel, name: string, draws: number) => readonly Score[];
  differ: (one: Score, other: Score) => boolean;
  meanOf: (scores: readonly Score[]) => Score;
};
const { tally, f1, sentencesUnder } = (await load('tally')) as {
  tally: (
    names: readonly string[],
    items: number,
  ) => { add: (item: number, name: string, hits: number, got: number, want: number) => void; panel: (measures: object) => Panel };
  f1: (sum: Float64Array) => number;
  sentencesUnder: (sentences: readonly Span[], span: Span) => readonly Span[];
};
const { kappa } = (await load('agreement')) as { kappa: (pairs: readonly (readonly [string, string])[]) => number };
const { trustPanel } = (await load('trust')) as {
  trustPanel: (name: string, claims: readonly { confidence: number; right: boolean }[]) => readonly Panel[];
};
const { commandWords } = (await load('run-programs')) as {
  commandWords: (command: string, previous: string, current: string) => readonly string[];
};
const { checkText, describeText } = (await load('texts')) as {
  checkText: (folder: string, row: object, gaps: string) => { readonly state: string; readonly says?: string; readonly content?: string };
  describeText: (name: string, text: string, about: object) => { readonly row: object; readonly gaps: { readonly gaps: string } };
};
interface Span {
  readonly start: number;
  readonly end: number;
}

describe('intervals', () => {
  /** So many items, of which so many are hit. */
  const panelOf = (hits: number, items: number): Panel => {
    const counts = tally(['links'], items);
    for (let item = 0; item < items; item++) counts.add(item, 'links', item < hits ? 1 : 0, 1, 1);
    return counts.panel({ links: (sum: (name: string) => Float64Array) => f1(sum('links')) });
  };
  const score = (hits: number, items = 100) => bootstrap(panelOf(hits, items), 'links', 1000)[0]!;

  test('are about as wide as chance makes a share of a hundred', () => {
    const {
      value,
      interval: [low, high],
    } = score(80);
    expect(value).toBe(0.8);
    // Two standard errors of .04.
    expect(low).toBeGreaterThan(0.69);
    expect(low).toBeLessThan(0.75);
    expect(high).toBeGreaterThan(0.85);
    expect(high).toBeLessThan(0.91);
  });
  test('are the same each time, and narrower with more items', () => {
    expect(score(80).interval).toEqual(score(80).interval);
    const width = ({ interval: [low, high] }: Score) => high - low;
    expect(width(score(800, 1000))).toBeLessThan(width(score(80)) / 2);
    expect(width(meanOf([score(80), bootstrap(panelOf(80, 100), 'others', 1000)[0]!]))).toBeLessThan(width(score(80)));
  });
  test('tell two programs apart where the same items say so', () => {
    // Ninety-eight and ninety-four of a hundred: the intervals overlap, yet on no item is the second better.
    expect(differ(score(98), score(90))).toBe(true);
    expect(differ(score(98), score(97))).toBe(false);
  });
});

test('a span lies on a sentence when it shares a third of the shorter one', () => {
  const sentences = [
    { start: 0, end: 30 },
    { start: 30, end: 60 },
  ];
  expect(sentencesUnder(sentences, { start: 0, end: 39 })).toEqual([sentences[0]]);
  expect(sentencesUnder(sentences, { start: 0, end: 40 })).toEqual(sentences);
  expect(sentencesUnder(sentences, { start: 28, end: 34 })).toEqual([sentences[0], sentences[1]]);
});

describe('trust', () => {
  const of = (claims: readonly { confidence: number; right: boolean }[]) =>
    Object.fromEntries(
      trustPanel('links', claims).flatMap(({ rows, read, measures }) =>
        Object.entries(measures).map(([name, measure]) => [name, measure(read(rows))]),
      ),
    );
  const claims = (confidence: number, right: number, wrong: number) => [
    ...Array.from({ length: right }, () => ({ confidence, right: true })),
    ...Array.from({ length: wrong }, () => ({ confidence, right: false })),
  ];
  test('what is right as often as it is said to be has no error', () => {
    const said = of([...claims(0.75, 3, 1), ...claims(0.5, 2, 2)]);
    expect(said['links: error']).toBeCloseTo(0);
    // Of the 15 pairs of a right claim and a wrong one 6 are in order, 7 tied and 2 the other way about.
    expect(said['links: ranking']).toBeCloseTo((6 + 7 / 2) / 15);
  });
  test('what is never right but sure is wrong by as much', () => expect(of(claims(0.9, 0, 5))['links: error']).toBeCloseTo(0.9));
  test('nothing said is nothing judged', () => expect(trustPanel('links', [])).toEqual([]));
});

test('kappa is 1 for the same labels, 0 for what chance gives, and .4 for the example of the textbook', () => {
  expect(
    kappa([
      ['a', 'a'],
      ['b', 'b'],
    ]),
  ).toBe(1);
  expect(
    kappa([
      ['a', 'a'],
      ['a', 'b'],
      ['b', 'a'],
      ['b', 'b'],
    ]),
  ).toBe(0);
  const times = (count: number, pair: readonly [string, string]) => Array.from({ length: count }, () => pair);
  expect(kappa([...times(20, ['y', 'y']), ...times(5, ['y', 'n']), ...times(10, ['n', 'y']), ...times(15, ['n', 'n'])])).toBeCloseTo(0.4);
});

test('a command is cut as a shell would, and gets its files', () => {
  expect(commandWords('python3 "my program.py" -p {previous} -c {current}', 'a b.txt', 'c.txt')).toEqual([
    'python3',
    'my program.py',
    '-p',
    'a b.txt',
    '-c',
    'c.txt',
  ]);
  expect(commandWords('mine', 'a.txt', 'b.txt')).toEqual(['mine', 'a.txt', 'b.txt']);
});

describe('a copy of a text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongbi-texts-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const marked = '　　政府工作报告\n\n一、回顾\n新建公园12个。\n二、任务  改造道路30公里。\n';
  const { row, gaps } = describeText('某市/2024.txt', marked, { place: '某市', year: '2024' });
  mkdirSync(join(folder, '某市'));
  const check = (bytes: string | Buffer) => {
    writeFileSync(join(folder, '某市/2024.txt'), bytes);
    return checkText(folder, row, gaps.gaps);
  };

  test.each([
    ['the same bytes', marked, 'as marked', undefined],
    [
      'a byte order mark and other line ends',
      `\uFEFF${marked.replaceAll('\n', '\r\n')}`,
      'same letters',
      'a byte order mark; line ends of Windows (CRLF)',
    ],
    ['other blanks', marked.replaceAll('  ', '\n'), 'same letters', 'other white space'],
    ['a page around it', `首页\n${marked}打印`, 'same letters', '2 characters before it; 2 characters behind it'],
  ])('%s: is read as marked', (_, bytes, state, says) => {
    const checked = check(bytes);
    expect(checked).toMatchObject(says ? { state, says } : { state });
    expect(checked.content).toBe(marked);
  });
  test.each([
    ['another figure', marked.replace('12', '13'), 'as many characters as expected, but not the same ones'],
    ['a piece missing', marked.replace('一、回顾\n', ''), '27 characters without white space, expected 31'],
    ['another encoding', Buffer.from([0xd5, 0xfe, 0xb8, 0xae]), 'it is not UTF-8'],
  ])('%s: differs, and in what is said', (_, bytes, says) => expect(check(bytes)).toEqual({ state: 'differs', says }));
  test('none: says where one is', () => {
    rmSync(join(folder, '某市/2024.txt'));
    expect(checkText(folder, { ...row, repository: 'owner/name', commit: 'abc', path: 'a.txt' }, '')).toEqual({
      state: 'missing',
      says: 'no such file; it is owner/name@abc a.txt',
    });
  });
});
