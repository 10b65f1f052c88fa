import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { normalizeReport, splitSentences } from '@tongbi/normalizer';
import { afterAll, describe, expect, test } from 'vitest';
import { brokenInvariants, pageWordsInBody } from './broken-invariants.js';

const folder = mkdtempSync(join(tmpdir(), 'tongbi-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fixtures = join(import.meta.dirname, 'fixtures');
const clean = `政府工作报告\n\n各位代表：\n\n一、2023年工作回顾\n\n${'过去一年，各项工作都有进步。'.repeat(20)}\n\n二、2024年主要任务\n\n建设学校3所。\n`;

/** Runs the script as `pnpm corpus` does, on the folder `name` with the given files. */
function runCorpus(name: string | undefined): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { TONGBI_CORPUS: _, ...env } = process.env;
  const script = join(import.meta.dirname, '../../scripts/corpus.mjs');
  const more = name === undefined ? {} : { TONGBI_CORPUS: join(folder, name) };
  return spawnSync(process.execPath, [script], { encoding: 'utf8', env: { ...env, ...more } });
}

describe('pnpm corpus', () => {
  test('prints a row a report and ends with 0', () => {
    mkdirSync(join(folder, 'good/yunxi'), { recursive: true });
    cpSync(join(fixtures, 'clean.txt'), join(folder, 'good/yunxi/2024.txt'));
    writeFileSync(join(folder, 'good/INDEX.tsv'), 'path\tplace\tyear\nyunxi/2024.txt\t云溪\t2024\n');
    const { status, stdout } = runCorpus('good');
    expect(stdout).toMatch(/^file\tplace\tyear\tparts\tsections\tsentences\tremoved\tdiagnostics\tbroken\n/);
    expect(stdout).toContain('good/yunxi/2024.txt\t云溪市\t2024\topening review(3) requirements tasks(3) government closing\t6\t');
    expect(stdout).toContain('1 files in');
    expect(status).toBe(0);
  });

  test('ends with 1 where a file is no report, or its year is not that of the index', () => {
    mkdirSync(join(folder, 'bad'));
    writeFileSync(join(folder, 'bad/note.txt'), '明天开会。');
    cpSync(join(fixtures, 'clean.txt'), join(folder, 'bad/2024.txt'));
    writeFileSync(join(folder, 'bad/INDEX.tsv'), 'path\tplace\tyear\n2024.txt\t云溪\t2019\n');
    const { status, stdout } = runCorpus('bad');
    expect(stdout).toContain('thrown: a text with 4 Chinese characters');
    expect(stdout).toContain('year 2024, the index has 2019');
    expect(stdout).toContain('2 with a broken invariant');
    expect(status).toBe(1);
  });

  test('ends with 1 where there is nothing to read, and with 2 where no folder is named', () => {
    mkdirSync(join(folder, 'empty'));
    expect(runCorpus('empty').status).toBe(1);
    expect(runCorpus('missing')).toMatchObject({ status: 2, stderr: expect.stringContaining('no folder') });
    expect(runCorpus(undefined)).toMatchObject({ status: 2, stderr: expect.stringContaining('what to do: TONGBI_CORPUS=') });
  });
});

/** A check that can find nothing would be worthless: each is shown a report that breaks it. */
describe('the invariants', () => {
  const { report } = normalizeReport(clean, { file: 'x.txt' });
  const [, review] = report.parts;

  test('hold for a sound report', () => expect([...brokenInvariants(report), ...pageWordsInBody(report)]).toEqual([]));
  test('report what was lost', () => {
    const parts = report.parts.map((part) => (part === review ? { ...part, paragraphs: [] } : part));
    expect(brokenInvariants({ ...report, parts })).toEqual([expect.stringMatching(/^lost: 过去一年/)]);
  });
  test('report a sentence that is not its span', () => {
    expect(brokenInvariants({ ...report, text: report.text.replace('学校', '医院') })).toEqual([expect.stringMatching(/is not its span/)]);
  });
  test('report a range that is removed and kept', () => {
    const removed = [{ span: review!.paragraphs[0]!.span, reason: 'page control' }];
    expect(brokenInvariants({ ...report, removed }).join()).toMatch(/overlap/);
  });
  test('report words of a page', () => {
    const [span] = splitSentences('打印本页', 0, 4);
    const sentence = { span: span!, text: '打印本页', normalised: '打印本页' };
    const parts = report.parts.map((part) => ({ ...part, paragraphs: [{ span: span!, sentences: [sentence] }] }));
    expect(pageWordsInBody({ ...report, parts })).toContain('page words: 打印本页');
  });
});
