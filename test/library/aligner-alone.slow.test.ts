import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchBrowser } from '../browser/open-page.js';
import { PATIENCE } from '../patience.js';
import { root } from '../repository/read-repository.js';
import { installOffline, packPackages, run } from './pack-packages.js';
import { readmeBlocks } from './readme-blocks.js';

const folder = mkdtempSync(join(tmpdir(), 'tongbi-aligner-'));
/** Bytes, gzipped. */
const MOST_ENGLISH = 100_000;
const [example = ''] = readmeBlocks('packages/aligner/README.md', 'js');
const [printed = ''] = readmeBlocks('packages/aligner/README.md', 'text');

/** As someone who has nothing of ours: an empty folder, the packed aligner, and the one package of others that it needs. */
beforeAll(() => {
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  installOffline(folder, ['aligner'], packPackages(folder, ['aligner']));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function* filesBelow(path: string): Generator<string> {
  for (const name of readdirSync(path)) {
    if (statSync(join(path, name)).isDirectory()) yield* filesBelow(join(path, name));
    else yield join(path, name);
  }
}

describe('@tongbi/aligner in an empty folder', () => {
  test('brings one package of others, and builds nothing', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['@tongbi', 'diff']);
    expect(readdirSync(join(folder, 'node_modules/@tongbi'))).toEqual(['aligner']);
    const files = [...filesBelow(join(folder, 'node_modules'))];
    expect(files.filter((path) => /\.node$|binding\.gyp$/.test(path))).toEqual([]);
    for (const name of ['diff', '@tongbi/aligner']) {
      const { scripts = {} } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'));
      expect(
        Object.keys(scripts).filter((script) => /^(?:pre|post)?install$/.test(script)),
        name,
      ).toEqual([]);
    }
  });

  test('runs the example of its README in Node, which prints what the README says', () => {
    writeFileSync(join(folder, 'example.mjs'), example);
    expect(run(process.execPath, ['example.mjs'], folder)).toBe(printed);
  });

  test('has its types, for Node and for bundlers, libraries checked too', () => {
    writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const strict = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false', '--types', '', '--target', 'es2023'];
    for (const kind of [
      ['--module', 'nodenext'],
      ['--module', 'esnext', '--moduleResolution', 'bundler'],
    ]) {
      expect(run(process.execPath, [tsc, ...strict, ...kind, 'consumer.ts'], folder)).toBe('');
    }
  });

  test('costs a page with lists in English 100 KB at most, gzipped; the table of Chinese is an entry of its own', async () => {
    const sizes = [example, `import { shippedGrams } from '@tongbi/aligner/chinese';\nconsole.log(shippedGrams().width);\n${example}`].map(
      async (code, index) => {
        const input = join(folder, `bundled-${index}.mjs`);
        writeFileSync(input, code);
        const bundle = await rolldown({ input, platform: 'browser', cwd: folder, logLevel: 'silent' });
        const { output } = await bundle.generate({ format: 'esm', minify: true });
        await bundle.close();
        return gzipSync(output[0].code).length;
      },
    );
    const [english, chinese] = await Promise.all(sizes);
    expect(english).toBeLessThan(MOST_ENGLISH);
    expect(chinese).toBeGreaterThan(MOST_ENGLISH);
  });

  describe.skipIf(!chromiumPath)('in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(() => browser?.close());

    test('runs the same example from an import map, and prints the same', async () => {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      const lines: string[] = [];
      page.on('console', (message) => lines.push(message.text()));
      page.on('pageerror', (error) => lines.push(`error ${error.message}`));
      // No server: what the page asks for is answered from the folder, and nothing else is there.
      await page.route('**/*', (route) => {
        const path = normalize(decodeURIComponent(new URL(route.request().url()).pathname));
        const file = join(folder, path);
        if (path === sep) return route.fulfill({ contentType: 'text/html', body: pageWith(example) });
        if (!existsSync(file)) return route.fulfill({ status: 404, body: path });
        return route.fulfill({ contentType: 'text/javascript', body: readFileSync(file, 'utf8') });
      });
      await page.goto('http://aligner.test/');
      await expect.poll(() => lines.join('\n')).toBe(printed.trimEnd());
      await page.close();
    });
  });
});

/** The import map a user would write: where each package's own `exports` lead. */
function pageWith(script: string): string {
  const entry = (name: string): string => {
    const { exports } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'));
    const main = exports['.'].import?.default ?? exports['.'].import ?? exports['.'].default;
    return join('/node_modules', name, main);
  };
  const imports = { '@tongbi/aligner': entry('@tongbi/aligner'), diff: entry('diff') };
  return `<!doctype html><meta charset="utf-8"><script type="importmap">${JSON.stringify({ imports })}</script><script type="module">\n${script}</script>`;
}

const CONSUMER = `import { alignDocuments, alignItems, type AlignInput, type DocumentSection, type Link, redline, redlineTexts, type SectionRelation, type Word } from '@tongbi/aligner';
import { shippedGrams } from '@tongbi/aligner/chinese';

const plan: readonly DocumentSection[] = [{ heading: 'Streets', texts: ['Plant trees'] }];
const { links, sections } = alignDocuments(plan, plan, { figures: () => [], forbidden: [{ previous: 0, current: 0 }] });
export const relations: readonly SectionRelation[] = sections.map(({ relation }) => relation);
export const moved: readonly boolean[] = links.map((link) => link.moved);
const side: AlignInput = { groups: [], sections: [], items: [] };
export const best: Link | undefined = alignItems(side, side).items[0];
export const shown = (cut: (text: string) => readonly Word[]): string => redline(cut('a'), cut('b')).map(({ op, text }) => op + text).join('');
alignDocuments(plan, plan, { grams: shippedGrams() });
export const parts: readonly boolean[] = redlineTexts('a', 'b', 'en').map(({ moved = false }) => moved);
// @ts-expect-error a section has texts
alignDocuments([{ heading: 'Streets' }], plan);
// @ts-expect-error links cannot be changed
links[0]!.confidence = 1;
`;
