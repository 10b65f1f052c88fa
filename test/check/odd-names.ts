import { expect } from 'vitest';
import { embedded, makeArchive, type TestArchive } from './archive.js';

export const quick = ['--no-compare'];

/** `untracked reports/…` of each file that was checked. */
export function checked(
  archive: TestArchive,
  words: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): readonly string[] {
  return archive.checkJson([...quick, ...words], env).document.files.map(({ change, path }) => `${change} ${path}`);
}

/** A report of any name is found, checked and named on one line, in whatever form. */
export function holdName(name: string): void {
  const archive = makeArchive(['reports/示例市/2024.md']);
  archive.write(name, embedded('示例市/2024.md'));
  const { document, status } = archive.checkJson([
    ...quick,
    '--format',
    'sarif=o.sarif',
    '--format',
    'junit=o.xml',
    '--format',
    'github=o.txt',
  ]);
  expect(document.files).toMatchObject([{ path: name, previous: 'reports/示例市/2023.md' }]);
  expect(document.findings).toEqual([]);
  expect(status).toBe(0);
  expect(checked(archive, ['--', name])).toEqual([`unchanged ${name}`]);
  // In the log a name has one line.
  expect(archive.check(quick).stdout.split('\n')[0]).toMatch(/示例市 2024/);
}
