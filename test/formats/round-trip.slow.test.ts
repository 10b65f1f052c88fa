import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { draw } from '../draws.js';
import { root } from '../repository/read-repository.js';
import { keptShare } from './kept-share.js';

/** LibreOffice's writer; Debian: libreoffice-writer-nogui. Its core may be there without it. */
const hasWriter = existsSync('/usr/lib/libreoffice/program/libswlo.so');
const corpus = process.env.TONGBI_CORPUS;
const embedded = ['2023', '2024'].map((year) => join(root, `reports/示例市/${year}.md`));
/** Numbered paragraphs of Hong Kong, a province, a city, a report of flat sections, the nation; every other one unless TONGBI_DRAWS asks for all. */
const real = draw(['hongkong/2024.txt', 'jiangsu/2025.txt', 'suzhou/2024.txt', 'zhumadian/2022.txt', 'national/2024.txt'], 1 / 3);
const files = corpus ? real.map((name) => join(corpus, name)).filter((file) => existsSync(file)) : embedded;
const leastKept = 0.99;

const folder = mkdtempSync(join(tmpdir(), 'tongbi-round-trip-'));
afterAll(() => rmSync(folder, { recursive: true }));

function convert(file: string, form: string, ...options: readonly string[]): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync('soffice', ['--headless', profile, ...options, '--convert-to', form, '--outdir', folder, file], { stdio: 'ignore' });
  return file.replace(/\.[a-z]+$/u, `.${form.split(':')[0]}`);
}

function writePage(file: string): string {
  const paragraphs = readFileSync(file, 'utf8')
    .replace(/^---\n[\s\S]*?\n---\n/u, '')
    .split('\n')
    .flatMap((line) => (line.trim() ? [line.trim().replace(/^#+ /u, '')] : []));
  const page = join(folder, `${basename(file).replace(/\.[a-z]+$/u, '')}-${files.indexOf(file)}.html`);
  const body = paragraphs.map((text) => `<p style="text-indent:2em">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  writeFileSync(page, `<!doctype html><html><head><meta charset="utf-8"></head><body>${body.join('\n')}</body></html>`);
  return page;
}

describe.skipIf(!hasWriter)('through LibreOffice: page → Word → PDF', () => {
  test.each(files)('%s is the same report in each', async (file) => {
    const page = writePage(file);
    const word = convert(page, 'docx:MS Word 2007 XML', '--infilter=HTML (StarWriter)');
    const pdf = convert(word, 'pdf');
    const source = [readFileSync(file), file] as const;
    for (const form of [page, word, pdf]) {
      const named = `${basename(file).replace(/\.[a-z]+$/u, '')}.${form.split('.').at(-1)}`;
      expect(await keptShare(source, [readFileSync(form), named]), form).toBeGreaterThanOrEqual(leastKept);
    }
  });
});
