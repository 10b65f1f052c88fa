import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchBrowser } from '../browser/open-page.js';
import { PATIENCE } from '../patience.js';
import { root } from '../repository/read-repository.js';
import { installOffline, packPackages, run } from './pack-packages.js';

/** All that compares; the command is left out, and what is optional, as in a browser. */
const STAGES = ['model', 'kinds', 'segmenter', 'normalizer', 'commitments', 'metric-differ', 'aligner', 'compare', 'renderer'];
const folder = mkdtempSync(join(tmpdir(), 'tongbi-stages-'));
const report = (year: number): string => readFileSync(join(root, `reports/示例市/${year}.md`), 'utf8');

beforeAll(() => {
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  installOffline(folder, STAGES, packPackages(folder, STAGES));
  writeFileSync(join(folder, 'compare.mjs'), COMPARE);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the installed packages say of the two reports, as JSON: with `createSegmenter`, as the command does. */
function inNode(): string {
  const main = `import { createSegmenter } from '@tongbi/segmenter';
    import { compareWith } from './compare.mjs';
    process.stdout.write(compareWith(createSegmenter(), ${JSON.stringify(report(2023))}, ${JSON.stringify(report(2024))}));`;
  writeFileSync(join(folder, 'main.mjs'), main);
  return run(process.execPath, ['main.mjs'], folder);
}

describe('the stages in an empty folder, without the command', () => {
  test('bring no native build', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => /jieba|gyp|bindings/.test(name))).toEqual([]);
    expect(readdirSync(join(folder, 'node_modules/@tongbi')).sort()).toEqual([...STAGES].sort());
  });

  test('compare two reports in Node', () => {
    const { comparison, targets } = JSON.parse(inNode());
    expect(comparison).toMatchObject({ schema: 'tongbi/comparison@1', previous: { place: '示例市', year: 2023 }, current: { year: 2024 } });
    expect(comparison.commitments.length).toBeGreaterThan(20);
    expect(targets).toBeGreaterThan(3);
  });

  test('have their types', () => {
    writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const options = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--types',
      '',
      '--lib',
      'es2023,dom',
      '--target',
      'es2023',
      '--module',
      'nodenext',
    ];
    expect(run(process.execPath, [tsc, ...options, 'consumer.ts'], folder)).toBe('');
  });

  describe.skipIf(!chromiumPath)('bundled for a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(() => browser?.close());

    test('say there, to the byte, what they say in Node', async () => {
      const bundle = await rolldown({ input: join(folder, 'compare.mjs'), platform: 'browser', cwd: folder, logLevel: 'silent' });
      const { output } = await bundle.generate({ format: 'iife', name: 'tongbi' });
      await bundle.close();
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.setContent('<!doctype html><meta charset="utf-8">');
      await page.addScriptTag({ content: output[0].code });
      const dictionary = readFileSync(join(folder, 'node_modules/@tongbi/segmenter/data/dictionary.gz')).toString('base64');
      const said = await page.evaluate(
        ([previous, current, words]) => (globalThis as unknown as Bundle).tongbi.compareTexts(previous!, current!, words!),
        [report(2023), report(2024), dictionary],
      );
      const inNodeToo = inNode();
      const differsAt = [...said].findIndex((character, index) => character !== inNodeToo[index]);
      expect(said.slice(differsAt, differsAt + 60)).toBe(inNodeToo.slice(differsAt, differsAt + 60));
      expect(said.length).toBe(inNodeToo.length);
      await page.close();
    });
  });
});

interface Bundle {
  readonly tongbi: { readonly compareTexts: (previous: string, current: string, dictionary: string) => Promise<string> };
}

/** In a browser the words are cut by the plain engine, whose dictionary comes as it is published. */
const COMPARE = `import { compareReports } from '@tongbi/compare';
import { pairMetrics, readMetrics } from '@tongbi/metric-differ';
import { normalizeReport } from '@tongbi/normalizer';
import { renderHtml } from '@tongbi/renderer';
import { createPlainSegmenter } from '@tongbi/segmenter/plain';

export async function compareTexts(before, after, dictionary) {
  const compressed = new Blob([Uint8Array.from(atob(dictionary), (sign) => sign.charCodeAt(0))]);
  const bytes = await new Response(compressed.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  return compareWith(createPlainSegmenter(new Uint8Array(bytes)), before, after);
}

export function compareWith(segment, before, after) {
  const [previous, current] = [before, after].map((text, index) => {
    const file = \`\${index}.md\`;
    return { ...normalizeReport(text, { file }), file };
  });
  const comparison = compareReports(previous, current, { segment });
  const figures = [previous, current].map(({ report }) => ({ report, ...readMetrics(report) }));
  const targets = pairMetrics(figures[0], figures[1]).filter(({ kind }) => kind === 'target-target').length;
  return JSON.stringify({ comparison, targets, page: renderHtml(comparison) });
}
`;

const CONSUMER = `import { compareReports, type ReadFile } from '@tongbi/compare';
import { pairMetrics, type ReadMetrics, readMetrics } from '@tongbi/metric-differ';
import type { Comparison, MetricPair, Segment } from '@tongbi/model';
import { normalizeReport } from '@tongbi/normalizer';

declare const segment: Segment;
const read = (file: string, text: string): ReadFile => ({ ...normalizeReport(text, { file }), file });
export const comparison: Comparison = compareReports(read('2023.md', ''), read('2024.md', ''), { segment });
const { report } = read('2024.md', '');
const figures: ReadMetrics = readMetrics(report);
export const pairs: readonly MetricPair[] = pairMetrics({ report, ...figures }, { report, ...figures });
// @ts-expect-error a segmenter is needed: there is none by default
compareReports(read('2023.md', ''), read('2024.md', ''), {});
`;
