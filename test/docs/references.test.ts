import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageNames, readSources, root } from '../repository/read-repository.js';

const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pages.map((name) => `docs/${name}`)];

const sourceNames = new Set(packageNames.flatMap(readSources).map(({ path }) => basename(path)));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** What stands in `code`, where it is a path from the root: `packages/aligner/src/redline.ts`. Patterns are not. */
const PATH = /^(?:packages|scripts|test|templates|reports|docs)\/[\w./-]*$/;

describe.each(documents)('%s', (name) => {
  const text = readFileSync(join(root, name), 'utf8');
  const codes = [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1]!);

  test('links to what exists', () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!).filter((target) => !/^https?:/.test(target));
    expect(targets.filter((target) => !existsSync(join(root, dirname(name), target.split('#')[0]!)))).toEqual([]);
  });

  test('names files that exist', () => {
    expect(codes.filter((code) => PATH.test(code) && !existsSync(join(root, code)))).toEqual([]);
    expect(codes.filter((code) => /^[a-z0-9-]+\.ts$/.test(code) && !sourceNames.has(code))).toEqual([]);
  });

  test('names scripts that exist', () => {
    const named = [...text.matchAll(/\b(?:npm run|pnpm) ([a-z]+)/g)].map((match) => match[1]!);
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});
