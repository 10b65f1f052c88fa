import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isGenerated, packageNames, readSources, root, type SourceFile, walkFiles } from './read-repository.js';

const MOST_LINES = 400;
const sources = packageNames.flatMap(readSources).filter((file) => !isGenerated(file));
const offenders = (isWrong: (file: SourceFile) => boolean): readonly string[] => sources.filter(isWrong).map(({ path }) => path);

describe('sources', () => {
  test('are there', () => expect(sources.length).toBeGreaterThan(packageNames.length));
  test('have no default export', () => expect(offenders(({ code }) => /\bexport\s+default\b|\bas\s+default\b/.test(code))).toEqual([]));
  test('have no export *', () => expect(offenders(({ code }) => /\bexport\s*(?:type\s*)?\*/.test(code))).toEqual([]));
  test('have kebab-case names', () =>
    expect(offenders(({ path }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*\.tsx?$/.test(basename(path)))).toEqual([]));
  test('are in no drawer for anything', () =>
    expect(offenders(({ path }) => /\b(?:utils?|helpers?|common|misc)\b/.test(path))).toEqual([]));
  test(`have at most ${MOST_LINES} lines`, () => expect(offenders(({ text }) => text.split('\n').length > MOST_LINES + 1)).toEqual([]));
  test('name no kind of document but in the package of kinds: what differs is in its profile, or goes by its language', () => {
    const kinds = readdirSync(join(root, 'packages/kinds/data')).filter((name) => !name.includes('.'));
    const named = new RegExp(`['"\`](?:${kinds.join('|')})['"\`]`);
    expect(kinds).toContain('budget-speech');
    expect(offenders(({ path, code }) => !path.startsWith('packages/kinds/') && named.test(code))).toEqual([]);
  });
  test('ask for no any', () => expect(offenders(({ code }) => /[:<]\s*any\b|\bas any\b/.test(code))).toEqual([]));
});

test('an index lists names and holds no logic', () => {
  const wrong = sources
    .filter(({ path }) => basename(path) === 'index.ts')
    .filter(({ code }) => code.replace(/export\s+(?:type\s+)?\{[^}]*\}\s*from\s*'\.\/[^']+';/g, '').trim() !== '')
    .map(({ path }) => path);
  expect(wrong).toEqual([]);
});

test('no file names a folder of the machine it was written on', () => {
  const machine = /(^|[^\w.])\/(?:work|root|home\/\w+|Users\/\w+)\/(?=\w)/m;
  const texts = [...walkFiles('.')].filter(
    (path) => /\.(?:ts|mjs|js|json|md|tsv|hbs|css|yaml|txt)$/.test(path) && !path.startsWith('reports/'),
  );
  expect(texts.length).toBeGreaterThan(sources.length);
  expect(texts.filter((path) => machine.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
});
