import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicPackageNames, readManifest } from '../repository/read-repository.js';
import { packPackages, run } from './pack-packages.js';

const folder = mkdtempSync(join(tmpdir(), 'tongbi-published-'));
/** What is used of the library under the command of attw. */
interface Attw {
  readonly createPackageFromTarballData: (tarball: Uint8Array) => object;
  readonly checkPackage: (
    tarball: object,
    options: { readonly excludeEntrypoints: readonly string[] },
  ) => Promise<{ readonly types: object | false; readonly problems?: readonly object[] }>;
}

/** What the command of attw asks; it would start once a package. */
const attw = createRequire(createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json')).resolve('@arethetypeswrong/core');
const { checkPackage, createPackageFromTarballData } = (await import(pathToFileURL(attw).href)) as Attw;
let tarballs: ReadonlyMap<string, string>;

beforeAll(() => {
  tarballs = packPackages(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (name: string, path: string): string => run('tar', ['-xzOf', tarballs.get(name)!, `package/${path}`], folder);

describe.each(publicPackageNames)('what is published of %s', (name) => {
  test('publint finds nothing', async () => {
    const tarball = Uint8Array.from(readFileSync(tarballs.get(name)!)).buffer;
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg!))).toEqual([]);
  });

  test('attw finds nothing for users of ES modules', async () => {
    const tarball = createPackageFromTarballData(readFileSync(tarballs.get(name)!));
    // The dictionary and the page for browsers are data, and have no types.
    const analysis = await checkPackage(tarball, { excludeEntrypoints: ['./dictionary.gz', './tongbi.html'] });
    const others = ['node10', 'node16-cjs'];
    const isOurs = (problem: object) => !('resolutionKind' in problem && others.includes(String(problem.resolutionKind)));
    expect(analysis.types).toMatchObject({ kind: 'included' });
    expect(analysis.problems!.filter(isOurs)).toEqual([]);
  });

  test('names no folder of the workspace and no unbuilt source, and needs what it says of us', () => {
    const manifest = JSON.parse(read(name, 'package.json'));
    expect(JSON.stringify(manifest)).not.toMatch(/workspace:|development/);
    const ours = Object.entries(manifest.dependencies ?? {}).filter(([dependency]) => dependency.startsWith('@tongbi/'));
    expect(ours.every(([, version]) => version === readManifest('.').version)).toBe(true);
  });

  test('has a README that links to nothing beside what is in it', () => {
    const files = run('tar', ['-tzf', tarballs.get(name)!], folder).split('\n');
    const text = read(name, 'README.md')
      .replace(/^```[\s\S]*?^```$/gmu, '')
      .replace(/`[^`\n]*`/gu, '');
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = '']) => target).filter((target) => !/^https?:/u.test(target));
    expect(targets.filter((target) => !files.includes(join('package', target.replace(/#.*/u, ''))))).toEqual([]);
  });

  test('has code, types, README and licence, the sources its maps name, and no notes of the build', () => {
    const files = run('tar', ['-tzf', tarballs.get(name)!], folder)
      .trim()
      .split('\n')
      .map((path) => path.replace('package/', ''));
    expect(files).toEqual(
      expect.arrayContaining(['package.json', 'README.md', 'LICENSE', 'dist/index.js', 'dist/index.d.ts', 'src/index.ts']),
    );
    expect(files.filter((path) => path.includes('tsbuildinfo'))).toEqual([]);
    for (const map of files.filter((path) => path.endsWith('.js.map')).slice(0, 3)) {
      const { sources } = JSON.parse(read(name, map)) as { sources: readonly string[] };
      expect(sources.filter((source) => !files.includes(join(dirname(map), source)))).toEqual([]);
    }
  });
});
