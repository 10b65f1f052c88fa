import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as model from '@tongbi/model';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../packages/renderer/src');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.startsWith('generated/'));

/** Without comments, and without what a schema says of its fields. */
function codeOf(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
    .replace(/\/\*.*?\*\//gsu, '')
    .replace(/^\s*\/\/.*$|(?<=[;,{] )\/\/ .*$/gmu, '')
    .replace(/\.describe\(\s*(['"`]).*?\1,?\s*\)/gsu, '');
}

const found = (pattern: RegExp, names = files): string[] =>
  names.flatMap((name) => [...codeOf(name).matchAll(pattern)].map(([words]) => `${name}: ${words}`));

const enums = [
  model.Absence,
  model.HighlightKind,
  model.Label,
  model.Outcome,
  model.PairRelation,
  model.Reason,
  model.Reported,
  model.SectionRelation,
  model.Status,
  model.StrengthChange,
  model.TargetChange,
];
const codes = [...new Set(enums.flatMap(({ options }): readonly string[] => options))];

test('Chinese words stand in the tables of data/ alone, but for the units of format-quantity.ts', () => {
  expect(found(/\p{Script=Han}+/gu, ['words/format-quantity.ts']).length).toBeGreaterThan(5);
  expect(
    found(
      /\p{Script=Han}+/gu,
      files.filter((name) => name !== 'words/format-quantity.ts'),
    ),
  ).toEqual([]);
});

test('nothing is ranked: the order of the data is the order that is shown', () => {
  expect(found(/\.sort\([^\n]*(?:score|confidence|rank|weight)[^\n]*/gu)).toEqual([]);
});

test('what a code means stands in a table that the compiler holds to be whole', () => {
  const choice = new RegExp(`(?:[!=]==? |case |includes\\(|startsWith\\()'(?:${codes.join('|')}|unseen)'`, 'gu');
  expect(`status === 'dropped'`.match(choice)).toHaveLength(1);
  expect(found(choice)).toEqual([]);
});
