import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedGrams } from '@tongbi/aligner/chinese';
import { listGoldSets, readCorpus, readLinkExamples, readReportFile, trainLinks } from '@tongbi/trainer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tongbi-train-'));
const folders = { gold: join(folder, 'gold'), corpus: join(root, 'reports') };
const knowledge = { grams: shippedGrams() };
/** Pairs whose marks are made here: what both years say to the letter, and what starts with the same six characters. */
const PAIRS = [
  ['A', '示例市/2022.md', '示例市/2023.md'],
  ['B', '示例市/2023.md', '示例市/2024.md'],
] as const;
const START = 6;

beforeAll(() => {
  mkdirSync(folders.gold);
  const sets = PAIRS.map(([name, previous, current]) => [`${name}1-${name}2`, 'alignment', previous, current].join('\t'));
  writeFileSync(join(folders.gold, 'sets.tsv'), ['set\tkind\tprevious\tcurrent', ...sets, 'X\tmetrics\t-\tother.md'].join('\n'));
  for (const [name, previous, current] of PAIRS) {
    const sides = [previous, current].map((file) => readReportFile(folders.corpus, file).plan.groups.filter(({ isHeading }) => !isHeading));
    const rows = sides.map((groups, side) =>
      groups.map(({ text, span }, at) => ({
        id: `${name}${side + 1}-${at}`,
        text: text.slice(0, span.end - span.start),
        start: span.start,
      })),
    ) as [{ id: string; text: string; start: number }[], { id: string; text: string; start: number }[]];
    for (const [side, list] of rows.entries()) {
      const lines = list.map(({ id, start, text }) => [id, start, text].join('\t'));
      writeFileSync(join(folders.gold, `${name}${side + 1}.tsv`), lines.join('\n'));
    }
    const links = rows[1].map(({ id, text }) => [
      id,
      'commitment',
      'changed',
      rows[0]
        .filter((other) => other.text.slice(0, START) === text.slice(0, START))
        .map((other) => other.id)
        .join(','),
    ]);
    writeFileSync(
      join(folders.gold, `${name}1-${name}2.cur.tsv`),
      ['cur_id\tkind\tstatus\tprev_ids', ...links.map((row) => row.join('\t'))].join('\n'),
    );
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the folders', () => {
  test('only alignments are sets', () => {
    expect(listGoldSets(folders.gold).map(({ set }) => set)).toEqual(['A1-A2', 'B1-B2']);
  });
  test('a corpus has each report once, in order, and leaves out what it is told to', () => {
    const all = readCorpus(folders.corpus).map(({ file }) => file);
    expect(all).toEqual([...all].sort());
    expect(all).toContain('示例市/2023.md');
    expect(readCorpus(folders.corpus, ['示例市/2023.md']).map(({ file }) => file)).toEqual(all.filter((file) => file !== '示例市/2023.md'));
  });
});

describe('weights', () => {
  test('of the same folders are the same, finite, and know that what is alike goes together', () => {
    const examples = listGoldSets(folders.gold).map((set) => readLinkExamples(folders, set, knowledge));
    const models = trainLinks(examples);
    expect(JSON.stringify(trainLinks(examples))).toBe(JSON.stringify(models));
    const all = [models.groups, models.items].flatMap(({ first, second }) => [first, second]);
    for (const { bias, features } of all) {
      expect([bias, ...features.flatMap(({ weight, mean }) => [weight, mean])].every(Number.isFinite)).toBe(true);
    }
    const weightOf = (name: string) => models.groups.second.features.find((feature) => feature.name === name)!.weight;
    expect(weightOf('first')).toBeGreaterThan(0);
  });
});
