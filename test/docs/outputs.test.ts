import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outputFormats, viewTables } from '@tongbi/renderer';
import { expect, test } from 'vitest';
import { sampleSet } from '../renderer/sample/sample-set.js';

const page = readFileSync(join(import.meta.dirname, '../../docs/outputs.md'), 'utf8');
const [chinese, english] = [viewTables(sampleSet()), viewTables(sampleSet(), { language: 'en' })];

/** The rows of the table below a heading, cell by cell, without its head. */
function rowsUnder(heading: string): string[][] {
  const [section = ''] = page.slice(page.indexOf(heading) + heading.length).split(/^#/mu, 1);
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

test('docs/outputs.md names every format with its endings', () => {
  const named = rowsUnder('# Outputs').map(([name, endings]) => `${name} ${endings}`);
  expect(named).toEqual(outputFormats.map(({ name, endings }) => `\`${name}\` ${endings.map((ending) => `\`${ending}\``).join(', ')}`));
});

test.each(chinese.map((table, position) => [table.name, table, english[position]!] as const))(
  'docs/outputs.md names every column of %s in both languages, with its kind',
  (name, table, inEnglish) => {
    const written = rowsUnder(`### ${table.title}, ${inEnglish.title} (\`${name}\`)`).map((cells) => cells.slice(0, 3));
    const all = table.columns.map(({ key, title, kind }, position) => {
      const isYear = /^y\d/u.test(key);
      const titles = isYear ? ['2024年 …', '2024 …'] : [title, inEnglish.columns[position]!.title];
      return [...titles, kind === 'text' ? 'text' : 'number'];
    });
    const known = all.filter((cells, position) => position === 0 || cells[0] !== all[position - 1]![0]);
    expect(written).toEqual(known);
  },
);
