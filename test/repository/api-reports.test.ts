import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageNames, root } from './read-repository.js';

const reports = join(root, 'docs/api');

/** `export { a, type B, c as d } from './x.js';` → a, B, d. */
function listedNames(code: string): readonly string[] {
  return [...code.matchAll(/export (?:type )?\{([^}]*)\}/g)]
    .flatMap(([, list = '']) => list.split(','))
    .map((part) => part.trim().split(' ').at(-1)!)
    .filter(Boolean);
}

const namesOfIndex = (name: string) => listedNames(readFileSync(join(root, 'packages', name, 'src/index.ts'), 'utf8'));

function namesOfReport(name: string): readonly string[] {
  const report = readFileSync(join(reports, `${name}.api.md`), 'utf8');
  const names = [...report.matchAll(/^export (?:function|const|type|interface|class|abstract class) ([\w$]+)/gm)].map(
    ([, found]) => found!,
  );
  return [...new Set([...names, ...listedNames(report)])]; // a zod schema and its type have one name
}

test('every package has an API report, and nothing else has', () => {
  expect(readdirSync(reports).sort()).toEqual(packageNames.map((name) => `${name}.api.md`));
});

/** The quick half; whether the types are today's, too, is for `npm run check`, which reads what is built. */
describe.each(packageNames)('the API report of %s', (name) => {
  test('has the names that the index exports; if not, run: npm run api', () => {
    expect(existsSync(join(reports, `${name}.api.md`))).toBe(true);
    expect([...namesOfReport(name)].sort()).toEqual([...new Set(namesOfIndex(name))].sort());
  });
});
