import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importsOf, packageNames, readSources, root } from './read-repository.js';

/** Of each file of a package the files of the same package that it imports, types included; paths from its `src`. */
function importsIn(name: string): ReadonlyMap<string, readonly string[]> {
  const base = `packages/${name}/src/`;
  const sources = readSources(name);
  const known = new Set(sources.map(({ path }) => path));
  return new Map(
    sources.map((file) => {
      const inside = importsOf(file).flatMap((each) => {
        const path = normalize(join(dirname(file.path), each)).replace(/\.js$/u, '.ts');
        return each.startsWith('.') && known.has(path) ? [path.slice(base.length)] : [];
      });
      return [file.path.slice(base.length), inside];
    }),
  );
}

/** A way from a file back to itself, if there is one. */
function circleFrom(start: string, imports: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const from = new Map<string, string>();
  const left = [start];
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    for (const next of imports.get(file) ?? []) {
      if (next === start) {
        const way = [file];
        while (way[0] !== start) way.unshift(from.get(way[0]!)!);
        return way;
      }
      if (from.has(next)) continue;
      from.set(next, file);
      left.push(next);
    }
  }
  return null;
}

test.each(packageNames)('no file of %s imports itself by way of others', (name) => {
  const imports = importsIn(name);
  const circles = [...imports.keys()].flatMap((file) => circleFrom(file, imports) ?? []);
  expect([...new Set(circles)].sort()).toEqual([]);
});

/** `| cli | terminal · outputs · commands |`: a folder imports of those before it, never of those behind it. */
const orders = [
  ...readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
    .split('## Order of folders')[1]!
    .split('\n## ')[0]!
    .matchAll(/^\| `packages\/([a-z-]+)` +\| (.+?) +\|$/gmu),
].map(([, name = '', order = '']) => [name, order.split(' · ').map((folder) => folder.replaceAll('`', ''))] as const);

describe.each(orders)('%s', (name, order) => {
  const folderOf = (path: string): string => (dirname(path) === '.' ? '' : dirname(path));

  test('has all its folders in the order', () => {
    const folders = [...new Set([...importsIn(name).keys()].map(folderOf))].filter((folder) => folder !== '' && folder !== 'generated');
    expect([...order].sort()).toEqual(folders.sort());
  });

  test('has no import that runs back up', () => {
    const upward = [...importsIn(name)].flatMap(([file, imported]) =>
      imported
        .filter((each) => order.indexOf(folderOf(each)) > order.indexOf(folderOf(file)) && folderOf(file) !== '')
        .map((each) => `${file} → ${each}`),
    );
    expect(upward).toEqual([]);
  });
});

test('the order stands in ARCHITECTURE.md', () => expect(orders.map(([name]) => name)).toEqual(expect.arrayContaining(['archive', 'cli'])));
