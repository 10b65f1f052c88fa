import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publicPackageNames, readManifest, root } from './read-repository.js';

const reports = join(root, 'docs/api');

/** `export { a, type B, c as d } from './x.js';` → a, B, d. */
function listedNames(code: string): readonly string[] {
  return [...code.matchAll(/export (?:type )?\{([^}]*)\}/g)]
    .flatMap(([, list = '']) => list.split(','))
    .map((part) => part.trim().split(' ').at(-1)!)
    .filter(Boolean);
}

/** `aligner` and, of its entry ./training, `aligner.training`: where its source is. */
const entries = new Map(
  publicPackageNames.flatMap((name) =>
    Object.entries(readManifest(`packages/${name}`).exports ?? {}).flatMap(([entry, target]) => {
      const source = (target as { readonly development?: string }).development;
      return source ? [[`${name}${entry.slice(1).replaceAll('/', '.')}`, join('packages', name, source)] as const] : [];
    }),
  ),
);
/** What an entry lists, and what it declares itself. */
function namesOfSource(path: string): readonly string[] {
  const code = readFileSync(join(root, path), 'utf8');
  return [
    ...listedNames(code),
    ...[...code.matchAll(/^export (?:async )?(?:const|function|type|interface|class) (\w+)/gm)].map(([, name]) => name!),
  ];
}

function namesOfReport(name: string): readonly string[] {
  const report = readFileSync(join(reports, `${name}.api.md`), 'utf8');
  const names = [...report.matchAll(/^export (?:function|const|type|interface|class|abstract class) ([\w$]+)/gm)].map(
    ([, found]) => found!,
  );
  return [...new Set([...names, ...listedNames(report)])]; // a zod schema and its type have one name
}

test('every published entry has an API report, and nothing else has', () => {
  expect(readdirSync(reports).sort()).toEqual([...entries.keys()].map((name) => `${name}.api.md`).sort());
});

/** The quick half; whether the types are today's, too, is for `npm run check`, which reads what is built. */
describe.each([...entries])('the API report of %s', (name, source) => {
  test('has the names that are exported; if not, run: npm run api', () => {
    expect(existsSync(join(reports, `${name}.api.md`))).toBe(true);
    expect([...namesOfReport(name)].sort()).toEqual([...new Set(namesOfSource(source))].sort());
  });
});
