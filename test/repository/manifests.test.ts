import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageNames, readManifest, root } from './read-repository.js';

const workspace = readManifest('.');

describe.each(packageNames)('%s', (name) => {
  const manifest = readManifest(`packages/${name}`);

  test('has its name, version, licence and description', () => {
    expect(manifest).toMatchObject({ name: `@tongbi/${name}`, version: workspace.version, license: 'MIT', type: 'module' });
    expect(manifest.description).toMatch(/\S/);
    expect(manifest.engines).toEqual(workspace.engines);
    const { homepage = '', bugs, repository, keywords } = manifest;
    expect(homepage).toMatch(/^https:\/\//);
    expect(bugs).toEqual({ url: `${homepage}/issues` });
    expect(repository).toEqual({ type: 'git', url: `git+${homepage}.git`, directory: `packages/${name}` });
    expect(keywords?.length).toBeGreaterThan(2);
  });

  test('has a README of one screen', () => {
    const file = join(root, 'packages', name, 'README.md');
    expect(existsSync(file)).toBe(true);
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith(`# @tongbi/${name}\n`)).toBe(true);
    // What a script writes from the program is looked up, not read.
    const written = text.replace(/<!-- commands:[\s\S]*<!-- \/commands -->/u, '');
    expect(written.split('\n').length).toBeLessThanOrEqual(80);
  });

  test.skipIf(manifest.private)('publishes no development condition', () => {
    expect(JSON.stringify(manifest.exports)).toContain('development');
    expect(JSON.stringify(manifest.publishConfig?.exports)).not.toContain('development');
    expect(Object.keys(manifest.publishConfig?.exports ?? {})).toEqual(Object.keys(manifest.exports ?? {}));
    expect(manifest.files).toContain('dist');
  });
});

test('the test package is private and has the same version', () => {
  expect(readManifest('test')).toMatchObject({ private: true, version: workspace.version });
});

test('npm start and npm test set up what is missing', () => {
  const { scripts } = workspace as unknown as { scripts: Record<string, string> };
  expect(scripts.start).toMatch(/^node scripts\/set-up\.mjs && /);
  expect(scripts.test).toMatch(/^node scripts\/set-up\.mjs && /);
  expect(scripts.build).toBeDefined();
});
